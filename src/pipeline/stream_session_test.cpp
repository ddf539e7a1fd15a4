#include "pipeline/stream_session.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "pipeline/session_fixture.h"

namespace crowdline::pipeline {
namespace {

chat::StreamInfo info() { return {.id = "abcdef", .title = "A test stream"}; }

// Pushes the sample in pieces of `size`, asking for news after each `news_every`-th piece.
std::string document_of(std::size_t threads, std::size_t size, std::size_t news_every, std::uint64_t key_seed) {
  TestEngine test(threads);
  const NameKey key = NameKey::fixed(key_seed);
  StreamSession session(info(), key, 60'000, test.engine);
  std::vector<chat::SourceItem> items = sample_chat(key);
  std::size_t piece = 0;
  for (std::size_t begin = 0; begin < items.size(); begin += size, ++piece) {
    const std::size_t end = std::min(items.size(), begin + size);
    session.push(
        {items.begin() + static_cast<std::ptrdiff_t>(begin), items.begin() + static_cast<std::ptrdiff_t>(end)});
    if (news_every > 0 && piece % news_every == 0) {
      session.advance(session.newest_ms() - 3'000);
      session.take_update();
    }
  }
  session.finish(info());
  session.take_update();
  return to_text(formats::to_json(session.document()));
}

// Where two documents part, with what stands there; empty when they are equal.
std::string difference(const std::string& a, const std::string& b) {
  const auto [at_a, at_b] = std::ranges::mismatch(a, b);
  if (at_a == a.end() && at_b == b.end()) return {};
  const auto at = static_cast<std::size_t>(at_a - a.begin());
  const std::size_t from = at > 200 ? at - 200 : 0;
  return a.substr(from, 260) + "\n  against\n" + b.substr(from, 260);
}

TEST(StreamSession, SameBytesForThreadsPiecesNewsAndKeys) {
  const std::string plain = document_of(1, 4096, 0, 1);
  EXPECT_EQ(difference(document_of(2, 4096, 0, 1), plain), "");
  EXPECT_EQ(difference(document_of(8, 4096, 0, 1), plain), "");
  EXPECT_EQ(difference(document_of(1, 1, 0, 1), plain), "");
  EXPECT_EQ(difference(document_of(2, 37, 1, 1), plain), "");
  EXPECT_EQ(difference(document_of(1, 4096, 0, 2), plain), "");
}

TEST(StreamSession, EveryRecordIsCountedOnce) {
  TestEngine test;
  const NameKey key = NameKey::fixed(1);
  std::vector<chat::SourceItem> items = sample_chat(key);
  const std::size_t records = items.size() - 1;  // lost chat is no record
  StreamSession session(info(), key, 60'000, test.engine);
  session.push(std::move(items));
  session.finish(info());
  session.take_update();
  const formats::SourceCounts& counts = session.counts();
  EXPECT_EQ(counts.messages, records);
  EXPECT_EQ(counts.counted + counts.untimed + counts.skipped_total() + counts.duplicates + counts.late + counts.deleted,
            counts.messages);
  EXPECT_EQ(counts.duplicates, 1u);
  EXPECT_EQ(counts.late, 1u);
  EXPECT_EQ(counts.untimed, 1u);
  EXPECT_GT(counts.deleted, 5u);
  EXPECT_EQ(counts.skipped.at("event_raid"), 1u);
  EXPECT_EQ(counts.skipped.at("event_ban"), 1u);
  std::uint64_t in_windows = 0;
  for (const timeline::Window& window : session.document().windows) in_windows += window.messages;
  EXPECT_EQ(in_windows, counts.counted);
}

TEST(StreamSession, NewsTellOnlyWhatChanged) {
  TestEngine test;
  const NameKey key = NameKey::fixed(1);
  StreamSession session(info(), key, 60'000, test.engine);
  std::vector<chat::SourceItem> items;
  for (int i = 0; i < 40; ++i)
    items.emplace_back(message(i * 1'000, key, "v" + std::to_string(i), "good one", "m" + std::to_string(i)));
  session.push(std::move(items));
  session.advance(65'000);
  EXPECT_EQ(session.take_update().windows.size(), 1u);
  EXPECT_TRUE(session.take_update().empty());
  session.push({chat::Deletion{.message_id = "m3", .name = "deleted_message"}});
  session.advance(66'000);
  const SessionUpdate update = session.take_update();
  ASSERT_EQ(update.windows.size(), 1u);
  EXPECT_EQ(update.windows[0].messages, 39u);
}

TEST(StreamSession, SummariesCoverTheWindowsWithoutOverlap) {
  TestEngine test;
  const NameKey key = NameKey::fixed(1);
  StreamSession session(info(), key, 60'000, test.engine);
  session.push(sample_chat(key));
  session.finish({.id = "abcdef", .duration_ms = 3'600'000});
  session.take_update();
  const auto document = session.document();
  std::int64_t next_ms = document.windows.front().start_ms;
  std::size_t streams = 0;
  for (const summary::Summary& summary : document.summaries) {
    streams += summary.level == summary::Level::kStream;
    if (summary.level != summary::Level::kWindow) continue;
    EXPECT_EQ(summary.start_ms, next_ms);
    next_ms = summary.end_ms;
    EXPECT_FALSE(summary.text.empty());
  }
  EXPECT_EQ(next_ms, document.windows.back().end_ms);
  EXPECT_EQ(streams, 1u);
  EXPECT_EQ(document.windows.back().end_ms, 3'600'000);
  EXPECT_EQ(document.gaps.size(), 1u);
}

TEST(StreamSession, ChatterNamesDoNotBecomePhrases) {
  TestEngine test;
  const NameKey key = NameKey::fixed(1);
  StreamSession session(info(), key, 60'000, test.engine);
  std::vector<chat::SourceItem> items;
  items.emplace_back(message(0, key, "zanzibarfox", "hi all"));
  for (int i = 0; i < 12; ++i)
    items.emplace_back(message(1'000 + i, key, "v" + std::to_string(i), "welcome Zanzibarfox my friend"));
  session.push(std::move(items));
  session.finish(info());
  session.take_update();
  EXPECT_EQ(to_text(formats::to_json(session.document())).find("anzibarfox"), std::string::npos);
}

TEST(StreamSession, TagsAreThoseOfTheStreamNow) {
  TestEngine test;
  StreamSession session({.id = "s", .tags = {"English"}}, NameKey::fixed(1), 60'000, test.engine);
  EXPECT_EQ(session.info().tags, std::vector<std::string>{"English"});
  session.push({chat::ChannelEvent{
      .kind = chat::EventKind::kTags, .name = "tags", .offset_ms = 5'000, .text = "English\nspeedrun\n"}});
  EXPECT_EQ(session.info().tags, (std::vector<std::string>{"English", "speedrun"}));
  session.finish(session.info());
  const Json document = formats::to_json(session.document());
  EXPECT_EQ(document["stream"]["tags"], Json::array({"English", "speedrun"}));
  EXPECT_EQ(document["source"]["skipped"]["event_tags"], 1);
}

TEST(StreamSession, AnEmptyStreamHasADocument) {
  TestEngine test;
  StreamSession session(info(), NameKey::fixed(1), 60'000, test.engine);
  session.finish({.id = "abcdef", .duration_ms = 120'000});
  session.take_update();
  EXPECT_EQ(session.document().windows.size(), 2u);
}

}  // namespace
}  // namespace crowdline::pipeline
