// Keeps the promise of retention.api_days: old texts of interfaces are asked for again or deleted.
#pragma once

#include "app/settings.h"
#include "app/youtube_access.h"
#include "pipeline/api_retention.h"

namespace crowdline::app {

// Looks at once, then every hour that tick() is called in. `youtube` may be null: then nothing is asked for again.
class Retention {
 public:
  // Fails with kUsage when the setting makes no sense. The store and `youtube` outlive it.
  static Result<Retention> make(const Settings& settings, store::TimelineStore& store, YoutubeAccess* youtube);

  // What was done, in a sentence; empty when nothing was.
  std::string tick();

 private:
  Retention(store::TimelineStore& store, YoutubeAccess* youtube, std::int64_t keep_ms)
      : store_(&store), youtube_(youtube), keep_ms_(keep_ms) {}

  store::TimelineStore* store_;
  YoutubeAccess* youtube_;
  std::int64_t keep_ms_;
  std::int64_t next_ms_ = 0;  // steady
};

}  // namespace crowdline::app
