#include "timeline/phrases.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "timeline/sample_messages_test.h"

namespace crowdline::timeline {
namespace {

PhraseSettings settings() {
  return {.names = {.is_name = [](std::string_view) { return false; },
                    .is_known_word = [](std::string_view) { return false; }}};
}

PhraseReport find(const std::vector<ScoredMessage>& messages, const PhraseSettings& with = settings(),
                  const TermCounts& background = TermCounts(10)) {
  MessageNames names(messages, with.names);
  return find_phrases(messages, find_terms(messages, std::vector<bool>(messages.size(), true)), background, names,
                      with);
}

std::vector<std::string> texts(const PhraseReport& report) {
  std::vector<std::string> result;
  for (const Phrase& phrase : report.phrases) result.push_back(phrase.text);
  return result;
}

TEST(Phrases, NeedThreeChattersNotThreeMessages) {
  EXPECT_TRUE(texts(find({sample(0, "a", "lantern"), sample(1, "a", "lantern"), sample(2, "b", "lantern")})).empty());
  EXPECT_EQ(texts(find({sample(0, "a", "lantern"), sample(1, "c", "Lantern"), sample(2, "b", "lantern")})),
            std::vector<std::string>{"lantern"});
}

TEST(Phrases, TheLongerTermStandsForItsParts) {
  const PhraseReport report =
      find({sample(0, "a", "the soup incident again", 0.5F), sample(1, "b", "soup incident", 0.5F),
            sample(2, "c", "classic Soup Incident", 0.5F), sample(3, "d", "soup incident")});
  ASSERT_EQ(texts(report), std::vector<std::string>{"soup incident"});
  EXPECT_EQ(report.phrases[0].chatters, 4u);
  EXPECT_NEAR(report.phrases[0].polarity, 0.375, 1e-6);
  EXPECT_FALSE(report.phrases[0].whole_message);
}

TEST(Phrases, LikesRankThemAndWeighNoPolarity) {
  std::vector<ScoredMessage> messages = {sample(0, "a", "lantern", 0.5F), sample(1, "b", "lantern", -0.5F),
                                         sample(2, "c", "lantern"),       sample(3, "d", "kettle"),
                                         sample(4, "e", "kettle"),        sample(5, "f", "kettle")};
  EXPECT_EQ(texts(find(messages)), (std::vector<std::string>{"kettle", "lantern"}));
  messages[0].likes = 90;
  const PhraseReport report = find(messages);
  EXPECT_EQ(texts(report), (std::vector<std::string>{"lantern", "kettle"}));
  EXPECT_EQ(report.phrases[0].likes, 90U);
  EXPECT_NEAR(report.phrases[0].polarity, 0, 1e-6);
}

TEST(Phrases, DoNotReachAcrossMarksAndMentions) {
  const PhraseReport report =
      find({sample(0, "a", "boss, fight"), sample(1, "b", "boss, fight"), sample(2, "c", "boss, fight")});
  for (const std::string& text : texts(report)) EXPECT_NE(text, "boss fight");
}

TEST(Phrases, FunctionWordsAloneSayNothing) {
  EXPECT_TRUE(
      texts(find({sample(0, "a", "it is the"), sample(1, "b", "it is the"), sample(2, "c", "it is the")})).empty());
}

TEST(Phrases, NamesStayOut) {
  PhraseSettings with = settings();
  with.names.is_name = [](std::string_view text) { return text == "mossyowl"; };
  const std::vector<ScoredMessage> messages = {sample(0, "a", "hello Mossyowl"), sample(1, "b", "hello Mossyowl"),
                                               sample(2, "c", "hello Mossyowl")};
  for (const std::string& text : texts(find(messages, with)))
    EXPECT_EQ(text.find("ossyowl"), std::string::npos) << text;
}

TEST(Phrases, PartsOfALongerNameStayOutUntilThreeWriteThemAlone) {
  PhraseSettings with = settings();
  with.names.is_name = [](std::string_view form) { return form == "mossy owl of york five"; };
  std::vector<ScoredMessage> messages;
  for (int i = 0; i < 6; ++i) messages.push_back(sample(i, name(i), "welcome Mossy Owl of York, five"));
  EXPECT_EQ(texts(find(messages, with)), std::vector<std::string>{"welcome"});
  for (int i = 6; i < 9; ++i) messages.push_back(sample(i, name(i), "owl"));
  const std::vector<std::string> found = texts(find(messages, with));
  EXPECT_EQ(std::ranges::count(found, "Owl"), 1);
  EXPECT_EQ(std::ranges::count(found, "Mossy Owl"), 0);
}

TEST(Phrases, AKnownWordIsNoName) {
  PhraseSettings with = settings();
  with.names.is_known_word = [](std::string_view form) { return form == "lantern"; };
  const std::vector<ScoredMessage> messages = {sample(0, "a", "the Lantern"), sample(1, "b", "Lantern"),
                                               sample(2, "c", "a Lantern!"), sample(3, "d", "lantern")};
  with.names.is_name = [](std::string_view form) { return form == "lantern" || form == "the"; };
  EXPECT_EQ(texts(find(messages, with)), std::vector<std::string>{"Lantern"});
}

TEST(Phrases, RankedByHowSpecialTheyAre) {
  std::vector<ScoredMessage> earlier;
  for (int i = 0; i < 60; ++i) earlier.push_back(sample(i, name(i), i % 2 == 0 ? "KEKW" : "nice"));
  TermCounts background(10);
  background.add(find_terms(earlier, std::vector<bool>(earlier.size(), true)).counts);
  std::vector<ScoredMessage> now;
  for (int i = 0; i < 8; ++i) now.push_back(sample(i, name(i), "KEKW"));
  for (int i = 0; i < 6; ++i) now.push_back(sample(i, name(i), "lantern"));
  EXPECT_EQ(texts(find(now, settings(), background)).front(), "lantern");
}

TEST(Phrases, NewWordsAreUnknownAndUnseen) {
  PhraseSettings with = settings();
  with.want_new_words = true;
  with.names.is_known_word = [](std::string_view word) { return word == "pog"; };
  std::vector<ScoredMessage> messages;
  for (int i = 0; i < 4; ++i) {
    messages.push_back(sample(i, name(i), "mossyBonk"));
    messages.push_back(sample(i, name(i), "pog"));
    messages.push_back(sample(i, name(i), "lantern"));
  }
  TermCounts background(10);
  const std::vector<ScoredMessage> before = {sample(0, "z", "lantern")};
  background.add(find_terms(before, {true}).counts);
  EXPECT_EQ(find(messages, with, background).new_words, std::vector<std::string>{"mossyBonk"});
}

}  // namespace
}  // namespace crowdline::timeline
