#include "twitch/request_budget.h"

#include <algorithm>

namespace crowdline::twitch {

std::size_t RequestBudget::take(std::size_t wanted, std::int64_t now_ms) {
  while (!taken_.empty() && taken_.front() + window_ms_ <= now_ms) taken_.pop_front();
  const std::size_t granted = std::min(wanted, limit_ - taken_.size());
  taken_.insert(taken_.end(), granted, now_ms);
  return granted;
}

std::int64_t RequestBudget::free_at(std::int64_t now_ms) const {
  if (taken_.size() < limit_) return now_ms;
  return std::max(now_ms, taken_.front() + window_ms_);
}

}  // namespace crowdline::twitch
