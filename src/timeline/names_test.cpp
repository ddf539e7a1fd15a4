#include "timeline/names.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>

#include "text/name_words.h"
#include "timeline/sample_messages_test.h"
#include "timeline/timeline.h"

namespace crowdline::timeline {
namespace {

std::string found_in(std::string_view text) {
  const NameTests tests{
      .is_name = [](std::string_view form) { return form == "mossy owl" || form == "the" || form == "pogchamp"; },
      .is_known_word = [](std::string_view word) { return word == "PogChamp"; }};
  std::string result;
  for (const NameSpan& place : find_names(text, tests)) result += text.substr(place.begin, place.end - place.begin);
  return result;
}

TEST(Names, AreFoundAsRunsOfWords) {
  EXPECT_EQ(found_in("hi Mossy-Owl's turn"), "Mossy-Owl");
  EXPECT_EQ(found_in("mossy"), "");
  EXPECT_EQ(found_in("mossyowl"), "");
}

TEST(Names, OrdinaryWordsAreNone) {
  EXPECT_EQ(found_in("the PogChamp"), "");
  EXPECT_EQ(found_in("the pogchamp"), "pogchamp") << "known as \"PogChamp\" only";
}

// "welcome mossyowl" by three people in minute 0; the owl writes, or is late, in minute 20 when minute 0 is settled.
std::vector<std::string> phrases_of_minute_0(std::int64_t owl_writes_ms, bool news) {
  const NameKey key = NameKey::fixed(1);
  Timeline timeline({.name_key = key});
  const std::array<std::uint64_t, 2> nobody{};
  const std::array<std::uint64_t, 2> owl{0, text::name_hash("mossyowl", key)};
  for (int i = 0; i < 3; ++i) timeline.add(sample(i, name(i), "mossyowl lantern"), nobody);
  for (int minute = 1; minute < 21; ++minute) {
    timeline.add(sample(minute * 60'000, "a", "hi"), nobody);
    if (news) timeline.take_changed();
  }
  timeline.add(sample(owl_writes_ms, "owl", "hello"), owl);
  timeline.finish(0);
  std::vector<std::string> texts;
  for (const Phrase& phrase : timeline.at(0).window.phrases) texts.push_back(phrase.text);
  return texts;
}

TEST(Names, AreHiddenInEarlierWindowsToo) {
  constexpr std::int64_t kMinute20 = 1'200'500;
  constexpr std::int64_t kLate = 5'000;
  for (const std::int64_t owl_writes_ms : {kMinute20, kLate}) {
    const std::vector<std::string> texts = phrases_of_minute_0(owl_writes_ms, false);
    for (const std::string& text : texts) EXPECT_EQ(text.find("owl"), std::string::npos) << text;
    EXPECT_EQ(phrases_of_minute_0(owl_writes_ms, true), texts);
  }
}

}  // namespace
}  // namespace crowdline::timeline
