// What the options change, and what open_chat_file says of a stream.
#include "formats/chat_file.h"

#include <gtest/gtest.h>

namespace crowdline::formats {
namespace {

constexpr std::string_view kTable = "offset_s\tauthor\ttext\n1\ta\tx\n2\tb\ty\n";
constexpr std::string_view kInstants = "timestamp,author,text\n2024-03-02T18:10:05Z,a,x\n2024-03-02T18:10:07Z,b,y\n";

chat::StreamInfo info_of(std::string_view bytes, const ChatFileOptions& options) {
  auto file = open_chat_bytes(bytes, options);
  EXPECT_TRUE(file.has_value()) << file.error().sentence();
  return (*file)->info();
}

std::vector<std::int64_t> offsets_of(std::string_view bytes, const ChatFileOptions& options) {
  auto file = open_chat_bytes(bytes, options);
  EXPECT_TRUE(file.has_value());
  std::vector<std::int64_t> offsets;
  for (const auto& item : (*file)->next(1000).value())
    offsets.push_back(std::get<chat::ChatMessage>(item).offset_ms.value());
  return offsets;
}

TEST(ChatFile, TheIdIsTheHashOfTheContent) {
  const std::string id = info_of(kTable, {}).id;
  EXPECT_EQ(id.size(), 20U);
  EXPECT_EQ(id.find_first_not_of("0123456789abcdef"), std::string::npos);
  EXPECT_EQ(info_of(kTable, {.path = "other", .key = NameKey::random(), .title = "t"}).id, id);
  EXPECT_NE(info_of(kInstants, {}).id, id);
}

TEST(ChatFile, OptionsComeBeforeWhatTheFileSays) {
  ChatFileOptions options;
  options.title = "A title";
  options.duration_ms = 5000;
  options.video = chat::classify_link("https://youtu.be/aBcDeFgHiJ0").value();
  chat::StreamInfo info = info_of(kTable, options);
  EXPECT_EQ(info.title, "A title");
  EXPECT_EQ(info.duration_ms, 5000);
  EXPECT_EQ(info.platform, chat::Platform::kYoutube);
  EXPECT_EQ(info.url, "https://www.youtube.com/watch?v=aBcDeFgHiJ0");
  options.platform = chat::Platform::kTwitch;
  EXPECT_EQ(info_of(kTable, options).platform, chat::Platform::kTwitch);
}

TEST(ChatFile, TheFirstInstantIsSecondZeroUnlessTheStartIsKnown) {
  EXPECT_EQ(offsets_of(kInstants, {}), (std::vector<std::int64_t>{0, 2000}));
  EXPECT_EQ(info_of(kInstants, {}).started_at, "2024-03-02T18:10:05Z");
  EXPECT_EQ(offsets_of(kInstants, {.started_ms = 1'709'403'000'000}), (std::vector<std::int64_t>{5000, 7000}));
  EXPECT_EQ(info_of(kInstants, {.started_ms = 1'709'403'000'000}).started_at, "2024-03-02T18:10:00Z");
  EXPECT_EQ(info_of(kTable, {}).started_at, "");
}

TEST(ChatFile, GivesBatchesAndProgress) {
  auto file = open_chat_bytes(kTable, {}).value();
  EXPECT_EQ(file->reader(), "tsv");
  EXPECT_EQ(file->next(1)->size(), 1U);
  EXPECT_EQ(file->next(1)->size(), 1U);
  EXPECT_EQ(file->next(1)->size(), 0U);
  EXPECT_EQ(file->next(1)->size(), 0U) << "the end stays the end";
  EXPECT_EQ(file->progress(), 1.0);
}

TEST(ChatFile, AChatterHasOneIdUnderOneKey) {
  const std::string_view table =
      "offset_s\tauthor\tuser_id\ttext\n1\told name\t7\tx\n2\tnew name\t7\ty\n3\t\t\tz\n4\t\t\tw\n";
  const auto chatters = [&](std::uint64_t key) {
    auto file = open_chat_bytes(table, {.key = NameKey::fixed(key)}).value();
    std::vector<chat::ChatterId> ids;
    for (const auto& item : file->next(10).value()) ids.push_back(std::get<chat::ChatMessage>(item).chatter);
    return ids;
  };
  const auto ids = chatters(1);
  EXPECT_EQ(ids[0], ids[1]) << "the id counts, not the name";
  EXPECT_EQ(ids[2], ids[3]) << "records without an author share one";
  EXPECT_NE(ids[0], ids[2]);
  EXPECT_NE(ids[0], chatters(2)[0]) << "the key matters";
}

TEST(ChatFile, AStopEndsTheSurvey) {
  std::string table = "offset_s\tauthor\ttext\n";
  for (int i = 0; i < 50'000; ++i) table += std::to_string(i) + "\ta\tx\n";
  const std::atomic<bool> stop = true;
  EXPECT_TRUE(open_chat_bytes(table, {.stop = &stop}).has_value());
}

}  // namespace
}  // namespace crowdline::formats
