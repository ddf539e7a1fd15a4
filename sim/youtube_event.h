// What YouTube's live chat tells, whatever the wire: the API and the pages make their own words of it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sim/chat_script.h"

namespace crowdline::sim {

// The `type`s of the API.
enum class YoutubeType : std::uint8_t {
  kText,
  kTombstone,
  kFanFunding,
  kChatEnded,
  kMembersOnlyStarted,
  kMembersOnlyEnded,
  kNewMember,
  kMessageDeleted,
  kMessageRetracted,
  kUserBanned,
  kSuperChat,
  kSuperSticker,
  kMilestone,
  kGifting,
  kGiftReceived,
  kPoll,
  kGift,        // "Jewels"
  kGiftNested,  // the same in its other spelling
  kUnknown,     // a type that no document names
};

struct YoutubeAuthor {
  std::string channel;  // id
  std::string name;
  chat::Roles roles;
};

struct YoutubeEvent {
  YoutubeType type = YoutubeType::kText;
  std::string core_id;
  std::int64_t offset_ms = 0;           // video time
  std::optional<YoutubeAuthor> author;  // nullopt: the chat itself
  std::string text;                     // a viewer's words; a poll's question; a gift's name
  std::vector<chat::EmoteSpan> emotes;  // in `text`
  std::int64_t amount = 0;              // cents; memberships given; months; combo count
  std::string target;                   // core id of the message, or id of the channel, that it is about
};

// The item at `index` of `script`; nullopt for what YouTube's chat does not tell (titles, raids, a cleared chat). `space` keeps apart the
// ids of videos that play the same file. What the file does not say is invented: amounts, levels, months.
std::optional<YoutubeEvent> youtube_event(const ChatScript& script, std::size_t index, std::string_view space);

// The author with that place in script.chatters.
YoutubeAuthor youtube_author(const ChatScript& script, std::uint32_t chatter, chat::Roles roles = {});

// "$5.00".
std::string dollars(std::int64_t cents);
// 1 to 7, as colours and the API count super chats.
int tier_of(std::int64_t cents);

}  // namespace crowdline::sim
