// Changes of many threads, in as few transactions as they allow: five hundred streams end windows at the same moment.
#pragma once

#include <condition_variable>
#include <functional>
#include <mutex>
#include <span>
#include <thread>
#include <vector>

#include "store/timeline_store.h"

namespace crowdline::store {

struct WaitingChange {
  const StreamChange* change = nullptr;
  Result<void> result;  // of this change alone
  bool done = false;
  std::condition_variable stored{};
};

// Thread-safe. Whoever comes while a transaction runs waits for the next one, which takes all that wait. One thread stores for
// all, so that the allocator keeps the pages of writing once, not for every stream.
class WriteQueue {
 public:
  // Stores the changes in order and fills in their results. Both are called on the queue's thread.
  using Store = std::function<void(std::span<WaitingChange* const> changes)>;
  // `rest` comes when nothing was to be stored for a moment after a change, and before the queue goes.
  WriteQueue(Store store, std::function<void()> rest)
      : store_(std::move(store)), rest_(std::move(rest)), thread_([this] { serve(); }) {}
  ~WriteQueue();  // after all calls have returned
  WriteQueue(const WriteQueue&) = delete;
  WriteQueue& operator=(const WriteQueue&) = delete;

  // Returns when this change is stored, or cannot be.
  Result<void> apply(const StreamChange& change);

 private:
  void serve();
  std::vector<WaitingChange*> take();

  const Store store_;
  const std::function<void()> rest_;
  std::mutex mutex_;
  std::condition_variable has_changes_;  // or the queue goes
  std::vector<WaitingChange*> waiting_;
  bool stop_ = false;
  std::jthread thread_;
};

}  // namespace crowdline::store
