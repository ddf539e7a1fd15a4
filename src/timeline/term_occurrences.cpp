#include "timeline/term_occurrences.h"

#include <algorithm>
#include <numeric>
#include <tuple>

#include "base/short_hash.h"
#include "timeline/term_tally.h"
#include "timeline/window.h"

namespace crowdline::timeline {
namespace {

constexpr std::size_t kAhead = 4;  // messages between asking for memory and reading it

bool carries_meaning(text::TokenKind kind) {
  using enum text::TokenKind;
  return kind == kWord || kind == kEmote || kind == kEmoji || kind == kEmoticon || kind == kNumber;
}

// Finds terms in two steps: single tokens, then runs of those that are frequent. An occurrence carries the number of its
// term until the end, so that no term is looked up twice.
class TermFinder {
 public:
  TermFinder(std::span<const ScoredMessage> messages, const std::vector<bool>& speech)
      : messages_(messages), speech_(speech) {}

  TermTable run() {
    reserve();
    collect_tokens();
    std::size_t next = 0;
    for (std::uint32_t i = 0; i < messages_.size(); ++i) {
      if (speech_[i]) collect_occurrences(i, next);
    }
    const auto is_frequent = [](const TermTally::Entry& entry) { return entry.messages >= kMinChatters; };
    table_.counts.reserve(tokens_.tally.entries().size() +
                          static_cast<std::size_t>(std::ranges::count_if(longer_.tally.entries(), is_frequent)));
    count(tokens_.tally, 1);
    count(longer_.tally, kMinChatters);
    for (const auto& [term, messages] : table_.counts) table_.total += messages;
    gather();
    for (std::size_t i = 0; i < table_.words.size(); ++i)
      table_.words[i].messages = tokens_.tally.entries()[i].messages;
    table_.numbers = std::move(numbers_);
    return std::move(table_);
  }

 private:
  struct Found {
    TermOccurrence occurrence;
    std::uint32_t number = 0;  // of the term in the tally
  };
  struct Step {
    TermTally tally;
    std::vector<Found> found;           // by message; those of one term by begin, too
    std::vector<std::uint32_t> groups;  // by number: of the frequent terms
  };

  // The text in ASCII lower case; valid until the next call.
  std::string_view lower_of(const text::Analysis& analysis) {
    if (analysis.plain) return analysis.all_folded();
    lower_ = ascii_lower(analysis.text);
    return lower_;
  }

  void add_longer(std::uint64_t term, std::uint32_t message, std::uint32_t begin, std::uint32_t end,
                  std::size_t tokens) {
    const std::uint32_t number = longer_.tally.add(term, message);
    longer_.found.push_back({{term, message, begin, end, static_cast<std::uint8_t>(tokens)}, number});
  }

  void reserve() {
    std::size_t tokens = 0;
    for (const ScoredMessage& message : messages_) tokens += message.analysis.tokens.size();
    numbers_.reserve(tokens);
    tokens_.tally.expect(tokens / 2);
    tokens_.found.reserve(tokens);
    longer_.tally.expect(tokens / 2);
    longer_.found.reserve(tokens);
  }

  // Messages came a minute ago or more: what they point to is on its way from memory while others are read.
  void fetch(std::size_t message) const {
    if (message >= messages_.size()) return;
    const text::Analysis& analysis = messages_[message].analysis;
    __builtin_prefetch(analysis.tokens.data());
    __builtin_prefetch(analysis.tokens.data() + 3);
    __builtin_prefetch(analysis.all_folded().data());
  }

  // Every token gets an entry in numbers_. Most are rare, so that nothing else is noted of them yet.
  void collect_tokens() {
    for (std::uint32_t i = 0; i < messages_.size(); ++i) {
      fetch(i + kAhead);
      if (!speech_[i]) continue;
      const text::Analysis& analysis = messages_[i].analysis;
      const std::string_view lower = lower_of(analysis);
      const ChatterTag writer = tag_of(messages_[i].chatter);
      for (const text::Token& token : analysis.tokens) {
        numbers_.push_back(TermTally::kNone);
        if (!carries_meaning(token.kind)) continue;
        const std::uint64_t term =
            analysis.plain ? token.fold_hash : short_hash64(lower.substr(token.begin, token.end - token.begin));
        const std::uint32_t number = tokens_.tally.add(term, i);
        if (number == table_.words.size()) table_.words.push_back({.word = term});
        table_.words[number].note(writer);
        numbers_.back() = number;
      }
    }
  }

