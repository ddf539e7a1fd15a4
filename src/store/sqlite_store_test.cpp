#include "store/sqlite_store.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <limits>

#include "store/store_fixture.h"

namespace crowdline::store {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

std::vector<std::string> ids_of(const std::vector<StreamRecord>& records) {
  std::vector<std::string> ids;
  for (const auto& record : records) ids.push_back(record.info.id);
  return ids;
}

std::vector<std::int64_t> starts_of(const Result<std::vector<StoredPiece>>& pieces) {
  std::vector<std::int64_t> starts;
  for (const StoredPiece& piece : pieces.value()) starts.push_back(piece.start_ms);
  return starts;
}

class SqliteStoreTest : public ::testing::TestWithParam<bool> {
 protected:
  SqliteStoreTest() {
    SqliteOptions options;
    options.now_ms = [this] { return ++now_ms_; };
    options.live_events_kept = 10;
    options.ended_events_kept = 3;
    store_ = open_or_die(GetParam() ? folder_.file("a.db") : ":memory:", options);
  }

  void put(const StreamChange& change) {
    const auto done = store_->apply(change);
    ASSERT_TRUE(done.has_value()) << done.error().sentence();
  }
  void put_record(const StreamRecord& record) {
    StreamChange change;
    change.stream = record.info.id;
    change.record = record;
    put(change);
  }

