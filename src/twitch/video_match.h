// Which stored live session a recording shows, and where clips lie in it.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "twitch/helix_answer.h"

namespace crowdline::twitch {

// A live stream as it was followed here. Instants are ms since 1970.
struct LiveSession {
  std::string stream;        // ours
  std::string helix_id;      // Twitch's id of the stream; empty when Helix was not asked
  std::string login;         // of the channel
  std::int64_t zero_ms = 0;  // video time 0
  std::int64_t end_ms = 0;   // what is stored ends here
};

struct VideoMatch {
  std::string stream;
  std::int64_t shift_ms = 0;  // place in the recording = place in the session + shift
  bool sure = false;          // by Twitch's id; else by channel and time
};

// A recording carries the id of its stream. Without it: the session of that channel that shares most time with the recording,
// and at least half of the shorter of the two. nullopt: none, or the video is no recording of a stream.
std::optional<VideoMatch> match_video(const HelixVideo& video, std::span<const LiveSession> sessions);

struct ClipPin {
  std::int64_t start_ms = 0;  // in the session
  std::int64_t end_ms = 0;
  std::int64_t views = 0;
  bool rough = false;  // placed by when the clip was made: a viewer clips after the fact
  std::string id;
  std::string title;
};

// Clips that lie in the session, by start. `video`: the session's recording, when there is one: a clip knows its place in that.
std::vector<ClipPin> pins_of(std::span<const HelixClip> clips, const LiveSession& session, const HelixVideo* video);

}  // namespace crowdline::twitch
