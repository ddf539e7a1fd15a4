// The day of YouTube's quota: it turns at midnight in Los Angeles.
#pragma once

#include <cstdint>

namespace crowdline::youtube {

// Days since 1970-01-01 by the calendar of Los Angeles. `at_ms`: ms since 1970, from 2007 on: by the Energy Policy Act of 2005
// summer time runs from the second Sunday of March, 2:00, to the first of November, 2:00.
std::int64_t quota_day(std::int64_t at_ms);

// The instant at which that day begins, ms since 1970.
std::int64_t quota_day_begins_ms(std::int64_t day);

}  // namespace crowdline::youtube
