#include "api/lane_cache.h"

namespace crowdline::api {

std::shared_ptr<const timeline::SecondLanes> LaneCache::find(std::string_view stream, std::int64_t version) {
  const std::lock_guard lock(mutex_);
  for (auto entry = entries_.begin(); entry != entries_.end(); ++entry) {
    if (entry->stream != stream) continue;
    if (entry->version != version) return nullptr;
    entries_.splice(entries_.begin(), entries_, entry);
    return entry->lanes;
  }
  return nullptr;
}

void LaneCache::put(std::string_view stream, std::int64_t version, std::shared_ptr<const timeline::SecondLanes> lanes) {
  const std::lock_guard lock(mutex_);
  drop(stream);
  const std::size_t size = lanes->seconds.size();
  if (size > max_seconds_) return;
  entries_.push_front({std::string(stream), version, std::move(lanes)});
  seconds_ += size;
  while (seconds_ > max_seconds_) {
    seconds_ -= entries_.back().lanes->seconds.size();
    entries_.pop_back();
  }
}

std::size_t LaneCache::seconds() const {
  const std::lock_guard lock(mutex_);
  return seconds_;
}

void LaneCache::drop(std::string_view stream) {
  std::erase_if(entries_, [&](const Entry& entry) {
    if (entry.stream != stream) return false;
    seconds_ -= entry.lanes->seconds.size();
    return true;
  });
}

}  // namespace crowdline::api
