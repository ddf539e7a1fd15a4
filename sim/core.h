// What all parts of the simulator share: clock, faults, log, timers.
#pragma once

#include <functional>
#include <memory>

#include "sim/clock.h"
#include "sim/event_log.h"
#include "sim/faults.h"

namespace crowdline::sim {

struct Core {
  using Time = SimClock::Wall::time_point;

  SimClock clock;
  FaultPlan faults;
  EventLog log;
  std::function<Time()> now;
  std::function<void(Time, std::function<void()>)> at;

  std::int64_t elapsed_ms() const { return clock.elapsed_ms(now()); }
  std::int64_t played_ms() const { return clock.played_ms(now()); }
  std::int64_t stamp_ms() const { return clock.stamp_ms(now()); }

  // Runs `task` after that simulated time, unless `owner` is gone by then.
  void after(std::int64_t simulated_ms, std::weak_ptr<void> owner, std::function<void()> task) {
    at(now() + clock.real(simulated_ms), [kept = std::move(owner), run = std::move(task)] {
      if (!kept.expired()) run();
    });
  }

  std::optional<Fault> strike(FaultName name, std::string_view subject = {}) {
    return faults.strike(name, played_ms(), subject);
  }
};

}  // namespace crowdline::sim
