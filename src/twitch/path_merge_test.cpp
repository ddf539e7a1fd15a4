// Two paths of chat for one channel: nothing twice, a gap only where both lost, EventSub only while IRC cannot be had.
#include "twitch/path_merge.h"

#include <gmock/gmock.h>

#include "twitch/chat_mark.h"
#include "twitch/path_switch.h"

namespace crowdline::twitch {
namespace {

using testing::ElementsAre;
using enum ChatPath;

struct Merging {
  void up(ChatPath path, std::int64_t now_ms) { merge.up(path, now_ms, out); }
  void say(ChatPath path, const std::string& id, std::int64_t sent_ms) {
    merge.deliver(path, chat::ChatMessage{.id = id, .sent_ms = sent_ms, .text = "x"}, mark_hash(id), out);
  }
  void lose(ChatPath path, std::int64_t start_ms, std::int64_t end_ms) {
    merge.deliver(path, chat::LostChat{.start_ms = start_ms, .end_ms = end_ms, .reason = "disconnected"}, 0, out);
  }
  std::vector<std::string> ids() const {
    std::vector<std::string> found;
    for (const auto& item : out) {
      if (const auto* message = std::get_if<chat::ChatMessage>(&item)) found.push_back(message->id);
    }
    return found;
  }
  std::vector<TimeSpan> gaps() const {
    std::vector<TimeSpan> found;
    for (const auto& item : out) {
      if (const auto* lost = std::get_if<chat::LostChat>(&item)) found.push_back({lost->start_ms, lost->end_ms});
    }
    return found;
  }

