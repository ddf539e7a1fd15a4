#include "pipeline/work_gate.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <atomic>
#include <thread>
#include <vector>

namespace crowdline::pipeline {
namespace {

TEST(WorkGate, LetsSoManyIn) {
  WorkGate gate(2);
  EXPECT_TRUE(gate.try_enter());
  EXPECT_TRUE(gate.try_enter());
  EXPECT_FALSE(gate.try_enter());
  gate.leave();
  {
    const WorkPlace place(gate.try_enter() ? &gate : nullptr);
  }
  EXPECT_TRUE(gate.try_enter()) << "a place that goes is free again";
}

TEST(WorkGate, WhoWaitsGetsIn) {
  WorkGate gate(2);
  std::atomic<int> inside = 0;
  std::atomic<int> most = 0;
  std::atomic<int> done = 0;
  {
    std::vector<std::jthread> threads;
    for (int i = 0; i < 20; ++i) {
      threads.emplace_back([&] {
        gate.enter();
        const WorkPlace place(&gate);
        const int now = ++inside;
        int seen = most;
        while (seen < now && !most.compare_exchange_weak(seen, now)) {
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(2));
        --inside;
        ++done;
      });
    }
  }
  EXPECT_EQ(done, 20);
  EXPECT_LE(most, 2);
}

}  // namespace
}  // namespace crowdline::pipeline