  TemporaryFolder folder_;
  std::int64_t now_ms_ = 1'000;
  std::unique_ptr<TimelineStore> store_;
};

INSTANTIATE_TEST_SUITE_P(MemoryAndFile, SqliteStoreTest, ::testing::Bool(),
                         [](const auto& info) { return info.param ? "File" : "Memory"; });

TEST_P(SqliteStoreTest, GivesBackARecord) {
  StreamRecord record = record_of("abc", StreamStatus::kImporting);
  record.info.platform = chat::Platform::kTwitch;
  record.info.kind = chat::StreamKind::kLive;
  record.info.url = "https://www.twitch.tv/videos/1";
  record.info.description = "a \"quoted\"\nline";
  record.info.started_at = "2026-03-01T12:00:00Z";
  record.info.duration_ms = 123;
  record.error = "nothing";
  record.progress = 0.123456789;
  record.source = {"reader", 10, 5, 1, {{"no_text", 4}}, 0, 0, 0};
  record.model = {"tuned", "3"};
  record.glossary_version = "g1";
  record.messages = 5;
  record.chatters = 4;
  record.mood = "mixed";
  record.live_edge_ms = -5;
  record.video = Json{{"kind", "twitch"}, {"id", "v1"}};
  put_record(record);
  const StreamRecord read = store_->stream("abc").value();
  EXPECT_EQ(to_text(formats::to_json(read.info)), to_text(formats::to_json(record.info)));
  EXPECT_EQ(to_text(formats::to_json(read.source)), to_text(formats::to_json(record.source)));
  EXPECT_EQ(read.status, StreamStatus::kImporting);
  EXPECT_EQ(read.error, "nothing");
  EXPECT_EQ(read.progress, 0.123456789);
  EXPECT_EQ(read.model.version, "3");
  EXPECT_EQ(read.glossary_version, "g1");
  EXPECT_EQ(read.messages, 5u);
  EXPECT_EQ(read.chatters, 4u);
  EXPECT_EQ(read.mood, "mixed");
  EXPECT_EQ(read.live_edge_ms, -5);
  EXPECT_EQ(read.video, record.video);
  EXPECT_EQ(read.created_ms, 1'001);
  EXPECT_EQ(store_->stream_by_url(record.info.url)->info.id, "abc");
}

TEST_P(SqliteStoreTest, KeepsTheInstantOfTheFirstStoring) {
  put_record(record_of("a"));
  StreamRecord changed = record_of("a");
  changed.created_ms = 99;
  changed.info.title = "Other";
  put_record(changed);
  EXPECT_EQ(store_->stream("a")->created_ms, 1'001);
  EXPECT_EQ(store_->stream("a")->info.title, "Other");
  changed = record_of("b");
  changed.created_ms = 99;
  put_record(changed);
  EXPECT_EQ(store_->stream("b")->created_ms, 99);
}

TEST_P(SqliteStoreTest, UnknownStreamsAreNotFound) {
  const auto code = [](const auto& result) { return result.has_value() ? ErrorCode::kInternal : result.error().code; };
  EXPECT_EQ(code(store_->stream("x")), ErrorCode::kNotFound);
  EXPECT_EQ(code(store_->stream_by_url("http://x")), ErrorCode::kNotFound);
  EXPECT_EQ(code(store_->stream_by_url("")), ErrorCode::kNotFound);
  EXPECT_EQ(code(store_->windows("x", 0, 1)), ErrorCode::kNotFound);
  EXPECT_EQ(code(store_->summaries("x", "", 0, 1)), ErrorCode::kNotFound);
  EXPECT_EQ(code(store_->moments("x")), ErrorCode::kNotFound);
  EXPECT_EQ(code(store_->gaps("x")), ErrorCode::kNotFound);
  EXPECT_EQ(code(store_->lanes("x", 0, 1)), ErrorCode::kNotFound);
  EXPECT_EQ(code(store_->events_after("x", 0, 1)), ErrorCode::kNotFound);
  EXPECT_EQ(code(store_->last_event("x")), ErrorCode::kNotFound);
  EXPECT_EQ(code(store_->remove("x")), ErrorCode::kNotFound);
  StreamChange change;
  change.stream = "x";
  EXPECT_EQ(code(store_->apply(change)), ErrorCode::kNotFound);
}

TEST_P(SqliteStoreTest, ListsLiveFirstThenNewest) {
  for (const char* id : {"a", "b", "c", "d"}) put_record(record_of(id));
  put_record(record_of("b", StreamStatus::kLive));
  EXPECT_THAT(ids_of(store_->streams({})->streams), ElementsAre("b", "d", "c", "a"));
  StreamFilter filter;
  filter.live = true;
  EXPECT_THAT(ids_of(store_->streams(filter)->streams), ElementsAre("b"));
  filter.live = false;
  filter.page_size = 2;
  filter.page = 2;
  EXPECT_THAT(ids_of(store_->streams(filter)->streams), ElementsAre("a"));
  EXPECT_EQ(store_->streams(filter)->total, 3u);
  filter.page = std::numeric_limits<std::size_t>::max();
  EXPECT_THAT(store_->streams(filter)->streams, IsEmpty());
}

TEST_P(SqliteStoreTest, FindsStreamsByWordsOfTitleAndChannel) {
  StreamRecord record = record_of("a");
  record.info.title = "Élan Vital speedrun";
  put_record(record);
  record = record_of("b");
  record.info.channel = "SpeedyCat";
  put_record(record);
  const auto found = [&](const char* query) {
    StreamFilter filter;
    filter.query = query;
    return ids_of(store_->streams(filter)->streams);
  };
  EXPECT_THAT(found("elan"), ElementsAre("a"));
  EXPECT_THAT(found("speed"), ElementsAre("b", "a"));
  EXPECT_THAT(found("speed vital"), ElementsAre("a"));
  EXPECT_THAT(found("cat OR elan"), IsEmpty());
  EXPECT_THAT(found("!!!"), IsEmpty());
  EXPECT_THAT(found("  "), ElementsAre("b", "a"));
  record.info.channel = "Other";
  put_record(record);
  EXPECT_THAT(found("speedy"), IsEmpty());
}

TEST_P(SqliteStoreTest, ReplacesPiecesAndFindsOverlaps) {
  StreamChange change;
  change.stream = "a";
  change.record = record_of("a", StreamStatus::kLive);
  for (std::int64_t start : {-60'000, 0, 60'000, 120'000})
    change.windows.push_back(window_piece(start, std::to_string(start)));
  change.summaries = {summary_piece("s", "stream", -60'000, "all"), summary_piece("w0", "window", 0, "zero"),
                      summary_piece("c0", "chapter", 0, "chapter"), summary_piece("w60000", "window", 60'000, "one")};
  change.moments = std::vector{moment_piece(70'000, "first"), moment_piece(10'000, "second")};
  change.gaps = std::vector{StoredPiece{"", "", 5, 9, "{}"}};
  change.clips =
      std::vector{StoredPiece{"", "", 7, 9, R"({"title":"secret of the API"})"}, StoredPiece{"", "", 8, 9, "{}"}};
  change.lanes = {{-1, "before"}, {0, "zero"}, {1, "one"}};
  put(change);
  EXPECT_THAT(starts_of(store_->windows("a", 0, 60'000)), ElementsAre(0));
  EXPECT_THAT(starts_of(store_->windows("a", -1, 60'001)), ElementsAre(-60'000, 0, 60'000));
  EXPECT_THAT(starts_of(store_->windows("a", 179'999, 1'000'000)), ElementsAre(120'000));
  EXPECT_THAT(starts_of(store_->windows("a", 180'000, 1'000'000)), IsEmpty());
  EXPECT_THAT(starts_of(store_->windows("a", -1'000'000, -60'000)), IsEmpty());
  EXPECT_EQ(store_->windows("a", 0, 1)->front().json, "0");
  std::vector<std::string> ids;
  for (const auto& piece : store_->summaries("a", "", -1'000'000, 1'000'000).value())
    ids.push_back(piece.level + piece.id);
  EXPECT_THAT(ids, ElementsAre("windoww0", "windoww60000", "chapterc0", "streams"));
  EXPECT_THAT(starts_of(store_->summaries("a", "window", 0, 1)), ElementsAre(0));
  EXPECT_EQ(store_->summaries("a", "week", 0, 1).error().code, ErrorCode::kUsage);
  EXPECT_THAT(starts_of(store_->moments("a")), ElementsAre(70'000, 10'000));
  EXPECT_THAT(starts_of(store_->clips("a")), ElementsAre(7, 8));
  EXPECT_THAT(store_->search("secret", 9).value(), IsEmpty()) << "texts of an API are in no index";
  EXPECT_EQ(document_text(*store_, "a")->find("secret"), std::string::npos);
  EXPECT_EQ(store_->lanes("a", -1, 0)->size(), 2u);
  EXPECT_EQ(store_->lanes("a", 1, 1)->front().bytes, "one");

  StreamChange next;
  next.stream = "a";
  next.windows = {window_piece(0, "new")};
  next.summaries = {summary_piece("w0", "window", 0, "changed")};
  next.removed_summaries = {"c0", "unknown"};
  next.moments = std::vector{moment_piece(1, "only")};
  next.gaps.emplace();
  put(next);
  EXPECT_EQ(store_->windows("a", 0, 1)->front().json, "new");
  EXPECT_EQ(store_->windows("a", -1'000'000, 1'000'000)->size(), 4u);
  EXPECT_THAT(starts_of(store_->summaries("a", "chapter", -9, 9)), IsEmpty());
  EXPECT_THAT(store_->summaries("a", "window", 0, 1)->front().json, HasSubstr("changed"));
  EXPECT_THAT(starts_of(store_->moments("a")), ElementsAre(1));
  EXPECT_THAT(store_->gaps("a").value(), IsEmpty());
  EXPECT_THAT(starts_of(store_->clips("a")), ElementsAre(7, 8)) << "what a change does not name stays";

  StreamChange purge;
  purge.stream = "a";
  purge.clips.emplace();
  put(purge);
  EXPECT_THAT(store_->clips("a").value(), IsEmpty());
}

TEST_P(SqliteStoreTest, ASummaryTakesThePlaceOfTheOneItWasMadeFrom) {
  put_record(record_of("a"));
  StreamChange change;
  change.stream = "a";
  change.summaries = {summary_piece("w0", "window", 0, "first")};
  put(change);
  const std::string first = change.summaries[0].json;
  change.summaries = {summary_piece("w0", "window", 0, "second")};
  change.summaries[0].instead_of = first;
  change.events = {{0, "summary", "{}"}};
  put(change);
  EXPECT_THAT(store_->summaries("a", "window", 0, 1)->front().json, HasSubstr("second"));
  const auto events = store_->last_event("a").value();
  change.summaries[0].json = summary_piece("w0", "window", 0, "third").json;
  EXPECT_EQ(store_->apply(change).error().code, ErrorCode::kNotFound) << "the first one is gone";
  EXPECT_EQ(store_->last_event("a").value(), events) << "nothing of the change was stored";
  change.summaries[0].id = "w60000";
  EXPECT_EQ(store_->apply(change).error().code, ErrorCode::kNotFound) << "there is none";
  EXPECT_EQ(store_->summaries("a", "window", -1'000'000, 1'000'000)->size(), 1u);
}

TEST_P(SqliteStoreTest, AFailedChangeLeavesNothing) {
  put_record(record_of("a"));
  StreamChange change;
  change.stream = "a";
  change.windows = {window_piece(0, "x")};
  change.summaries = {summary_piece("w0", "week", 0, "no such level")};
  EXPECT_FALSE(store_->apply(change).has_value());
  EXPECT_THAT(store_->windows("a", 0, 60'000).value(), IsEmpty());
  change.summaries = {{"w0", "window", 0, 1, "this is no JSON"}};
  EXPECT_FALSE(store_->apply(change).has_value());
  EXPECT_THAT(store_->windows("a", 0, 60'000).value(), IsEmpty());
  EXPECT_TRUE(store_->healthy());
}

TEST_P(SqliteStoreTest, EventsGrowAndAreBounded) {
  StreamChange change;
  change.stream = "a";
  change.record = record_of("a", StreamStatus::kLive);
  change.events = {{77, "window", "{\"n\":1}"}, {0, "summary", "2"}};
  put(change);
  EXPECT_EQ(store_->last_event("a"), 2);
  const auto events = store_->events_after("a", 0, 10).value();
  ASSERT_EQ(events.size(), 2u);
  EXPECT_EQ(events[0].sequence, 1);
  EXPECT_EQ(events[0].data, "{\"n\":1}");
  EXPECT_EQ(events[1].name, "summary");
  EXPECT_EQ(store_->events_after("a", 1, 10)->size(), 1u);
  change.record.reset();
  for (int i = 0; i < 20; ++i) put(change);
  const auto kept = store_->events_after("a", 0, 100).value();
  EXPECT_EQ(kept.size(), 10u);
  EXPECT_EQ(kept.front().sequence, 33);  // a gap after what was asked for: the subscriber must reload
  EXPECT_EQ(store_->events_after("a", 0, 4)->size(), 4u);
  change.record = record_of("a", StreamStatus::kEnded);
  change.events = {{0, "ended", "{}"}};
  put(change);
  EXPECT_EQ(store_->events_after("a", 0, 100)->size(), 3u);
  EXPECT_EQ(store_->last_event("a"), 43);
}

TEST_P(SqliteStoreTest, EventNumbersNeverStartAgain) {
  StreamChange change;
  change.stream = "a";
  change.record = record_of("a");
  change.events = {{0, "status", "{}"}, {0, "status", "{}"}};
  put(change);
  change.clear = true;
  put(change);
  EXPECT_EQ(store_->events_after("a", 0, 9)->front().sequence, 3);
  ASSERT_TRUE(store_->remove("a").has_value());
  put(change);
  EXPECT_EQ(store_->events_after("a", 0, 9)->front().sequence, 5);
}

TEST_P(SqliteStoreTest, ClearForgetsPiecesAndKeepsTheStream) {
  StreamChange change;
  change.stream = "a";
  change.record = record_of("a");
  change.windows = {window_piece(0, "x")};
  change.summaries = {summary_piece("w0", "window", 0, "unmistakable")};
  change.lanes = {{0, "x"}};
  put(change);
  StreamChange again;
  again.stream = "a";
  again.clear = true;
  again.windows = {window_piece(60'000, "y")};
  put(again);
  EXPECT_THAT(starts_of(store_->windows("a", 0, 1'000'000)), ElementsAre(60'000));
  EXPECT_THAT(store_->lanes("a", 0, 9).value(), IsEmpty());
  EXPECT_THAT(store_->search("unmistakable", 9).value(), IsEmpty());
}

TEST_P(SqliteStoreTest, RefusesARecordOfAnotherStream) {
  StreamChange change;
  change.stream = "a";
  change.record = record_of("b");
  EXPECT_EQ(store_->apply(change).error().code, ErrorCode::kInternal);
}

std::string all_bytes(const std::filesystem::path& folder) {
  std::string bytes;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    std::ifstream file(entry.path(), std::ios::binary);
    bytes.append(std::istreambuf_iterator<char>(file), {});
  }
  return bytes;
}

TEST(SqliteStore, WhatIsRemovedIsInNoByteOfTheFiles) {
  const TemporaryFolder folder;
  const auto store = open_or_die(folder.file("a.db"));
  StreamChange change;
  change.stream = "canarystream";
  change.record = record_of("canarystream");
  change.record->info.title = "canarytitle of it";
  for (int i = 0; i < 50; ++i) {
    change.summaries.push_back(summary_piece("w" + std::to_string(i), "window", i, "canaryword" + std::to_string(i)));
  }
  change.events = {{0, "window", "canaryevent"}};
  ASSERT_TRUE(store->apply(change).has_value());
  EXPECT_THAT(all_bytes(folder.path()), HasSubstr("canary"));
  ASSERT_TRUE(store->remove("canarystream").has_value());
  const std::string left = all_bytes(folder.path());
  const auto at = left.find("canary");
  EXPECT_EQ(at, std::string::npos) << left.substr(at, 40);
}

TEST(SqliteStore, StaysAfterClosing) {
  const TemporaryFolder folder;
  StreamChange change;
  change.stream = "a";
  change.record = record_of("a");
  change.windows = {window_piece(0, "kept")};
  ASSERT_TRUE(open_or_die(folder.file("a.db"))->apply(change).has_value());
  EXPECT_EQ(open_or_die(folder.file("a.db"))->windows("a", 0, 1)->front().json, "kept");
}

}  // namespace
}  // namespace crowdline::store
