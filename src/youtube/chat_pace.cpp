#include "youtube/chat_pace.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/time_text.h"

namespace crowdline::youtube {

Pace pace_of(const QuotaShare& share, std::int64_t elapsed_ms, std::int64_t planned_ms) {
  const std::int64_t streams = std::max<std::int64_t>(1, share.streams);
  const std::int64_t calls = share.units / std::max<std::int64_t>(1, share.cost) / streams;
  const std::int64_t until_turn = std::max<std::int64_t>(0, share.until_turn_ms);
  if (calls <= 0) return {.period_ms = until_turn, .shared = streams > 1};
  std::int64_t left = planned_ms - elapsed_ms;
  left = left <= 0 ? until_turn : std::min(until_turn, std::max(left, planned_ms / 4));
  return {.period_ms = left / calls, .shared = streams > 1};
}

std::string slow_sentence(const Pace& pace, const QuotaShare& share) {
  if (pace.period_ms <= kSlowPeriodMs) return {};
  const std::string why = share.streams > 1
                              ? fmt::format("YouTube's quota of the day is shared by {} streams", share.streams)
                              : std::string("little is left of YouTube's quota of the day");
  return fmt::format("{}, so this chat is read every {} only", why, format_duration(pace.period_ms));
}

}  // namespace crowdline::youtube
