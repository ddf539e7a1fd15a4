// Facts of YouTube's videos for imported files, and for streams whose texts are old.
#pragma once

#include "app/youtube_access.h"
#include "pipeline/api_retention.h"
#include "pipeline/video_facts_finder.h"

namespace crowdline::app {

// Thread-safe. `access` outlives it.
class YoutubeFacts final : public pipeline::VideoFactsFinder {
 public:
  explicit YoutubeFacts(YoutubeAccess& access) : access_(access) {}

  Result<chat::StreamInfo> facts(const chat::Link& link) override;
  // For pipeline::keep_retention: fifty videos a unit.
  std::map<std::string, chat::StreamInfo> refresh(const std::vector<store::StreamRecord>& streams);

 private:
  YoutubeAccess& access_;
};

}  // namespace crowdline::app
