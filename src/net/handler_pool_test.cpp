#include "net/handler_pool.h"

#include <gtest/gtest.h>

#include <latch>

namespace crowdline::net {
namespace {

TEST(HandlerPool, RunsAllThatItTook) {
  std::atomic<int> done = 0;
  {
    std::atomic<std::size_t> waiting = 0;
    HandlerPool pool(3, 100, waiting);
    for (int i = 0; i < 100; ++i) {
      while (!pool.try_run([&done] { ++done; })) std::this_thread::yield();
    }
  }
  EXPECT_EQ(done, 100);
}

TEST(HandlerPool, RefusesWhenTheQueueIsFull) {
  std::latch started(1);
  std::latch go_on(1);
  std::atomic<std::size_t> waiting = 0;
  HandlerPool pool(1, 2, waiting);
  ASSERT_TRUE(pool.try_run([&] {
    started.count_down();
    go_on.wait();
  }));
  started.wait();
  EXPECT_TRUE(pool.try_run([] {}));
  EXPECT_TRUE(pool.try_run([] {}));
  EXPECT_FALSE(pool.try_run([] {}));
  EXPECT_EQ(waiting, 2U);
  go_on.count_down();
}

TEST(HandlerPool, RefusesWhenClosed) {
  std::atomic<std::size_t> waiting = 0;
  HandlerPool pool(1, 2, waiting);
  pool.close();
  EXPECT_FALSE(pool.try_run([] {}));
  EXPECT_EQ(waiting, 0U);
}

}  // namespace
}  // namespace crowdline::net
