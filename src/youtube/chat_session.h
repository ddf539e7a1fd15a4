// The live chat of one video, from its announcement to its end.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/backoff.h"
#include "base/error.h"
#include "base/server_clock.h"
#include "youtube/api_error.h"
#include "youtube/api_request.h"
#include "youtube/chat_pace.h"
#include "youtube/chat_page.h"
#include "youtube/object_cutter.h"
#include "youtube/video_facts.h"

namespace crowdline::youtube {

struct ChatSessionSettings {
  VideoFacts video;
  std::string page_token{};                 // of an earlier session; empty: from now on
  std::optional<std::int64_t> zero_ms{};    // instant of video second 0, where it is known already
  std::int64_t planned_ms = 8 * 3'600'000;  // how long streams are planned to be read
  NameKey names = NameKey::fixed(0);        // hashes the names of its chatters
  Secret key{};                             // kept out of what is told
  std::uint64_t seed = 0;                   // of waits
};

// Make the call, tell head(), bytes() and ended(); or no_quota() when its cost is not there.
struct AskServer {
  ApiRequest request;
};
// Nothing is to be done before that, unless an answer comes. A call that runs: no time.
struct Rest {
  std::optional<std::int64_t> until_ms;
};
// Nothing follows. With an error when nobody could read the chat.
struct Over {
  std::optional<Error> error;
};
using ChatStep = std::variant<AskServer, Rest, Over>;

// Ask next() what to do, do it, tell what came of it. Instants are ms since 1970. One call runs at a time. The connection of a stream
// of messages ends every ten seconds or so: that is normal, and the next one goes on where it stopped. Where the stream does not
// work the list is asked for, at the server's interval. Not thread-safe.
class ChatSession {
 public:
  explicit ChatSession(ChatSessionSettings settings);

  ChatStep next(std::int64_t now_ms);
  // The answer to the call asked for last.
  void head(int status);
  void bytes(std::string_view piece, std::int64_t now_ms);
  // `how`: whether the connection ended as it should.
  void ended(const Result<void>& how, const QuotaShare& share, std::int64_t now_ms);
  // The call was not made: the quota is used up until `turns_ms`.
  void no_quota(std::int64_t turns_ms, std::int64_t now_ms);

  // What has come since the last call. Times of messages are instants; gaps too. Empty before anything has begun.
  std::vector<chat::SourceItem> take_items();
  // One sentence when the chat is not read, or slowly.
  const std::string& trouble() const { return trouble_; }
  // Where another session can go on; belongs to all that take_items() gave so far.
  bool has_items() const { return !items_.empty(); }
  const std::string& chat_id() const { return video_.chat_id; }
  const std::string& page_token() const { return page_token_; }
  std::optional<std::int64_t> zero_ms() const { return zero_ms_; }
  // When the stream began, as YouTube says; nullopt as long as it has not told.
  std::optional<std::int64_t> started_ms() const { return video_.started_ms; }
  // Everything sent before that has come.
  std::int64_t complete_ms(std::int64_t now_ms) const;
  // The quota is used up as YouTube says itself: tells it once.
  bool take_refusal() { return std::exchange(refused_, false); }
  bool reading() const { return call_ == Call::kStream || call_ == Call::kList; }
  // Goes on with a token, and the server took it: nothing was lost since.
  bool unbroken() const { return unbroken_; }

 private:
  enum class Call : std::uint8_t { kNone, kVideo, kStream, kList };

  bool wants_video(std::int64_t now_ms) const { return now_ms >= look_at_ms_; }
  void take_page(std::string_view object, std::int64_t now_ms);
  void note_gap(const ChatPage& page);
  void complete_to(std::int64_t own_ms);
  void finish_chat(std::int64_t now_ms);
  void end_reading(const Result<void>& how, const QuotaShare& share, std::int64_t now_ms);
  void pause(const QuotaShare& share, std::int64_t now_ms);
  void end_look(const Result<void>& how, std::int64_t now_ms);
  void take_video(const VideoFacts& video, std::int64_t now_ms);
  void take_news(const VideoFacts& video, std::int64_t now_ms);
  void wait_for_start(const VideoFacts& video, std::int64_t now_ms);
  void failed(const ApiError& error, std::int64_t now_ms);
  void try_later(const std::string& why, std::int64_t now_ms);
  void finish(std::optional<Error> error);

  const ChatSessionSettings settings_;
  VideoFacts video_;
  ChatItems items_read_;
  Backoff backoff_;
  ObjectCutter cutter_;
  ServerClock clock_;

  Call call_ = Call::kNone;
  int status_ = 0;
  std::string body_;  // of an answer that is taken as a whole
  std::optional<ApiError> told_error_;
  std::size_t pages_ = 0;  // of the call that runs
  std::int64_t call_began_ms_ = 0;
  std::int64_t not_before_ms_ = 0;
  std::int64_t look_at_ms_ = 0;  // for the video, again

  std::string page_token_;
  bool list_ = false;                 // the stream does not work
  std::int64_t stream_again_ms_ = 0;  // then it is tried anew
  std::optional<std::int64_t> poll_after_ms_;
  int failures_ = 0;  // one after the other
  int missing_ = 0;   // times that the video was not there
  int chatless_ = 0;  // times that it was, and ran without a chat
  bool begun_ = false;
  std::optional<std::int64_t> over_ms_;  // the video ended then; what is left of its chat is read once more
  bool lost_place_ = false;              // the token was refused: what came since is lost
  bool token_refused_ = false;
  bool unbroken_ = false;
  bool refused_ = false;
  bool any_ = false;  // anything was read
  std::int64_t complete_ms_ = 0;
  std::optional<std::int64_t> zero_ms_;
  std::vector<chat::SourceItem> items_;
  std::string trouble_;
  std::optional<Over> over_;
};

}  // namespace crowdline::youtube
