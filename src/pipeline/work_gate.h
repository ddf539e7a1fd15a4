// So many streams build windows at a time; the others go on reading meanwhile.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <mutex>

namespace crowdline::pipeline {

// Thread-safe. Windows of many streams end at the same moment: built all at once, they would keep chat waiting for seconds.
class WorkGate {
 public:
  explicit WorkGate(std::size_t places) : free_(places) {}

  bool try_enter() {
    const std::lock_guard lock(mutex_);
    if (free_ == 0) return false;
    --free_;
    return true;
  }
  // Waits for a place.
  void enter() {
    std::unique_lock lock(mutex_);
    left_.wait(lock, [this] { return free_ > 0; });
    --free_;
  }
  void leave() {
    {
      const std::lock_guard lock(mutex_);
      ++free_;
    }
    left_.notify_one();
  }

 private:
  std::mutex mutex_;
  std::condition_variable left_;
  std::size_t free_;
};

// A place that was entered, until it goes. `gate` may be null: then there is nothing to leave.
class WorkPlace {
 public:
  explicit WorkPlace(WorkGate* gate) : gate_(gate) {}
  ~WorkPlace() {
    if (gate_ != nullptr) gate_->leave();
  }
  WorkPlace(const WorkPlace&) = delete;
  WorkPlace& operator=(const WorkPlace&) = delete;

 private:
  WorkGate* gate_;
};

}  // namespace crowdline::pipeline
