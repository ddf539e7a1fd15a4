// Texts that came from an interface of a platform (titles, descriptions, names, clips) are asked for again or deleted when they
// are old. Scores, summaries and everything that was counted stay.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "store/timeline_store.h"

namespace crowdline::pipeline {

struct RetentionReport {
  std::size_t refreshed = 0;
  std::size_t purged = 0;
};

// Asks the platform for the facts of these streams again: by stream id; what is missing could not be asked or is gone.
using RefreshFacts =
    std::function<std::map<std::string, chat::StreamInfo>(const std::vector<store::StreamRecord>& streams)>;

// Every ended stream whose texts were fetched before now - keep is refreshed, else purged. `refresh` may be empty. Instants in ms
// since 1970; `keep_ms` 0 keeps everything for ever.
Result<RetentionReport> keep_retention(store::TimelineStore& store, std::int64_t now_ms, std::int64_t keep_ms,
                                       const RefreshFacts& refresh);

}  // namespace crowdline::pipeline
