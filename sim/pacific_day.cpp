#include "sim/pacific_day.h"

#include <chrono>

namespace crowdline::sim {
namespace {

using std::chrono::days;
using std::chrono::hours;
using std::chrono::milliseconds;
using std::chrono::sys_days;
using Instant = std::chrono::sys_time<milliseconds>;

constexpr hours kWinter{8}, kSummer{7};  // behind UTC

bool is_summer(Instant instant) {
  using std::chrono::Sunday;
  const std::chrono::year_month_day date(std::chrono::floor<days>(instant - kWinter));
  const sys_days begin = date.year() / std::chrono::March / Sunday[2];
  const sys_days end = date.year() / std::chrono::November / Sunday[1];
  return instant >= begin + hours(2) + kWinter && instant < end + hours(2) + kSummer;
}

}  // namespace

std::int64_t pacific_day(std::int64_t instant_ms) {
  const Instant instant{milliseconds(instant_ms)};
  const Instant local = instant - (is_summer(instant) ? kSummer : kWinter);
  return std::chrono::floor<days>(local).time_since_epoch().count();
}

}  // namespace crowdline::sim
