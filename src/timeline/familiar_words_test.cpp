#include "timeline/familiar_words.h"

#include <gtest/gtest.h>

#include <random>

namespace crowdline::timeline {
namespace {

WordUse use(std::uint64_t word, std::initializer_list<ChatterTag> writers) {
  WordUse result{.word = word, .messages = static_cast<std::uint32_t>(writers.size())};
  for (const ChatterTag tag : writers) result.note(tag);
  return result;
}

TEST(FamiliarWords, ThreeChattersNotThreeMessages) {
  FamiliarWords words;
  EXPECT_FALSE(words.is_familiar(use(1, {7, 7, 7})));
  EXPECT_TRUE(words.is_familiar(use(1, {7, 8, 9})));
  EXPECT_EQ(use(1, {7, 8, 9, 10}).writers, 3u);
}

TEST(FamiliarWords, WritersOfEarlierWindowsCount) {
  FamiliarWords words;
  words.add(std::vector{use(1, {7}), use(2, {7, 8})}, 0);
  words.add(std::vector{use(1, {7, 8})}, 1);
  EXPECT_FALSE(words.is_familiar(use(1, {7})));
  EXPECT_TRUE(words.is_familiar(use(1, {9})));
  EXPECT_TRUE(words.is_familiar(use(2, {9})));
  EXPECT_FALSE(words.is_familiar(use(3, {9, 8})));
}

TEST(FamiliarWords, WindowsAreForgottenExactly) {
  std::mt19937 random(5);
  std::vector<std::vector<WordUse>> windows;
  for (int i = 0; i < 12; ++i) {
    std::vector<WordUse> window;
    for (std::uint64_t word = 0; word < 40; ++word) {
      if (random() % 2 == 0) window.push_back(use(word, {static_cast<ChatterTag>(random() % 6)}));
    }
    windows.push_back(window);
  }
  FamiliarWords whole;
  for (std::uint32_t i = 0; i < windows.size(); ++i) whole.add(windows[i], i);
  whole.forget_from(5);
  FamiliarWords part;
  for (std::uint32_t i = 0; i < 5; ++i) part.add(windows[i], i);
  std::size_t familiar = 0;
  for (std::uint64_t word = 0; word < 40; ++word) {
    for (ChatterTag tag = 0; tag < 6; ++tag) {
      EXPECT_EQ(whole.is_familiar(use(word, {tag})), part.is_familiar(use(word, {tag}))) << word << " " << tag;
      familiar += part.is_familiar(use(word, {tag}));
    }
  }
  EXPECT_GT(familiar, 20u);
  EXPECT_LT(familiar, 220u);
}

TEST(FamiliarWords, MemoryIsBounded) {
  FamiliarWords words;
  words.add(std::vector{use(1, {7, 8, 9})}, 0);
  for (std::uint64_t round = 0; round < 30; ++round) {
    std::vector<WordUse> rare;
    for (std::uint64_t i = 0; i < 10'000; ++i) rare.push_back(use(100 + round * 10'000 + i, {1}));
    words.add(rare, static_cast<std::uint32_t>(round) + 1);
  }
  EXPECT_TRUE(words.is_familiar(use(1, {1})));
  EXPECT_FALSE(words.is_familiar(use(100, {2, 3}))) << "forgotten, and so unknown";
}

}  // namespace
}  // namespace crowdline::timeline
