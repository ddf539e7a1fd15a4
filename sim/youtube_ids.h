// The ids of YouTube: how they look, and how they are made from what they belong to.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace crowdline::sim {

// RFC 4648; the second with "-" and "_" and without padding.
std::string base64(std::string_view bytes);
std::string base64url(std::string_view bytes);
// Either alphabet, with or without padding; nullopt for anything else.
std::optional<std::string> base64_bytes(std::string_view text);

// 11 characters of [0-9A-Za-z_-].
bool is_video_id(std::string_view text);
// "UC" and 22 characters of the same.
bool is_channel_id(std::string_view text);
// A channel id that depends on `name` alone.
std::string channel_id_of(std::string_view name);

// activeLiveChatId: base64 of the small protobuf {1:{1:video}, 5:{1:channel, 2:video}}.
std::string live_chat_id(std::string_view video, std::string_view channel);

// What the API's and the page's id of one message have in common, 26 characters: taken out of `page_id` where that is an id of the page
// (base64 of {1:{1:core}}), else made from `unique`.
std::string core_id_of(std::string_view page_id, std::string_view unique);
// "LCC." and base64 of {1: chat id's bytes, 2:{1:core}}.
std::string api_message_id(std::string_view chat_id, std::string_view core_id);
// base64 of {1:{1:core}}.
std::string page_message_id(std::string_view core_id);

// Opaque tokens that hold a number and what they were given for. nullopt: not such a one.
std::string page_token(std::string_view subject, std::uint64_t number);
std::optional<std::uint64_t> page_of_token(std::string_view token, std::string_view subject);

}  // namespace crowdline::sim
