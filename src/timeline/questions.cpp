#include "timeline/questions.h"

#include <algorithm>
#include <map>
#include <set>

#include "text/stopwords.h"
#include "timeline/term_occurrences.h"

namespace crowdline::timeline {
namespace {

constexpr std::size_t kCompared = 256;
constexpr std::size_t kGroups = 6;
constexpr std::size_t kSharedWords = 2;
constexpr double kOverlap = 2.0 / 3;
constexpr float kAsks = 0.5F;

using Words = std::set<std::string>;

using Askers = std::set<chat::ChatterId>;

struct Group {
  Words words;                                  // of the first question
  std::map<std::string, Askers> wordings;       // by ASCII-lower-case text
  std::map<std::string, Askers> content_words;  // of all its questions
  Askers chatters;
  std::uint32_t messages = 0;
};

using Writers = std::pair<const std::string, Askers>;

// More chatters first, then by text.
bool more_writers(const Writers* a, const Writers* b) {
  return a->second.size() != b->second.size() ? a->second.size() > b->second.size() : a->first < b->first;
}

// But for those that are part of a name in `names`.
Words content_words(const text::Analysis& analysis, const std::vector<NameSpan>& names) {
  Words words;
  for (const text::Token& token : analysis.tokens) {
    if (overlaps_any(names, token.begin, token.end)) continue;
    const bool content = token.kind == text::TokenKind::kWord || token.kind == text::TokenKind::kNumber ||
                         token.kind == text::TokenKind::kEmote;
    if (content && !text::is_stopword_hash(token.fold_hash)) words.emplace(analysis.folded_view(token));
  }
  return words;
}

bool same_question(const Words& a, const Words& b) {
  const Words& shorter = a.size() <= b.size() ? a : b;
  const Words& longer = a.size() <= b.size() ? b : a;
  if (shorter.empty()) return false;
  const auto shared =
      std::ranges::count_if(shorter, [&longer](const std::string& word) { return longer.contains(word); });
  return static_cast<double>(shared) >= kOverlap * static_cast<double>(shorter.size());
}

// The words that most chatters share, at most two.
std::string shared_words(const Group& group) {
  std::vector<const Writers*> shared;
  for (const Writers& entry : group.content_words) {
    if (entry.second.size() >= kMinChatters) shared.push_back(&entry);
  }
  std::ranges::sort(shared, more_writers);
  if (shared.size() > kSharedWords) shared.resize(kSharedWords);
  std::string text;
  for (const Writers* entry : shared) text += (text.empty() ? "" : " ") + entry->first;
  return text;
}

QuestionGroup to_question(const Group& group) {
  QuestionGroup question{.messages = group.messages, .chatters = static_cast<std::uint32_t>(group.chatters.size())};
  const Writers* best = nullptr;
  for (const Writers& entry : group.wordings) {
    if (best == nullptr || more_writers(&entry, best)) best = &entry;
  }
  question.quotable = best != nullptr && best->second.size() >= kMinChatters;
  question.text = question.quotable ? best->first : shared_words(group);
  return question;
}

void add_to(Group& group, const ScoredMessage& message, const Words& words, bool holds_name) {
  if (!holds_name) group.wordings[ascii_lower(message.analysis.text)].insert(message.chatter);
  for (const std::string& word : words) group.content_words[word].insert(message.chatter);
  group.chatters.insert(message.chatter);
  ++group.messages;
}

}  // namespace

QuestionReport find_questions(std::span<const ScoredMessage> messages, const std::vector<bool>& organic,
                              const NameTests& names) {
  QuestionReport report;
  std::vector<Group> groups;
  for (std::size_t i = 0; i < messages.size(); ++i) {
    const ScoredMessage& message = messages[i];
    if (!organic[i] || message.score.question < kAsks || ++report.questions > kCompared) continue;
    const std::vector<NameSpan> found = find_names(message.analysis.text, names);
    const Words words = content_words(message.analysis, found);
    auto group =
        std::ranges::find_if(groups, [&words](const Group& known) { return same_question(known.words, words); });
    if (group == groups.end()) group = groups.insert(group, Group{.words = words});
    add_to(*group, message, words, !found.empty());
  }
  for (const Group& group : groups) {
    if (group.chatters.size() < kMinChatters) continue;
    QuestionGroup question = to_question(group);
    if (!question.text.empty()) report.groups.push_back(std::move(question));
  }
  std::ranges::sort(report.groups, [](const QuestionGroup& a, const QuestionGroup& b) {
    return a.chatters != b.chatters ? a.chatters > b.chatters : a.text < b.text;
  });
  if (report.groups.size() > kGroups) report.groups.resize(kGroups);
  return report;
}

}  // namespace crowdline::timeline