  bool frequent_token(std::size_t place) const {
    return numbers_[place] != TermTally::kNone && tokens_.tally.entries()[numbers_[place]].messages >= kMinChatters;
  }

  void note_token(std::uint32_t message, const text::Token& token, std::uint32_t number) {
    const std::uint64_t term = tokens_.tally.entries()[number].term;
    tokens_.found.push_back({{term, message, token.begin, token.end, 1}, number});
  }

  // Of frequent tokens and of longer terms made of them. `place` is that of the message's first token in numbers_; moved
  // on to that of the next message.
  void collect_occurrences(std::uint32_t message, std::size_t& place) {
    const text::Analysis& analysis = messages_[message].analysis;
    const auto& tokens = analysis.tokens;
    const std::string_view lower = lower_of(analysis);
    std::size_t run = 0;  // frequent tokens up to here, one behind the other
    for (std::size_t last = 0; last < tokens.size(); ++last, ++place) {
      if (!frequent_token(place)) {
        run = 0;
        continue;
      }
      note_token(message, tokens[last], numbers_[place]);
      ++run;
      for (std::size_t size = 2; size <= std::min(run, kMaxTermTokens); ++size) {
        const std::uint32_t begin = tokens[last + 1 - size].begin;
        const std::uint32_t end = tokens[last].end;
        add_longer(short_hash64(lower.substr(begin, end - begin)), message, begin, end, size);
      }
    }
    if (tokens.size() <= kMaxTermTokens || analysis.text.size() > kMaxWholeMessage) return;
    for (const text::Token& token : tokens) {
      if (token.kind == text::TokenKind::kMention || token.kind == text::TokenKind::kLink) return;
    }
    const std::uint64_t whole = analysis.plain ? analysis.text_hash : short_hash64(lower);
    add_longer(whole, message, 0, static_cast<std::uint32_t>(analysis.text.size()), 0);
  }

  void count(const TermTally& tally, std::uint32_t least) {
    for (const TermTally::Entry& entry : tally.entries()) {
      if (entry.messages >= least) table_.counts.emplace_back(entry.term, entry.messages);
    }
  }

  // The occurrences of frequent terms, term by term.
  void gather() {
    std::vector<std::uint64_t> terms;
    for (const Step* step : {&tokens_, &longer_}) {
      for (const TermTally::Entry& entry : step->tally.entries()) {
        if (entry.messages >= kMinChatters) terms.push_back(entry.term);
      }
    }
    std::ranges::sort(terms);
    terms.erase(std::ranges::unique(terms).begin(), terms.end());
    std::vector<std::uint32_t> ends(terms.size() + 1, 0);  // first sizes, then where the next occurrence goes
    for (Step* step : {&tokens_, &longer_}) {
      step->groups.assign(step->tally.entries().size(), TermTally::kNone);
      for (std::uint32_t group = 0; group < terms.size(); ++group) {
        const std::uint32_t number = step->tally.find(terms[group]);
        if (number != TermTally::kNone) step->groups[number] = group;
      }
      for (const Found& found : step->found) {
        if (const std::uint32_t group = step->groups[found.number]; group != TermTally::kNone) ++ends[group + 1];
      }
    }
    std::partial_sum(ends.begin(), ends.end(), ends.begin());
    table_.occurrences.resize(ends.back());
    for (const Step* step : {&tokens_, &longer_}) {
      for (const Found& found : step->found) {
        if (const std::uint32_t group = step->groups[found.number]; group != TermTally::kNone)
          table_.occurrences[ends[group]++] = found.occurrence;
      }
    }
    const auto before = [](const TermOccurrence& a, const TermOccurrence& b) {
      return std::tie(a.term, a.message, a.begin, a.end) < std::tie(b.term, b.message, b.begin, b.end);
    };
    // A token with a space in it may be written like two tokens; else all is in order already.
    if (!std::ranges::is_sorted(table_.occurrences, before)) std::ranges::sort(table_.occurrences, before);
  }

  std::span<const ScoredMessage> messages_;
  const std::vector<bool>& speech_;
  Step tokens_;
  Step longer_;
  std::vector<std::uint32_t> numbers_;  // of the single terms, token by token
  std::string lower_;
  TermTable table_;
};

}  // namespace

std::string ascii_lower(std::string_view text) {
  std::string lower(text);
  for (char& c : lower) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return lower;
}

TermTable find_terms(std::span<const ScoredMessage> messages, const std::vector<bool>& speech) {
  return TermFinder(messages, speech).run();
}

}  // namespace crowdline::timeline
