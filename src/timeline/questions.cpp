#include "timeline/questions.h"

#include <algorithm>
#include <map>
#include <set>

#include "base/hash.h"
#include "text/stopwords.h"
#include "timeline/term_occurrences.h"
#include "timeline/word_variants.h"

namespace crowdline::timeline {
namespace {

constexpr std::size_t kCompared = 256;
constexpr std::size_t kGroups = 6;
constexpr std::size_t kSharedWords = 2;
constexpr double kOverlap = 2.0 / 3;
constexpr std::int64_t kAnswerMs = 90'000;  // after the first that asks
constexpr std::int64_t kYesOrNoMs = 30'000;

using Words = std::vector<std::string_view>;  // in order, each once; of Analysis::folded
using Roots = std::vector<std::uint64_t>;     // their hashes, ascending

using Askers = std::set<chat::ChatterId>;

// A message that asks.
struct Question {
  std::uint32_t message = 0;
  bool holds_name = false;
  Words words;
};

struct Group {
  Roots roots;                           // of the content words of the first question
  std::uint64_t root_bits = 0;           // see bits_of()
  std::int64_t first_ms = 0;             // when it was asked first
  std::vector<std::uint32_t> questions;  // places among all questions
  Askers chatters;
};

// How the questions of a group are written.
struct Spelling {
  std::map<std::string, Askers> wordings;                                      // by ASCII-lower-case text
  std::map<std::string, Askers> content_words;                                 // of all its questions, by root
  std::map<std::string, std::map<std::string_view, std::uint32_t>> spellings;  // of each root, in how many questions
  std::vector<const text::Analysis*> questions;
};

using Writers = std::pair<const std::string, Askers>;

// More chatters first, then by text.
bool more_writers(const Writers* a, const Writers* b) {
  return a->second.size() != b->second.size() ? a->second.size() > b->second.size() : a->first < b->first;
}

bool is_content(const text::Token& token) {
  const bool content = token.kind == text::TokenKind::kWord || token.kind == text::TokenKind::kNumber ||
                       token.kind == text::TokenKind::kEmote;
  return content && !text::is_stopword_hash(token.fold_hash);
}

// But for those that are part of a name in `names`.
Words content_words(const text::Analysis& analysis, const std::vector<NameSpan>& names) {
  Words words;
  for (const text::Token& token : analysis.tokens) {
    if (is_content(token) && !overlaps_any(names, token.begin, token.end)) words.push_back(analysis.folded_view(token));
  }
  std::ranges::sort(words);
  words.erase(std::ranges::unique(words).begin(), words.end());
  return words;
}

void sort_roots(Roots& roots) {
  std::ranges::sort(roots);
  roots.erase(std::ranges::unique(roots).begin(), roots.end());
}

// "songs" and "song" are one word. A question of function words alone ("who is that?") is its words in a row.
Roots roots_of(const Words& words, const text::Analysis& analysis) {
  Roots roots;
  for (const std::string_view word : words) roots.push_back(hash64(root_of(word)));
  sort_roots(roots);
  if (!roots.empty()) return roots;
  std::string row;
  for (const text::Token& token : analysis.tokens) {
    if (token.kind == text::TokenKind::kMention || token.kind == text::TokenKind::kLink) return {};
    if (token.kind == text::TokenKind::kWord)
      row += std::string(row.empty() ? "" : " ") + std::string(analysis.folded_view(token));
  }
  if (!row.empty()) roots.push_back(hash64(row));
  return roots;
}

// The content words of the messages of a window, each message read once and only when asked for: many questions wait for
// answers among the same messages.
class MessageRoots {
 public:
  explicit MessageRoots(std::span<const ScoredMessage> messages) : messages_(messages), found_(messages.size()) {}

  // Valid until the next call.
  std::span<const std::uint64_t> in(std::size_t message) {
    Place& place = found_[message];
    if (!place.read) place = read(messages_[message].analysis);
    return std::span(all_).subspan(place.begin, place.size);
  }

 private:
  struct Place {
    bool read = false;
    std::uint32_t begin = 0;  // in all_
    std::uint32_t size = 0;
  };

  Place read(const text::Analysis& analysis) {
    const auto begin = static_cast<std::ptrdiff_t>(all_.size());
    for (const text::Token& token : analysis.tokens) {
      if (!is_content(token)) continue;
      root_into(root_, analysis.folded_view(token));
      all_.push_back(hash64(root_));
    }
    std::sort(all_.begin() + begin, all_.end());
    all_.erase(std::unique(all_.begin() + begin, all_.end()), all_.end());
    return {.read = true,
            .begin = static_cast<std::uint32_t>(begin),
            .size = static_cast<std::uint32_t>(all_.size()) - static_cast<std::uint32_t>(begin)};
  }

