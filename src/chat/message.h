// The vocabulary of chat: what a source gives to the pipeline.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace crowdline::chat {

enum class Platform { kFile, kTwitch, kYoutube };
enum class StreamKind { kEnded, kLive, kUpload, kUpcoming };

// A chatter's name under the stream's secret key (base/hash.h, NameKey). The name itself never gets this far.
using ChatterId = std::uint64_t;
using NameHashes = std::array<ChatterId, 2>;

enum class Role : std::uint8_t {
  kBroadcaster = 1 << 0,
  kModerator = 1 << 1,
  kSubscriber = 1 << 2,  // Twitch subscriber or founder, YouTube member
  kVip = 1 << 3,
  kVerified = 1 << 4,
  kBot = 1 << 5,  // the platform or the export says so, or the name is that of a well-known bot
};

struct Roles {
  std::uint8_t bits = 0;
  bool has(Role role) const { return (bits & static_cast<std::uint8_t>(role)) != 0; }
  void add(Role role) { bits |= static_cast<std::uint8_t>(role); }
};

// Bytes [begin, end) of the text are an emote. Sources count in code points or UTF-16; readers turn that into bytes.
struct EmoteSpan {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
};

enum class MessageKind : std::uint8_t {
  kText,
  kAction,   // "/me waves"
  kPaid,     // cheer, super chat, sticker with a comment
  kNotice,   // text that came with a subscription, a milestone, an announcement
  kComment,  // comment under an upload
};

struct ChatMessage {
  std::string id;  // the platform's; empty when the file has none
  std::optional<std::int64_t>
      offset_ms;             // video time, negative before the start; nullopt: a comment that names no time
  std::int64_t sent_ms = 0;  // instant, ms since 1970; 0 when unknown
  ChatterId chatter = 0;
  // The shown name and, where it differs, the login, each in its one form (text/name_words.h) under the same key; 0: none.
  // Only used to keep names out of what the document shows.
  NameHashes name_hashes{};
  Roles roles;
  MessageKind kind = MessageKind::kText;
  std::string text;               // UTF-8, valid
  std::uint32_t likes = 0;        // of a comment; shown and used to rank quotes, never to weigh moods
  std::vector<EmoteSpan> emotes;  // sorted, apart from each other
};

// Something that happened in the channel and is no viewer's speech.
enum class EventKind : std::uint8_t {
  kRaid,          // amount: viewers
  kSubscription,  // amount: 1
  kGift,          // amount: subscriptions or memberships given
  kPaid,          // super chat or sticker without text; amount: 1
  kTitle,         // text: the new title
  kCategory,      // text: the new category
  kPoll,
  kOther,
  kTags,  // text: the stream's new tags, one a line
};

struct ChannelEvent {
  EventKind kind = EventKind::kOther;
  std::string name;  // as the source calls it, snake case: counted as skipped.event_NAME
  std::optional<std::int64_t> offset_ms;
  std::int64_t sent_ms = 0;
  std::int64_t amount = 0;
  std::string text;          // never a name of a viewer
  NameHashes name_hashes{};  // of whom it tells, as in ChatMessage
};

// A moderator took messages out.
struct Deletion {
  enum class Scope : std::uint8_t { kMessage, kChatter, kEverything };
  Scope scope = Scope::kMessage;
  std::string message_id;                 // kMessage
  ChatterId chatter = 0;                  // kChatter: the messages of the last 10 minutes
  std::optional<std::int64_t> offset_ms;  // when it happened; nullopt: now
  std::int64_t sent_ms = 0;
  std::string name;  // as the source calls it: counted as skipped.event_NAME
};

// A record that could not be used, e.g. "bad_json", "no_text", "implausible_time", "truncated".
struct SkippedRecord {
  std::string reason;
};

// Chat that is known to be lost.
struct LostChat {
  std::int64_t start_ms = 0;
  std::int64_t end_ms = 0;
  std::string reason;  // "disconnected", "buffer_full", "quota"
};

// One record of a source. All but LostChat count as one record each: the counting identity of the document rests on it.
using SourceItem = std::variant<ChatMessage, ChannelEvent, Deletion, SkippedRecord, LostChat>;

struct StreamInfo {
  std::string id;  // lower-case hex or [a-z0-9-]; safe in paths, addresses and topics
  Platform platform = Platform::kFile;
  StreamKind kind = StreamKind::kEnded;
  std::string url;
  std::string title;
  std::string description;
  std::string channel;
  std::string category;
  std::string started_at;        // RFC 3339; empty when unknown
  std::int64_t duration_ms = 0;  // 0 when unknown: then the last message ends the stream
  std::string language;
  std::vector<std::string> tags;  // as its owner set them
};

const char* to_string(Platform platform);
const char* to_string(StreamKind kind);
const char* to_string(EventKind kind);

}  // namespace crowdline::chat
