#include "formats/irc_line.h"

#include <gtest/gtest.h>

#include "formats/irc_tags.h"

namespace crowdline::formats {
namespace {

TEST(IrcLine, TakesALineApart) {
  const auto line = parse_irc_line("@a=1;b= :nick!user@host PRIVMSG #room :hello: you  two");
  ASSERT_TRUE(line.has_value());
  EXPECT_EQ(line->tags, "a=1;b=");
  EXPECT_EQ(line->prefix, "nick!user@host");
  EXPECT_EQ(line->nick(), "nick");
  EXPECT_EQ(line->command, "PRIVMSG");
  EXPECT_EQ(line->parameter(0), "#room");
  EXPECT_EQ(line->parameter(1), "hello: you  two");
  EXPECT_EQ(line->parameter(2), "");
}

TEST(IrcLine, ToleratesWhatServersDo) {
  EXPECT_EQ(parse_irc_line("PING :tmi.twitch.tv")->parameter(0), "tmi.twitch.tv");
  EXPECT_EQ(parse_irc_line(":x PRIVMSG #room oneword")->parameter(1), "oneword")
      << "a last parameter without its colon";
  EXPECT_EQ(parse_irc_line("@t   :x   PRIVMSG   #room   :y")->parameter(1), "y") << "several spaces";
  EXPECT_EQ(parse_irc_line(":tmi.twitch.tv 001 me :hi")->command, "001");
  EXPECT_EQ(parse_irc_line("RECONNECT")->parameter_count, 0U);
  EXPECT_EQ(parse_irc_line(":x PRIVMSG #room :")->parameter(1), "");
  EXPECT_EQ(parse_irc_line("A 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17")->parameter_count, 15U);
}

TEST(IrcLine, RefusesLinesWithoutACommand) {
  for (const char* text :
       {"", "   ", "@only=tags", ":only.prefix", "@a=b :c", "hello, world", "12 x", "1234 x", "PRIV-MSG #a"}) {
    EXPECT_FALSE(parse_irc_line(text).has_value()) << text;
  }
}

TEST(IrcLine, UnescapesTags) {
  EXPECT_EQ(unescape_tag(R"(a\sb\:c\\d\n\q\)"), "a b;c\\d\nq");
  EXPECT_EQ(unescape_tag(R"(\r\s)"), "\r ");
  EXPECT_EQ(unescape_tag(""), "");
}

TEST(IrcTags, ReadsWhatIsUsed) {
  const IrcTags tags = read_irc_tags(
      "bits=100;id=abc;mod=1;subscriber=0;tmi-sent-ts=1700000000123;user-id=42;vip=0;msg-param-viewerCount=7;flag;id="
      "last");
  EXPECT_EQ(tags.id, "last") << "the last of two equal keys wins";
  EXPECT_EQ(tags.bits, 100);
  EXPECT_EQ(tags.sent_ms, 1'700'000'000'123);
  EXPECT_EQ(tags.user_id, "42");
  EXPECT_EQ(tags.viewers, 7);
  EXPECT_TRUE(tags.moderator);
  EXPECT_FALSE(tags.subscriber);
  EXPECT_FALSE(tags.vip) << "vip=0 occurs in notices";
}

TEST(IrcTags, FallsBackToOtherTimes) {
  EXPECT_EQ(read_irc_tags("rm-received-ts=5").sent_ms, 5);
  EXPECT_EQ(read_irc_tags("tmi-sent-ts=7;rm-received-ts=5").sent_ms, 7);
  EXPECT_EQ(read_irc_tags("time=1970-01-01T00:00:01Z").sent_ms, 1000);
  EXPECT_EQ(read_irc_tags("tmi-sent-ts=;bits=many").sent_ms, 0);
}

TEST(IrcTags, BundlesAndTheirGiftsShareAnId) {
  EXPECT_EQ(read_irc_tags("msg-param-origin-id=o;msg-param-community-gift-id=c").gift_id, "c");
  EXPECT_EQ(read_irc_tags("msg-param-community-gift-id=c;msg-param-origin-id=o").gift_id, "c");
  EXPECT_EQ(read_irc_tags("msg-param-origin-id=o").gift_id, "o");
}

TEST(IrcTags, ReadsEmoteRanges) {
  const auto ranges = read_emote_ranges("25:0-4,6-10/emotesv2_1:12-16");
  ASSERT_EQ(ranges.size(), 3U);
  EXPECT_EQ(ranges[1].begin, 6U);
  EXPECT_EQ(ranges[1].end, 11U) << "ends are inclusive";
  EXPECT_EQ(ranges[2].begin, 12U);
}

TEST(IrcTags, LeavesOutRangesThatDoNotParse) {
  for (const char* text : {"", "25:04", "25:4-0", "25:a-b", "25:", ":", "25:1-", "25:-1", "25:99999999999-3"}) {
    EXPECT_TRUE(read_emote_ranges(text).empty()) << text;
  }
}

}  // namespace
}  // namespace crowdline::formats
