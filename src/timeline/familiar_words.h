// Which words at least three chatters of the stream have written: what a text may name.
#pragma once

#include <array>
#include <boost/unordered/unordered_flat_map.hpp>
#include <cstdint>
#include <span>
#include <vector>

#include "chat/message.h"

namespace crowdline::timeline {

// 32 bits stand for a chatter. Two that share them count as one, so that nothing is ever taken for known too early.
using ChatterTag = std::uint32_t;
inline ChatterTag tag_of(chat::ChatterId chatter) { return static_cast<ChatterTag>(chatter ^ (chatter >> 32)); }

// The first three writers of a word: adds `tag` to the `count` first ones unless it is among them or there are three; true
// when it was added.
inline bool insert_tag(std::array<ChatterTag, 3>& tags, std::uint32_t& count, ChatterTag tag) {
  if (count == tags.size()) return false;
  for (std::uint32_t i = 0; i < count; ++i) {
    if (tags[i] == tag) return false;
  }
  tags[count++] = tag;
  return true;
}

// A word of a window, in how many messages it is, and the first three chatters who wrote it.
struct WordUse {
  std::uint64_t word = 0;  // hash of the ASCII-lower-case text
  std::uint32_t messages = 0;
  std::uint32_t writers = 0;  // at most 3
  std::array<ChatterTag, 3> tags{};

  void note(ChatterTag tag) { insert_tag(tags, writers, tag); }
};

// Words by their first three writers and the windows in which these came. Bounded: of more than 2^17 words those that are not
// familiar are forgotten.
class FamiliarWords {
 public:
  void add(std::span<const WordUse> words, std::uint32_t window);
  // Forgets what windows from `first` on added: they are about to be added again.
  void forget_from(std::uint32_t first);
  // Whether three chatters wrote it, in the windows added and in `use`.
  bool is_familiar(const WordUse& use) const;

 private:
  struct Writers {
    std::array<ChatterTag, 3> tags{};
    std::array<std::uint32_t, 3> windows{};
    std::uint32_t count = 0;
  };
  boost::unordered_flat_map<std::uint64_t, Writers> words_;
};

}  // namespace crowdline::timeline
