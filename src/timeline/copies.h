// Groups of near-equal messages: copy-pasta, shared jokes, floods.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "timeline/scored_message.h"

namespace crowdline::timeline {

struct CopyGroup {
  std::vector<std::uint32_t> members;  // positions in the span given, ascending
  std::uint64_t signature = 0;         // of the first member; 0 for short texts, which must be equal to be grouped
  std::uint32_t chatters = 0;          // distinct
};

// All messages in groups, each in exactly one, in the order of their first members. Equal texts (text_hash) always share
// a group; longer ones also join the group of the earliest near-duplicate. Time and memory are linear but for texts that
// collide in all bands, of which at most kMaxProbes are compared.
inline constexpr std::size_t kMaxProbes = 16;
std::vector<CopyGroup> group_copies(std::span<const ScoredMessage> messages);

}  // namespace crowdline::timeline
