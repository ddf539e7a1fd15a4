// Damaged files: never a crash, never a hang, the same items however the file is read, and the records behind the damage.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <random>
#include <sstream>

#include "formats/chat_file.h"
#include "formats/item_dump.h"

namespace crowdline::formats {
namespace {

namespace fs = std::filesystem;

const fs::path kFixtures = fs::path(CROWDLINE_SOURCE_DIR) / "tests/fixtures/formats";

constexpr std::size_t kLongRecord = 1'500'000;

std::string contents(const fs::path& path) {
  std::stringstream text;
  text << std::ifstream(path, std::ios::binary).rdbuf();
  return text.str();
}

struct Reading {
  std::string text;  // all items, or the error
  std::map<std::string, int> skipped;
  int messages = 0;
  int items = 0;

  int skips(const std::string& reason) const { return skipped.contains(reason) ? skipped.at(reason) : 0; }
};

Reading read(std::string_view bytes, std::size_t read_size = 256 * 1024) {
  ChatFileOptions options;
  options.path = "input";
  options.read_size = read_size;
  Reading reading;
  auto file = open_chat_bytes(bytes, options);
  if (!file) {
    EXPECT_EQ(file.error().code, ErrorCode::kNotUnderstood) << file.error().sentence();
    reading.text = file.error().sentence();
    return reading;
  }
  ItemDump dump;
  while (true) {
    auto items = (*file)->next(100);
    EXPECT_TRUE(items.has_value());
    if (!items || items->empty()) return reading;
    for (const auto& item : *items) {
      ++reading.items;
      reading.text += to_text(dump(item)) + "\n";
      if (std::holds_alternative<chat::ChatMessage>(item)) ++reading.messages;
      if (const auto* skipped = std::get_if<chat::SkippedRecord>(&item)) ++reading.skipped[skipped->reason];
    }
  }
}

std::string line_record(int i) {
  return R"({"time_in_seconds":)" + std::to_string(i) + R"(,"author":{"name":"a"},"message":"words )" +
         std::to_string(i) + R"(","message_type":"text_message"})";
}

std::string array_of(int count, const std::string& separator = ",") {
  std::string text = "[";
  for (int i = 0; i < count; ++i) text += (i > 0 ? separator : "") + line_record(i);
  return text + "]";
}

TEST(ChatFileDamage, RandomDamageReadsTheSameInAllPieces) {
  std::mt19937 random(11);
  for (const auto& entry : fs::directory_iterator(kFixtures)) {
    const std::string good = contents(entry.path());
    for (int round = 0; round < 12; ++round) {
      std::string bad = good.substr(0, round % 3 == 0 ? random() % good.size() : good.size());
      for (unsigned flips = random() % 4; flips > 0 && !bad.empty(); --flips)
        bad[random() % bad.size()] ^= static_cast<char>(1U << (random() % 8));
      const Reading whole = read(bad);
      EXPECT_EQ(read(bad, 1 + random() % 100).text, whole.text) << entry.path() << " round " << round;
      EXPECT_LE(whole.items, static_cast<int>(bad.size()) * 100);
    }
  }
}

TEST(ChatFileDamage, ATruncatedArrayIsSaidOnce) {
  const std::string good = array_of(10);
  for (std::size_t size = good.size() / 3; size < good.size(); ++size) {
    const Reading reading = read(std::string_view(good).substr(0, size));
    ASSERT_EQ(reading.skips("truncated"), 1) << size;
    ASSERT_GE(reading.messages, 2) << size;
  }
  EXPECT_EQ(read(good).skips("truncated"), 0);
}

TEST(ChatFileDamage, OneFlippedByteCostsAtMostOneRecordAndItsNeighbour) {
  for (const std::string& separator : {std::string(","), std::string(",\n    ")}) {
    const std::string good = array_of(20, separator);
    const auto begin = good.find(line_record(7));
    const auto end = begin + line_record(7).size();
    for (std::size_t at = begin; at < end; ++at) {
      for (const char flip : {'\x01', '\x04', '\x20'}) {
        std::string bad = good;
        bad[at] ^= flip;
        const Reading reading = read(bad);
        ASSERT_GE(reading.messages, 18) << bad.substr(begin, end - begin);
        ASSERT_LE(reading.items, 22) << bad.substr(begin, end - begin);
      }
    }
  }
}

