// What Helix answers, checked: a record without what it must have is left out and counted, everything else is optional.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"

namespace crowdline::twitch {

// Ids are opaque. Instants are ms since 1970; 0: not told. Texts are as Twitch gives them; nothing here is safe to be shown as
// markup. Addresses of pictures begin with https:// or are empty.
struct HelixUser {
  std::string id;
  std::string login;
  std::string display_name;
  std::string description;
  std::string picture_url;
  std::string broadcaster_type;  // "partner", "affiliate", ""
  std::int64_t created_ms = 0;
};

struct HelixStream {
  std::string id;  // a recording's stream_id later
  std::string user_id;
  std::string user_login;
  std::string user_name;
  std::string title;
  std::string category_id;
  std::string category;
  std::string language;
  std::vector<std::string> tags;
  std::int64_t viewers = 0;
  std::int64_t started_ms = 0;
};

struct HelixChannel {
  std::string id;
  std::string login;
  std::string name;
  std::string title;
  std::string category_id;
  std::string category;
  std::string language;
  std::vector<std::string> tags;
};

struct MutedSpan {
  std::int64_t offset_ms = 0;
  std::int64_t duration_ms = 0;
};

struct HelixVideo {
  std::string id;
  std::string stream_id;  // empty: not a recording of a stream
  std::string user_id;
  std::string user_login;
  std::string user_name;
  std::string title;
  std::string description;
  std::string type;  // "archive", "highlight", "upload"
  std::string language;
  std::int64_t created_ms = 0;
  std::int64_t duration_ms = 0;
  std::vector<MutedSpan> muted;
};

struct HelixClip {
  std::string id;
  std::string broadcaster_id;
  std::string video_id;  // empty: none, or not yet
  std::string title;
  std::int64_t views = 0;
  std::int64_t created_ms = 0;
  std::int64_t duration_ms = 0;
  std::optional<std::int64_t> offset_ms;  // in the video; nullopt for a while after it was made, or for ever
};

struct HelixFound {  // by a search
  std::string id;
  std::string login;
  std::string display_name;
  std::string title;
  std::string category;
  std::string language;
  std::string picture_url;
  std::vector<std::string> tags;
  bool live = false;
  std::int64_t started_ms = 0;  // 0 when offline
};

struct HelixEmote {
  std::string id;
  std::string name;
};

template <typename Record>
struct HelixPage {
  std::vector<Record> records;
  std::string cursor;        // empty: there is no further page
  std::size_t left_out = 0;  // records that lack what they must have
};

// All fail with kNotUnderstood for what is no object with a list "data".
Result<HelixPage<HelixUser>> read_users(std::string_view body);
Result<HelixPage<HelixStream>> read_streams(std::string_view body);
Result<HelixPage<HelixChannel>> read_channels(std::string_view body);
Result<HelixPage<HelixVideo>> read_videos(std::string_view body);
Result<HelixPage<HelixClip>> read_clips(std::string_view body);
Result<HelixPage<HelixFound>> read_found_channels(std::string_view body);
Result<HelixPage<HelixEmote>> read_emotes_of_chat(std::string_view body);

// "3h8m33s", "8m", "33s" as milliseconds; 0 for anything else.
std::int64_t read_helix_duration(std::string_view text);

}  // namespace crowdline::twitch
