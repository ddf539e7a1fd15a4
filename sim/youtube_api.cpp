#include "sim/youtube_api.h"

#include <algorithm>

#include "base/hash.h"
#include "sim/json_answer.h"
#include "sim/request_faults.h"
#include "sim/youtube_ids.h"
#include "sim/youtube_rows.h"
#include "sim/youtube_stream.h"

namespace crowdline::sim {
namespace {

constexpr std::string_view kStream = "/liveChat/messages/stream";
constexpr std::string_view kChat = "/liveChat/";
constexpr std::string_view kMissingPage =
    "<!DOCTYPE html>\n<html lang=en>\n<title>Error 404 (Not Found)!!1</title>\n<p><b>404.</b> That is an error.\n";
constexpr std::string_view kGatewayPage =
    "<!DOCTYPE html>\n<html lang=en>\n<title>Error 502 (Server Error)!!1</title>\n<p><b>502.</b> That is an error.\n";

std::string made_key(std::uint64_t seed) {
  return "AIza" +
         (channel_id_of(fmt::format("key {}", seed)) + channel_id_of(fmt::format("more {}", seed))).substr(2, 35);
}

std::string_view bare_etag(std::string_view header) {
  if (header.starts_with("W/")) header.remove_prefix(2);
  if (header.size() >= 2 && header.front() == '"' && header.back() == '"') header = header.substr(1, header.size() - 2);
  return header;
}

}  // namespace

const std::vector<YoutubeApi::Endpoint>& YoutubeApi::endpoints() {
  static const std::vector<Endpoint> kEndpoints = {
      {"/videos", &YoutubeApi::videos},
      {"/channels", &YoutubeApi::channels},
      {"/playlistItems", &YoutubeApi::playlist_items},
      {"/search", &YoutubeApi::search},
      {"/videoCategories", &YoutubeApi::categories},
      {"/liveChat/messages", &YoutubeApi::messages},
      {"/commentThreads", &YoutubeApi::threads},
      {"/comments", &YoutubeApi::comments},
  };
  return kEndpoints;
}

YoutubeApi::YoutubeApi(Core& core, YoutubeLimits limits, std::uint64_t seed,
                       std::function<void(const std::string&)> on_chat)
    : core_(core),
      limits_(limits),
      key_(made_key(seed)),
      on_chat_(std::move(on_chat)),
      quota_(core, limits.units, limits.searches) {}

bool YoutubeApi::strikes(FaultName name, std::string_view path) {
  const auto fault = core_.strike(name, path);
  if (fault) core_.log.fault(fault->kind->text, {{"path", path}});
  return fault.has_value();
}

void YoutubeApi::strike(const Fault& fault) {
  if (fault.kind->name == FaultName::kQuotaExceeded) {
    core_.log.fault("quota-exceeded");
    quota_.exhaust();
  }
  for (auto* video : videos_) {
    if (video->chat() != nullptr) video->chat()->strike(fault);
  }
}

HttpAnswer YoutubeApi::refusal(const YoutubeFailure& failure, bool in_array) {
  const Json body = failure.body();
  return {.response = json_answer(failure.status, in_array ? Json::array({body}) : body)};
}

HttpAnswer YoutubeApi::answer(const net::HttpRequest& request) {
  const std::string& path = request.target.path;
  const bool stream = path == kStream;
  const auto respond = [&]() -> HttpAnswer {
    if (strikes(FaultName::kHtml502, path))
      return {.response = {502, {{"Content-Type", "text/html; charset=UTF-8"}}, std::string(kGatewayPage)}};
    if (stream && strikes(FaultName::kNoStream, path))
      return {.response = {404, {{"Content-Type", "text/html; charset=UTF-8"}}, std::string(kMissingPage)}};
    if (stream) return answer_stream(request);
    std::string key;
    Outcome outcome = dispatch(request, key);
    if (const auto* failure = std::get_if<YoutubeFailure>(&outcome)) return refusal(*failure, false);
    const Json& body = std::get<Json>(outcome);
    const std::string etag = body.value("etag", "");
    auto response = json_answer(200, body);
    response.headers.emplace_back("ETag", "\"" + etag + "\"");
    if (bare_etag(request.header("If-None-Match").value_or("")) == etag)
      response = {304, {{"ETag", "\"" + etag + "\""}}, std::string()};
    return {.response = std::move(response)};
  };
  const Json trouble = backend_error().body();
  return answer_with_faults(core_, request, respond, json_answer(500, stream ? Json::array({trouble}) : trouble));
}

// Every request costs, those that fail later too.
std::optional<YoutubeFailure> YoutubeApi::admit(const net::HttpRequest& request, std::string& key) {
  const std::string& path = request.target.path;
  if (request.header("Authorization")) return expired_token();
  const auto header = request.header("X-Goog-Api-Key");
  key = header ? std::string(*header) : std::string(request.target.parameter("key").value_or(""));
  if (key.empty()) return no_key();
  if (key != key_ || strikes(FaultName::kBadKey, path)) return wrong_key();
  if (strikes(FaultName::kRateLimit, path)) return too_fast();
  if (path == "/search") {
    const bool taken = quota_.take_search(key);
    return taken && !strikes(FaultName::kSearchStop, path) ? std::nullopt : std::optional(searches_exceeded());
  }
  const std::int64_t cost = path.starts_with(kChat) ? limits_.chat_cost : 1;
  const bool taken = quota_.take(key, cost);
  core_.log.write("quota", {{"path", path}, {"cost", cost}, {"used", quota_.used(key)}});
  return taken ? std::nullopt : std::optional(quota_exceeded());
}

YoutubeApi::Outcome YoutubeApi::dispatch(const net::HttpRequest& request, std::string& key) {
  const std::string& path = request.target.path;
  if (auto refused = admit(request, key)) return *std::move(refused);
  auto query = checked_query(*find_youtube_method(path), request.target.query);
  if (auto* wrong = std::get_if<YoutubeFailure>(&query)) return std::move(*wrong);
  const auto found = std::ranges::find(endpoints(), path, &Endpoint::path);
  return (this->*found->handler)(std::get<YoutubeQuery>(query), Caller{key, request});
}

HttpAnswer YoutubeApi::answer_stream(const net::HttpRequest& request) {
  const std::string& path = request.target.path;
  std::string key;
  if (auto refused = admit(request, key)) return refusal(*refused, true);
  auto query = checked_query(*find_youtube_method(path), request.target.query);
  if (auto* wrong = std::get_if<YoutubeFailure>(&query)) return refusal(*wrong, true);
  const auto& asked = std::get<YoutubeQuery>(query);
  auto place = chat_place(asked, path);
  if (auto* wrong = std::get_if<YoutubeFailure>(&place)) return refusal(*wrong, true);
  const auto [video, position] = std::get<ChatPlace>(place);
  const YoutubeMessageForm form{
      .id = asked.has_part("id"), .snippet = asked.has_part("snippet"), .author = asked.has_part("authorDetails")};
  HttpAnswer answer{.response = {200, {{"Content-Type", "application/json; charset=UTF-8"}}, std::string()}};
  answer.stream = [this, chat = video->chat(), start = YoutubeStream::Start{position, form, video->id()}](Wire& wire) {
    return std::make_unique<YoutubeStream>(core_, wire, *chat, start);
  };
  return answer;
}

YoutubeVideo* YoutubeApi::find_video(std::string_view id) const {
  const auto found = std::ranges::find_if(videos_, [id](const YoutubeVideo* one) { return one->id() == id; });
  return found == videos_.end() ? nullptr : *found;
}

std::vector<YoutubeVideo*> YoutubeApi::newest_first() const {
  auto sorted = videos_;
  std::ranges::sort(sorted, std::greater(),
                    [](const YoutubeVideo* one) { return std::pair(one->published_ms(), one->id()); });
  return sorted;
}

std::vector<const YoutubeChannel*> YoutubeApi::all_channels() const {
  std::vector<const YoutubeChannel*> channels;
  for (const auto* video : videos_) {
    const bool known =
        std::ranges::any_of(channels, [video](const YoutubeChannel* one) { return one->id == video->channel().id; });
    if (!known) channels.push_back(&video->channel());
  }
  return channels;
}

std::size_t YoutubeApi::videos_of(const YoutubeChannel& channel) const {
  return static_cast<std::size_t>(
      std::ranges::count_if(videos_, [&](const YoutubeVideo* one) { return one->channel().id == channel.id; }));
}

}  // namespace crowdline::sim
