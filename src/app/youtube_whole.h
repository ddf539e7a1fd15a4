// What is read of a video to its end: the comments of an upload; of an ended stream the replay pages, where the user switched
// them on.
#pragma once

#include <memory>
#include <string>

#include "app/youtube_access.h"
#include "pipeline/live_opener.h"
#include "youtube/video_facts.h"

namespace crowdline::app {

// Thread-safe. Outlives the sources that it opened.
class YoutubeWhole {
 public:
  // Fails with kUsage for settings that make no sense. `access` outlives it.
  static Result<std::unique_ptr<YoutubeWhole>> make(const Settings& settings, YoutubeAccess& access);

  // kNotFound, with what the user can do instead, where nothing may be read; kNotAllowed without a key.
  Result<pipeline::OpenedLive> open(const youtube::VideoFacts& video, const chat::StreamInfo& info);
  // Without the interface: the pages say themselves what is to be known of an ended stream. Only where reads_replay_pages().
  Result<pipeline::OpenedLive> open_by_pages(const std::string& video_id);
  bool reads_replay_pages() const { return site_ != nullptr; }

 private:
  struct Site;
  YoutubeWhole(YoutubeAccess& access, std::size_t comment_pages, std::shared_ptr<Site> site)
      : access_(access), comment_pages_(comment_pages), site_(std::move(site)) {}
  Result<pipeline::OpenedLive> open_comments(const youtube::VideoFacts& video, chat::StreamInfo info);
  Result<pipeline::OpenedLive> open_replay(const youtube::VideoFacts& video, const chat::StreamInfo& info);

  YoutubeAccess& access_;
  const std::size_t comment_pages_;
  const std::shared_ptr<Site> site_;  // YouTube's pages; null where they are switched off
};

}  // namespace crowdline::app
