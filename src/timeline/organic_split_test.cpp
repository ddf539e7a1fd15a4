#include "timeline/organic_split.h"

#include <gtest/gtest.h>

#include "timeline/sample_messages_test.h"

namespace crowdline::timeline {
namespace {

using enum MessageClass;

std::vector<MessageClass> split(const std::vector<ScoredMessage>& messages, const SplitContext& context = {}) {
  return split_organic(messages, group_copies(messages).all, context);
}

TEST(OrganicSplit, ReactionsAreOrganic) {
  EXPECT_EQ(
      split({sample(0, "a", "what a save"), sample(1, "b", "KEKW"), sample(2, "c", "KEKW"), sample(3, "d", "gg")}),
      std::vector<MessageClass>(4, kOrganic));
}

TEST(OrganicSplit, CopypastaWithEditsByThreeChatters) {
  const auto classes = split({sample(0, "a", "the soup was never on the stove it was on the shelf the whole time"),
                              sample(1, "b", "the soup was never on the stove it was on the shelf the whole time"),
                              sample(2, "c", "the soup was never on a stove it was on the shelf the whole time"),
                              sample(3, "d", "I like the soup")});
  EXPECT_EQ(classes, (std::vector<MessageClass>{kCopypasta, kCopypasta, kCopypasta, kOrganic}));
}

TEST(OrganicSplit, LateCopiesOfKnownPasta) {
  const std::vector<ScoredMessage> one = {
      sample(0, "a", "the soup was never on the stove it was on the shelf the whole time")};
  const std::vector<KnownPasta> known = {{.signature = one[0].analysis.signature, .windows_ago = 2}};
  EXPECT_EQ(split(one)[0], kOrganic);
  EXPECT_EQ(split(one, {.pasta = known})[0], kCopypasta);
}

TEST(OrganicSplit, OneChatterRepeatingIsSpamFromTheThirdTime) {
  EXPECT_EQ(split({sample(0, "a", "follow me please"), sample(1, "a", "follow me please"),
                   sample(2, "a", "follow me please"), sample(3, "b", "follow me please")}),
            (std::vector<MessageClass>{kOrganic, kOrganic, kSpam, kOrganic}));
}

TEST(OrganicSplit, CommandsAndBots) {
  auto bot = sample(1, "nightbot", "The song is Lantern Song");
  bot.roles.add(chat::Role::kBot);
  EXPECT_EQ(split({sample(0, "a", "!song"), bot}), (std::vector<MessageClass>{kCommand, kBot}));
}

TEST(OrganicSplit, GreetingsOfNewChattersAfterARaid) {
  std::vector<ScoredMessage> messages;
  FirstSeen seen;
  for (int i = 0; i < 12; ++i) {
    messages.push_back(sample(61'000 + i * 500, name(i), "pebble raid"));
    seen[messages.back().chatter] = messages.back().offset_ms;
  }
  const std::vector<WindowEvent> raid = {{.kind = chat::EventKind::kRaid, .offset_ms = 60'000, .amount = 120}};
  EXPECT_EQ(split(messages, {.events = raid, .first_seen_ms = &seen}), std::vector<MessageClass>(12, kRaid));
  for (auto& entry : seen) entry.second = 0;  // regulars who join in
  EXPECT_EQ(split(messages, {.events = raid, .first_seen_ms = &seen})[0], kKeywordFlood);
}

TEST(OrganicSplit, KeywordFloodsAndGiveaways) {
  std::vector<ScoredMessage> messages;
  for (int i = 0; i < 12; ++i) messages.push_back(sample(i * 100, name(i), "2"));
  EXPECT_EQ(split(messages), std::vector<MessageClass>(12, kKeywordFlood));
  auto bot = sample(0, "streamelements", "Giveaway is open, type 2 to enter");
  bot.roles.add(chat::Role::kBot);
  messages.push_back(bot);
  EXPECT_EQ(split(messages)[0], kGiveaway);
}

TEST(OrganicSplit, CheersWithFeelingAreNoFlood) {
  std::vector<ScoredMessage> messages;
  for (int i = 0; i < 12; ++i) messages.push_back(sample(i * 100, name(i), "gg", 0.6F));
  EXPECT_EQ(split(messages), std::vector<MessageClass>(12, kOrganic));
}

TEST(OrganicSplit, EmoteWalls) {
  EXPECT_EQ(split({sample(0, "a", "KEKW KEKW KEKW KEKW KEKW KEKW KEKW KEKW")})[0], kEmoteWall);
  EXPECT_EQ(split({sample(0, "a", "KEKW KEKW KEKW")})[0], kOrganic);
}

}  // namespace
}  // namespace crowdline::timeline
