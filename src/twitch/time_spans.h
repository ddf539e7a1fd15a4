// Spans of time that are apart from each other.
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <vector>

namespace crowdline::twitch {

struct TimeSpan {
  std::int64_t start_ms = 0;
  std::int64_t end_ms = 0;  // not part of it
  bool operator==(const TimeSpan&) const = default;
};

// Sorted; touching ones are one. Holds at most `most`: the oldest goes first.
class TimeSpans {
 public:
  explicit TimeSpans(std::size_t most = 64) : most_(most) {}

  void add(TimeSpan span);
  // The parts of `span` that are in here, in order.
  std::vector<TimeSpan> shared_with(TimeSpan span) const;
  // The parts of `span` that are not.
  std::vector<TimeSpan> outside(TimeSpan span) const;
  const std::vector<TimeSpan>& all() const { return spans_; }

 private:
  std::size_t most_;
  std::vector<TimeSpan> spans_;
};

inline constexpr std::int64_t kEver = std::numeric_limits<std::int64_t>::max() / 4;

}  // namespace crowdline::twitch
