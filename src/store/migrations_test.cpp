// A database as version 1 left it, with rows as it wrote them, is opened by the newest.
#include "store/migrations.h"

#include <gmock/gmock.h>

#include "base/hash.h"
#include "store/store_fixture.h"

namespace crowdline::store {
namespace {

using ::testing::Each;
using ::testing::Field;
using ::testing::SizeIs;

// Records of version 1: no provenance, heatmap, owner or tags. Pieces lie plain: one byte 0, then the text.
constexpr const char* kVersionOneRows = R"sql(
INSERT INTO stream(no, id, url, title, status, created_ms, last_event, record) VALUES
 (4, 'old-live', 'https://www.twitch.tv/owl', 'Owl night', 2, 1700000000000, 2,
  '{"info":{"id":"old-live","platform":"twitch","kind":"live","url":"https://www.twitch.tv/owl","title":"Owl night",
    "description":"","channel":"owl","category":"Birds","started_at":"2023-11-14T22:00:00Z","duration_ms":120000,
    "language":"en"},"error":"","progress":null,
    "source":{"reader":"live","messages":9,"counted":8,"untimed":0,"skipped":{"no_text":1},"late":0,"duplicates":0,
    "deleted":0},"model":{"name":"tuned","version":"1"},"glossary_version":"g1","messages":8,"chatters":3,
    "mood":"positive","live_edge_ms":120000,"video":{"kind":"none"}}'),
 (5, 'old-file', '', 'chat.json', 2, 1700000100000, 0,
  '{"info":{"id":"old-file","platform":"file","kind":"ended","url":null,"title":"chat.json","description":"",
    "channel":"","category":"","started_at":null,"duration_ms":60000,"language":""},"error":"","progress":1.0,
    "source":{"reader":"pytchat","messages":2,"counted":2,"untimed":0,"skipped":{},"late":0,"duplicates":0,"deleted":0},
    "model":{"name":"tuned","version":"1"},"glossary_version":"g1","messages":2,"chatters":1,"mood":"mixed",
    "live_edge_ms":null,"video":{"kind":"none"}}');
INSERT INTO window VALUES (4, 0, 60000, CAST(X'00' || '{"start_ms":0}' AS BLOB)),
                          (4, 60000, 120000, CAST(X'00' || '{"start_ms":60000}' AS BLOB)),
                          (5, 0, 60000, CAST(X'00' || '{"start_ms":0,"file":true}' AS BLOB));
INSERT INTO summary VALUES (4, 0, 0, 's1', 60000, CAST(X'00' || '{"id":"s1","title":"Feathers","text":"all molt"}' AS BLOB)),
                           (4, 2, 0, 's2', 120000, CAST(X'00' || '{"id":"s2","title":"Night","text":"owls"}' AS BLOB));
INSERT INTO moment VALUES (4, 0, 30000, 50000, CAST(X'00' || '{"kind":"hype","why":"a hoot"}' AS BLOB));
INSERT INTO gap VALUES (4, 0, 70000, 80000, CAST(X'00' || '{"reason":"disconnected"}' AS BLOB));
INSERT INTO lane VALUES (4, 0, CAST(X'00' || 'lane bytes' AS BLOB));
INSERT INTO event VALUES (4, 1, 'window', CAST(X'00' || '{"a":1}' AS BLOB)), (4, 2, 'ended', CAST(X'00' || '{}' AS BLOB));
INSERT INTO passage VALUES (1, 4, 0, 's1', 0, 60000, 'Feathers', 'all molt'), (2, 4, 1, '0', 30000, 50000, '', 'a hoot');
INSERT INTO passage_words(rowid, title, text) SELECT no, title, text FROM passage;
INSERT INTO stream_words(rowid, title, channel) VALUES (4, 'Owl night', 'owl'), (5, 'chat.json', '');
INSERT INTO counter VALUES ('removed_events', 17);
)sql";

class MigrationsTest : public ::testing::Test {
 protected:
  // Writes the old file, and closes it.
  void SetUp() override {
    const auto handle = SqliteHandle::open(path_, SqliteHandle::Mode::kWriter);
    ASSERT_TRUE(handle);
    ASSERT_TRUE(migrate(**handle, migrations().first(1)));
    const auto rows = (*handle)->script(kVersionOneRows);
    ASSERT_TRUE(rows) << rows.error().sentence();
    ASSERT_EQ((*handle)->integer("PRAGMA user_version").value(), 1);
  }

  TemporaryFolder folder_;
  const std::string path_ = folder_.file("old.db");
};

