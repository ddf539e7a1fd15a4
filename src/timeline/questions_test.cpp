#include "timeline/questions.h"

#include <gtest/gtest.h>

#include "timeline/sample_messages_test.h"

namespace crowdline::timeline {
namespace {

QuestionReport find(const std::vector<ScoredMessage>& messages) {
  const auto is_owl = [](std::string_view form) { return form == "mossy owl"; };
  return find_questions(messages, std::vector<bool>(messages.size(), true),
                        {.is_name = is_owl, .is_known_word = [](std::string_view) { return false; }});
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

}  // namespace
}  // namespace crowdline::timeline
