#include "timeline/model_comparison.h"

#include <gmock/gmock.h>

#include <array>

namespace crowdline::timeline {
namespace {

using testing::HasSubstr;

constexpr std::string_view kTerms =
    "term\tkind\tpolarity\temotion\ttoxicity\tconfidence\tdefinition\n"
    "LUL\temote\t0.7\tamusement\t0\t3\tlaughing at something funny, often at a fail\n"
    "Sadge\temote\t-0.6\tsadness\t0\t3\tsad, resigned frog\n"
    "gg\tslang\t0.4\tnone\t0\t3\tgood game; closing a match\n"
    "no cap\tslang\t0\tnone\t0\t2\thonestly\n"
    "good\tword\t0.6\tnone\t0\t3\tgood\n"
    "not bad\tphrase\t0.3\tnone\t0\t3\tquite good\n";

const model::Lexicon& terms() {
  static const model::Lexicon kLexicon = model::Lexicon::parse(std::array{kTerms}).value();
  return kLexicon;
}

Window a_window(std::int64_t minute, double tuned, double base, std::uint32_t chatters = 20) {
  Window window;
  window.start_ms = minute * 60'000;
  window.end_ms = window.start_ms + 60'000;
  window.messages = 50;
  window.view.sentiment = Interval{tuned, tuned - 0.05, tuned + 0.05, chatters};
  window.view.mood = tuned > 0.2 ? Mood::kPositive : Mood::kNeutral;
  window.base = ModelView{.sentiment = Interval{base, base - 0.05, base + 0.05, chatters}, .mood = Mood::kNeutral};
  return window;
}

Phrase phrase(std::string text, std::uint32_t messages) {
  return {.text = std::move(text), .messages = messages, .chatters = 5};
}

std::vector<std::string> names(const std::vector<ChatTerm>& list) {
  std::vector<std::string> result;
  for (const ChatTerm& entry : list) result.push_back(entry.term->term);
  return result;
}

TEST(ModelComparison, AddsUpOverTheWindowsThatBothRead) {
  std::vector<Window> windows = {a_window(0, 0.5, 0.1), a_window(1, 0.1, 0.2), a_window(2, 0.1, 0.13)};
  windows.push_back(a_window(3, 0.9, 0));
  windows.back().base.reset();
  const auto result = compare_models(windows, terms());
  EXPECT_EQ(result.windows.size(), 4u);
  EXPECT_EQ(result.compared, 3u);
  EXPECT_EQ(result.moods_differ, 1u);
  EXPECT_EQ(result.apart, 1u);
  EXPECT_NEAR(result.mean_absolute_difference, 0.53 / 3, 1e-12);
  EXPECT_NEAR(*result.windows[1].difference, -0.1, 1e-12);
  EXPECT_FALSE(result.windows[3].difference);
  EXPECT_FALSE(result.base_missing);
}

TEST(ModelComparison, NamesWhatTheBaseModelDoesNotKnow) {
  Window window = a_window(0, 0.5, 0.04);
  window.emotes = {{.name = "LUL", .messages = 30, .uses = 41, .chatters = 12}, {.name = "greatsHi", .uses = 50}};
  window.phrases = {phrase("GG everyone", 7), phrase("good", 30), phrase("not bad", 9), phrase("gg", 4)};
  const auto result = compare_models({&window, 1}, terms());
  ASSERT_EQ(result.most_different.size(), 1u);
  EXPECT_EQ(result.most_different[0].why,
            "Tuned reads positive (+0.50), untuned neutral (+0.04): LUL (laughing at something funny, 41 times) and "
            "\"gg\" (good game, 7 times) are unknown to the untuned model.");
  EXPECT_EQ(names(result.terms), (std::vector<std::string>{"LUL", "gg"}));
  EXPECT_THAT(result.text, HasSubstr("another mood in 1 of 1 windows and differ by 0.46"));
  EXPECT_THAT(result.text, HasSubstr("2 terms that only the tuned model understands"));
}

TEST(ModelComparison, TermsThatPullTheOtherWayExplainNothing) {
  Window window = a_window(0, -0.3, 0.1);
  window.emotes = {{.name = "LUL", .uses = 40}, {.name = "Sadge", .uses = 10}};
  window.phrases = {phrase("no cap", 60)};
  const auto entry = compare_models({&window, 1}, terms()).most_different.at(0);
  EXPECT_EQ(names(entry.terms), (std::vector<std::string>{"Sadge", "no cap", "LUL"}));
  EXPECT_THAT(entry.why, HasSubstr("-0.30"));
  EXPECT_THAT(entry.why, HasSubstr("Sadge (sad, 10 times) is unknown"));
}

TEST(ModelComparison, SaysWhenNoTermExplainsIt) {
  const Window window = a_window(0, 0.4, 0.1);
  EXPECT_THAT(compare_models({&window, 1}, terms()).most_different.at(0).why,
              HasSubstr("weigh plain words differently"));
}

TEST(ModelComparison, SureDifferencesComeBeforeLargerOnes) {
  std::vector<Window> windows = {a_window(0, 0.9, 0), a_window(1, 0.3, 0)};
  windows[0].view.sentiment->low = -0.1;
  const auto most = compare_models(windows, terms()).most_different;
  EXPECT_EQ(most[0].window, 1u);
  EXPECT_EQ(most[1].window, 0u);
}

TEST(ModelComparison, LargestDifferencesFirstAndThinWindowsLast) {
  std::vector<Window> windows;
  for (int i = 0; i < 20; ++i) windows.push_back(a_window(i, 0.02 * i, 0));
  windows.push_back(a_window(20, 0.9, -0.9, kEnoughChatters - 1));
  const auto most = compare_models(windows, terms()).most_different;
  ASSERT_EQ(most.size(), kMostDifferent);
  EXPECT_EQ(most[0].window, 19u);
  EXPECT_EQ(most[1].window, 18u);
  EXPECT_EQ(compare_models({&windows[20], 1}, terms()).most_different.size(), 1u);
}

TEST(ModelComparison, TellsAStreamThatOneModelReadFromAnEmptyOne) {
  Window read = a_window(0, 0.4, 0);
  read.base.reset();
  EXPECT_TRUE(compare_models({&read, 1}, terms()).base_missing);
  Window silent;
  silent.end_ms = 60'000;
  EXPECT_FALSE(compare_models({&silent, 1}, terms()).base_missing);
  EXPECT_FALSE(compare_models({}, terms()).base_missing);
  EXPECT_FALSE(compare_models({}, terms()).text.empty());
}

TEST(ModelComparison, TheDominantEmotionLeavesTheUnclearOut) {
  ModelView view;
  EXPECT_FALSE(dominant_emotion(view));
  view.emotions[static_cast<std::size_t>(model::Emotion::kNone)] = 0.9;
  view.emotions[static_cast<std::size_t>(model::Emotion::kHype)] = 0.1;
  ASSERT_TRUE(dominant_emotion(view));
  EXPECT_EQ(dominant_emotion(view)->emotion, model::Emotion::kHype);
}

}  // namespace
}  // namespace crowdline::timeline
