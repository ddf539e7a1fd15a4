#include "timeline/term_occurrences.h"

#include <algorithm>
#include <boost/unordered/unordered_flat_map.hpp>
#include <boost/unordered/unordered_flat_set.hpp>

#include "base/hash.h"
#include "timeline/window.h"

namespace crowdline::timeline {
namespace {

bool carries_meaning(text::TokenKind kind) {
  using enum text::TokenKind;
  return kind == kWord || kind == kEmote || kind == kEmoji || kind == kEmoticon || kind == kNumber;
}

class TermFinder {
 public:
  TermFinder(std::span<const ScoredMessage> messages, const std::vector<bool>& speech)
      : messages_(messages), speech_(speech) {
    lower_.reserve(messages.size());
    for (std::size_t i = 0; i < messages.size(); ++i) {
      lower_.push_back(speech_[i] ? ascii_lower(messages[i].analysis.text) : std::string());
    }
  }

  TermTable run() {
    collect_tokens();
    count(tokens_, 1);
    for (std::uint32_t i = 0; i < messages_.size(); ++i) {
      if (speech_[i]) collect_longer(i);
    }
    count(longer_, kMinChatters);
    keep_frequent(tokens_);
    keep_frequent(longer_);
    std::ranges::sort(table_.counts);
    std::ranges::sort(table_.occurrences, [](const TermOccurrence& a, const TermOccurrence& b) {
      return std::tie(a.term, a.message, a.begin, a.end) < std::tie(b.term, b.message, b.begin, b.end);
    });
    for (const auto& [term, messages] : table_.counts) table_.total += messages;
    return std::move(table_);
  }

 private:
  std::uint64_t hash(std::uint32_t message, std::uint32_t begin, std::uint32_t end) const {
    return hash64(std::string_view(lower_[message]).substr(begin, end - begin));
  }

  void collect_tokens() {
    for (std::uint32_t i = 0; i < messages_.size(); ++i) {
      if (!speech_[i]) continue;
      for (const text::Token& token : messages_[i].analysis.tokens) {
        if (carries_meaning(token.kind))
          tokens_.push_back({hash(i, token.begin, token.end), i, token.begin, token.end, 1});
      }
    }
  }

  // Messages per term into frequency_; those of at least `least` messages into the table's counts.
  void count(const std::vector<TermOccurrence>& occurrences, std::uint32_t least) {
    boost::unordered_flat_map<std::uint64_t, std::pair<std::uint32_t, std::uint32_t>>
        seen;  // last message + 1, messages
    seen.reserve(occurrences.size());
    for (const TermOccurrence& occurrence : occurrences) {
      auto& [last, messages] = seen[occurrence.term];
      if (last == occurrence.message + 1) continue;
      last = occurrence.message + 1;
      ++messages;
    }
    for (const auto& [term, entry] : seen) {
      if (entry.second >= least) table_.counts.emplace_back(term, entry.second);
      if (entry.second >= kMinChatters) frequent_.insert(term);
    }
  }

  void collect_longer(std::uint32_t message) {
    const text::Analysis& analysis = messages_[message].analysis;
    const auto& tokens = analysis.tokens;
    bool whole = tokens.size() > kMaxTermTokens && analysis.text.size() <= kMaxWholeMessage;
    for (std::size_t first = 0; first < tokens.size(); ++first) {
      whole = whole && tokens[first].kind != text::TokenKind::kMention && tokens[first].kind != text::TokenKind::kLink;
      for (std::size_t last = first; last < tokens.size() && last < first + kMaxTermTokens; ++last) {
        if (!carries_meaning(tokens[last].kind)) break;
        if (!frequent_.contains(hash(message, tokens[last].begin, tokens[last].end))) break;
        if (last == first) continue;
        const std::uint32_t begin = tokens[first].begin;
        const std::uint32_t end = tokens[last].end;
        longer_.push_back(
            {hash(message, begin, end), message, begin, end, static_cast<std::uint8_t>(last - first + 1)});
      }
    }
    if (!whole) return;
    const auto end = static_cast<std::uint32_t>(analysis.text.size());
    longer_.push_back({hash(message, 0, end), message, 0, end, 0});
  }

  void keep_frequent(const std::vector<TermOccurrence>& occurrences) {
    for (const TermOccurrence& occurrence : occurrences) {
      if (frequent_.contains(occurrence.term)) table_.occurrences.push_back(occurrence);
    }
  }

  std::span<const ScoredMessage> messages_;
  const std::vector<bool>& speech_;
  std::vector<std::string> lower_;
  std::vector<TermOccurrence> tokens_;
  std::vector<TermOccurrence> longer_;
  boost::unordered_flat_set<std::uint64_t> frequent_;
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
