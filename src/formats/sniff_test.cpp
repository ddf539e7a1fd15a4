#include "formats/sniff.h"

#include <gtest/gtest.h>

#include "formats/delimited_fields.h"
#include "formats/delimited_reader.h"
#include "formats/instant_text.h"
#include "formats/timed_text_reader.h"

namespace crowdline::formats {
namespace {

std::string name_of(std::string_view text) {
  const auto format = sniff(text, "file");
  return format ? std::string(format->name) : "none";
}

TEST(Sniff, TellsFormatsByContent) {
  const struct {
    const char* catches;
    std::string text, name;
  } rows[] = {
      {"comments first", R"({"comments":[{"content_offset_seconds":1}],"streamer":{}})", "twitchdownloader-json"},
      {"no comment within the first bytes", R"({"FileInfo":{},"embeddedData":{"x":")" + std::string(kSniffSize, 'x'),
       "twitchdownloader-json"},
      {"v5 object", R"({"comments":[{"content_offset_seconds":1}],"_next":""})", "twitch-v5-json"},
      {"v5 array", R"([{"title":"x"},{"content_offset_seconds":1}])", "twitch-v5-json"},
      {"chat-downloader array", R"([ {"message_type":"text_message"}])", "chat-downloader-json"},
      {"chat-downloader live, old form", R"([{"timestamp":1,"author":"a","message":"b"}])", "chat-downloader-json"},
      {"chat-downloader lines", "{\"time_in_seconds\":1}\n", "chat-downloader-json"},
      {"yt-dlp", R"({"replayChatItemAction":{"actions":[{"addChatItemAction":{}}]}})", "yt-dlp-live-chat"},
      {"yt-dlp after header actions", "{\"clickTrackingParams\":\"\"}\n{\"replayChatItemAction\":{}}",
       "yt-dlp-live-chat"},
      {"pytchat actions", R"({"addChatItemAction":{"item":{}}})", "pytchat-actions"},
      {"pytchat chat data", R"([{"author":{},"elapsedTime":"","messageEx":[]}])", "pytchat-chatdata"},
      {"a text that quotes a member's name", R"([{"message_type":"x","message":"\"replayChatItemAction\""}])",
       "chat-downloader-json"},
      {"irc", ":tmi.twitch.tv 001 me :hi\r\n", "twitch-irc"},
      {"irc with tags", "@a=b :x!x@x PRIVMSG #c :hi\n", "twitch-irc"},
      {"timed text in brackets is no JSON", "[0:00:01] a: b\n", "timed-text"},
      {"timed text, mostly", "title of the log\n0:01 a: b\n0:02 c: d\n", "timed-text"},
      {"table", "offset_s\tauthor\ttext\n", "tsv"},
      {"csv in any order and case", "Message,\"Author\",TIME\n", "csv"},
      {"leading blanks", " \n\n[0:00:01] a: b\n", "timed-text"},
      {"table without a time", "author\ttext\n", "none"},
      {"table without a text", "time,author\n", "none"},
      {"other JSON", R"({"a":1})", "none"},
      {"other JSON array", R"([1,2,3])", "none"},
      {"prose", "Dear all,\nthis is no chat.\n", "none"},
      {"other IRC", ":server NICK x\n:server QUIT\n", "none"},
  };
  for (const auto& row : rows) EXPECT_EQ(name_of(row.text), row.name) << row.catches;
}

TEST(Sniff, SaysWhatWasExpected) {
  for (const std::string& text : {std::string(), std::string("words"), std::string("\xFE\xFF\0a", 4)}) {
    const auto format = sniff(text, "the-file");
    ASSERT_FALSE(format.has_value());
    EXPECT_EQ(format.error().code, ErrorCode::kNotUnderstood);
    EXPECT_NE(format.error().sentence().find("the-file"), std::string::npos);
    EXPECT_FALSE(format.error().hint.empty());
  }
  EXPECT_NE(sniff(std::string("\xFF\xFE[\0"
                              "0\0",
                              6),
                  "x")
                .error()
                .what.find("UTF-16"),
            std::string::npos);
  EXPECT_NE(sniff(std::string("[\0"
                              "0\0:\0"
                              "0\0"
                              "1\0]\0",
                              12),
                  "x")
                .error()
                .what.find("UTF-16"),
            std::string::npos)
      << "without a mark";
}

