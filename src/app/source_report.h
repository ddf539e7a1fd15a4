// Which sources are on, what each needs, and how long texts of interfaces are kept: for the page and doctor.
#pragma once

#include <string>
#include <vector>

#include "app/settings.h"
#include "app/youtube_access.h"
#include "base/json.h"
#include "store/timeline_store.h"

namespace crowdline::app {

struct SourceState {
  std::string name;
  bool on = false;
  std::string title;
  std::string note;  // what it needs, or what is left of it
};

std::vector<SourceState> source_states(const Settings& settings, YoutubeAccess& youtube);

// Days of retention.api_days; kUsage when it makes no sense.
Result<std::int64_t> retention_days(const Settings& settings);

// When the oldest texts of an interface will be asked for again or deleted; nullopt: there are none, or they are kept.
std::optional<std::int64_t> next_purge_ms(const store::TimelineStore& store, std::int64_t days);

// "Sources" of api/openapi.yaml.
Json sources_json(const Settings& settings, YoutubeAccess& youtube, const store::TimelineStore& store);

}  // namespace crowdline::app
