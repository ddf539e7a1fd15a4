// Looks for clips of the stored streams, again and again, and stores them.
#pragma once

#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>

#include "app/twitch_clips.h"
#include "twitch/clip_schedule.h"

namespace crowdline::app {

// Works in a thread of its own, at most twenty streams a minute of Helix's clock. Without keys it does nothing.
class ClipWatch {
 public:
  // Told of the clips of a stream, on the thread of the watch.
  using Found = std::function<void(const std::string& stream, std::span<const pipeline::StreamClip> clips)>;
  // References outlive it.
  ClipWatch(TwitchAccess& access, const store::TimelineStore& store, Found found);
  ~ClipWatch();

 private:
  void run();
  void look();
  std::vector<twitch::ClippedStream> streams();

  TwitchAccess& access_;
  const store::TimelineStore& store_;
  const Found found_;
  TwitchClips clips_;
  twitch::ClipSchedule schedule_;
  std::mutex mutex_;
  std::condition_variable wake_;
  bool stop_ = false;
  std::jthread thread_;
};

}  // namespace crowdline::app