  PathMerge merge;
  std::vector<chat::SourceItem> out;
};

TEST(PathMerge, AMessageThatBothGiveCountsOnce) {
  Merging merging;
  merging.up(kIrc, 1'000);
  merging.up(kEventSub, 1'500);
  merging.say(kIrc, "a", 2'000);
  merging.say(kEventSub, "a", 2'040);
  merging.say(kEventSub, "b", 2'100);
  merging.say(kIrc, "b", 2'090);
  EXPECT_THAT(merging.ids(), ElementsAre("a", "b"));
  EXPECT_EQ(merging.merge.doubles(), 2U);
  EXPECT_THAT(merging.gaps(), ElementsAre());
}

TEST(PathMerge, WithOnePathItsGapsStayAsTheyAre) {
  Merging merging;
  merging.up(kIrc, 1'000);
  merging.say(kIrc, "a", 2'000);
  merging.merge.down(kIrc);
  merging.up(kIrc, 9'000);
  merging.lose(kIrc, 2'000, 9'500);
  merging.say(kIrc, "b", 9'500);
  EXPECT_THAT(merging.gaps(), ElementsAre(TimeSpan{2'000, 9'500}));
}

TEST(PathMerge, AGapThatTheOtherPathReadIsNone) {
  Merging merging;
  merging.up(kIrc, 1'000);
  merging.up(kEventSub, 1'000);
  merging.say(kIrc, "a", 2'000);
  merging.merge.down(kIrc);
  merging.say(kEventSub, "b", 3'000);
  merging.lose(kIrc, 2'000, 9'500);
  EXPECT_THAT(merging.gaps(), ElementsAre());
}

TEST(PathMerge, WhenTheSecondPathStepsInTheGapEndsThere) {
  Merging merging;
  merging.up(kIrc, 1'000);
  merging.say(kIrc, "a", 2'000);
  merging.merge.down(kIrc);
  merging.up(kEventSub, 6'000);
  EXPECT_THAT(merging.gaps(), ElementsAre(TimeSpan{2'000, 6'000}));
  merging.lose(kIrc, 2'000, 20'000);
  EXPECT_THAT(merging.gaps(), ElementsAre(TimeSpan{2'000, 6'000})) << "told once";
}

TEST(PathMerge, WhatBothLostIsAGapWhenTheSecondLossIsKnown) {
  Merging merging;
  merging.up(kIrc, 1'000);
  merging.up(kEventSub, 1'000);
  merging.say(kEventSub, "a", 3'000);
  merging.merge.down(kIrc);
  merging.lose(kIrc, 2'000, 9'000);  // EventSub is dead since 3,000, but nobody has noticed yet
  EXPECT_THAT(merging.gaps(), ElementsAre());
  merging.merge.down(kEventSub);
  merging.lose(kEventSub, 3'000, 30'000);
  EXPECT_THAT(merging.gaps(), ElementsAre(TimeSpan{3'000, 9'000}));
}

TEST(PathMerge, ARestIsNoLossButCoversNothing) {
  Merging merging;
  merging.up(kIrc, 1'000);
  merging.up(kEventSub, 2'000);
  merging.merge.rest(kEventSub, 5'000);
  merging.say(kIrc, "a", 10'000);
  merging.merge.down(kIrc);
  merging.up(kEventSub, 26'000);
  merging.say(kEventSub, "b", 27'000);
  merging.lose(kIrc, 10'000, 40'000);
  EXPECT_THAT(merging.gaps(), ElementsAre(TimeSpan{10'000, 26'000}));
}

TEST(PathMerge, NothingIsLostBeforeTheFirstPathIsUp) {
  Merging merging;
  merging.up(kEventSub, 16'000);
  merging.up(kIrc, 20'000);
  EXPECT_THAT(merging.gaps(), ElementsAre());
}

TEST(PathMerge, AModeratorsActComesOnceAndAgainWhenItIsDoneAgain) {
  Merging merging;
  const chat::Deletion ban{.scope = chat::Deletion::Scope::kChatter, .chatter = 5, .sent_ms = 100'000};
  const auto mark = mark_hash(cleared_mark("5"));
  merging.merge.deliver(kIrc, ban, mark, merging.out);
  chat::Deletion again = ban;
  again.sent_ms += 400;
  merging.merge.deliver(kEventSub, again, mark, merging.out);
  EXPECT_EQ(merging.out.size(), 1U);
  again.sent_ms += 3'000;
  merging.merge.deliver(kIrc, again, mark, merging.out);
  EXPECT_EQ(merging.out.size(), 2U) << "a second ban";
}

TEST(TimeSpans, JoinAndCut) {
  TimeSpans spans(2);
  spans.add({10, 20});
  spans.add({20, 30});
  spans.add({5, 5});
  EXPECT_THAT(spans.all(), ElementsAre(TimeSpan{10, 30}));
  spans.add({50, 60});
  EXPECT_THAT(spans.shared_with({0, 55}), ElementsAre(TimeSpan{10, 30}, TimeSpan{50, 55}));
  EXPECT_THAT(spans.outside({0, 55}), ElementsAre(TimeSpan{0, 10}, TimeSpan{30, 50}));
  spans.add({70, 80});
  EXPECT_THAT(spans.all(), ElementsAre(TimeSpan{50, 60}, TimeSpan{70, 80})) << "memory is bounded";
}

TEST(PathSwitch, EventSubStepsInAfterPatienceAndLeavesWhenIrcIsWell) {
  PathSwitch paths(0);
  EXPECT_FALSE(paths.wants_events(0));
  EXPECT_EQ(paths.wait_until(), 15'000);
  paths.irc_up(1'000);
  EXPECT_FALSE(paths.wants_events(100'000));
  paths.irc_down(100'000);
  EXPECT_FALSE(paths.wants_events(114'999)) << "most interruptions are short";
  EXPECT_TRUE(paths.wants_events(115'000));
  paths.irc_up(120'000);
  EXPECT_TRUE(paths.wants_events(179'999)) << "it may go again";
  EXPECT_EQ(paths.wait_until(), 180'000);
  paths.irc_down(150'000);
  paths.irc_up(170'000);
  EXPECT_TRUE(paths.wants_events(180'000)) << "it was not well for a minute";
  EXPECT_FALSE(paths.wants_events(230'000));
}

TEST(PathSwitch, AChannelThatIrcRefusesStaysWithEventSub) {
  PathSwitch paths(0);
  paths.irc_refused();
  EXPECT_TRUE(paths.wants_events(0));
  paths.irc_up(1'000);
  EXPECT_TRUE(paths.wants_events(100'000));
  EXPECT_EQ(paths.wait_until(), std::nullopt);
}

}  // namespace
}  // namespace crowdline::twitch
