// Helix's token bucket: refills continuously, one point a request.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <map>
#include <string>

namespace crowdline::sim {

class RateBucket {
 public:
  // `limit` points in a minute; 0: no limit.
  explicit RateBucket(std::int64_t limit) : limit_(limit) {}

  std::int64_t limit() const { return limit_; }

  // Takes one point. False: there is none.
  bool take(const std::string& owner, std::int64_t now_ms) {
    Level& level = refill(owner, now_ms);
    if (limit_ == 0) return true;
    if (level.points < 1) return false;
    level.points -= 1;
    return true;
  }
  void empty(const std::string& owner, std::int64_t now_ms) { refill(owner, now_ms).points = 0; }

  std::int64_t remaining(const std::string& owner, std::int64_t now_ms) {
    return static_cast<std::int64_t>(std::floor(refill(owner, now_ms).points));
  }
  // Until the bucket is full again, in ms of the same clock.
  std::int64_t full_in_ms(const std::string& owner, std::int64_t now_ms) {
    const double missing = static_cast<double>(limit_) - refill(owner, now_ms).points;
    return limit_ == 0 ? 0 : static_cast<std::int64_t>(std::ceil(missing / per_ms()));
  }

 private:
  struct Level {
    double points = 0;
    std::int64_t at_ms = 0;
  };

  double per_ms() const { return static_cast<double>(limit_) / 60'000.0; }
  Level& refill(const std::string& owner, std::int64_t now_ms) {
    const auto [found, fresh] = levels_.try_emplace(owner, Level{static_cast<double>(limit_), now_ms});
    Level& level = found->second;
    const double gained = static_cast<double>(now_ms - level.at_ms) * per_ms();
    level.points = std::min(static_cast<double>(limit_), level.points + gained);
    level.at_ms = now_ms;
    return level;
  }

  std::int64_t limit_;
  std::map<std::string, Level> levels_;
};

}  // namespace crowdline::sim
