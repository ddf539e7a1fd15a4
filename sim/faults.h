// Which faults are wanted, and when they strike.
#pragma once

#include <cstdint>
#include <optional>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "sim/fault_kinds.h"

namespace crowdline::sim {

struct Fault {
  const FaultKind* kind = nullptr;
  std::int64_t at_ms = 0;     // video time: when it happens first, or from when on it may
  std::int64_t every_ms = 0;  // 0: once
  std::int64_t for_ms = 0;    // how long; where the kind has no use for it, with at=: the window in which it may strike
  bool windowed = false;      // the SPEC names at=
  double share = 1;           // of what could be struck
  std::int64_t count = -1;    // at most so often; -1: without end
  std::int64_t number = 0;    // what it means is up to the kind
  std::string channel;        // only this one; empty: any
  std::string path;           // only requests whose path contains this; empty: any
};

// SPEC: faults apart by "," – each NAME or NAME:KEY=VALUE;KEY=VALUE… Keys: at, every, for (500ms, 10s, 2m, 1h; simulated time), share
// (0 to 1), count, number, channel, path. Example: "drop:at=60s;every=5m,duplicate:share=0.2". docs/formats/simulator-faults.md.
class FaultPlan {
 public:
  // Fails with kUsage, naming what is wrong. An empty SPEC is a plan without faults.
  static Result<FaultPlan> parse(std::string_view spec, std::uint64_t seed);

  bool has(FaultName name) const;
  std::vector<Fault> timed() const;

  // The fault of that name when it strikes what belongs to `subject` (a channel's login, a request's path) at this video time:
  // draws a number where the share is below 1, and uses up the count.
  std::optional<Fault> strike(FaultName name, std::int64_t played_ms, std::string_view subject = {});
  // A whole number below `end`, for the details of a fault.
  std::uint64_t draw(std::uint64_t end) { return end == 0 ? 0 : random_() % end; }

 private:
  std::vector<Fault> faults_;
  std::mt19937_64 random_;
};

}  // namespace crowdline::sim
