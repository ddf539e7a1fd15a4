#include "irc/line.h"

#include <gmock/gmock.h>

namespace crowdline::irc {
namespace {

TEST(IrcLine, TakesALineApart) {
  const auto line = parse_line("@a=1;b= :nick!user@host PRIVMSG #room :hello: you  two");
  ASSERT_TRUE(line.has_value());
  EXPECT_EQ(line->tags, "a=1;b=");
  EXPECT_EQ(line->prefix, "nick!user@host");
  EXPECT_EQ(line->nick(), "nick");
  EXPECT_EQ(line->command, "PRIVMSG");
  EXPECT_EQ(line->parameter(0), "#room");
  EXPECT_EQ(line->parameter(1), "hello: you  two");
  EXPECT_EQ(line->parameter(2), "");
  EXPECT_EQ(line->parameter_count(), 2U);
}

TEST(IrcLine, ToleratesWhatServersDo) {
  EXPECT_EQ(parse_line("PING :tmi.twitch.tv")->parameter(0), "tmi.twitch.tv");
  EXPECT_EQ(parse_line(":x PRIVMSG #room oneword")->parameter(1), "oneword") << "a last parameter without its colon";
  EXPECT_EQ(parse_line("@t   :x   PRIVMSG   #room   :y")->parameter(1), "y") << "several spaces";
  EXPECT_EQ(parse_line("   PING x")->parameter(0), "x") << "spaces in front";
  EXPECT_EQ(parse_line("PING x  ")->parameter_count(), 1U) << "spaces behind";
  EXPECT_EQ(parse_line(":tmi.twitch.tv 001 me :hi")->command, "001");
  EXPECT_EQ(parse_line("RECONNECT")->parameter_count(), 0U);
  EXPECT_EQ(parse_line(":x PRIVMSG #room :")->parameter(1), "");
  EXPECT_EQ(parse_line(":x PRIVMSG #room :")->parameter_count(), 2U) << "an empty one counts";
  const auto many = parse_line("A 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17");
  EXPECT_EQ(many->parameter_count(), 15U);
  EXPECT_EQ(many->parameter(14), "15");
  EXPECT_EQ(many->parameter(15), "");
}

TEST(IrcLine, RefusesLinesWithoutACommand) {
  for (const char* text :
       {"", "   ", "@only=tags", ":only.prefix", "@a=b :c", "hello, world", "12 x", "1234 x", "PRIV-MSG #a", "P1NG"}) {
    EXPECT_FALSE(parse_line(text).has_value()) << text;
  }
}

TEST(IrcLine, CutsFramesIntoLines) {
  const auto lines_of = [](std::string_view frame) {
    std::vector<std::string> lines;
    each_line(frame, [&lines](std::string_view line) { lines.emplace_back(line); });
    return lines;
  };
  using testing::ElementsAre;
  EXPECT_THAT(lines_of("a\r\nb\r\n"), ElementsAre("a", "b"));
  EXPECT_THAT(lines_of("a\nb"), ElementsAre("a", "b")) << "a frame may end without a line end";
  EXPECT_THAT(lines_of("\r\n\n\r\na\r\r\n"), ElementsAre("a"));
  EXPECT_THAT(lines_of(""), ElementsAre());
  EXPECT_THAT(lines_of("a\rb\n"), ElementsAre("a\rb")) << "CR alone is no line end";
}

}  // namespace
}  // namespace crowdline::irc
