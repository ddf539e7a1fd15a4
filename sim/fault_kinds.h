// Every fault that can be asked for by name.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace crowdline::sim {

// What makes a fault happen.
enum class Trigger : std::uint8_t {
  kTime,     // at=, every=: happens to connections at a video time
  kMessage,  // share=: to messages on their way to a connection
  kMoment,   // to connections, logins and joins when they come
  kRequest,  // share=: to requests over HTTP
};

enum class FaultName : std::uint8_t {
  // IRC connections, by time
  kDrop,
  kClose,
  kHalfOpen,
  kHalfLine,
  kReconnect,
  kStall,
  kGarbage,
  kBadFrame,
  kPartialRoomstate,
  kExtras,
  kBurst,
  kBan,
  kRetitle,
  // IRC messages
  kDuplicate,
  kThin,
  kShuffleTags,
  kExtraTags,
  kEmptyTags,
  kBadEmotes,
  kBareTrailing,
  kOpenAction,
  kLongTags,
  kJitter,
  kMerge,
  kNoLineEnd,
  kSharedChat,
  // IRC connections, logins and joins, as they come
  kRefuse,
  kRedirect,
  kLoginFailure,
  kNak,
  kNoPong,
  kLateJoin,
  kSilentJoin,
  kSuspended,
  kBanned,
  kSlow,
  // requests
  kTooMany,
  kUnauthorized,
  kServerError,
  kUnavailable,
  kBadJson,
  kEmptyBody,
  kCutBody,
  kSlowAnswer,
  kShortPages,
  kRepeatedPages,
  kRepeatedCursor,
  kNoPagination,
  kExpiredTokens,
  kRevokedTokens,
  kDenied,
  kSlowConsent,
  // EventSub
  kEventDrop,
  kEventReconnect,
  kEventSilence,
  kEventRevoke,
  kEventDuplicate,
  kEventClose,
  kEventBadUrl,
  kSubscribeFailure,
  // YouTube: the Data API
  kQuotaExceeded,
  kSearchStop,
  kBadKey,
  kRateLimit,
  kStrictPolling,
  kHtml502,
  kChatDisabled,
  kChatGone,
  kStaleToken,
  kNoChatId,
  kPremiere,
  kProcessing,
  kNoItems,
  kCommentsDisabled,
  kProcessingFailure,
  // YouTube: live chat
  kStreamSplit,
  kStreamObjects,
  kStreamReset,
  kStreamError,
  kTombstone,
  kNoChatEnded,
  kFractions,
  kGifts,
  // YouTube: pages
  kConsentPage,
  kSorryPage,
  kNoReplay,
  kNoHeatmap,
  kNoStream,
};

struct FaultKind {
  FaultName name;
  std::string_view text;  // as in a SPEC
  Trigger trigger;
  std::string_view defaults;  // "at=10s;for=5s", put before what the SPEC says
  std::string_view meaning;   // one line for --help and the document
};

std::span<const FaultKind> fault_kinds();
const FaultKind* find_fault_kind(std::string_view text);  // nullptr: there is none

}  // namespace crowdline::sim
