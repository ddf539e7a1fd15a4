// The threads that answer requests. Work waits in a bounded queue.
#pragma once

#include <atomic>
#include <cstddef>
#include <functional>
#include <thread>
#include <vector>

#include "base/bounded_queue.h"

namespace crowdline::net {

// Thread-safe.
class HandlerPool {
 public:
  // `waiting` shows how many pieces of work wait; it must outlive the pool.
  HandlerPool(std::size_t threads, std::size_t queue_limit, std::atomic<std::size_t>& waiting);
  ~HandlerPool();  // runs what is queued, then joins
  HandlerPool(const HandlerPool&) = delete;
  HandlerPool& operator=(const HandlerPool&) = delete;

  // False when the queue is full or the pool is closed: the work will never run. `work` must not throw.
  bool try_run(std::move_only_function<void()> work);
  void close();

 private:
  void serve();

  BoundedQueue<std::move_only_function<void()>> queue_;
  std::atomic<std::size_t>& waiting_;
  std::vector<std::jthread> threads_;
};

}  // namespace crowdline::net
