// Clips that viewers made of a stored stream of Twitch.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "app/twitch_access.h"
#include "chat/link.h"
#include "pipeline/stream_clips.h"
#include "twitch/video_match.h"

namespace crowdline::app {

// Asks Helix: two or three calls a stream. Not thread-safe; blocks for some seconds at most.
class TwitchClips {
 public:
  explicit TwitchClips(TwitchAccess& access) : access_(access) {}

  // Whether clips can belong to it: a channel's stream, or a recording's chat, with a known start.
  static bool takes(const store::StreamRecord& record);
  Result<std::vector<pipeline::StreamClip>> find(const store::StreamRecord& record);

 private:
  // The stream as Twitch knows it, and its recording where there is one.
  struct Subject {
    std::string broadcaster;  // id
    twitch::LiveSession session;
    std::optional<twitch::HelixVideo> video;
  };
  Result<Subject> subject_of(const store::StreamRecord& record);
  Result<Subject> recording(twitch::HelixClient& helix, const std::string& video);
  Result<Subject> session(twitch::HelixClient& helix, const std::string& login, const store::StreamRecord& record);
  Result<std::string> id_of(twitch::HelixClient& helix, const std::string& login);

  TwitchAccess& access_;
  std::map<std::string, std::string> ids_;  // of logins; bounded
};

}  // namespace crowdline::app
