#include "summary/writer_queue.h"

#include <gtest/gtest.h>

namespace crowdline::summary {
namespace {

WritingTask task(const char* stream, const char* id, double importance, const char* text = "") {
  WritingTask task{.importance = importance};
  task.stream.id = stream;
  task.summary.id = id;
  task.summary.text = text;
  return task;
}

TEST(WriterQueueTest, MostImportantFirst) {
  WriterQueue queue({});
  queue.offer(task("a", "w0", 3));
  queue.offer(task("a", "w1", 9));
  queue.offer(task("b", "w0", 5));
  EXPECT_EQ(queue.take(0)->summary.id, "w1");
  EXPECT_EQ(queue.take(0)->stream.id, "b");
  EXPECT_EQ(queue.take(0)->summary.id, "w0");
  EXPECT_FALSE(queue.take(0));
}

TEST(WriterQueueTest, ANewerVersionTakesThePlaceOfTheOld) {
  WriterQueue queue({});
  queue.offer(task("a", "w0", 3, "old"));
  queue.offer(task("a", "w0", 2, "new"));
  EXPECT_EQ(queue.waiting(), 1u);
  EXPECT_EQ(queue.take(0)->summary.text, "new");
}

TEST(WriterQueueTest, FullQueueLosesTheLeastImportant) {
  WriterQueue queue({.waiting = 2});
  queue.offer(task("a", "w0", 3));
  queue.offer(task("a", "w1", 1));
  queue.offer(task("a", "w2", 2));
  EXPECT_EQ(queue.fell_out(), 1u);
  EXPECT_EQ(queue.take(0)->summary.id, "w0");
  EXPECT_EQ(queue.take(0)->summary.id, "w2");
}

TEST(WriterQueueTest, BudgetsOfHourAndStream) {
  WriterQueue queue({.per_hour = 2, .per_stream = 1});
  queue.offer(task("a", "w0", 9));
  queue.offer(task("a", "w1", 8));
  queue.offer(task("b", "w0", 7));
  queue.offer(task("c", "w0", 6));
  EXPECT_EQ(queue.take(1000)->stream.id, "a");
  EXPECT_EQ(queue.take(2000)->stream.id, "b") << "the stream's second call is over its budget";
  EXPECT_EQ(queue.over_budget(), 1u);
  EXPECT_FALSE(queue.take(3000)) << "the hour is used up";
  EXPECT_EQ(queue.waiting(), 1u);
  EXPECT_EQ(queue.take(3'601'000)->stream.id, "c");
  queue.offer(task("a", "w5", 1));
  queue.forget("a");
  EXPECT_EQ(queue.waiting(), 0u);
}

TEST(WriterQueueTest, ImportanceByLevelReachAndEvents) {
  Summary window;
  window.facts = {{"rate", "", {{"messages", 100}, {"chatters", 60}}, {}}};
  Summary busy = window;
  busy.facts[0].values.emplace_back("ratio", 3);
  Summary raid = busy;
  raid.facts.push_back({"event", "raid: 5", {{"amount", 5}}, {}});
  Summary chapter = window;
  chapter.level = Level::kChapter;
  Summary quiet;
  quiet.facts = {{"quiet", "", {{"messages", 1}}, {}}};
  EXPECT_LT(importance_of(window), importance_of(busy));
  EXPECT_LT(importance_of(busy), importance_of(raid));
  EXPECT_LT(importance_of(raid), importance_of(chapter));
  EXPECT_EQ(importance_of(quiet), 0);
  WriterQueue queue({});
  queue.offer({.summary = quiet, .importance = importance_of(quiet)});
  EXPECT_EQ(queue.waiting(), 0u);
}

}  // namespace
}  // namespace crowdline::summary