TEST_F(MigrationsTest, FindsStreamsAndWhereTheirRowsCameFrom) {
  const auto store = open_or_die(path_);
  for (const char* id : {"old-live", "old-file"}) {
    const auto read = store->stream(id);
    ASSERT_TRUE(read.has_value()) << read.error().sentence();
  }
  const StreamRecord live = store->stream("old-live").value();
  EXPECT_EQ(live.info.title, "Owl night");
  EXPECT_EQ(live.info.category, "Birds");
  EXPECT_EQ(live.source.skipped.at("no_text"), 1u);
  EXPECT_EQ(live.messages, 8u);
  EXPECT_EQ(live.live_edge_ms, 120'000);
  EXPECT_EQ(live.provenance.chat, "api") << "it was read from Twitch";
  EXPECT_EQ(live.provenance.api_text_ms, live.created_ms);
  const StreamRecord file = store->stream("old-file").value();
  EXPECT_EQ(file.provenance.chat, "import");
  EXPECT_EQ(file.provenance.api_text_ms, 0);
  EXPECT_EQ(store->stream_by_url("https://www.twitch.tv/owl").value().info.id, "old-live");
  EXPECT_EQ(store->streams({.query = "owl"}).value().total, 1u);
  EXPECT_THAT(store->api_texts_before(1'800'000'000'000, 10).value(), testing::ElementsAre("old-live"));
}

TEST_F(MigrationsTest, FindsEveryPiece) {
  const auto store = open_or_die(path_);
  const auto windows = store->windows("old-live", 0, 1'000'000).value();
  ASSERT_THAT(windows, SizeIs(2));
  EXPECT_EQ(windows[1].json, R"({"start_ms":60000})");
  EXPECT_EQ(store->windows("old-file", 0, 1'000'000).value().at(0).json, R"({"start_ms":0,"file":true})");
  const auto summaries = store->summaries("old-live", "", 0, 1'000'000).value();
  ASSERT_THAT(summaries, SizeIs(2));
  EXPECT_EQ(summaries[0].level, "window");
  EXPECT_EQ(summaries[1].level, "stream");
  EXPECT_EQ(store->moments("old-live").value().at(0).json, R"({"kind":"hype","why":"a hoot"})");
  EXPECT_EQ(store->gaps("old-live").value().at(0).start_ms, 70'000);
  EXPECT_EQ(store->lanes("old-live", 0, 9).value().at(0).bytes, "lane bytes");
  EXPECT_THAT(store->clips("old-live").value(), SizeIs(0)) << "version 1 knew none";
  const auto events = store->events_after("old-live", 0, 10).value();
  ASSERT_THAT(events, SizeIs(2));
  EXPECT_EQ(events[1].name, "ended");
  EXPECT_THAT(store->search("molt", 5).value(), testing::AllOf(SizeIs(1), Each(Field(&SearchHit::title, "Feathers"))));
  EXPECT_THAT(store->search("hoot", 5).value(), SizeIs(1));
}

TEST_F(MigrationsTest, WritesOnAndForgetsWholly) {
  const auto store = open_or_die(path_);
  StreamChange change{.stream = "old-live"};
  change.clips = {{"", "", 5'000, 9'000, R"({"title":"a clip"})"}};
  change.moments = {moment_piece(1'000, "wings")};
  ASSERT_TRUE(store->apply(change));
  EXPECT_THAT(store->clips("old-live").value(), SizeIs(1));
  EXPECT_THAT(store->search("hoot", 5).value(), SizeIs(0)) << "the words of what was replaced are forgotten";
  EXPECT_THAT(store->search("wings", 5).value(), SizeIs(1));
  ASSERT_TRUE(store->remove("old-live"));
  EXPECT_THAT(store->search("molt", 5).value(), SizeIs(0));
  EXPECT_EQ(store->streams({}).value().total, 1u);
}

TEST_F(MigrationsTest, OpensAgainAtTheNewestVersion) {
  open_or_die(path_);
  const auto handle = SqliteHandle::open(path_, SqliteHandle::Mode::kReader).value();
  EXPECT_EQ(handle->integer("PRAGMA user_version").value(), migrations().back().version);
  EXPECT_EQ(handle->integer("SELECT count(*) FROM pragma_foreign_key_check").value(), 0);
  EXPECT_TRUE(open_or_die(path_)->healthy());
}

// The old files of users were made by these steps, to the letter: one that is changed would make the tests above of another past.
TEST(MigrationSteps, AreNeverChanged) {
  std::vector<std::uint64_t> hashes;
  for (const Migration& step : migrations().first(3)) hashes.push_back(hash64(step.sql));
  EXPECT_THAT(hashes, testing::ElementsAre(4506816841772357418u, 9310062571102110536u, 15246623503092884318u));
}

}  // namespace
}  // namespace crowdline::store
