#include "timeline/topic_labels.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <string>
#include <tuple>

#include "base/hash.h"
#include "text/characters.h"
#include "text/stopwords.h"

namespace crowdline::timeline {
namespace {

constexpr std::size_t kMostPlaces = 160;   // of a topic that are looked at for names and runs
constexpr std::size_t kMostWordings = 12;  // of a word that are compared
constexpr std::size_t kMostBytes = 60;     // of a run

bool same_but_for_case(std::string_view text, std::string_view lower) {
  return std::ranges::equal(text, lower, {}, text::ascii_lower);
}

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

// A run of tokens where it stands.
struct RunPlace {
  std::uint64_t run = 0;  // hash of its ASCII-lower-case text
  WordPlace place;        // `token` is that of its first token
  std::uint32_t tokens = 0;
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
    return choose(ranked, free, candidate.places);
  }

  std::optional<TopicWord> best_run(std::span<const TopicCandidate* const> words, std::size_t messages) const {
    std::vector<RunPlace> places;
    for (const TopicCandidate* word : words) {
      for (std::size_t i = 0; i < std::min(word->places.size(), kMostPlaces); ++i)
        collect_runs(word->places[i], places);
    }
    std::ranges::sort(places, {}, [](const RunPlace& p) { return std::tuple(p.run, p.place.message, p.place.begin); });
    const auto least =
        std::max<std::size_t>(2, static_cast<std::size_t>(std::ceil(kPhraseShare * static_cast<double>(messages))));
    std::optional<TopicWord> best;
    double best_value = 0;
    for (std::size_t begin = 0, end = 0; begin < places.size(); begin = end) {
      while (end < places.size() && places[end].run == places[begin].run) ++end;
      const double tokens = std::sqrt(static_cast<double>(places[begin].tokens));
      if (end - begin < least || static_cast<double>(end - begin) * tokens < best_value) continue;
      std::optional<TopicWord> run = run_of(std::span(places).subspan(begin, end - begin), least);
      if (!run) continue;
      const double value = run->messages * tokens;
      const bool better = !best || value > best_value || (value == best_value && run->text < best->text);
      if (!better) continue;
      best = std::move(run);
      best_value = value;
    }
    return best;
  }

 private:
  // A wording that three chatters wrote is better than one that is only known in the stream; then the more frequent one.
  std::optional<TopicWord> choose(std::span<const std::pair<std::string_view, Wording>> ranked,
                                  std::span<const WordPlace> free, std::span<const WordPlace> all) const {
    std::optional<TopicWord> known;
    for (const auto& [wording, use] : ranked) {
      TopicWord word = counted(wording, all);
      if (word.quotable()) return word;
      if (!known && (is_familiar(use.number) || is_inside_three(wording, free))) known = std::move(word);
    }
    return known;
  }

  // "NOOOO" is a part of every longer cry.
  bool is_inside_three(std::string_view wording, std::span<const WordPlace> free) const {
    const std::string lower = ascii_lower(wording);
    Chatters chatters;
    for (const WordPlace& place : free) {
      if (ascii_lower(text(place)).find(lower) != std::string::npos)
        chatters.add(source_.messages[place.message].chatter);
      if (chatters.count() >= kMinChatters) return true;
    }
    return false;
  }

  // Messages that hold just that word, ASCII case apart, and their chatters.
  TopicWord counted(std::string_view wording, std::span<const WordPlace> all) const {
    const std::string lower = ascii_lower(wording);
    TopicWord word{.text = std::string(wording)};
    Chatters chatters;
    std::uint32_t last = UINT32_MAX;
    for (const WordPlace& place : all) {
      if (place.message == last || !same_but_for_case(text(place), lower)) continue;
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

  void collect_runs(const WordPlace& place, std::vector<RunPlace>& places) const {
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
        if (run.end - run.begin > kMostBytes) continue;
        places.push_back({lower_hash(analysis, run), run, static_cast<std::uint32_t>(last + 1 - first)});
      }
    }
  }

  std::uint64_t lower_hash(const text::Analysis& analysis, const WordPlace& place) const {
    if (analysis.plain) return hash64(analysis.all_folded().substr(place.begin, place.end - place.begin));
    return hash64(ascii_lower(text(place)));
  }

  // As most wrote it, of equal ones the first in order of bytes; none when too few did or it may not be named. `places` by
  // message.
  std::optional<TopicWord> run_of(std::span<const RunPlace> places, std::size_t least) const {
    std::map<std::string_view, std::uint32_t> wordings;
    Chatters chatters;
    std::uint32_t messages = 0;
    std::uint32_t last = UINT32_MAX;
    for (const RunPlace& run : places) {
      if (run.place.message == last || !is_free(run.place)) continue;
      last = run.place.message;
      ++messages;
      ++wordings[text(run.place)];
      chatters.add(source_.messages[last].chatter);
    }
    if (messages < least || chatters.count() < 2) return std::nullopt;
    if (chatters.count() < kMinChatters && !is_made_of_familiar_words(places.front())) return std::nullopt;
    const auto best = std::ranges::max_element(wordings, {}, [](const auto& entry) { return entry.second; });
    return TopicWord{std::string(best->first), messages, chatters.count()};
  }

  bool is_made_of_familiar_words(const RunPlace& run) const {
    const std::size_t number = source_.first_number[run.place.message] + run.place.token;
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
