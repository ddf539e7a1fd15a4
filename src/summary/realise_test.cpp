#include "summary/realise.h"

#include <set>

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

TEST(Realise, FramesAreKnownByTheirFixedWords) {
  EXPECT_TRUE(could_be("Among {people}, {q0} stands out[, {mostly}].",
                       "Among nine people, \"soup\" stands out, with some laughter."));
  EXPECT_FALSE(could_be("Among {people}, {q0} stands out.", "Nine people write."));
  EXPECT_FALSE(could_be("{people} {verb} {q0}.", "Nine people write \"soup\".")) << "no fixed words: cannot be told";
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

// A table is data: its mistakes must not wait for the window that meets them.
TEST(Phrasebook, EveryFrameIsWellFormed) {
  std::set<std::string_view> seen;
  for (const Frame& frame : english().frames) {
    int depth = 0;
    bool bracket = false;
    for (const char c : frame.text) {
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      ASSERT_TRUE(depth == 0 || depth == 1) << frame.text;
      if (c == '[') ASSERT_FALSE(std::exchange(bracket, true)) << frame.text;
      if (c == ']') ASSERT_TRUE(std::exchange(bracket, false)) << frame.text;
    }
    EXPECT_EQ(depth, 0) << frame.text;
    EXPECT_FALSE(bracket) << frame.text;
    EXPECT_TRUE(seen.insert(frame.text).second || frame.group.starts_with("title") || frame.group.starts_with("tail") ||
                frame.group.starts_with("chapter"))
        << frame.text;
    const bool sentence = !frame.group.starts_with("title") && frame.group != "headline";
    EXPECT_EQ(frame.text.back() == '.', sentence) << frame.text;
  }
  EXPECT_EQ(english().feelings.size(), model::kEmotionCount - 1);
  EXPECT_EQ(english().waves.size(), timeline::kMessageClassCount);
}

}  // namespace
}  // namespace crowdline::summary
