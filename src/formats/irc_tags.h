// The tags of Twitch's chat lines that Crowdline uses, read in one pass.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "formats/utf8_repair.h"

namespace crowdline::formats {

// Values are still escaped; those that matter here never hold escapes.
struct IrcTags {
  std::string_view id;
  std::string_view source_id;  // shared chat: the id of the original
  std::string_view user_id;
  std::string_view login;
  std::string_view display_name;
  std::string_view badges;
  std::string_view emotes;
  std::string_view msg_id;
  std::string_view source_msg_id;  // shared chat: the true kind of a mirrored notice
  std::string_view target_user_id;
  std::string_view target_msg_id;
  std::string_view gift_id;  // joins a bundle of gifts with its single gifts
  std::int64_t sent_ms = 0;  // 0: none
  std::int64_t bits = 0;
  std::int64_t viewers = 0;
  std::int64_t gifts = 0;
  bool moderator = false;
  bool subscriber = false;
  bool vip = false;
};

IrcTags read_irc_tags(std::string_view tags);

// "25:0-4,6-10/1902:12-16": code points with inclusive ends; what does not parse is left out.
std::vector<CodePointRange> read_emote_ranges(std::string_view emotes);

}  // namespace crowdline::formats
