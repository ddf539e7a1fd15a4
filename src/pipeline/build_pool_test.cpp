#include "pipeline/build_pool.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <atomic>
#include <set>

namespace crowdline::pipeline {
namespace {

TEST(BuildPool, RunsOnItsOwnThreads) {
  BuildPool pool(1);
  std::thread::id on;
  EXPECT_TRUE(pool.try_run([&] { on = std::this_thread::get_id(); }));
  EXPECT_NE(on, std::thread::id());
  EXPECT_NE(on, std::this_thread::get_id());
  std::thread::id again;
  pool.run([&] { again = std::this_thread::get_id(); });
  EXPECT_EQ(again, on);
}

TEST(BuildPool, RefusesWhenAllAreBusyAndServesWhoWaits) {
  BuildPool pool(1);
  std::atomic<bool> begun = false;
  std::atomic<bool> go = false;
  std::jthread busy([&] {
    pool.run([&] {
      begun = true;
      while (!go) std::this_thread::yield();
    });
  });
  while (!begun) std::this_thread::yield();
  EXPECT_FALSE(pool.try_run([] { FAIL() << "nobody is free"; }));
  std::atomic<bool> served = false;
  std::jthread waiting([&] { pool.run([&] { served = true; }); });
  std::this_thread::sleep_for(std::chrono::milliseconds(20));
  EXPECT_FALSE(served);
  go = true;
  waiting.join();
  EXPECT_TRUE(served);
}

TEST(BuildPool, ManyCallersShareFewThreads) {
  BuildPool pool(2);
  std::atomic<int> inside = 0;
  std::atomic<int> most = 0;
  std::mutex mutex;
  std::set<std::thread::id> seen;
  {
    std::vector<std::jthread> callers;
    for (int i = 0; i < 40; ++i) {
      callers.emplace_back([&] {
        pool.run([&] {
          const int now = ++inside;
          int before = most;
          while (before < now && !most.compare_exchange_weak(before, now)) {
          }
          std::this_thread::sleep_for(std::chrono::milliseconds(1));
          {
            const std::lock_guard lock(mutex);
            seen.insert(std::this_thread::get_id());
          }
          --inside;
        });
      });
    }
  }
  EXPECT_LE(most, 2);
  EXPECT_LE(seen.size(), 2U);
}

}  // namespace
}  // namespace crowdline::pipeline
