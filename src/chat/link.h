// What a pasted link names. A pure function of the text: nothing is fetched.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/error.h"
#include "chat/message.h"

namespace crowdline::chat {

enum class LinkKind : std::uint8_t {
  kVideo,       // id: 11 characters (YouTube) or digits (Twitch, without the "v")
  kClip,        // id: the clip's slug
  kPlaylist,    // id: list (YouTube) or collection (Twitch)
  kChannel,     // id: "UC..." (YouTube) or the login in lower case (Twitch)
  kHandle,      // YouTube "@name"; id: the name without "@", percent-decoded UTF-8
  kUser,        // YouTube /user/NAME, which channels.list knows as forUsername
  kCustomName,  // YouTube /c/NAME or /NAME: only the page itself can tell the channel
};

struct Link {
  Platform platform = Platform::kYoutube;
  LinkKind kind = LinkKind::kVideo;
  std::string id;
  std::optional<std::int64_t> start_ms;  // "t=1m30s" and the like; never negative
  bool now_live = false;  // names whatever the channel is showing now (".../live", a player, a chat pop-out)
  std::string url;        // canonical address, without the start time
};

// Accepts addresses with or without scheme (also "//host/..."), HTML-escaped ("&amp;"), in angle brackets, with trailing
// punctuation, and bare names: an 11-character video id, "UC..." channel ids, "@handle", Twitch logins and video numbers.
// A bare word of 11 characters that is also a possible Twitch login (only a-z, 0-9, _) is taken for the login.
// Fails with kNotUnderstood. Sources: ../docs/formats/chat-files.md, section "Links".
Result<Link> classify_link(std::string_view text);

const char* to_string(LinkKind kind);

}  // namespace crowdline::chat
