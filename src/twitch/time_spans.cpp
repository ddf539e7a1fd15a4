#include "twitch/time_spans.h"

#include <algorithm>

namespace crowdline::twitch {

void TimeSpans::add(TimeSpan span) {
  if (span.end_ms <= span.start_ms) return;
  std::vector<TimeSpan> kept;
  for (const TimeSpan& known : spans_) {
    if (known.end_ms < span.start_ms || known.start_ms > span.end_ms) {
      kept.push_back(known);
      continue;
    }
    span.start_ms = std::min(span.start_ms, known.start_ms);
    span.end_ms = std::max(span.end_ms, known.end_ms);
  }
  kept.insert(std::ranges::lower_bound(kept, span.start_ms, {}, &TimeSpan::start_ms), span);
  if (kept.size() > most_) kept.erase(kept.begin());
  spans_ = std::move(kept);
}

std::vector<TimeSpan> TimeSpans::shared_with(TimeSpan span) const {
  std::vector<TimeSpan> parts;
  for (const TimeSpan& known : spans_) {
    const TimeSpan part{std::max(known.start_ms, span.start_ms), std::min(known.end_ms, span.end_ms)};
    if (part.start_ms < part.end_ms) parts.push_back(part);
  }
  return parts;
}

std::vector<TimeSpan> TimeSpans::outside(TimeSpan span) const {
  std::vector<TimeSpan> parts;
  for (const TimeSpan& known : shared_with(span)) {
    if (span.start_ms < known.start_ms) parts.push_back({span.start_ms, known.start_ms});
    span.start_ms = known.end_ms;
  }
  if (span.start_ms < span.end_ms) parts.push_back(span);
  return parts;
}

}  // namespace crowdline::twitch
