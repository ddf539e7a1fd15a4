#include "text/byte_masks.h"

#include <gtest/gtest.h>

#include <random>

namespace crowdline::text {
namespace {

void expect_same(std::string_view text) {
  const ByteMasks fast = masks_of(text);
  const ByteMasks plain = masks_plainly(text);
  EXPECT_EQ(fast.spaces, plain.spaces) << text;
  EXPECT_EQ(fast.letters, plain.letters) << text;
  EXPECT_EQ(fast.capitals, plain.capitals) << text;
  EXPECT_EQ(fast.ats, plain.ats) << text;
  EXPECT_EQ(fast.strange, plain.strange) << text;
  EXPECT_EQ(fast.repeats, plain.repeats) << text;
  EXPECT_EQ(std::string_view(fast.lower.data(), text.size()), std::string_view(plain.lower.data(), text.size()));
}

TEST(ByteMasks, TheFastOneEqualsThePlainOneForEveryByte) {
  for (int byte = 0; byte < 256; ++byte) {
    for (const std::size_t at : {0, 15, 16, 63}) {
      std::string text(64, 'x');
      text[at] = static_cast<char>(byte);
      expect_same(text);
    }
  }
}

TEST(ByteMasks, AndForEveryLength) {
  std::mt19937 random(5);
  for (std::size_t size = 0; size <= ByteMasks::kMostBytes; ++size) {
    for (int round = 0; round < 20; ++round) {
      std::string text(size, ' ');
      for (char& c : text) c = "aAbB  @!\n\xC3"[random() % 10];
      expect_same(text);
    }
  }
}

TEST(ByteMasks, BitsOfARangeAndTheFirstOfThem) {
  EXPECT_EQ(bits(0, 64), ~std::uint64_t{0});
  EXPECT_EQ(bits(64, 64), 0U);
  EXPECT_EQ(bits(2, 5), 0b11100U);
  EXPECT_EQ(first_bit(0b10100, 3, 9), 4U);
  EXPECT_EQ(first_bit(0b10100, 5, 9), 9U);
  EXPECT_EQ(first_bit(~std::uint64_t{0}, 64, 64), 64U);
  EXPECT_EQ(first_bit(std::uint64_t{1} << 40, 0, 30), 30U);
}

}  // namespace
}  // namespace crowdline::text
