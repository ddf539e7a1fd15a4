// Length, the first two bytes and the last one of terms: most words of chat have none of these shapes and need no look-up.
#pragma once

#include <bitset>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace crowdline::model {

class TermShapes {
 public:
  void add(std::string_view term) { shapes_.set(shape_of(term)); }  // `term` is not empty
  // False: surely none of the terms. `word` is not empty.
  bool maybe(std::string_view word) const { return shapes_.test(shape_of(word)); }

 private:
  static constexpr std::size_t kShapes = 1U << 15;
  static std::size_t shape_of(std::string_view term) {
    const auto byte = [term](std::size_t at) { return std::uint32_t{static_cast<unsigned char>(term[at])}; };
    const std::uint32_t parts = byte(0) | byte(term.size() > 1 ? 1 : 0) << 8 | byte(term.size() - 1) << 16 |
                                static_cast<std::uint32_t>(term.size()) << 24;
    return parts * 0x9E3779B1U >> 17;
  }

  std::bitset<kShapes> shapes_;
};

}  // namespace crowdline::model
