#include "youtube/replay_walk.h"

#include <algorithm>
#include <utility>

#include "formats/youtube_action_reader.h"
#include "net/http_call_text.h"
#include "youtube/api_error.h"

namespace crowdline::youtube {
namespace {

constexpr std::int64_t kPoliteMs = 250;
constexpr std::int64_t kRetryMs = 1'000;
constexpr int kMostTries = 4;
constexpr std::size_t kMostAnswers = 50'000;  // a day of busy chat
constexpr std::size_t kMostIdle = 5;
constexpr std::int64_t kOverlapMs = 5'000;
constexpr const char* kBrowser = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";
constexpr const char* kFileHint = "import a file of yt-dlp or chat-downloader, if you have one";

bool is_passing(int status) { return status == 500 || status == 502 || status == 503 || status == 504; }

Error refusal_of(int status) {
  switch (status) {
    case 400:
      return {ErrorCode::kRemote, "YouTube does not take the request for the chat's replay", kFileHint};
    case 403:
      return {ErrorCode::kNotAllowed, "the video is private", kFileHint};
    case 404:
      return {ErrorCode::kNotFound, "the video is gone", kFileHint};
    case 429:
      return {ErrorCode::kRemote, "YouTube wants fewer requests", "wait some minutes"};
    default:
      return {ErrorCode::kRemote, fmt::format("YouTube's page answers with status {}", status), "try again later"};
  }
}

}  // namespace

ReplayWalk::ReplayWalk(std::string site, std::string video_id, const NameKey& key)
    : site_(std::move(site)), video_id_(std::move(video_id)), reader_(formats::make_youtube_action_reader(key)) {}

net::HttpCall ReplayWalk::page_call(const std::string& path) const {
  return {.method = "GET",
          .url = site_ + path,
          .headers = {{"User-Agent", kBrowser}, {"Accept-Language", "en"}, {"Cookie", "SOCS=CAI; PREF=hl=en&tz=UTC"}}};
}

net::HttpCall ReplayWalk::answer_call() const {
  Json body{{"context", page_.context}, {"continuation", token_}};
  if (!first_answer_)
    body["currentPlayerState"] = {
        {"playerOffsetMs", std::to_string(std::max<std::int64_t>(0, newest_ms_ - kOverlapMs))}};
  return {.method = "POST",
          .url = site_ + "/youtubei/v1/live_chat/get_live_chat_replay?prettyPrint=false",
          .headers = {{"User-Agent", kBrowser},
                      {"Content-Type", "application/json"},
                      {"Origin", site_},
                      {"X-YouTube-Client-Name", "1"},
                      {"X-YouTube-Client-Version", page_.client_version},
                      {"X-Goog-Visitor-Id", page_.visitor}},
          .body = to_text(body)};
}

std::optional<ReplayCall> ReplayWalk::next() const {
  const std::int64_t wait_ms = tries_ > 0 ? kRetryMs : step_ == Step::kWatch ? 0 : kPoliteMs;
  switch (step_) {
    case Step::kWatch:
      return ReplayCall{page_call("/watch?v=" + video_id_), wait_ms};
    case Step::kChatPage:
      return ReplayCall{page_call("/live_chat_replay?continuation=" + net::percent_encode(token_)), wait_ms};
    case Step::kAnswers:
      return ReplayCall{answer_call(), wait_ms};
    case Step::kDone:
      break;
  }
  return std::nullopt;
}

Result<void> ReplayWalk::answered(const Result<net::HttpAnswer>& answer) {
  if (step_ == Step::kDone) return {};
  const bool passing = !answer || is_passing(answer->status);
  if (passing && ++tries_ < kMostTries) return {};
  tries_ = 0;
  if (!answer) return end_early(answer.error());
  if (answer->status != 200) return end_early(refusal_of(answer->status));
  return take_good(answer->body);
}

Result<void> ReplayWalk::take_good(const std::string& body) {
  if (step_ == Step::kWatch) return take_watch_page(body);
  const bool page = step_ == Step::kChatPage;
  auto answer = page ? read_replay_page(body) : read_replay_answer(body);
  if (!answer) return end_early(answer.error());
  if (!answer->refusal.empty())
    return end_early({ErrorCode::kNotFound, "YouTube says of this chat: " + answer->refusal, kFileHint});
  if (page && !answer->all_messages.empty() && !std::exchange(unfiltered_, true)) {
    token_ = answer->all_messages;  // the page once more, with all messages
    return {};
  }
  first_answer_ = page;
  step_ = Step::kAnswers;
  take_answer(*std::move(answer));
  return {};
}

Result<void> ReplayWalk::take_watch_page(const std::string& html) {
  auto page = read_watch_page(html);
  if (!page) return end_early(page.error());
  page_ = *std::move(page);
  if (page_.runs)
    return end_early({ErrorCode::kNotFound, "this stream is still running, and its replay comes when it has ended",
                      "live chat needs an API key: " + how_to_get_an_api_key()});
  if (page_.continuation.empty()) {
    const std::string why = page_.why.empty() ? "the stream had no chat, or its owner took it away" : page_.why;
    return end_early({ErrorCode::kNotFound, "there is no replay of this chat: " + why, kFileHint});
  }
  token_ = page_.continuation;
  step_ = Step::kChatPage;
  return {};
}

// The end: no further token, no actions, or one that leads nowhere.
void ReplayWalk::take_answer(ReplayAnswer answer) {
  const std::int64_t before_ms = newest_ms_;
  for (const std::string& record : answer.records) {
    auto item = reader_->read(record);
    if (!item) continue;
    if (const auto* message = std::get_if<chat::ChatMessage>(&*item)) {
      any_ = true;
      newest_ms_ = std::max(newest_ms_, message->offset_ms.value_or(0));
    }
    items_.push_back(*std::move(item));
  }
  const bool stuck = answer.next == token_ || newest_ms_ == before_ms;
  idle_ = stuck ? idle_ + 1 : 0;
  if (answer.next.empty() || answer.records.empty() || idle_ >= kMostIdle) {
    step_ = Step::kDone;
  } else if (++answers_ >= kMostAnswers) {
    stop();
  } else {
    token_ = std::move(answer.next);
  }
}

Result<void> ReplayWalk::end_early(Error error) {
  if (!any_) {
    step_ = Step::kDone;
    return std::unexpected(std::move(error));
  }
  stop();
  return {};
}

void ReplayWalk::stop() {
  if (step_ != Step::kDone) items_.emplace_back(chat::SkippedRecord{"truncated"});
  step_ = Step::kDone;
}

std::vector<chat::SourceItem> ReplayWalk::take() { return std::exchange(items_, {}); }

}  // namespace crowdline::youtube
