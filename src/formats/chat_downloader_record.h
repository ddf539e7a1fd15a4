// One record of chat-downloader, as it is written.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "chat/message.h"
#include "formats/author.h"
#include "formats/json_value.h"
#include "formats/utf8_repair.h"

namespace crowdline::formats {

struct ChatDownloaderRecord {
  std::optional<std::int64_t> offset_ms;       // time_in_seconds
  std::optional<std::int64_t> fine_offset_ms;  // video_offset_time_msec: finer, but 0 for everything before the start
  std::int64_t sent_ms = 0;
  std::string id, type, action, text, author_id, author_name, display_name, target_id, banned_id, banned_name, headline;
  chat::Roles roles;
  std::int64_t amount = 0;   // viewers of a raid, gifts
  bool has_message = false;  // the member is there, if only as null
  bool ticker = false;
  bool paid = false;
  bool twitch = false;                                           // has members that only Twitch's records have
  std::vector<CodePointRange> emote_ranges;                      // Twitch: places in the text
  std::vector<std::pair<std::string, std::string>> plain_emoji;  // ":name:" and the character

  // Twitch has a login beside the shown name.
  Author author() const {
    if (display_name.empty()) return {.id = author_id, .name = author_name};
    return {.id = author_id, .name = display_name, .login = author_name};
  }

  bool any = false;  // at least one member that every record of this format has
};

// Takes one member of the record.
void read_chat_downloader_member(std::string_view name, JsonValue& value, ChatDownloaderRecord& record);

}  // namespace crowdline::formats
