// What the Data API answers when it refuses.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/json.h"

namespace crowdline::sim {

struct YoutubeFailure {
  int status = 400;  // HTTP
  std::string_view reason;
  std::string message;
  std::string_view domain = "global";
  std::string_view name;   // "PERMISSION_DENIED"; empty: the body has no `status`
  Json details = nullptr;  // the ErrorInfo; null: the body has none
  std::string parameter;   // which one is wrong; empty: none

  // {"error": {…}}.
  Json body() const;
};

YoutubeFailure bad_parameter(std::string_view reason, std::string_view parameter, std::string message);
YoutubeFailure unknown_parameter(std::string_view name);
YoutubeFailure no_key();
YoutubeFailure wrong_key();
YoutubeFailure expired_token();
YoutubeFailure quota_exceeded();
YoutubeFailure searches_exceeded();
YoutubeFailure too_fast();
YoutubeFailure backend_error();
// Of live chats: "liveChatDisabled", "liveChatEnded" (403), "liveChatNotFound" (404), "pageTokenInvalid" (400).
YoutubeFailure chat_failure(std::string_view reason);
// "videoNotFound", "channelNotFound", "playlistNotFound", "commentThreadNotFound", "commentNotFound" (404).
YoutubeFailure not_found(std::string_view reason);
YoutubeFailure comments_disabled();
YoutubeFailure processing_failure();

}  // namespace crowdline::sim
