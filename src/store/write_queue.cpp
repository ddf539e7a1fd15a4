#include "store/write_queue.h"

#include <algorithm>

namespace crowdline::store {
namespace {

constexpr std::size_t kMostTogether = 64;  // so that the first of them does not wait for all

}  // namespace

Result<void> WriteQueue::apply(const StreamChange& change) {
  WaitingChange mine{.change = &change, .result = {}};
  std::unique_lock lock(mutex_);
  waiting_.push_back(&mine);
  while (!mine.done) {
    if (leading_)
      done_.wait(lock);
    else
      lead(lock);
  }
  return mine.result;
}

void WriteQueue::lead(std::unique_lock<std::mutex>& lock) {
  leading_ = true;
  const auto end = waiting_.begin() + static_cast<std::ptrdiff_t>(std::min(waiting_.size(), kMostTogether));
  const std::vector<WaitingChange*> together(waiting_.begin(), end);
  waiting_.erase(waiting_.begin(), end);
  const bool more = !waiting_.empty();
  lock.unlock();
  store_(together, more);
  lock.lock();
  for (WaitingChange* change : together) change->done = true;
  leading_ = false;
  done_.notify_all();
}

}  // namespace crowdline::store
