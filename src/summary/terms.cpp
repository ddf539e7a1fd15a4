#include "summary/terms.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cmath>

#include "summary/said_words.h"
#include "text/characters.h"
#include "text/stopwords.h"

namespace crowdline::summary {
namespace {

constexpr std::uint32_t kMany = 5;
constexpr std::uint32_t kFillerShare = 10;  // one part in so many of the chatters says a filler that is told
constexpr std::size_t kSentence = 3;        // words that make up what is more than a cry: "not like this"
constexpr std::uint32_t kTitleShare = 4;    // one part in so many of the chatters of the title's greatest term

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words;
  for (std::size_t from = 0; from < text.size();) {
    const std::size_t end = std::min(text.find(' ', from), text.size());
    if (end > from) words.push_back(ascii_lowered(text.substr(from, end - from)));
    from = end + 1;
  }
  return words;
}

template <typename Predicate>
bool every_word(std::string_view text, Predicate holds) {
  for (std::size_t from = 0; from < text.size();) {
    const std::size_t end = std::min(text.find(' ', from), text.size());
    if (end > from && !holds(text.substr(from, end - from))) return false;
    from = end + 1;
  }
  return true;
}

// "loooove" and "loove" are one word, and so are "win" and "wins".
std::string stem(const std::string& word) {
  std::string out;
  for (const char c : word) {
    if (out.empty() || out.back() != c) out += c;
  }
  if (out.size() > 3 && out.back() == 's') out.pop_back();
  return out;
}

// What two terms are compared by.
struct Wording {
  struct Word {
    std::string stem;
    bool long_enough = false;  // to be told from others by its stem
  };
  std::string lower;
  std::vector<Word> words;
};

Wording wording_of(std::string_view text) {
  Wording wording{.lower = ascii_lowered(text), .words = {}};
  for (const std::string& word : words_of(text)) wording.words.push_back({stem(word), word.size() >= 3});
  return wording;
}

bool say_the_same(const Wording& a, const Wording& b) {
  if (a.lower.find(b.lower) != std::string::npos || b.lower.find(a.lower) != std::string::npos) return true;
  for (const Wording::Word& word : a.words) {
    if (word.long_enough && std::ranges::find(b.words, word.stem, &Wording::Word::stem) != b.words.end()) return true;
  }
  return false;
}

// Letters beyond ASCII, as far as their first bytes tell: everything but general punctuation, symbols and emoji.
bool holds_foreign_letters(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return (byte >= 0xC3 && byte <= 0xE1) || (byte >= 0xE3 && byte <= 0xED);
  });
}

TermShape shape_of(std::string_view text, bool emote) {
  if (emote) return TermShape::kEmote;
  int capitals = 0;
  int small = 0;
  for (const char c : text) {
    capitals += std::isupper(static_cast<unsigned char>(c)) != 0;
    small += std::islower(static_cast<unsigned char>(c)) != 0;
  }
  if (capitals + small == 0) return holds_foreign_letters(text) ? TermShape::kSaying : TermShape::kEmote;
  if (capitals >= 3 && small == 0) return TermShape::kShout;
  return count_words(text) >= 4 || every_word(text, is_said) ? TermShape::kSaying : TermShape::kWord;
}

// How much a term deserves to be named: special for this window, and written by many.
double worth(const timeline::Phrase& phrase) {
  return std::max(phrase.weight, 0.1) * std::log2(1.0 + phrase.chatters) * (count_words(phrase.text) > 1 ? 1.15 : 1.0);
}

}  // namespace

std::string ascii_lowered(std::string_view text) {
  std::string out(text);
  std::ranges::transform(out, out.begin(), text::ascii_lower);
  return out;
}

bool is_said(std::string_view word) {
  const std::string plain = ascii_lowered(word);
  return is_cry(plain) || is_filler(plain) || text::is_stopword(plain);
}

std::size_t count_words(std::string_view text) { return words_of(text).size(); }