  std::span<const ScoredMessage> messages_;
  std::vector<Place> found_;        // by message
  std::vector<std::uint64_t> all_;  // of the messages read so far
  std::string root_;                // scratch
};

std::size_t shared_roots(const Roots& some, std::span<const std::uint64_t> others) {
  return static_cast<std::size_t>(
      std::ranges::count_if(some, [&others](std::uint64_t root) { return std::ranges::binary_search(others, root); }));
}

// One bit of 64 for each root: roots whose bits have none in common have none in common themselves.
std::uint64_t bits_of(const Roots& roots) {
  std::uint64_t bits = 0;
  for (const std::uint64_t root : roots) bits |= std::uint64_t{1} << (root >> 58);
  return bits;
}

bool same_question(const Roots& a, const Roots& b) {
  const Roots& shorter = a.size() <= b.size() ? a : b;
  const Roots& longer = a.size() <= b.size() ? b : a;
  if (shorter.empty()) return false;
  return static_cast<double>(shared_roots(shorter, longer)) >= kOverlap * static_cast<double>(shorter.size());
}

bool speaks_for_the_stream(const ScoredMessage& message) {
  return message.roles.has(chat::Role::kBroadcaster) || message.roles.has(chat::Role::kModerator) ||
         message.roles.has(chat::Role::kBot);
}

bool begins_with_yes_or_no(const text::Analysis& analysis) {
  static constexpr std::string_view kWords[] = {"yes", "yeah", "yep",  "yup", "no",  "nope",
                                                "nah", "ja",   "nein", "si",  "oui", "non"};
  if (analysis.tokens.empty()) return false;
  const std::string_view first = analysis.folded_view(analysis.tokens.front());
  return std::ranges::find(kWords, first) != std::end(kWords);
}

// Somebody who did not ask says what was asked about and more. Of those who speak for the stream the half of that is enough.
bool is_answer(const ScoredMessage& message, std::size_t place, const Group& group, MessageRoots& words) {
  const std::int64_t after = message.offset_ms - group.first_ms;
  if (after <= 0 || after > kAnswerMs || message.score.asks() || group.chatters.contains(message.chatter)) return false;
  const bool official = speaks_for_the_stream(message);
  if (official && after <= kYesOrNoMs && begins_with_yes_or_no(message.analysis)) return true;
  const std::span<const std::uint64_t> roots = words.in(place);
  const std::size_t shared = shared_roots(group.roots, roots);
  if (official) return shared > 0;
  return shared > 0 && shared * 2 >= group.roots.size() && roots.size() > shared;
}

std::uint32_t count_answers(std::span<const ScoredMessage> messages, const std::vector<bool>& organic,
                            const Group& group, MessageRoots& words) {
  std::uint32_t answers = 0;
  for (std::size_t i = 0; i < messages.size(); ++i) {
    answers += (organic[i] || speaks_for_the_stream(messages[i])) && !messages[i].analysis.command &&
               is_answer(messages[i], i, group, words);
  }
  return answers;
}

// As most wrote it; of equal ones the shorter.
std::string_view spelling_of(const std::map<std::string_view, std::uint32_t>& spellings) {
  const auto best = std::ranges::max_element(spellings, {}, [](const auto& entry) {
    return std::pair(entry.second, -static_cast<std::ptrdiff_t>(entry.first.size()));
  });
  return best->first;
}

// The roots that most chatters share, at most two.
std::vector<std::string> shared_by_most(const Spelling& spelling) {
  std::vector<const Writers*> shared;
  for (const Writers& entry : spelling.content_words) {
    if (entry.second.size() >= kMinChatters) shared.push_back(&entry);
  }
  std::ranges::sort(shared, more_writers);
  if (shared.size() > kSharedWords) shared.resize(kSharedWords);
  std::vector<std::string> roots;
  roots.reserve(shared.size());
  for (const Writers* entry : shared) roots.push_back(entry->first);
  return roots;
}

// Where a word of `root` stands first; the number of tokens where none does.
std::ptrdiff_t place_of(const std::string& root, const text::Analysis& analysis) {
  const auto is_it = [&](const text::Token& token) {
    return is_content(token) && root_of(analysis.folded_view(token)) == root;
  };
  return std::ranges::find_if(analysis.tokens, is_it) - analysis.tokens.begin();
}

// The words that most chatters share, in the order in which more questions have them.
std::string shared_words(const Spelling& spelling) {
  std::vector<std::string> roots = shared_by_most(spelling);
  if (roots.size() == kSharedWords) {
    std::ptrdiff_t in_order = 0;
    for (const text::Analysis* question : spelling.questions) {
      const std::ptrdiff_t first = place_of(roots[0], *question);
      const std::ptrdiff_t second = place_of(roots[1], *question);
      const auto none = static_cast<std::ptrdiff_t>(question->tokens.size());
      if (first != none && second != none) in_order += first < second ? 1 : -1;
    }
    if (in_order < 0) std::swap(roots[0], roots[1]);
  }
  std::string text;
  for (const std::string& root : roots) {
    if (!text.empty()) text += ' ';
    text += spelling_of(spelling.spellings.at(root));
  }
  return text;
}

QuestionGroup to_question(const Group& group, const Spelling& spelling) {
  QuestionGroup question{.messages = static_cast<std::uint32_t>(group.questions.size()),
                         .chatters = static_cast<std::uint32_t>(group.chatters.size())};
  const Writers* best = nullptr;
  for (const Writers& entry : spelling.wordings) {
    if (best == nullptr || more_writers(&entry, best)) best = &entry;
  }
  question.quotable = best != nullptr && best->second.size() >= kMinChatters;
  question.text = question.quotable ? best->first : shared_words(spelling);
  return question;
}

void add_to(Spelling& spelling, const ScoredMessage& message, const Question& question) {
  spelling.questions.push_back(&message.analysis);
  if (!question.holds_name) spelling.wordings[ascii_lower(message.analysis.text)].insert(message.chatter);
  for (const std::string_view word : question.words) {
    const std::string root = root_of(word);
    spelling.content_words[root].insert(message.chatter);
    ++spelling.spellings[root][word];
  }
}

class QuestionFinder {
 public:
  QuestionFinder(std::span<const ScoredMessage> messages, const std::vector<bool>& organic, MessageNames& names)
      : messages_(messages), organic_(organic), names_(names) {}