TEST(Sniff, ReadsColumnNamesSoftly) {
  EXPECT_EQ(columns_of("offset_s\tauthor\tbadges\ttext\temotes", '\t'),
            (std::vector{Column::kOffsetSeconds, Column::kAuthor, Column::kBadges, Column::kText, Column::kEmotes}));
  EXPECT_EQ(columns_of("Author.Name, Time Text ,\"MESSAGE\",other", ','),
            (std::vector{Column::kAuthor, Column::kTime, Column::kText, Column::kIgnored}));
  EXPECT_TRUE(columns_of("a,b", ',').empty());
}

TEST(Sniff, SplitsFields) {
  FieldSplitter tabs('\t');
  EXPECT_EQ(tabs.split("a\t\"b\t\t"), (std::vector<std::string_view>{"a", "\"b", "", ""})) << "no quoting";
  FieldSplitter commas(',');
  EXPECT_EQ(commas.split(R"("a,b","say ""hi""",c"d,"x"y,)"),
            (std::vector<std::string_view>{"a,b", "say \"hi\"", "c\"d", "xy", ""}));
  EXPECT_EQ(commas.split(""), (std::vector<std::string_view>{""}));
  EXPECT_EQ(commas.split("\""), (std::vector<std::string_view>{""}));
  EXPECT_EQ(commas.split(std::string(1000, ',')).size(), FieldSplitter::kMostFields);
}

TEST(Sniff, ReadsInstantsLoosely) {
  EXPECT_EQ(parse_loose_instant("1970-01-01 00:00:01 UTC"), 1000);
  EXPECT_EQ(parse_loose_instant("1970-01-01T00:00:01"), 1000);
  EXPECT_EQ(parse_loose_instant("1970-01-01T01:00:01+01:00"), 1000);
  for (const char* text : {"", "1970-01-01", "yesterday at ten or so", "1970-01-01 00:00:01 CET"})
    EXPECT_EQ(parse_loose_instant(text), std::nullopt) << text;
  EXPECT_EQ(instant_of_count(1.7e9), 1'700'000'000'000);
  EXPECT_EQ(instant_of_count(1.7e12), 1'700'000'000'000);
  EXPECT_EQ(instant_of_count(1.7e15), 1'700'000'000'000);
  EXPECT_EQ(instant_of_count(1.7e18), 1'700'000'000'000);
  for (const double count : {0.0, -1.7e9, 5.0, 1e30}) EXPECT_EQ(instant_of_count(count), std::nullopt) << count;
  EXPECT_EQ(parse_number("1.5"), 1.5);
  for (const char* text : {"", " 1", "1 ", "1x", "nan", "inf", "0x10"})
    EXPECT_EQ(parse_number(text), std::nullopt) << text;
  EXPECT_EQ(ms_of_seconds(-0.0005), -1);
  EXPECT_EQ(ms_of_seconds(1e30), std::nullopt);
}

TEST(Sniff, KnowsTimedText) {
  for (const char* line : {"[0:00:01] a: b", "0:01 a: b", "[1:02:03.5] <a> b", "-0:05 | (Mod) a: b",
                           "[2024-03-02 18:10:00 UTC] a b: c", "2024-03-02T18:10:00Z a: b", "[0:01] a:"}) {
    EXPECT_TRUE(is_timed_text(line)) << line;
  }
  for (const char* line : {"", "a: b", "[0:01]", "[0:01] no name here", "[90] a: b", "[0:61] a: b", "0:01",
                           "[never] a: b", "[0:01 a: b", "[0:01] : b"}) {
    EXPECT_FALSE(is_timed_text(line)) << line;
  }
}

}  // namespace
}  // namespace crowdline::formats
