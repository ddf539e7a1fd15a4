// What a project of the Data API may still ask for today.
#pragma once

#include <cstdint>
#include <map>
#include <string>

#include "sim/core.h"

namespace crowdline::sim {

// A project is known by its key. Days are those of Los Angeles, in simulated time.
class YoutubeQuota {
 public:
  YoutubeQuota(Core& core, std::int64_t units, std::int64_t searches)
      : core_(core), units_(units), searches_(searches) {}

  // False: less than that is left, and nothing is taken.
  bool take(const std::string& key, std::int64_t units);
  bool take_search(const std::string& key);
  // Today nobody has any unit left.
  void exhaust();
  // Units used today.
  std::int64_t used(const std::string& key) { return today(key).units; }

 private:
  struct Used {
    std::int64_t units = 0, searches = 0;
  };
  Used& today(const std::string& key);

  Core& core_;
  std::int64_t units_, searches_;
  std::int64_t day_ = 0;
  std::int64_t exhausted_day_ = -1;
  std::map<std::string, Used> used_;  // on day_
};

}  // namespace crowdline::sim
