#include "evaluation/chat_recount.h"

#include <gtest/gtest.h>

namespace crowdline::evaluation {
namespace {

const std::vector<ChatLine> kChat = {{0, 1, "Soup soup!"}, {1000, 2, "more SOUP please"}, {2000, 2, "soupy"},
                                     {3000, 3, "KEKW"},    {4000, 4, "kekw soup"},        {5000, 4, "!join"}};

TEST(Recount, CountsMessagesAndChatters) {
  const Recount recount(kChat);
  EXPECT_EQ(recount.all(), (Tally{6, 4}));
  EXPECT_EQ(recount.with("soup"), (Tally{3, 3})) << "a part of a longer word is another word";
  EXPECT_EQ(recount.with("kekw"), (Tally{2, 2}));
  EXPECT_EQ(recount.with("more soup"), (Tally{1, 1}));
  EXPECT_EQ(recount.with(""), (Tally{0, 0}));
  const std::vector<std::string> either = {"kekw", "more"};
  EXPECT_EQ(recount.with_any(either), (Tally{3, 3}));
}

TEST(Recount, EmotesHaveTheirCase) {
  const Recount recount(kChat);
  EXPECT_TRUE(recount.holds_exactly("KEKW"));
  EXPECT_FALSE(recount.holds_exactly("Kekw"));
  EXPECT_FALSE(recount.holds_exactly("KEK"));
}

TEST(Recount, SharesOfCopiesAndCommands) {
  const std::vector<ChatLine> chat = {{0, 1, "F"},       {0, 2, "f!"}, {0, 3, "F"},
                                      {0, 3, "!raffle"}, {0, 3, "g"},  {0, 1, "g"}};
  const Recount recount(chat);
  EXPECT_DOUBLE_EQ(recount.copied_share(), 0.5) << "two chatters are no crowd";
  EXPECT_DOUBLE_EQ(recount.command_share(), 1.0 / 6);
  EXPECT_DOUBLE_EQ(Recount({}).copied_share(), 0);
}

TEST(Recount, SharesOfSpamAndWalls) {
  const std::vector<ChatLine> chat = {{0, 1, "buy"},
                                      {0, 1, "Buy!"},
                                      {0, 1, "buy"},
                                      {0, 2, "buy"},
                                      {0, 3, "catPls KEKW catPls LUL monkaS LUL LUL KEKW"},
                                      {0, 4, "it is one long sentence of eight words"},
                                      {0, 5, "juh juh juh juh juh juh juh juh"},
                                      {0, 5, "KEKW LUL"}};
  const Recount recount(chat);
  EXPECT_DOUBLE_EQ(recount.repeated_share(), 1.0 / 8) << "the third of one chatter";
  EXPECT_DOUBLE_EQ(recount.wall_share(), 2.0 / 8);
}

TEST(PlainWords, KeepsApostrophesAndLoneMarks) {
  EXPECT_EQ(plain_words("Don't STOP, ever. ?"), (std::vector<std::string>{"don't", "stop", "ever", "?"}));
  EXPECT_EQ(plain_words("größe 100%"), (std::vector<std::string>{"größe", "100"}));
}

}  // namespace
}  // namespace crowdline::evaluation
