// A table is data: its mistakes must not wait for the window that meets them.
#include "summary/phrasebook.h"

#include <map>
#include <set>
#include <utility>

#include <gtest/gtest.h>

#include "summary/random_window_test.h"
#include "summary/realise.h"
#include "summary/writing.h"

namespace crowdline::summary {
namespace {

std::set<std::string> slots_of(std::string_view frame) {
  std::set<std::string> slots;
  for (std::size_t open = frame.find('{'); open != std::string_view::npos; open = frame.find('{', open + 1))
    slots.emplace(frame.substr(open + 1, frame.find('}', open) - open - 1));
  return slots;
}

bool is_sentence(std::string_view group) {
  for (const char* clause : {"act.", "rest.", "title.", "headline"}) {
    if (group.starts_with(clause)) return false;
  }
  return true;
}

class EveryLanguage : public testing::TestWithParam<std::string_view> {
 protected:
  const Phrasebook& book_ = *phrasebook_for(GetParam());
};

TEST_P(EveryLanguage, FramesAreWellFormed) {
  for (const Frame& frame : book_.frames) {
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
    EXPECT_EQ(frame.text.ends_with('.') || frame.text.ends_with("。"), is_sentence(frame.group)) << frame.text;
  }
  EXPECT_EQ(book_.feelings.size(), model::kEmotionCount - 1);
  EXPECT_EQ(book_.waves.size(), timeline::kMessageClassCount);
}

TEST_P(EveryLanguage, SaysAllThatEnglishSaysWithTheSameSlots) {
  std::set<std::string_view> groups;
  std::set<std::string> slots;
  for (const Frame& frame : english().frames) {
    groups.insert(frame.group);
    slots.merge(slots_of(frame.text));
  }
  std::set<std::string_view> mine;
  for (const Frame& frame : book_.frames) {
    mine.insert(frame.group);
    for (const std::string& slot : slots_of(frame.text))
      EXPECT_TRUE(slots.contains(slot)) << slot << ": " << frame.text;
  }
  EXPECT_EQ(mine, groups);
}

TEST_P(EveryLanguage, TextsAreShortVariedAndWhole) {
  const auto writer = make_builtin_writer(GetParam());
  const NoMeanings meanings;
  chat::StreamInfo stream;
  stream.category = "Kite Racer";
  std::string last;
  unsigned repeated = 0;
  for (unsigned seed = 1; seed <= 1500; ++seed) {
    const timeline::Window window = random_window_at(60'000, seed);
    const Summary summary = writer->write_window(window, {stream, meanings, {}, last});
    EXPECT_EQ(summary.language, GetParam());
    ASSERT_FALSE(summary.text.empty()) << seed;
    EXPECT_FALSE(summary.title.empty()) << seed;
    EXPECT_LE(words_in(summary.text, book_), 45U) << summary.text;
    EXPECT_EQ(summary.text.find_first_of("{}[]"), std::string::npos) << summary.text;
    EXPECT_EQ(summary.text.find("  "), std::string::npos) << summary.text;
    if (!is_quiet(window)) repeated += opening_of(summary.text, book_) == opening_of(last, book_);
    last = summary.text;
    const Summary chapter = writer->write_chapter(window, {stream, meanings, {}, {}});
    EXPECT_FALSE(chapter.text.empty());
    EXPECT_LE(words_in(chapter.text, book_), 45U) << chapter.text;
  }
  EXPECT_LE(repeated, 15U) << "rare things have one frame in some languages: two raids in a row";
}

TEST_P(EveryLanguage, StreamsAndRecapsHaveWords) {
  const auto writer = make_builtin_writer(GetParam());
  const NoMeanings meanings;
  const chat::StreamInfo stream;
  const std::vector<moments::Moment> moments = {{1, 60'000, 61'000, 90'000, 0.9, "laughter", "why"}};
  std::vector<Summary> all = {writer->write_window(random_window_at(0, 5), {stream, meanings, {}, {}})};
  all.push_back(writer->write_stream(random_window_at(0, 7), {}, moments, {stream, meanings, {}, {}}));
  EXPECT_FALSE(all[1].title.empty());
  EXPECT_NE(all[1].text.find("1:00"), std::string::npos) << all[1].text;
  for (const std::int64_t at_ms : {-1LL, 30'000LL, 150'000LL, 9'000'000LL}) {
    EXPECT_FALSE(recap_at(all, at_ms).so_far.empty());
    EXPECT_FALSE(recap_at(all, at_ms).now.empty());
  }
}

INSTANTIATE_TEST_SUITE_P(Phrasebook, EveryLanguage, testing::ValuesIn(writer_languages()));

TEST(Phrasebook, NumbersAsTheLanguageWritesThem) {
  EXPECT_EQ(german().people(1), "eine Person");
  EXPECT_EQ(german().people(7), "sieben Personen");
  EXPECT_EQ(german().people(1240), "etwa 1.200 Personen");
  EXPECT_EQ(german().span(150'000), "zweieinhalb Minuten");
  EXPECT_EQ(german().times(3.2), "dreimal so schnell wie üblich");
  EXPECT_EQ(french().people(1240), "quelque 1\u202F200 personnes");
  EXPECT_EQ(french().span(5'400'000), "une heure et demie");
  EXPECT_EQ(spanish().share_of_people(0.34), "un tercio de las personas");
  EXPECT_EQ(spanish().people_again(9), "nueve");
  EXPECT_EQ(portuguese().people(2), "duas pessoas");
  EXPECT_EQ(portuguese().times(0.5), "a metade do ritmo habitual");
  EXPECT_EQ(japanese().people(7), "7人");
  EXPECT_EQ(japanese().span(120'000), "2分");
  EXPECT_EQ(english().people_again(1240), "about 1,200");
}

TEST(Phrasebook, TagsWithARegionAndUnknownOnes) {
  EXPECT_EQ(phrasebook_for("pt-BR"), &portuguese());
  EXPECT_EQ(phrasebook_for("xx"), nullptr);
  EXPECT_EQ(make_builtin_writer("xx"), nullptr);
}

}  // namespace
}  // namespace crowdline::summary
