#include "base/bounded_queue.h"

#include <gtest/gtest.h>

#include <thread>

namespace crowdline {
namespace {

TEST(BoundedQueue, RefusesWhenFull) {
  BoundedQueue<int> queue(2);
  EXPECT_TRUE(queue.try_push(1));
  EXPECT_TRUE(queue.try_push(2));
  EXPECT_FALSE(queue.try_push(3));
  EXPECT_EQ(queue.pop(), 1);
  EXPECT_TRUE(queue.try_push(3));
}

TEST(BoundedQueue, PushWaitsForRoom) {
  BoundedQueue<int> queue(1);
  std::jthread producer([&queue] {
    for (int i = 0; i < 100; ++i) queue.push(i);
    queue.close();
  });
  int expected = 0;
  while (const auto item = queue.pop()) EXPECT_EQ(*item, expected++);
  EXPECT_EQ(expected, 100);
}

TEST(BoundedQueue, ClosingKeepsWhatIsInside) {
  BoundedQueue<int> queue(4);
  queue.push(7);
  queue.close();
  EXPECT_FALSE(queue.push(8));
  EXPECT_EQ(queue.pop(), 7);
  EXPECT_EQ(queue.pop(), std::nullopt);
}

TEST(BoundedQueue, PopGivesUpAfterItsLimit) {
  BoundedQueue<int> queue(1);
  EXPECT_EQ(queue.pop_within(std::chrono::milliseconds(1)), std::nullopt);
}

}  // namespace
}  // namespace crowdline