  QuestionReport run() {
    for (std::uint32_t i = 0; i < messages_.size(); ++i) {
      if (organic_[i] && messages_[i].score.asks() && ++report_.questions <= kCompared) put(i);
    }
    MessageRoots words(messages_);
    for (const Group& group : groups_) {
      if (group.chatters.size() >= kMinChatters) tell(group, words);
    }
    std::ranges::sort(report_.groups, [](const QuestionGroup& a, const QuestionGroup& b) {
      return a.chatters != b.chatters ? a.chatters > b.chatters : a.text < b.text;
    });
    if (report_.groups.size() > kGroups) report_.groups.resize(kGroups);
    return std::move(report_);
  }

 private:
  // Puts a question in the first group that asks the same.
  void put(std::uint32_t position) {
    const ScoredMessage& message = messages_[position];
    const std::vector<NameSpan>& found = names_.in(position);
    Words words = content_words(message.analysis, found);
    Roots roots = found.empty() ? roots_of(words, message.analysis) : roots_of(words, {});
    const std::uint64_t bits = bits_of(roots);
    auto group = std::ranges::find_if(groups_, [&](const Group& known) {
      return (known.root_bits & bits) != 0 && same_question(known.roots, roots);
    });
    if (group == groups_.end()) {
      groups_.push_back({.roots = std::move(roots), .root_bits = bits, .first_ms = message.offset_ms});
      group = groups_.end() - 1;
    }
    group->questions.push_back(static_cast<std::uint32_t>(questions_.size()));
    group->chatters.insert(message.chatter);
    questions_.push_back({.message = position, .holds_name = !found.empty(), .words = std::move(words)});
  }

  void tell(const Group& group, MessageRoots& words) {
    Spelling spelling;
    for (const std::uint32_t place : group.questions)
      add_to(spelling, messages_[questions_[place].message], questions_[place]);
    QuestionGroup question = to_question(group, spelling);
    question.answers = count_answers(messages_, organic_, group, words);
    if (!question.text.empty()) report_.groups.push_back(std::move(question));
  }

  std::span<const ScoredMessage> messages_;
  const std::vector<bool>& organic_;
  MessageNames& names_;
  std::vector<Question> questions_;
  std::vector<Group> groups_;
  QuestionReport report_;
};

}  // namespace

QuestionReport find_questions(std::span<const ScoredMessage> messages, const std::vector<bool>& organic,
                              MessageNames& names) {
  return QuestionFinder(messages, organic, names).run();
}

}  // namespace crowdline::timeline
