// The decoded lanes of ended streams, so that panning and zooming reads no database.
#pragma once

#include <cstdint>
#include <list>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>

#include "timeline/second_lanes.h"

namespace crowdline::api {

// Thread-safe. Holds at most `max_seconds` seconds in all (about 60 bytes each); what was asked for longest ago goes first.
class LaneCache {
 public:
  explicit LaneCache(std::size_t max_seconds) : max_seconds_(max_seconds) {}

  // `version` changes whenever the stream does. nullptr when absent or stale.
  std::shared_ptr<const timeline::SecondLanes> find(std::string_view stream, std::int64_t version);
  // Lanes longer than the whole cache are not kept.
  void put(std::string_view stream, std::int64_t version, std::shared_ptr<const timeline::SecondLanes> lanes);
  std::size_t seconds() const;

 private:
  struct Entry {
    std::string stream;
    std::int64_t version = 0;
    std::shared_ptr<const timeline::SecondLanes> lanes;
  };
  void drop(std::string_view stream);

  const std::size_t max_seconds_;
  mutable std::mutex mutex_;
  std::list<Entry> entries_;  // most recently used first; few, so a list is searched
  std::size_t seconds_ = 0;
};

}  // namespace crowdline::api
