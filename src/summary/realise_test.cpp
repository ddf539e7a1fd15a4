#include "summary/realise.h"

#include <gtest/gtest.h>

namespace crowdline::summary {
namespace {

TEST(Realise, FillsSlotsAndDropsWhatHasNoWords) {
  const Slots slots = {{"people", "nine people"}, {"q0", "\"soup\""}};
  EXPECT_EQ(fill("{people} write {q0}[, {mostly}].", slots), "Nine people write \"soup\".");
  EXPECT_EQ(fill("{people} write[ {q0}].", slots), "Nine people write \"soup\".");
  EXPECT_EQ(fill("{nobody} write.", slots), std::nullopt);
  EXPECT_EQ(fill("{people} write.", slots, true), "nine people write.");
}

TEST(Realise, NeverTakesTheFrameOfTheLastText) {
  constexpr auto kFrames =
      std::to_array<Frame>({{"g", "First frame {x}."}, {"g", "Second frame {x}."}, {"h", "Only frame {x}."}});
  Phrasebook book = english();
  book.frames = kFrames;
  const Slots slots = {{"x", "here"}};
  for (std::uint64_t seed = 0; seed < 8; ++seed) {
    EXPECT_EQ(realise(book, slots, {.group = "g", .last_text = "First frame there.", .seed = seed}),
              "Second frame here.");
    EXPECT_EQ(realise(book, slots, {.group = "h", .last_text = "Only frame there.", .seed = seed}), "Only frame here.");
  }
  EXPECT_EQ(realise(book, slots, {.group = "g", .max_words = 2}), std::nullopt);
  EXPECT_EQ(realise(book, slots, {.group = "none"}), std::nullopt);
}

}  // namespace
}  // namespace crowdline::summary