bool is_quotable(std::string_view text) {
  if (text.empty() || text.size() > 60 || text.find_first_of("\"@\n\r\t{}[]") != std::string_view::npos) return false;
  return std::any_of(text.begin(), text.end(), [](unsigned char c) { return std::isalnum(c) != 0 || c >= 0x80; }) ||
         text.size() <= 3;
}

namespace {

// "2", "16:9".
bool is_bare_number(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](unsigned char c) { return c < 0x80 && std::isalpha(c) == 0; }) &&
         std::any_of(text.begin(), text.end(), [](unsigned char c) { return std::isdigit(c) != 0; });
}

// A filler that few of `chatters` wrote: when many write it, it is what they say; a cry of two. Without quotes no marks may hide
// the end of a sentence.
bool tells_nothing(const Term& term, std::uint32_t chatters) {
  const std::string word = ascii_lowered(term.text);
  const bool filler = is_filler(word) || (term.shape != TermShape::kShout && text::is_stopword(word));
  if (filler && term.chatters < std::max(kMany, chatters / kFillerShare) && count_words(word) == 1) return true;
  if (!term.quotable && is_cry(word)) return true;
  if (word.size() == 1 && std::isalpha(static_cast<unsigned char>(word[0])) != 0 && term.chatters < kMany) return true;
  return !term.quotable && term.text.find_first_of(".!?,;:()\"0123456789") != std::string::npos;
}

class TermPicker {
 public:
  TermPicker(const timeline::Window& window, std::size_t limit, const std::function<bool(std::string_view)>& is_rude)
      : window_(window), limit_(limit), is_rude_(is_rude) {}

  std::vector<Term> pick() {
    for (const timeline::Topic& topic : window_.topics) add_label(topic);
    for (const timeline::Topic& topic : window_.topics) add_further(topic);
    add_phrases();
    add_emotes();
    return std::move(terms_);
  }

 private:
  bool is_emote(std::string_view text) const {
    return every_word(text, [&](std::string_view word) {
      return std::any_of(window_.emotes.begin(), window_.emotes.end(),
                         [&](const auto& emote) { return emote.name == word; });
    });
  }

  bool may_be_told(std::string_view text) const {
    return is_quotable(text) && !is_bare_number(text) &&
           (!is_rude_ || every_word(text, [&](std::string_view word) { return !is_rude_(word); }));
  }

  void add(Term term) {
    if (terms_.size() >= limit_) return;
    Wording wording = wording_of(term.text);
    const bool known = std::any_of(wordings_.begin(), wordings_.end(),
                                   [&](const Wording& other) { return say_the_same(wording, other); });
    if (known || !may_be_told(term.text) || tells_nothing(term, window_.chatters)) return;
    terms_.push_back(std::move(term));
    wordings_.push_back(std::move(wording));
  }

  Term term_of(const timeline::Topic& topic, const timeline::TopicWord& word) const {
    return {.text = word.text,
            .messages = word.messages,
            .chatters = word.chatters,
            .polarity = topic.polarity,
            .shape = shape_of(word.text, is_emote(word.text)),
            .quotable = word.quotable(),
            .emotion = topic.emotion};
  }

  // What the topic is called: its first word that may be quoted, else its first.
  void add_label(const timeline::Topic& topic) {
    const timeline::TopicWord* label = nullptr;
    for (const timeline::TopicWord& word : topic.words) {
      if (!may_be_told(word.text)) continue;
      if (label == nullptr || (word.quotable() && !label->quotable())) label = &word;
    }
    if (label != nullptr) add(term_of(topic, *label));
  }

  void add_further(const timeline::Topic& topic) {
    for (const timeline::TopicWord& word : topic.words) add(term_of(topic, word));
  }

  // Function words tell nothing, unless they are a saying ("not like this") or all that many wrote ("what").
  static bool is_empty(const timeline::Phrase& phrase) {
    return !phrase.whole_message && count_words(phrase.text) < 3 &&
           every_word(phrase.text, [](std::string_view word) { return text::is_stopword(ascii_lowered(word)); });
  }

