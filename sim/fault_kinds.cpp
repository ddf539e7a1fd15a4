#include "sim/fault_kinds.h"

#include <algorithm>
#include <array>

namespace crowdline::sim {
namespace {

using enum FaultName;
using enum Trigger;

// docs/formats/simulator-faults.md says the same at length; a test compares the names.
constexpr std::array kKinds = {
    FaultKind{kDrop, "drop", kTime, "at=10s", "the connection breaks (reset)"},
    FaultKind{kClose, "close", kTime, "at=10s", "the connection ends in good order (WebSocket close 1000)"},
    FaultKind{kHalfOpen, "half-open", kTime, "at=10s", "nothing is read, written or closed any more"},
    FaultKind{kHalfLine, "half-line", kTime, "at=10s", "half a line in half a frame, then the connection breaks"},
    FaultKind{kReconnect, "reconnect", kTime, "at=10s;for=5s", "RECONNECT; the connection ends after `for`"},
    FaultKind{kStall, "stall", kTime, "at=10s;for=20s",
              "chat is held back for `for`, then comes at once; PING is answered"},
    FaultKind{kGarbage, "garbage", kTime, "at=10s;number=20", "`number` lines of random printable bytes"},
    FaultKind{kBadFrame, "bad-frame", kTime, "at=10s",
              "a WebSocket frame with reserved bits, then the connection ends"},
    FaultKind{kPartialRoomstate, "partial-roomstate", kTime, "at=5s;every=30s", "a ROOMSTATE with one tag and room-id"},
    FaultKind{
        kExtras, "extras", kTime, "at=5s;every=30s",
        "odd messages of invented users: emoji before emotes, 2 KB of text, bytes that are no UTF-8, unknown commands"},
    FaultKind{kBurst, "burst", kTime, "at=10s;for=10s;number=1000", "`number` invented messages a second for `for`"},
    FaultKind{kBan, "ban", kTime, "at=10s;every=60s",
              "the last chatter is timed out, the last but one's message is deleted"},
    FaultKind{kRetitle, "retitle", kTime, "at=60s", "Helix tells of another title and category from then on"},
    FaultKind{kDuplicate, "duplicate", kMessage, "share=0.1", "the line comes twice"},
    FaultKind{kThin, "thin", kMessage, "share=0.1", "the line never comes: Twitch thins very fast chats"},
    FaultKind{kShuffleTags, "shuffle-tags", kMessage, "share=1", "tags in another order"},
    FaultKind{kExtraTags, "extra-tags", kMessage, "share=1", "unknown tags, and one that is there twice"},
    FaultKind{kEmptyTags, "empty-tags", kMessage, "share=1", "tags that say nothing are empty or missing"},
    FaultKind{kBadEmotes, "bad-emotes", kMessage, "share=0.2",
              "ranges that are reversed, malformed or beyond the text are added"},
    FaultKind{kBareTrailing, "bare-trailing", kMessage, "share=1", "a text of one word comes without its colon"},
    FaultKind{kOpenAction, "open-action", kMessage, "share=1", "/me without its closing byte"},
    FaultKind{kLongTags, "long-tags", kMessage, "share=0.1", "8,000 bytes of tags"},
    FaultKind{kJitter, "jitter", kMessage, "share=0.2;for=300ms",
              "the line comes up to `for` later, so that stamps are out of order"},
    FaultKind{kMerge, "merge", kMessage, "share=1;number=8", "up to `number` lines in one frame"},
    FaultKind{kNoLineEnd, "no-line-end", kMessage, "share=1", "frames without the last CRLF"},
    FaultKind{kSharedChat, "shared-chat", kMessage, "share=0.2", "every other channel gets a copy with source tags"},
    FaultKind{kRefuse, "refuse", kMoment, "share=0.5", "the WebSocket handshake is answered with 503"},
    FaultKind{kRedirect, "redirect", kMoment, "share=1", "the WebSocket handshake is answered with 301 to wss"},
    FaultKind{kLoginFailure, "login-failure", kMoment, "count=1", "NOTICE Login authentication failed, then the end"},
    FaultKind{kNak, "nak", kMoment, "count=1", "CAP REQ is refused whole"},
    FaultKind{kNoPong, "no-pong", kMoment, "share=1", "the client's PING is not answered"},
    FaultKind{kLateJoin, "late-join", kMoment, "share=1;for=5s", "JOIN is answered after `for`"},
    FaultKind{kSilentJoin, "silent-join", kMoment, "share=1", "JOIN is not answered"},
    FaultKind{kSuspended, "suspended", kMoment, "share=1", "JOIN is answered with NOTICE msg_channel_suspended"},
    FaultKind{kBanned, "banned", kMoment, "share=1", "JOIN is answered with NOTICE msg_banned"},
    FaultKind{kSlow, "slow", kMoment, "share=1;number=20000",
              "the connection takes `number` bytes a second (real time)"},
    FaultKind{kTooMany, "429", kRequest, "share=0.2", "the bucket is empty"},
    FaultKind{kUnauthorized, "401", kRequest, "count=1", "the token is not taken"},
    FaultKind{kServerError, "500", kRequest, "share=0.2", "an internal error"},
    FaultKind{kUnavailable, "503", kRequest, "share=0.2", "not available, without a body"},
    FaultKind{kBadJson, "bad-json", kRequest, "share=0.2", "the body is no JSON"},
    FaultKind{kEmptyBody, "empty-body", kRequest, "share=0.2", "200 with nothing"},
    FaultKind{kCutBody, "cut-body", kRequest, "share=0.2", "the connection breaks in the middle of the body"},
    FaultKind{kSlowAnswer, "slow-answer", kRequest, "share=0.5;for=5s", "the answer comes after `for`"},
    FaultKind{kShortPages, "short-pages", kRequest, "share=1",
              "pages hold one row, and an empty page comes before the end"},
    FaultKind{kRepeatedPages, "repeated-rows", kRequest, "share=1",
              "a page begins with the last row of the one before"},
    FaultKind{kRepeatedCursor, "repeated-cursor", kRequest, "share=1", "the last page names its own cursor again"},
    FaultKind{kNoPagination, "no-pagination", kRequest, "share=1", "the last page has no member pagination"},
    FaultKind{kExpiredTokens, "expired-tokens", kTime, "at=10s", "all access tokens end; they can be refreshed"},
    FaultKind{kRevokedTokens, "revoked-tokens", kTime, "at=10s", "all access and refresh tokens end"},
    FaultKind{kDenied, "denied", kMoment, "share=1", "the user refuses at the consent page or the device page"},
    FaultKind{kSlowConsent, "slow-consent", kMoment, "share=1;for=30s", "the user takes `for` to consent"},
    FaultKind{kEventDrop, "event-drop", kTime, "at=10s", "EventSub connections break (reset)"},
    FaultKind{kEventReconnect, "event-reconnect", kTime, "at=10s",
              "session_reconnect; after 30 s the old socket closes with 4004"},
    FaultKind{kEventSilence, "event-silence", kTime, "at=10s;for=60s",
              "EventSub sends nothing at all for `for`; what happens meanwhile is lost"},
    FaultKind{kEventRevoke, "event-revoke", kTime, "at=10s",
              "revocation of every subscription (authorization_revoked)"},
    FaultKind{kEventDuplicate, "event-duplicate", kMessage, "share=0.1", "the notification comes twice"},
    FaultKind{kEventClose, "event-close", kTime, "at=10s;number=4000", "EventSub connections close with code `number`"},
    FaultKind{kEventBadUrl, "event-bad-url", kMoment, "share=1", "the reconnect address is not known: close 4007"},
    FaultKind{kSubscribeFailure, "subscribe-failure", kMoment, "count=1;number=403",
              "a subscription is refused with status `number`"},
};

}  // namespace

std::span<const FaultKind> fault_kinds() { return kKinds; }

const FaultKind* find_fault_kind(std::string_view text) {
  const auto found = std::ranges::find(kKinds, text, &FaultKind::text);
  return found == kKinds.end() ? nullptr : &*found;
}

}  // namespace crowdline::sim
