#include "summary/terms.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cmath>

#include "text/stopwords.h"

namespace crowdline::summary {
namespace {

std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return out;
}

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words;
  for (std::size_t from = 0; from < text.size();) {
    const std::size_t end = std::min(text.find(' ', from), text.size());
    if (end > from) words.push_back(lower(text.substr(from, end - from)));
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

bool say_the_same(const Term& a, const Term& b) {
  const std::string x = lower(a.text);
  const std::string y = lower(b.text);
  if (x.find(y) != std::string::npos || y.find(x) != std::string::npos) return true;
  for (const std::string& word : words_of(a.text)) {
    for (const std::string& other : words_of(b.text)) {
      if (word.size() >= 3 && stem(word) == stem(other)) return true;
    }
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
  return count_words(text) >= 4 ? TermShape::kSaying : TermShape::kWord;
}

// How much a term deserves to be named: special for this window, and written by many.
double worth(const timeline::Phrase& phrase) {
  return std::max(phrase.weight, 0.1) * std::log2(1.0 + phrase.chatters) * (count_words(phrase.text) > 1 ? 1.15 : 1.0);
}

}  // namespace

std::size_t count_words(std::string_view text) { return words_of(text).size(); }

bool is_quotable(std::string_view text) {
  if (text.empty() || text.size() > 60 || text.find_first_of("\"@\n\r\t{}[]") != std::string_view::npos) return false;
  return std::any_of(text.begin(), text.end(), [](unsigned char c) { return std::isalnum(c) != 0 || c >= 0x80; }) ||
         text.size() <= 3;
}

std::vector<Term> pick_terms(const timeline::Window& window, std::size_t limit,
                             const std::function<bool(std::string_view)>& is_rude) {
  const auto is_emote = [&](std::string_view text) {
    return every_word(text, [&](std::string_view word) {
      return std::any_of(window.emotes.begin(), window.emotes.end(),
                         [&](const auto& emote) { return emote.name == word; });
    });
  };
  const auto may_be_told = [&](std::string_view text) {
    return is_quotable(text) && (!is_rude || every_word(text, [&](std::string_view word) { return !is_rude(word); }));
  };
  // Function words tell nothing, unless they are a saying ("not like this") or all that many wrote ("what").
  const auto is_empty = [&](const timeline::Phrase& phrase) {
    return !phrase.whole_message && count_words(phrase.text) < 3 &&
           every_word(phrase.text, [](std::string_view word) { return text::is_stopword(lower(word)); });
  };
  std::vector<std::pair<double, Term>> ranked;
  for (const timeline::Phrase& phrase : window.phrases) {
    if (phrase.chatters < timeline::kMinChatters || !may_be_told(phrase.text) || is_empty(phrase)) continue;
    ranked.push_back({worth(phrase),
                      {phrase.text, phrase.messages, phrase.chatters, phrase.polarity,
                       shape_of(phrase.text, is_emote(phrase.text))}});
  }
  std::sort(ranked.begin(), ranked.end(), [](const auto& a, const auto& b) {
    return a.first != b.first ? a.first > b.first : a.second.text < b.second.text;
  });
  std::vector<Term> terms;
  const auto add = [&](const Term& term) {
    const bool known =
        std::any_of(terms.begin(), terms.end(), [&](const Term& other) { return say_the_same(term, other); });
    if (!known && terms.size() < limit) terms.push_back(term);
  };
  for (const auto& [value, term] : ranked) add(term);
  for (const timeline::EmoteCount& emote : window.emotes) {
    if (emote.chatters >= timeline::kMinChatters && may_be_told(emote.name))
      add({emote.name, emote.messages, emote.chatters, 0, TermShape::kEmote});
  }
  return terms;
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
        (term.empty() || lower(part).find(lower(term)) == std::string::npos)) {
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
