#include "store/write_queue.h"

#include <gtest/gtest.h>

#include <atomic>
#include <thread>

namespace crowdline::store {
namespace {

TEST(WriteQueue, WhoComesMeanwhileIsStoredTogether) {
  std::mutex mutex;
  std::condition_variable changed;
  bool go = false;
  std::vector<std::size_t> sizes;
  WriteQueue queue(
      [&](std::span<WaitingChange* const> changes) {
        std::unique_lock lock(mutex);
        sizes.push_back(changes.size());
        changed.wait(lock, [&] { return go; });
      },
      [] {});
  std::atomic<int> stored = 0;
  const auto one = [&] {
    if (queue.apply({.stream = "a"})) ++stored;
  };
  std::vector<std::jthread> threads;
  threads.emplace_back(one);
  for (int i = 0; i < 500; ++i) {
    {
      const std::lock_guard lock(mutex);
      if (!sizes.empty()) break;
    }
    std::this_thread::sleep_for(std::chrono::milliseconds(10));
  }
  for (int i = 0; i < 9; ++i) threads.emplace_back(one);
  std::this_thread::sleep_for(std::chrono::milliseconds(200));
  {
    const std::lock_guard lock(mutex);
    go = true;
    changed.notify_all();
  }
  threads.clear();
  EXPECT_EQ(stored, 10);
  ASSERT_GE(sizes.size(), 2U);
  EXPECT_EQ(sizes.front(), 1U);
  EXPECT_LE(sizes.size(), 3U) << "nine that wait are no nine transactions";
}

TEST(WriteQueue, EachHearsOfItsOwnChange) {
  WriteQueue queue(
      [](std::span<WaitingChange* const> changes) {
        for (WaitingChange* change : changes) {
          if (change->change->stream == "bad") change->result = fail(ErrorCode::kInternal, "no");
        }
      },
      [] {});
  std::atomic<int> wrong = 0;
  {
    std::vector<std::jthread> threads;
    for (int i = 0; i < 100; ++i) {
      threads.emplace_back([&, bad = i % 3 == 0] {
        if (queue.apply({.stream = bad ? "bad" : "good"}).has_value() == bad) ++wrong;
      });
    }
  }
  EXPECT_EQ(wrong, 0);
}

TEST(WriteQueue, RestsOnceAfterChangesAndBeforeItGoes) {
  std::atomic<int> rests = 0;
  {
    WriteQueue queue([](std::span<WaitingChange* const>) {}, [&] { ++rests; });
    std::this_thread::sleep_for(std::chrono::milliseconds(300));
    EXPECT_EQ(rests, 0) << "nothing was stored yet";
    for (int i = 0; i < 5; ++i) EXPECT_TRUE(queue.apply({.stream = "a"}));
    EXPECT_EQ(rests, 0);
    for (int i = 0; i < 300 && rests == 0; ++i) std::this_thread::sleep_for(std::chrono::milliseconds(10));
    std::this_thread::sleep_for(std::chrono::milliseconds(300));
    EXPECT_EQ(rests, 1);
    EXPECT_TRUE(queue.apply({.stream = "a"}));
  }
  EXPECT_EQ(rests, 2);
}

}  // namespace
}  // namespace crowdline::store
