// The words of a window that may become topics, with the places where they stand. The first half of finding topics.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "timeline/scored_message.h"
#include "timeline/term_occurrences.h"

namespace crowdline::timeline {

// Bytes [begin, end) of a message's text; `token` is the place among its tokens.
struct WordPlace {
  std::uint32_t message = 0;
  std::uint32_t token = 0;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::uint32_t number = UINT32_MAX;  // in TermTable::words; none for a part of a token
};

// All ways to write a word that have one root ("noooo", "NOOO"; "balloon", "balloons"), see word_variants.h.
struct TopicCandidate {
  std::string root;
  std::vector<WordPlace> places;        // in order
  std::vector<std::uint32_t> messages;  // that hold it, ascending
};

// Words, emotes, emoji and emoticons that at least two chatters wrote; function words, fillers ("say", "thing") and numbers only where they are all that
// a message says. Scripts without spaces are cut where the script changes ("3Dおめでとう": "3D", "おめでとう"). At most
// kMostCandidates, those in most messages, ties by root.
inline constexpr std::size_t kMostCandidates = 64;
std::vector<TopicCandidate> find_topic_words(std::span<const ScoredMessage> messages, const std::vector<bool>& speech,
                                             const TermTable& table);

}  // namespace crowdline::timeline
