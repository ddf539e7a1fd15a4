// Days of Los Angeles, by which Google counts quotas.
#pragma once

#include <cstdint>

namespace crowdline::sim {

// Days since 1970 by the clocks of Los Angeles at that instant (ms since 1970). The rule is that of 2007 and later: summer time from the
// second Sunday of March to the first of November, at 2 o'clock.
std::int64_t pacific_day(std::int64_t instant_ms);

}  // namespace crowdline::sim
