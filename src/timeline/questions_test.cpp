#include "timeline/questions.h"

#include <gtest/gtest.h>

#include "timeline/sample_messages_test.h"

namespace crowdline::timeline {
namespace {

QuestionReport find(const std::vector<ScoredMessage>& messages) {
  const auto is_owl = [](std::string_view form) { return form == "mossy owl"; };
  const NameTests tests{.is_name = is_owl, .is_known_word = [](std::string_view) { return false; }};
  MessageNames names(messages, tests);
  return find_questions(messages, std::vector<bool>(messages.size(), true), names);
}

TEST(Questions, OneWordingByThreeChattersCanBeQuoted) {
  const auto report = find({sample(0, "a", "which keyboard is that?"), sample(1, "b", "Which keyboard is that?"),
                            sample(2, "c", "which keyboard is that?"), sample(3, "d", "no idea")});
  EXPECT_EQ(report.questions, 3u);
  ASSERT_EQ(report.groups.size(), 1u);
  EXPECT_EQ(report.groups[0].text, "which keyboard is that?");
  EXPECT_TRUE(report.groups[0].quotable);
}

TEST(Questions, DifferentWordingsShareTheirWords) {
  const auto report = find(
      {sample(0, "a", "what keyboard is it?"), sample(1, "b", "keyboard?"), sample(2, "c", "is that a new keyboard?")});
  ASSERT_EQ(report.groups.size(), 1u);
  EXPECT_EQ(report.groups[0].text, "keyboard");
  EXPECT_FALSE(report.groups[0].quotable);
  EXPECT_EQ(report.groups[0].chatters, 3u);
}

TEST(Questions, SharedWordsStandAsMostAsk) {
  const auto report = find({sample(0, "a", "is it found footage?"), sample(1, "b", "what is found footage"),
                            sample(2, "c", "found footage again?"), sample(3, "d", "who found this footage?"),
                            sample(4, "e", "is this footage that was found?")});
  ASSERT_EQ(report.groups.size(), 1u);
  EXPECT_FALSE(report.groups[0].quotable);
  EXPECT_EQ(report.groups[0].text, "found footage");
}

TEST(Questions, NamesAreNeitherQuotedNorShared) {
  const auto report = find({sample(0, "a", "Mossy Owl which keyboard?"), sample(1, "b", "Mossy Owl which keyboard?"),
                            sample(2, "c", "Mossy Owl which keyboard?"), sample(3, "d", "which keyboard?"),
                            sample(4, "e", "mossy owl?"), sample(5, "f", "mossy owl?"), sample(6, "g", "mossy owl?")});
  EXPECT_EQ(report.questions, 7u);
  ASSERT_EQ(report.groups.size(), 1u);
  EXPECT_EQ(report.groups[0].text, "keyboard");
  EXPECT_FALSE(report.groups[0].quotable);
}

TEST(Questions, AskedByTwoIsKeptByNobody) {
  const auto report = find({sample(0, "a", "who won?"), sample(1, "b", "who won?")});
  EXPECT_EQ(report.questions, 2u);
  EXPECT_TRUE(report.groups.empty());
}

TEST(Questions, EndingsAndFunctionWordsDoNotSplitAQuestion) {
  const auto same = find(
      {sample(0, "a", "what songs are these?"), sample(1, "b", "which song?"), sample(2, "c", "what song is it?")});
  ASSERT_EQ(same.groups.size(), 1u);
  EXPECT_EQ(same.groups[0].chatters, 3u);
  const auto plain =
      find({sample(0, "a", "who is that?"), sample(1, "b", "Who is that??"), sample(2, "c", "who is that")});
  EXPECT_EQ(plain.groups.size(), 0u) << "the third does not ask";
  const auto three =
      find({sample(0, "a", "who is that?"), sample(1, "b", "Who is that?"), sample(2, "c", "who is that?")});
  ASSERT_EQ(three.groups.size(), 1u);
  EXPECT_EQ(three.groups[0].text, "who is that?");
}

std::uint32_t answers_to_the_song(std::int64_t offset_ms, std::string_view chatter, std::string_view text,
                                  std::optional<chat::Role> role = std::nullopt) {
  std::vector<ScoredMessage> messages = {sample(0, "a", "what song is this?"), sample(10, "b", "song name?"),
                                         sample(20, "c", "which song?")};
  messages.push_back(sample(offset_ms, chatter, text));
  if (role) messages.back().roles.add(*role);
  return find(messages).groups.at(0).answers;
}

TEST(Questions, AnsweredByWhoSaysMoreOfIt) {
  EXPECT_EQ(answers_to_the_song(5'000, "d", "the song is Lantern Nights"), 1u);
  EXPECT_EQ(answers_to_the_song(5'000, "a", "the song is Lantern Nights"), 0u) << "who asked does not answer";
  EXPECT_EQ(answers_to_the_song(5'000, "d", "song"), 0u) << "says nothing more";
  EXPECT_EQ(answers_to_the_song(5'000, "d", "red lanterns everywhere"), 0u);
  EXPECT_EQ(answers_to_the_song(200'000, "d", "the song is Lantern Nights"), 0u) << "much later";
  EXPECT_EQ(answers_to_the_song(5'000, "d", "no idea lol"), 0u);
  EXPECT_EQ(answers_to_the_song(5'000, "d", "no idea lol", chat::Role::kModerator), 1u);
  EXPECT_EQ(answers_to_the_song(5'000, "d", "Song: Lantern Nights", chat::Role::kBot), 1u);
}

}  // namespace
}  // namespace crowdline::timeline
