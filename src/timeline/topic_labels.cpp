#include "timeline/topic_labels.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <string>
#include <tuple>

#include "text/stopwords.h"

namespace crowdline::timeline {
namespace {

constexpr std::size_t kMostPlaces = 96;    // of a topic that are looked at
constexpr std::size_t kMostWordings = 12;  // of a word that are compared
constexpr std::size_t kMostBytes = 60;     // of a run

// Chatters by first occurrence; few enough for a list.
class Chatters {
 public:
  void add(chat::ChatterId chatter) {
    if (std::ranges::find(all_, chatter) == all_.end()) all_.push_back(chatter);
  }
  std::uint32_t count() const { return static_cast<std::uint32_t>(all_.size()); }

 private:
  std::vector<chat::ChatterId> all_;
};

struct Wording {
  std::uint32_t messages = 0;
  std::uint32_t number = UINT32_MAX;
};

// A run of tokens, ASCII case apart.
struct Run {
  std::map<std::string_view, std::uint32_t> wordings;
  Chatters chatters;
  std::vector<std::uint32_t> messages;
  std::size_t tokens = 0;
  WordPlace first;  // `token` is that of its first token
};

class Labels {
 public:
  explicit Labels(const LabelSource& source) : source_(source) {}

  std::string_view text(const WordPlace& place) const {
    return std::string_view(source_.messages[place.message].analysis.text).substr(place.begin, place.end - place.begin);
  }

  bool is_free(const WordPlace& place) const {
    return !overlaps_any(source_.names.in(place.message), place.begin, place.end);
  }

  bool is_familiar(std::uint32_t number) const {
    return number != UINT32_MAX && source_.familiar.is_familiar(source_.table.words[number]);
  }

  std::optional<TopicWord> best_wording(const TopicCandidate& candidate) const {
    std::map<std::string_view, Wording> wordings;
    std::vector<WordPlace> free;
    for (const WordPlace& place : candidate.places) {
      if (free.size() == kMostPlaces) break;
      if (!is_free(place)) continue;
      free.push_back(place);
      Wording& wording = wordings[text(place)];
      ++wording.messages;
      wording.number = place.number;
    }
    std::vector<std::pair<std::string_view, Wording>> ranked(wordings.begin(), wordings.end());
    std::ranges::sort(ranked, [](const auto& a, const auto& b) {
      return std::tuple(b.second.messages, b.first.size(), a.first) <
             std::tuple(a.second.messages, a.first.size(), b.first);
    });
    if (ranked.size() > kMostWordings) ranked.resize(kMostWordings);
    return choose(ranked, free);
  }

  std::optional<TopicWord> best_run(std::span<const TopicCandidate* const> words, std::size_t messages) const {
    std::map<std::string, Run> runs;
    for (const TopicCandidate* word : words) {
      for (std::size_t i = 0; i < std::min(word->places.size(), kMostPlaces); ++i) collect_runs(word->places[i], runs);
    }
    const Run* best = nullptr;
    double best_value = 0;
    for (const auto& [key, run] : runs) {
      if (run.chatters.count() < 2 ||
          static_cast<double>(run.messages.size()) < kPhraseShare * static_cast<double>(messages))
        continue;
      const double value = static_cast<double>(run.messages.size()) * std::sqrt(static_cast<double>(run.tokens));
      if (value <= best_value || !may_be_named(run)) continue;
      best = &run;
      best_value = value;
    }
    if (best == nullptr) return std::nullopt;
    const auto wording = std::ranges::max_element(best->wordings, {}, [](const auto& entry) { return entry.second; });
    return TopicWord{std::string(wording->first), static_cast<std::uint32_t>(best->messages.size()),
                     best->chatters.count()};
  }

 private:
  // A wording that three chatters wrote is better than one that is only known in the stream; then the more frequent one.
  std::optional<TopicWord> choose(std::span<const std::pair<std::string_view, Wording>> ranked,
                                  std::span<const WordPlace> free) const {
    std::optional<TopicWord> known;
    for (const auto& [wording, use] : ranked) {
      TopicWord word = counted(wording, free);
      if (word.quotable()) return word;
      if (!known && is_familiar(use.number)) known = std::move(word);
    }
    return known;
  }

  TopicWord counted(std::string_view wording, std::span<const WordPlace> free) const {
    const std::string lower = ascii_lower(wording);
    TopicWord word{.text = std::string(wording)};
    Chatters chatters;
    std::uint32_t last = UINT32_MAX;
    for (const WordPlace& place : free) {
      if (place.message == last || ascii_lower(text(place)).find(lower) == std::string::npos) continue;
      last = place.message;
      ++word.messages;
      chatters.add(source_.messages[place.message].chatter);
    }
    word.chatters = chatters.count();
    return word;
  }

  static bool carries_meaning(const text::Token& token) {
    using enum text::TokenKind;
    return token.kind == kWord || token.kind == kEmote || token.kind == kEmoji || token.kind == kEmoticon ||
           token.kind == kNumber;
  }

  static bool is_weak(const text::Token& token) {
    return token.kind == text::TokenKind::kWord && text::is_stopword_hash(token.fold_hash);
  }

  void collect_runs(const WordPlace& place, std::map<std::string, Run>& runs) const {
    const text::Analysis& analysis = source_.messages[place.message].analysis;
    const auto& tokens = analysis.tokens;
    std::size_t low = place.token;
    while (low > 0 && place.token - low < kMaxTermTokens - 1 && carries_meaning(tokens[low - 1])) --low;
    for (std::size_t first = low; first <= place.token; ++first) {
      if (is_weak(tokens[first]) && first != place.token) continue;
      for (std::size_t last = place.token; last < std::min(first + kMaxTermTokens, tokens.size()); ++last) {
        if (!carries_meaning(tokens[last])) break;
        if (last == first || (is_weak(tokens[last]) && last != place.token)) continue;
        if (tokens[last].fold_hash == tokens[first].fold_hash) continue;  // "gongo gongo" is no more than "gongo"
        const WordPlace run{place.message, static_cast<std::uint32_t>(first), tokens[first].begin, tokens[last].end};
        if (run.end - run.begin <= kMostBytes) note(run, last + 1 - first, runs);
      }
    }
  }

  void note(const WordPlace& place, std::size_t tokens, std::map<std::string, Run>& runs) const {
    if (!is_free(place)) return;
    Run& run = runs[ascii_lower(text(place))];
    if (std::ranges::find(run.messages, place.message) != run.messages.end()) return;
    if (run.messages.empty()) run.first = place;
    run.messages.push_back(place.message);
    run.tokens = tokens;
    ++run.wordings[text(place)];
    run.chatters.add(source_.messages[place.message].chatter);
  }

  bool may_be_named(const Run& run) const {
    if (run.chatters.count() >= kMinChatters) return true;
    const std::size_t number = source_.first_number[run.first.message] + run.first.token;
    for (std::size_t i = 0; i < run.tokens; ++i) {
      if (!is_familiar(source_.table.numbers[number + i])) return false;
    }
    return true;
  }

  const LabelSource& source_;
};

}  // namespace

std::optional<TopicWord> label_of(const TopicCandidate& candidate, const LabelSource& source) {
  return Labels(source).best_wording(candidate);
}

std::optional<TopicWord> phrase_around(std::span<const TopicCandidate* const> words, std::size_t messages,
                                       const LabelSource& source) {
  return Labels(source).best_run(words, messages);
}

}  // namespace crowdline::timeline
