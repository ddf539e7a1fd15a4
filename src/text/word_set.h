// A set of words fixed at compile time: one hash and mostly one comparison a look-up, no allocation.
#pragma once

#include <array>
#include <bit>
#include <cstdint>
#include <string_view>

namespace crowdline::text {

template <std::size_t kCount>
class WordSet {
 public:
  constexpr explicit WordSet(const std::string_view (&words)[kCount]) {
    for (const std::string_view word : words) insert(word);
  }

  constexpr bool contains(std::string_view word) const {
    if (word.empty() || word.size() > longest_) return false;
    for (std::size_t slot = hash(word) & kMask;; slot = (slot + 1) & kMask) {
      if (slots_[slot].empty()) return false;
      if (slots_[slot] == word) return true;
    }
  }

 private:
  static constexpr std::size_t kSlots = std::bit_ceil(kCount * 2 + 1);
  static constexpr std::size_t kMask = kSlots - 1;

  static constexpr std::size_t hash(std::string_view word) {  // FNV-1a
    std::uint64_t h = 0xCBF29CE484222325ULL;
    for (const char c : word) h = (h ^ static_cast<unsigned char>(c)) * 0x100000001B3ULL;
    return static_cast<std::size_t>(h ^ (h >> 29));
  }

  constexpr void insert(std::string_view word) {
    std::size_t slot = hash(word) & kMask;
    while (!slots_[slot].empty() && slots_[slot] != word) slot = (slot + 1) & kMask;
    slots_[slot] = word;
    longest_ = word.size() > longest_ ? word.size() : longest_;
  }

  std::array<std::string_view, kSlots> slots_{};
  std::size_t longest_ = 0;
};

template <std::size_t kCount>
WordSet(const std::string_view (&)[kCount]) -> WordSet<kCount>;

}  // namespace crowdline::text
