// The threads on which windows of live streams are built: few, for many streams.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace crowdline::pipeline {

// Thread-safe. Windows of many streams end at the same moment: built all at once, they would keep chat waiting for seconds. And
// the allocator keeps pages for each thread that ever built one: a megabyte for each stream.
class BuildPool {
 public:
  explicit BuildPool(std::size_t threads);
  ~BuildPool();  // after all calls have returned
  BuildPool(const BuildPool&) = delete;
  BuildPool& operator=(const BuildPool&) = delete;

  // Runs `work` on one of the threads and returns when it is done. False, and nothing is done, when all of them are busy.
  bool try_run(const std::function<void()>& work);
  // The same; waits for a thread.
  void run(const std::function<void()>& work);

 private:
  struct Job {
    const std::function<void()>* work = nullptr;
    bool done = false;
    std::condition_variable ended{};
  };
  using Lock = std::unique_lock<std::mutex>;

  void wait_for(Job& job, Lock& lock);
  void serve();

  std::mutex mutex_;
  std::condition_variable has_jobs_;  // or the pool goes
  std::condition_variable has_idle_;
  std::deque<Job*> jobs_;  // nobody took them yet
  std::size_t idle_ = 0;   // threads that wait for a job, less the jobs that wait for them
  bool stop_ = false;
  std::vector<std::jthread> threads_;
};

}  // namespace crowdline::pipeline
