#include "base/thread_pool.h"

#include <gtest/gtest.h>

#include <numeric>
#include <stdexcept>
#include <thread>
#include <vector>

namespace crowdline {
namespace {

TEST(ThreadPool, VisitsEachItemOnce) {
  for (const std::size_t threads : {1u, 2u, 8u}) {
    ThreadPool pool(threads);
    std::vector<int> seen(10'001, 0);
    pool.for_each_part(seen.size(), 97, [&seen](std::size_t begin, std::size_t end) {
      for (std::size_t i = begin; i < end; ++i) ++seen[i];
    });
    EXPECT_EQ(seen, std::vector<int>(10'001, 1));
  }
}

TEST(ThreadPool, SeveralCallersShareTheWorkers) {
  ThreadPool pool(3);
  std::vector<std::size_t> sums(4, 0);
  {
    std::vector<std::jthread> callers;
    for (std::size_t& sum : sums) {
      callers.emplace_back([&pool, &sum] {
        std::vector<std::size_t> parts(1'000, 0);
        pool.for_each_part(1'000, 10, [&parts](std::size_t begin, std::size_t end) {
          for (std::size_t i = begin; i < end; ++i) parts[i] = i;
        });
        sum = std::accumulate(parts.begin(), parts.end(), std::size_t{0});
      });
    }
  }
  EXPECT_EQ(sums, std::vector<std::size_t>(4, 499'500));
}

TEST(ThreadPool, RethrowsAndStaysUsable) {
  ThreadPool pool(2);
  EXPECT_THROW(pool.for_each_part(10, 1, [](std::size_t, std::size_t) { throw std::runtime_error("broken"); }),
               std::runtime_error);
  int calls = 0;
  pool.for_each_part(1, 1, [&calls](std::size_t, std::size_t) { ++calls; });
  EXPECT_EQ(calls, 1);
}

}  // namespace
}  // namespace crowdline
