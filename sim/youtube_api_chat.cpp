// Live chat by polling, and what polling and the stream ask alike.
#include <algorithm>

#include "sim/youtube_api.h"
#include "sim/youtube_ids.h"

namespace crowdline::sim {
namespace {

constexpr std::int64_t kAfterEndMs = 60'000;               // so long a chat that is over still answers, with offlineAt
constexpr std::int64_t kLivelyMs = 1300, kQuietMs = 7000;  // between polls
constexpr std::size_t kLively = 30;                        // messages a minute
constexpr std::int64_t kDefaultPage = 500;

std::int64_t interval_ms(const YoutubeChat& chat) { return chat.lately() >= kLively ? kLivelyMs : kQuietMs; }

}  // namespace

std::variant<YoutubeApi::ChatPlace, YoutubeFailure> YoutubeApi::chat_place(const YoutubeQuery& query,
                                                                           const std::string& path) {
  const std::string id = query.text("liveChatId"), token = query.text("pageToken");
  const auto found = std::ranges::find_if(videos_, [&](const YoutubeVideo* one) {
    return one->kind() != YoutubeVideo::Kind::kUpload && one->chat_id() == id;
  });
  const std::string subject = path + "?" + (found == videos_.end() ? "" : (*found)->id());
  if (found == videos_.end() || strikes(FaultName::kChatGone, subject)) return chat_failure("liveChatNotFound");
  if (strikes(FaultName::kChatDisabled, subject)) return chat_failure("liveChatDisabled");
  YoutubeVideo& video = **found;
  const YoutubeChat* chat = video.chat();
  const auto given = page_of_token(token, id);
  const bool stale = !token.empty() && strikes(FaultName::kStaleToken, subject);
  if (stale || (!token.empty() && (!given || chat == nullptr || *given > chat->size())))
    return chat_failure("pageTokenInvalid");
  if (chat == nullptr) return chat_failure("liveChatEnded");
  const bool over = chat->ended_ms() >= 0;
  const bool read = !given || *given == chat->size();
  if (over && read && (!given || core_.elapsed_ms() > chat->ended_ms() + kAfterEndMs))
    return chat_failure("liveChatEnded");
  on_chat_(video.id());
  return ChatPlace{&video, given ? static_cast<std::size_t>(*given) : chat->recent_position()};
}

YoutubeApi::Outcome YoutubeApi::messages(const YoutubeQuery& query, const Caller& caller) {
  const std::string& path = caller.request.target.path;
  auto place = chat_place(query, path);
  if (auto* wrong = std::get_if<YoutubeFailure>(&place)) return std::move(*wrong);
  const auto [video, begin] = std::get<ChatPlace>(place);
  const YoutubeChat& chat = *video->chat();
  const std::int64_t now = core_.elapsed_ms();
  auto& polled = polled_.try_emplace(chat.id() + " " + caller.key, -kQuietMs).first->second;
  const bool early = now - polled < interval_ms(chat) / 2;
  polled = now;
  if (early && strikes(FaultName::kStrictPolling, path + "?" + video->id())) return too_fast();
  const auto limit = static_cast<std::size_t>(query.number("maxResults", kDefaultPage));
  const std::size_t end = std::min(begin + limit, chat.size());
  Json answer{{"kind", "youtube#liveChatMessageListResponse"},
              {"etag", chat.etag(begin, end)},
              {"pollingIntervalMillis", interval_ms(chat)},
              {"nextPageToken", page_token(chat.id(), end)},
              {"pageInfo", {{"totalResults", end - begin}, {"resultsPerPage", end - begin}}}};
  if (chat.ended_ms() >= 0 && end == chat.size()) answer["offlineAt"] = chat.offline_at();
  answer["items"] = chat.messages(
      begin, end,
      {.id = query.has_part("id"), .snippet = query.has_part("snippet"), .author = query.has_part("authorDetails")});
  return answer;
}

}  // namespace crowdline::sim
