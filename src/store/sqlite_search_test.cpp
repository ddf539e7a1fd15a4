#include <gmock/gmock.h>

#include "store/store_fixture.h"

namespace crowdline::store {
namespace {

using ::testing::IsEmpty;

class SqliteSearchTest : public ::testing::Test {
 protected:
  void put(const StreamChange& change) {
    const auto done = store_->apply(change);
    ASSERT_TRUE(done.has_value()) << done.error().sentence();
  }

  std::unique_ptr<TimelineStore> store_ = open_or_die(":memory:");
};

TEST_F(SqliteSearchTest, SearchesWordsOfAllStreams) {
  StreamChange change;
  change.stream = "a";
  change.record = record_of("a");
  change.summaries = {summary_piece("w0", "window", 0, "Chat celebrated the clutch win."),
                      summary_piece("w1", "window", 60'000, "A quiet minute.")};
  change.moments = std::vector{moment_piece(5, "Everyone shouted clutch at once, don't ask")};
  put(change);
  const auto hits = store_->search("clutch", 9).value();
  ASSERT_EQ(hits.size(), 2u);
  EXPECT_EQ(hits[0].stream, "a");
  EXPECT_EQ(hits[0].stream_title, "Title of a");
  EXPECT_EQ(store_->search("CELEBR win", 9)->front().kind, "summary");
  EXPECT_EQ(store_->search("shouted", 9)->front().kind, "moment");
  EXPECT_EQ(store_->search("hype", 9)->front().start_ms, 5);
  EXPECT_EQ(store_->search("don't", 9)->size(), 1u);
  EXPECT_THAT(store_->search("clutch quiet", 9).value(), IsEmpty());
  for (const char* odd :
       {"", "\"", "' OR 1=1 --", "title:", "NEAR(", "*", "((", "a AND", "\xff\xfe", "-clutch", "^", "—"}) {
    EXPECT_TRUE(store_->search(odd, 9).has_value()) << odd;
  }
  EXPECT_EQ(store_->search("clutch", 1)->size(), 1u);
  const std::vector<SearchWord> either = {{.text = "triumph", .synonyms = {"celebrated"}}, {.text = "clutch"}};
  ASSERT_EQ(store_->search(either, 9)->size(), 1u);
  EXPECT_EQ(store_->search(either, 9)->front().kind, "summary");
  ASSERT_TRUE(store_->remove("a").has_value());
  EXPECT_THAT(store_->search("clutch", 9).value(), IsEmpty());
}

TEST_F(SqliteSearchTest, SearchesWhatChatWroteAndTellsItByTheSummary) {
  StreamChange change;
  change.stream = "a";
  change.record = record_of("a");
  change.windows = {window_piece(0, "x"), window_piece(60'000, "y")};
  change.windows[0].text = "red lantern, KEKW";
  change.windows[1].text = "lantern song";
  change.summaries = {summary_piece("w0", "window", 0, "Chat laughed at a red lamp.")};
  put(change);
  const auto hits = store_->search("kekw", 9).value();
  ASSERT_EQ(hits.size(), 1u);
  EXPECT_EQ(hits[0].kind, "window");
  EXPECT_EQ(hits[0].text, "Chat laughed at a red lamp.");
  EXPECT_EQ(store_->search("song", 9)->front().text, "lantern song") << "no summary tells of it";
  EXPECT_EQ(store_->search("red", 9)->size(), 1u) << "window and summary of one time are one hit";
  change.windows[0].text = "moth";
  put(change);
  EXPECT_THAT(store_->search("kekw", 9).value(), IsEmpty()) << "a corrected window forgets its words";
  EXPECT_EQ(store_->search("moth", 9)->size(), 1u);
}

}  // namespace
}  // namespace crowdline::store