TEST(ChatFileDamage, RubbishBetweenRecordsIsOneBadRecord) {
  for (const char* rubbish : {"@@@", "\"open", "}{", ":::", "\x01\x02"}) {
    const std::string bad =
        "[" + line_record(1) + "," + line_record(2) + rubbish + "," + line_record(3) + "," + line_record(4) + "]";
    const Reading reading = read(bad);
    EXPECT_GE(reading.messages, 3) << rubbish;
    EXPECT_GE(reading.skips("bad_json"), 1) << rubbish << reading.text;
  }
}

TEST(ChatFileDamage, ALongRecordIsSkipped) {
  const std::string filler(kLongRecord, 'x');
  for (const std::string& text : {"[" + line_record(1) + R"(,{"message":")" + filler + R"("},)" + line_record(2) + "]",
                                  line_record(1) + "\n" + filler + "\n" + line_record(2) + "\n"}) {
    const Reading reading = read(text);
    EXPECT_EQ(reading.messages, 2);
    EXPECT_EQ(reading.skips("record_too_long"), 1);
    EXPECT_EQ(reading.items, 3);
    EXPECT_EQ(read(text, 10'007).text, reading.text);
  }
}

TEST(ChatFileDamage, ALongTableRecordIsSkipped) {
  const std::string header = "time,text\n0:01,a\n";
  EXPECT_EQ(read(header + std::string(100'000, 'x') + "\n0:02,b\n").skips("record_too_long"), 1);
  const Reading open =
      read(header + "0:02,\"" + std::string(100, 'x') + "\n" + std::string(100'000, 'y') + "\n0:03,c\n");
  EXPECT_EQ(open.skips("bad_quotes"), 1);
  EXPECT_EQ(open.skips("record_too_long"), 1);
  EXPECT_EQ(open.messages, 2);
}

TEST(ChatFileDamage, AMemberLongerThanTheWindowIsPassed) {
  const std::string comment = R"({"content_offset_seconds":1,"commenter":{"name":"a"},"message":{"body":"hi"}})";
  for (const std::string& big :
       {"{\"x\":[\"" + std::string(kLongRecord, 'y') + "\"]}", "\"" + std::string(kLongRecord, 'y') + "\""}) {
    const std::string text = R"({"FileInfo":{},"embeddedData":)" + big + R"(,"comments":[)" + comment + "," + comment +
                             R"(],"video":{"title":"late","length":60}})";
    const Reading reading = read(text);
    EXPECT_EQ(reading.messages, 2) << reading.text;
    EXPECT_EQ(reading.items, 2);
  }
}

TEST(ChatFileDamage, DamageBeforeTheCommentsIsPassed) {
  const std::string comment = R"({"content_offset_seconds":1,"commenter":{"name":"a"},"message":{"body":"hi"}})";
  const Reading reading = read(R"({"FileInfo":{},"video" {"title":"no colon"}, "comments" : [)" + comment + "]}");
  EXPECT_EQ(reading.messages, 1);
  EXPECT_EQ(read(R"({"FileInfo":{},"comments":[)" + comment + "]").skips("truncated"), 1);
  EXPECT_EQ(read(R"({"FileInfo":{},"comments":[)" + comment + R"(],"video":{"title")").skips("truncated"), 1);
}

TEST(ChatFileDamage, AnEmptyOrForeignFileIsRefusedInOneSentence) {
  for (const std::string& text :
       {std::string(), std::string("\n \r\n"), std::string("\xEF\xBB\xBF"), std::string("just some words\n"),
        std::string("[1,2,3]"), std::string("{\"a\":1}"), std::string(3'000'000, 'a'), std::string("a,b\n1,2\n"),
        std::string("\xFF\xFE"
                    "a\0b\0",
                    6)}) {
    const Reading reading = read(text);
    EXPECT_EQ(reading.items, 0);
    EXPECT_FALSE(reading.text.empty());
    EXPECT_EQ(reading.text.find('\n'), std::string::npos);
  }
}

TEST(ChatFileDamage, ARecognisedFileWithoutMessagesIsRefused) {
  const Reading reading = read(R"([{"message_type":"text_message","message":"no time"}])");
  EXPECT_NE(reading.text.find("chat-downloader-json"), std::string::npos);
  EXPECT_NE(reading.text.find("not one message"), std::string::npos);
}

TEST(ChatFileDamage, RandomBytesAreRefused) {
  std::mt19937 random(5);
  for (int round = 0; round < 50; ++round) {
    std::string bytes(random() % 5000, '\0');
    for (char& c : bytes) c = static_cast<char>(random());
    EXPECT_EQ(read(bytes).messages, 0);
  }
}

}  // namespace
}  // namespace crowdline::formats
