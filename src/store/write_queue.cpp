#include "store/write_queue.h"

#include <algorithm>

namespace crowdline::store {
namespace {

constexpr std::size_t kMostTogether = 64;  // so that the first of them does not wait for all

}  // namespace

WriteQueue::~WriteQueue() {
  const std::lock_guard lock(mutex_);
  stop_ = true;
  has_changes_.notify_one();
}

Result<void> WriteQueue::apply(const StreamChange& change) {
  WaitingChange mine{.change = &change, .result = {}};
  std::unique_lock lock(mutex_);
  waiting_.push_back(&mine);
  has_changes_.notify_one();
  mine.stored.wait(lock, [&mine] { return mine.done; });
  return std::move(mine.result);
}

void WriteQueue::serve() {
  std::unique_lock lock(mutex_);
  while (true) {
    has_changes_.wait(lock, [this] { return stop_ || !waiting_.empty(); });
    if (waiting_.empty()) return;
    const auto end = waiting_.begin() + static_cast<std::ptrdiff_t>(std::min(waiting_.size(), kMostTogether));
    const std::vector<WaitingChange*> together(waiting_.begin(), end);
    waiting_.erase(waiting_.begin(), end);
    const bool more = !waiting_.empty();
    lock.unlock();
    store_(together, more);
    lock.lock();
    for (WaitingChange* change : together) {
      change->done = true;
      change->stored.notify_one();  // under the lock: it goes as soon as its caller wakes
    }
  }
}

}  // namespace crowdline::store
