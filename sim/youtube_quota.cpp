#include "sim/youtube_quota.h"

#include "sim/pacific_day.h"

namespace crowdline::sim {

YoutubeQuota::Used& YoutubeQuota::today(const std::string& key) {
  const std::int64_t day = pacific_day(core_.clock.zero_ms() + core_.elapsed_ms());
  if (day != day_) used_.clear();
  day_ = day;
  return used_[key];
}

bool YoutubeQuota::take(const std::string& key, std::int64_t units) {
  Used& used = today(key);
  if (day_ == exhausted_day_ || used.units + units > units_) return false;
  used.units += units;
  return true;
}

bool YoutubeQuota::take_search(const std::string& key) {
  Used& used = today(key);
  if (used.searches >= searches_) return false;
  ++used.searches;
  return true;
}

void YoutubeQuota::exhaust() {
  today("");
  exhausted_day_ = day_;
}

}  // namespace crowdline::sim
