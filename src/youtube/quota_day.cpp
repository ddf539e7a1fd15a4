#include "youtube/quota_day.h"

#include <chrono>

namespace crowdline::youtube {
namespace {

using namespace std::chrono;

constexpr std::int64_t kDayMs = 86'400'000;
constexpr std::int64_t kWinterMs = 8 * 3'600'000;  // behind UTC
constexpr std::int64_t kSummerMs = 7 * 3'600'000;

std::int64_t ms_of(sys_days day) { return day.time_since_epoch().count() * kDayMs; }

// Whether clocks show summer time at the instant.
bool is_summer(std::int64_t at_ms) {
  const year year_then = year_month_day(floor<days>(sys_time<milliseconds>(milliseconds(at_ms - kWinterMs)))).year();
  const std::int64_t begins = ms_of(sys_days(year_then / March / Sunday[2])) + 2 * 3'600'000 + kWinterMs;
  const std::int64_t ends = ms_of(sys_days(year_then / November / Sunday[1])) + 2 * 3'600'000 + kSummerMs;
  return at_ms >= begins && at_ms < ends;
}

}  // namespace

std::int64_t quota_day(std::int64_t at_ms) {
  const std::int64_t local_ms = at_ms - (is_summer(at_ms) ? kSummerMs : kWinterMs);
  return floor<days>(milliseconds(local_ms)).count();
}

// Clocks never change at midnight, so that one of the two offsets fits.
std::int64_t quota_day_begins_ms(std::int64_t day) {
  const std::int64_t in_summer = day * kDayMs + kSummerMs;
  return is_summer(in_summer) ? in_summer : day * kDayMs + kWinterMs;
}

}  // namespace crowdline::youtube
