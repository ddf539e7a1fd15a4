// Faults that happen at a video time, told to those who make them.
#pragma once

#include <functional>
#include <memory>
#include <vector>

#include "sim/core.h"

namespace crowdline::sim {

class FaultTimer {
 public:
  explicit FaultTimer(Core& core) : core_(core) {}

  void tell(std::function<void(const Fault&)> maker) { makers_.push_back(std::move(maker)); }
  // Call once, after the clock was released.
  void start() {
    for (const Fault& fault : core_.faults.timed()) schedule(fault, fault.at_ms, fault.count);
  }

 private:
  // `left`: strikes to come; negative: without end.
  void schedule(const Fault& fault, std::int64_t at_ms, std::int64_t left) {
    if (left == 0) return;
    core_.at(core_.clock.wall_of(at_ms), [this, fault, at_ms, left, owner = std::weak_ptr(alive_)] {
      if (owner.expired()) return;
      for (const auto& maker : makers_) maker(fault);
      if (fault.every_ms > 0) schedule(fault, at_ms + fault.every_ms, left - 1);
    });
  }

  Core& core_;
  std::vector<std::function<void(const Fault&)>> makers_;
  std::shared_ptr<void> alive_ = std::make_shared<char>();
};

}  // namespace crowdline::sim
