#include "sim/youtube_site.h"

#include <algorithm>

#include "sim/json_answer.h"
#include "sim/request_faults.h"

namespace crowdline::sim {
namespace {

constexpr std::string_view kChatRoot = "/youtubei/v1/live_chat/";

net::HttpResponse html(int status, std::string text) {
  return {status, {{"Content-Type", "text/html; charset=utf-8"}}, std::move(text)};
}

net::HttpResponse refused(int status, std::string_view name) {
  return json_answer(status,
                     {{"error", {{"code", status}, {"message", "The request cannot be served."}, {"status", name}}}});
}

std::int64_t player_offset(const Json& body) {
  const Json offset = body.value("currentPlayerState", Json::object()).value("playerOffsetMs", Json());
  if (offset.is_number()) return offset.get<std::int64_t>();
  return offset.is_string() ? std::strtoll(offset.get<std::string>().c_str(), nullptr, 10) : -1;
}

}  // namespace

bool YoutubeSite::owns(std::string_view path) {
  return path == "/watch" || path == "/live_chat" || path == "/live_chat_replay" || path.starts_with("/youtubei/v1/");
}

void YoutubeSite::add(YoutubeVideo& video) {
  videos_.push_back(&video);
  if (video.kind() != YoutubeVideo::Kind::kEnded) return;
  std::multimap<std::int64_t, YoutubeEvent> by_time;
  for (std::size_t i = 0; i < video.script()->items.size(); ++i) {
    if (auto event = youtube_event(*video.script(), i, video.id()))
      by_time.emplace(event->offset_ms, *std::move(event));
  }
  for (auto& [offset_ms, event] : by_time) replays_[&video].events.push_back(std::move(event));
}

YoutubeVideo* YoutubeSite::find(std::string_view id) const {
  const auto found = std::ranges::find_if(videos_, [id](const YoutubeVideo* one) { return one->id() == id; });
  return found == videos_.end() ? nullptr : *found;
}

bool YoutubeSite::strikes(FaultName name, const std::string& subject) {
  const auto fault = core_.strike(name, subject);
  if (fault) core_.log.fault(fault->kind->text, {{"path", subject}});
  return fault.has_value();
}

HttpAnswer YoutubeSite::answer(const net::HttpRequest& request) {
  const auto respond_to = [&]() -> HttpAnswer { return {.response = respond(request)}; };
  return answer_with_faults(core_, request, respond_to, refused(500, "INTERNAL"));
}

net::HttpResponse YoutubeSite::respond(const net::HttpRequest& request) {
  const std::string& path = request.target.path;
  if (strikes(FaultName::kSorryPage, path)) return html(429, sorry_page());
  const bool agreed = request.header("Cookie").value_or("").find("SOCS=") != std::string_view::npos;
  if (request.reads() && !agreed && strikes(FaultName::kConsentPage, path)) return html(200, consent_page());
  if (path == "/watch") return watch(request);
  if (path == "/live_chat" || path == "/live_chat_replay") return chat_page(request, path == "/live_chat_replay");
  if (request.method != "POST") return html(404, "<html>That is an error.</html>");
  if (path == "/youtubei/v1/next") return next_video(request);
  if (path == std::string(kChatRoot) + "get_live_chat") return next_chat(request, false);
  if (path == std::string(kChatRoot) + "get_live_chat_replay") return next_chat(request, true);
  return html(404, "<html>That is an error.</html>");
}

net::HttpResponse YoutubeSite::watch(const net::HttpRequest& request) {
  YoutubeVideo* video = find(request.target.parameter("v").value_or(""));
  if (video == nullptr) {
    const Json player{{"playabilityStatus", {{"status", "ERROR"}, {"reason", "Video unavailable"}}}};
    return html(200, page_with(page_config(), {{"contents", Json::object()}}, player));
  }
  return html(200, page_with(page_config(), initial_data(*video), player_response(*video)));
}

Json YoutubeSite::initial_data(YoutubeVideo& video) {
  Json data{{"contents", {{"twoColumnWatchNextResults", {{"results", Json::object()}}}}},
            {"currentVideoEndpoint", {{"watchEndpoint", {{"videoId", video.id()}}}}}};
  if (video.kind() != YoutubeVideo::Kind::kUpload)
    data["contents"]["twoColumnWatchNextResults"]["conversationBar"] = conversation_bar(video);
  const bool over = video.state() == YoutubeVideo::State::kEnded || video.state() == YoutubeVideo::State::kUpload;
  if (over && !strikes(FaultName::kNoHeatmap, "/watch?" + video.id()))
    data["frameworkUpdates"] = {{"entityBatchUpdate", {{"mutations", heatmap_mutation(video)}}}};
  return data;
}

Json YoutubeSite::conversation_bar(YoutubeVideo& video) {
  const bool live = video.state() == YoutubeVideo::State::kLive || video.state() == YoutubeVideo::State::kUpcoming;
  const bool replay = !live && replays_.contains(&video);
  if ((!live && !replay) || strikes(FaultName::kNoReplay, "/watch?" + video.id())) {
    const Json text{{"runs", Json::array({{{"text", "Live chat replay is not available for this video."}}})}};
    return {{"conversationBarRenderer", {{"availabilityMessage", {{"messageRenderer", {{"text", text}}}}}}}};
  }
  const std::string token = token_of({.video = &video, .live = live, .top = true, .seeks = !live});
  Json chat{{"continuations", Json::array({{{"reloadContinuationData", {{"continuation", token}}}}})}};
  if (replay) chat["isReplay"] = true;
  return {{"liveChatRenderer", chat}};
}

net::HttpResponse YoutubeSite::chat_page(const net::HttpRequest& request, bool replay) {
  auto place = place_of(request.target.parameter("continuation").value_or(""));
  if (const auto id = request.target.parameter("v"); !place && id && !replay) {
    if (auto* video = find(*id); video != nullptr && video->chat() != nullptr)
      place = Place{.video = video, .live = true, .top = true};
  }
  const auto answer = place && place->live != replay ? continuation(*place, true) : std::nullopt;
  if (!answer) {
    const Json text{{"runs", Json::array({{{"text", "Chat is currently unavailable."}}})}};
    return html(200, page_with(page_config(), {{"contents", {{"messageRenderer", {{"text", text}}}}}}, nullptr));
  }
  return html(200, page_with(page_config(), *answer, nullptr));
}

net::HttpResponse YoutubeSite::next_chat(const net::HttpRequest& request, bool replay) {
  const auto body = parse_json(request.body, "the body");
  if (!body || !body->is_object() || !body->contains("context")) return refused(400, "INVALID_ARGUMENT");
  auto place = place_of(body->value("continuation", ""));
  if (!place) return refused(400, "INVALID_ARGUMENT");
  if (place->live == replay) {  // a live token asked as a replay, or the reverse
    const Json text{{"runs", Json::array({{{"text", "Chat is currently unavailable."}}})}};
    return json_answer(200, {{"contents", {{"messageRenderer", {{"text", text}}}}}});
  }
  const std::int64_t offset = player_offset(*body);
  if (replay && place->seeks && offset > 0) {
    const auto& events = replays_[place->video].events;
    place->position = static_cast<std::size_t>(std::ranges::lower_bound(events, offset, {}, &YoutubeEvent::offset_ms) -
                                               events.begin());
  }
  auto answer = continuation(*place, false);
  if (!answer) return json_answer(200, {{"responseContext", {{"visitorData", "CgtPd2xWaXNpdG9yMQ%3D%3D"}}}});
  return json_answer(200, *answer);
}

net::HttpResponse YoutubeSite::next_video(const net::HttpRequest& request) {
  const auto body = parse_json(request.body, "the body");
  YoutubeVideo* video = body && body->is_object() ? find(body->value("videoId", "")) : nullptr;
  if (video == nullptr) return refused(400, "INVALID_ARGUMENT");
  return json_answer(200, initial_data(*video));
}

}  // namespace crowdline::sim
