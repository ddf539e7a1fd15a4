// Changes of many threads, in as few transactions as they allow: five hundred streams end windows at the same moment.
#pragma once

#include <condition_variable>
#include <functional>
#include <mutex>
#include <span>
#include <vector>

#include "store/timeline_store.h"

namespace crowdline::store {

struct WaitingChange {
  const StreamChange* change = nullptr;
  Result<void> result;  // of this change alone
  bool done = false;
};

// Thread-safe. Whoever comes while a transaction runs waits for the next one, which takes all that wait.
class WriteQueue {
 public:
  // Stores the changes in order and fills in their results; called by one thread at a time. `more`: others wait already.
  using Store = std::function<void(std::span<WaitingChange* const> changes, bool more)>;
  explicit WriteQueue(Store store) : store_(std::move(store)) {}

  // Returns when this change is stored, or cannot be.
  Result<void> apply(const StreamChange& change);

 private:
  void lead(std::unique_lock<std::mutex>& lock);

  const Store store_;
  std::mutex mutex_;
  std::condition_variable done_;
  std::vector<WaitingChange*> waiting_;
  bool leading_ = false;
};

}  // namespace crowdline::store
