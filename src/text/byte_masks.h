// The bytes of a short text by what they are, a bit each, found in one pass.
#pragma once

#include <array>
#include <bit>
#include <cstdint>
#include <string_view>

namespace crowdline::text {

// Bit i stands for byte i.
struct ByteMasks {
  static constexpr std::size_t kMostBytes = 64;

  std::uint64_t spaces = 0;
  std::uint64_t letters = 0;   // ASCII letters
  std::uint64_t capitals = 0;  // of these
  std::uint64_t ats = 0;
  std::uint64_t strange = 0;           // neither visible ASCII nor a space
  std::uint64_t repeats = 0;           // equal to the byte before, in lower case
  std::array<char, kMostBytes> lower;  // NOLINT: the text in ASCII lower case; what is behind it is undefined
};

// `text` has at most kMostBytes.
ByteMasks masks_of(std::string_view text);
ByteMasks masks_plainly(std::string_view text);  // the reference

// Bits [begin, end), end at most 64.
inline std::uint64_t bits(std::size_t begin, std::size_t end) {
  const auto below = [](std::size_t count) {
    return count >= 64 ? ~std::uint64_t{0} : (std::uint64_t{1} << count) - 1;
  };
  return below(end) & ~below(begin);
}

// The first set bit from `from` on, or `end`.
inline std::size_t first_bit(std::uint64_t mask, std::size_t from, std::size_t end) {
  const std::uint64_t rest = from >= 64 ? 0 : mask >> from;
  const std::size_t found = rest == 0 ? end : from + static_cast<std::size_t>(std::countr_zero(rest));
  return found < end ? found : end;
}

}  // namespace crowdline::text
