// What to do next, and what connections bring. The video's part is chat_session_video.cpp.
#include "youtube/chat_session.h"

#include <algorithm>

#include "base/time_text.h"
#include "youtube/answer_fields.h"

namespace crowdline::youtube {
namespace {

constexpr std::size_t kLargestBody = 16 * 1024 * 1024;
constexpr std::int64_t kStreamAgainMs = 600'000;
constexpr std::int64_t kUsualPollMs = 5'000;       // where the server names no interval
constexpr std::int64_t kShortestPeriodMs = 1'000;  // a server that ends each connection at once is not called in a loop
constexpr std::int64_t kFirstNewsMs = 300'000;
constexpr std::int64_t kSettledMs = 2'000;      // what had waited for a connection has come by then
constexpr std::int64_t kRestMs = 30'000;        // so much silence before the end of a chat is no loss
constexpr std::size_t kLargePage = 1000;        // of the list: there may be more
constexpr std::int64_t kLostAfterMs = 120'000;  // after so long a pause the server may have forgotten what came first
constexpr int kStreamFailures = 3;
constexpr BackoffSettings kWaits{.first_ms = 2'000, .most_ms = 120'000};

}  // namespace

ChatSession::ChatSession(ChatSessionSettings settings)
    : settings_(std::move(settings)),
      video_(settings_.video),
      items_read_(settings_.names),
      backoff_(settings_.seed, kWaits),
      page_token_(settings_.page_token),
      zero_ms_(settings_.zero_ms ? settings_.zero_ms : video_.started_ms) {
  begun_ = (video_.kind == VideoKind::kLive || video_.kind == VideoKind::kPremiere || settings_.zero_ms) &&
           !video_.chat_id.empty();
}

ChatStep ChatSession::next(std::int64_t now_ms) {
  if (over_) return *over_;
  if (call_ != Call::kNone) return Rest{};
  if (now_ms < not_before_ms_) return Rest{not_before_ms_};
  if (begun_ && look_at_ms_ == 0) look_at_ms_ = now_ms + kFirstNewsMs;
  status_ = 0;
  pages_ = 0;
  body_.clear();
  call_began_ms_ = now_ms;
  if (wants_video(now_ms)) {
    call_ = Call::kVideo;
    return AskServer{videos_by_id({video_.id})};
  }
  if (!begun_) return Rest{look_at_ms_};
  if (list_ && now_ms >= stream_again_ms_) list_ = false;
  call_ = list_ ? Call::kList : Call::kStream;
  cutter_ = ObjectCutter();
  return AskServer{list_ ? live_chat_messages(video_.chat_id, page_token_)
                         : live_chat_stream(video_.chat_id, page_token_)};
}

void ChatSession::head(int status) { status_ = status; }

void ChatSession::bytes(std::string_view piece, std::int64_t now_ms) {
  if (call_ == Call::kStream && status_ == 200) {
    cutter_.feed(piece);
    while (const auto object = cutter_.next()) take_page(*object, now_ms);
  } else if (body_.size() + piece.size() <= kLargestBody) {
    body_ += piece;
  }
}

void ChatSession::take_page(std::string_view object, std::int64_t now_ms) {
  auto page = read_chat_page(object, items_read_);
  if (!page) {
    const ApiError error = read_api_error(status_, object, settings_.key);
    if (error.reason.empty() && call_ == Call::kList) return;  // the whole of it is asked for again
    if (error.reason.empty())
      items_.emplace_back(chat::SkippedRecord{.reason = "bad_json"});
    else
      told_error_ = error;  // among the elements of an answer that had begun well
    return;
  }
  // What comes at once when a connection opens had waited; what comes later was sent just now.
  const bool waited = call_ == Call::kStream ? now_ms - call_began_ms_ <= kSettledMs : !any_;
  if (!waited && page->newest_ms != 0) clock_.heard(page->newest_ms, now_ms);
  ++pages_;
  if (!page->items.empty() && page->oldest_ms != 0) note_gap(*page);
  any_ |= !page->items.empty();
  if (!settings_.page_token.empty() && !token_refused_) unbroken_ = true;
  if (!zero_ms_ && page->oldest_ms != 0) zero_ms_ = page->oldest_ms;
  const std::size_t count = page->items.size();
  std::ranges::move(page->items, std::back_inserter(items_));
  if (!page->next_page.empty()) page_token_ = page->next_page;
  if (page->poll_after_ms) poll_after_ms_ = page->poll_after_ms;
  complete_ms_ = std::max(complete_ms_, page->newest_ms);
  if (call_ == Call::kList && count < kLargePage) complete_to(call_began_ms_);
  if (page->offline_ms || page->ended) finish(std::nullopt);
}

// What was sent since the last answer, and does not come any more.
void ChatSession::note_gap(const ChatPage& page) {
  const std::int64_t passed_ms = page.oldest_ms - complete_ms_;
  const bool forgotten =
      pages_ == 1 && call_began_ms_ - complete_ms_ > kLostAfterMs && passed_ms > (call_began_ms_ - complete_ms_) / 2;
  const bool refused = std::exchange(lost_place_, false);
  if (complete_ms_ == 0 || passed_ms <= 0 || (!refused && !forgotten)) return;
  items_.emplace_back(
      chat::LostChat{.start_ms = complete_ms_, .end_ms = page.oldest_ms, .reason = refused ? "disconnected" : "quota"});
}

// By the server's clock, once it is known: the user's may be minutes wrong.
void ChatSession::complete_to(std::int64_t own_ms) {
  if (clock_.known()) complete_ms_ = std::max(complete_ms_, clock_.at(own_ms));
}

std::int64_t ChatSession::complete_ms(std::int64_t now_ms) const {
  const bool open = call_ == Call::kStream && status_ == 200 && now_ms - call_began_ms_ > kSettledMs && clock_.known();
  return open ? std::max(complete_ms_, clock_.at(now_ms)) : complete_ms_;
}

void ChatSession::ended(const Result<void>& how, const QuotaShare& share, std::int64_t now_ms) {
  if (call_ == Call::kVideo) {
    end_look(how, now_ms);
  } else if (call_ != Call::kNone) {
    complete_ms_ = complete_ms(now_ms);
    if (how && status_ == 200 && call_ == Call::kStream) complete_to(now_ms);
    end_reading(how, share, now_ms);
  }
  call_ = Call::kNone;
}

void ChatSession::end_reading(const Result<void>& how, const QuotaShare& share, std::int64_t now_ms) {
  if (over_) return;
  if (const auto told = std::exchange(told_error_, std::nullopt)) return failed(*told, now_ms);
  if (status_ >= 400) return failed(read_api_error(status_, body_, settings_.key), now_ms);
  if (call_ == Call::kList && how && status_ == 200) take_page(body_, now_ms);
  if (over_) return;
  // An answer that brought something, and a quiet chat whose connection was open for a while, are successes.
  const bool quiet = how && status_ == 200 && call_ == Call::kStream && now_ms - call_began_ms_ >= kUsualPollMs;
  if (pages_ == 0 && !quiet) return try_later(how ? "the answer was empty" : how.error().what, now_ms);
  if (over_ms_) return finish(std::nullopt);
  failures_ = 0;
  backoff_.reset();
  pause(share, now_ms);
}

void ChatSession::pause(const QuotaShare& share, std::int64_t now_ms) {
  const Pace pace = pace_of(share, now_ms - zero_ms_.value_or(now_ms), settings_.planned_ms);
  const std::int64_t least = call_ == Call::kList ? poll_after_ms_.value_or(kUsualPollMs) : 0;
  not_before_ms_ = std::max(now_ms + least, call_began_ms_ + std::max(pace.period_ms, kShortestPeriodMs));
  trouble_ = slow_sentence(pace, share);
}

void ChatSession::no_quota(std::int64_t turns_ms, std::int64_t now_ms) {
  call_ = Call::kNone;
  not_before_ms_ = std::max(turns_ms + kShortestPeriodMs, now_ms + kShortestPeriodMs);
  trouble_ =
      fmt::format("YouTube's quota of the day is used up; the chat is read again from {} on, midnight in Los Angeles",
                  format_instant(turns_ms / 1000 * 1000));
}

void ChatSession::failed(const ApiError& error, std::int64_t now_ms) {
  switch (error.failure) {
    case ApiFailure::kQuotaUsedUp:
      refused_ = true;  // the driver tells no_quota() when the next call finds the ledger empty
      not_before_ms_ = now_ms;
      return;
    case ApiFailure::kChatEnded:
      return finish_chat(now_ms);
    case ApiFailure::kChatDisabled:
    case ApiFailure::kChatNotFound:
      if (any_) return finish_chat(now_ms);
      return finish(to_error(error));
    case ApiFailure::kStalePageToken:
      lost_place_ = !page_token_.empty();
      token_refused_ = true;
      page_token_.clear();
      if (!lost_place_) return try_later(to_error(error).what, now_ms);
      not_before_ms_ = now_ms + kShortestPeriodMs;
      return;
    case ApiFailure::kBadRequest:
    case ApiFailure::kNotFound:
      if (call_ != Call::kStream) return finish(to_error(error));
      list_ = true;  // this server has no stream of messages
      stream_again_ms_ = now_ms + kStreamAgainMs;
      not_before_ms_ = now_ms + kShortestPeriodMs;
      return;
    case ApiFailure::kTooFast:
    case ApiFailure::kTooMany:
    case ApiFailure::kServer:
    case ApiFailure::kUnreachable:
      return try_later(to_error(error).what, now_ms);
    default:
      return finish(to_error(error));
  }
}

void ChatSession::try_later(const std::string& why, std::int64_t now_ms) {
  if (++failures_ >= kStreamFailures && over_ms_) return finish_chat(now_ms);
  if (failures_ >= kStreamFailures && call_ == Call::kStream) {
    list_ = true;
    stream_again_ms_ = now_ms + kStreamAgainMs;
  }
  not_before_ms_ = std::max(now_ms + poll_after_ms_.value_or(0), now_ms + kShortestPeriodMs + backoff_.next_ms());
  trouble_ = fmt::format("the chat of YouTube cannot be read just now ({}); trying again", why);
}

// The chat cannot be read any more: what was sent behind the last answer is lost.
void ChatSession::finish_chat(std::int64_t now_ms) {
  const std::int64_t end_ms = over_ms_.value_or(clock_.at(now_ms));
  if (any_ && complete_ms_ != 0 && end_ms - complete_ms_ > kRestMs)
    items_.emplace_back(chat::LostChat{.start_ms = complete_ms_, .end_ms = end_ms, .reason = "disconnected"});
  finish(std::nullopt);
}

void ChatSession::finish(std::optional<Error> error) {
  if (!over_) over_ = Over{std::move(error)};
}

std::vector<chat::SourceItem> ChatSession::take_items() { return std::exchange(items_, {}); }

}  // namespace crowdline::youtube