  void add_phrases() {
    std::vector<std::pair<double, Term>> ranked;
    for (const timeline::Phrase& phrase : window_.phrases) {
      if (phrase.chatters < timeline::kMinChatters || is_empty(phrase)) continue;
      ranked.push_back({worth(phrase),
                        {.text = phrase.text,
                         .messages = phrase.messages,
                         .chatters = phrase.chatters,
                         .polarity = phrase.polarity,
                         .shape = shape_of(phrase.text, is_emote(phrase.text))}});
    }
    std::sort(ranked.begin(), ranked.end(), [](const auto& a, const auto& b) {
      return a.first != b.first ? a.first > b.first : a.second.text < b.second.text;
    });
    for (auto& [value, term] : ranked) add(std::move(term));
  }

  void add_emotes() {
    for (const timeline::EmoteCount& emote : window_.emotes) {
      if (emote.chatters < timeline::kMinChatters) continue;
      add({.text = emote.name, .messages = emote.messages, .chatters = emote.chatters, .shape = TermShape::kEmote});
    }
  }

  const timeline::Window& window_;
  std::size_t limit_;
  const std::function<bool(std::string_view)>& is_rude_;
  std::vector<Term> terms_;
  std::vector<Wording> wordings_;  // of terms_
};

}  // namespace

std::vector<Term> pick_terms(const timeline::Window& window, std::size_t limit,
                             const std::function<bool(std::string_view)>& is_rude) {
  return TermPicker(window, limit, is_rude).pick();
}

std::vector<Term> title_terms(const std::vector<Term>& terms) {
  enum Rank { kSubject, kPost, kSaid };
  const auto rank = [](const Term& term) {
    return count_words(term.text) < kSentence && every_word(term.text, is_said) ? kSaid
           : term.shape == TermShape::kEmote                                    ? kPost
                                                                                : kSubject;
  };
  std::vector<Term> fit;
  std::ranges::copy_if(terms, std::back_inserter(fit), [](const Term& term) {
    return term.quotable && count_words(term.text) <= 3 && term.text.size() <= 24 && term.text.size() > 1 &&
           term.text.find(':') == std::string::npos;
  });
  std::ranges::stable_sort(fit, {}, rank);
  const auto said = std::ranges::find(fit, kSaid, rank);
  if (said == fit.begin() && said != fit.end() && said->chatters >= kMany)
    fit.resize(1);
  else
    fit.erase(said, fit.end());
  const auto most = std::ranges::max_element(fit, {}, &Term::chatters);
  const std::uint32_t least = most == fit.end() ? 0 : most->chatters / kTitleShare;
  std::erase_if(fit, [least](const Term& term) { return term.chatters < least; });
  return fit;
}

std::string short_gloss(std::string_view definition, std::string_view term) {
  std::string best;
  for (std::size_t from = 0; from < definition.size();) {
    const std::size_t end = std::min(definition.find_first_of(",;:(", from), definition.size());
    std::string part(definition.substr(from, end - from));
    while (!part.empty() && part.front() == ' ') part.erase(0, 1);
    while (!part.empty() && part.back() == ' ') part.pop_back();
    const std::size_t words = count_words(part);
    if (words >= 1 && words <= 4 && is_quotable(part) && part.size() <= 32 && part.find('\'') == std::string::npos &&
        (term.empty() || ascii_lowered(part).find(ascii_lowered(term)) == std::string::npos)) {
      constexpr std::array<std::string_view, 8> kPictures = {"frog", "cat",  "face", "dog",
                                                             "pepe", "bear", "man",  "toad"};
      if (part.find("joke") != std::string::npos || part.find("emote") != std::string::npos) break;  // tells nothing
      const bool picture = std::any_of(kPictures.begin(), kPictures.end(),
                                       [&](std::string_view word) { return part.find(word) != std::string::npos; });
      if (!picture) return part;
      if (best.empty()) best = part;
    }
    from = end + 1;
  }
  return best;
}

}  // namespace crowdline::summary
