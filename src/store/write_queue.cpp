#include "store/write_queue.h"

#include <algorithm>
#include <chrono>

namespace crowdline::store {
namespace {

constexpr std::size_t kMostTogether = 64;  // so that the first of them does not wait for all
constexpr std::chrono::milliseconds kRestAfter{200};

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

std::vector<WaitingChange*> WriteQueue::take() {
  const auto end = waiting_.begin() + static_cast<std::ptrdiff_t>(std::min(waiting_.size(), kMostTogether));
  std::vector<WaitingChange*> together(waiting_.begin(), end);
  waiting_.erase(waiting_.begin(), end);
  return together;
}

void WriteQueue::serve() {
  std::unique_lock lock(mutex_);
  const auto awake = [this] { return stop_ || !waiting_.empty(); };
  bool rested = true;
  while (true) {
    if (rested) has_changes_.wait(lock, awake);
    const bool idle = !rested && !has_changes_.wait_for(lock, kRestAfter, awake);
    const std::vector<WaitingChange*> together = take();
    const bool last = stop_ && together.empty();
    lock.unlock();
    if (!together.empty()) store_(together);
    if (idle || last) rest_();
    rested = together.empty();
    lock.lock();
    if (last) return;
    for (WaitingChange* change : together) {
      change->done = true;
      change->stored.notify_one();  // under the lock: it goes as soon as its caller wakes
    }
  }
}

}  // namespace crowdline::store
