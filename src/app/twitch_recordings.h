// Recordings of Twitch and the live streams that were stored of them.
#pragma once

#include "app/twitch_access.h"
#include "pipeline/recording_finder.h"
#include "store/timeline_store.h"

namespace crowdline::app {

// Thread-safe. Both outlive it.
class TwitchRecordings final : public pipeline::RecordingFinder {
 public:
  TwitchRecordings(TwitchAccess& access, const store::TimelineStore& store) : access_(access), store_(store) {}

  Result<pipeline::FoundRecording> find(const chat::Link& link) override;

 private:
  TwitchAccess& access_;
  const store::TimelineStore& store_;
};

}  // namespace crowdline::app
