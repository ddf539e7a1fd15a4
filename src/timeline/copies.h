// Groups of near-equal messages: copy-pasta, shared jokes, floods.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "timeline/scored_message.h"

namespace crowdline::timeline {

struct CopyGroup {
  std::span<const std::uint32_t> members;  // positions in the span given, ascending; lies in CopyGroups
  std::uint64_t signature = 0;             // of the first member; 0 for short texts, which must be equal to be grouped
  std::uint32_t chatters = 0;              // distinct
};

struct CopyGroups {
  std::vector<CopyGroup> all;            // in the order of their first members
  std::vector<std::uint32_t> positions;  // what the groups' members lie in

  CopyGroups() = default;
  CopyGroups(CopyGroups&&) = default;  // a copy would point into the original
  CopyGroups& operator=(CopyGroups&&) = default;
};

// All messages in groups, each in exactly one. Equal texts (text_hash) always share a group; longer ones also join the
// group of the earliest near-duplicate. Time and memory are linear but for texts that collide in all bands, of which at most
// kMaxProbes are compared.
inline constexpr std::size_t kMaxProbes = 16;
CopyGroups group_copies(std::span<const ScoredMessage> messages);

}  // namespace crowdline::timeline
