// The parts of YouTube's pages that are no chat.
#include <algorithm>

#include "base/time_text.h"
#include "sim/youtube_ids.h"
#include "sim/youtube_site.h"

namespace crowdline::sim {
namespace {

constexpr std::size_t kMarkers = 100;

// JSON inside a script element: "</script>" must not end it.
std::string in_script(const Json& json) {
  std::string text;
  for (const char c : to_text(json)) {
    c == '<' ? text += "\\u003c" : text += c;
  }
  return text;
}

// Messages in each of the equal parts of a video.
std::vector<std::size_t> density(const YoutubeVideo& video) {
  std::vector<std::size_t> counts(kMarkers, 0);
  if (video.script() == nullptr || video.length_ms() <= 0) return counts;
  for (const ScriptItem& item : video.script()->items) {
    if (item.offset_ms < 0 || item.offset_ms >= video.length_ms()) continue;
    ++counts[static_cast<std::size_t>(item.offset_ms * static_cast<std::int64_t>(kMarkers) / video.length_ms())];
  }
  return counts;
}

Json marker_list(std::string_view type, Json markers) {
  return {{"entityKey", base64url(type)},
          {"type", "ENTITY_MUTATION_TYPE_REPLACE"},
          {"payload",
           {{"macroMarkersListEntity",
             {{"key", base64url(type)}, {"markersList", {{"markerType", type}, {"markers", std::move(markers)}}}}}}}};
}

}  // namespace

Json player_response(const YoutubeVideo& video) {
  using State = YoutubeVideo::State;
  const State state = video.state();
  const bool broadcast = state != State::kUpload, runs = state == State::kLive, waits = state == State::kUpcoming;
  Json details{{"videoId", video.id()},
               {"title", video.title()},
               {"lengthSeconds", runs || waits ? "0" : std::to_string(video.length_ms() / 1000)},
               {"channelId", video.channel().id},
               {"shortDescription", video.info().description},
               {"author", video.channel().title},
               {"viewCount", std::to_string(video.chatters() * 20)},
               {"isPrivate", false},
               {"isLiveContent", broadcast}};
  if (runs) details["isLive"] = true;
  if (waits) details["isUpcoming"] = true;
  Json format{{"externalVideoId", video.id()},
              {"ownerChannelName", video.channel().title},
              {"externalChannelId", video.channel().id},
              {"publishDate", format_instant(video.published_ms())}};
  if (broadcast) {
    Json times{{"isLiveNow", runs}, {"startTimestamp", format_instant(video.started_ms())}};
    if (state == State::kEnded) times["endTimestamp"] = format_instant(video.started_ms() + video.length_ms());
    format["liveBroadcastDetails"] = std::move(times);
  }
  return {{"playabilityStatus", {{"status", waits ? "LIVE_STREAM_OFFLINE" : "OK"}, {"playableInEmbed", true}}},
          {"videoDetails", details},
          {"microformat", {{"playerMicroformatRenderer", format}}}};
}

// Chapters stand in the same list: readers tell them by their type.
Json heatmap_mutation(const YoutubeVideo& video) {
  const auto counts = density(video);
  const std::size_t most = std::ranges::max(counts);
  Json mutations = Json::array();
  mutations.push_back(marker_list("MARKER_TYPE_CHAPTERS", Json::array({{{"title", {{"simpleText", "Start"}}}}})));
  if (most == 0) return mutations;
  Json markers = Json::array();
  const std::int64_t step = video.length_ms() / static_cast<std::int64_t>(kMarkers);
  for (std::size_t i = 0; i < kMarkers; ++i) {
    const double share = static_cast<double>(counts[i]) / static_cast<double>(most);
    markers.push_back({{"startMillis", std::to_string(static_cast<std::int64_t>(i) * step)},
                       {"durationMillis", std::to_string(step)},
                       {"intensityScoreNormalized", i == 0 ? 1.0 : rounded(share)}});  // everybody starts at the first
  }
  mutations.push_back(marker_list("MARKER_TYPE_HEATMAP", std::move(markers)));
  return mutations;
}

Json page_config() {
  const Json client{{"hl", "en"},
                    {"gl", "US"},
                    {"clientName", "WEB"},
                    {"clientVersion", "2.20260708.00.00"},
                    {"visitorData", "CgtPd2xWaXNpdG9yMQ%3D%3D"}};
  return {{"INNERTUBE_API_KEY", std::string("AIza") + "SimulatedInnertubeKey_0123456789012"},
          {"INNERTUBE_CLIENT_NAME", "WEB"},
          {"INNERTUBE_CLIENT_VERSION", "2.20260708.00.00"},
          {"INNERTUBE_CONTEXT", {{"client", client}}},
          {"VISITOR_DATA", "CgtPd2xWaXNpdG9yMQ%3D%3D"}};
}

// ytcfg.set comes twice, the second time with something else, as on the real pages.
std::string page_with(const Json& config, const Json& data, const Json& player) {
  std::string page = "<!DOCTYPE html><html lang=\"en\"><head><title>YouTube</title>";
  page += "<script nonce=\"owl\">ytcfg.set(" + in_script(config) + ");</script>";
  page += "<script nonce=\"owl\">ytcfg.set({\"CSI_SERVICE_NAME\":\"youtube\"});</script></head><body>";
  if (!player.is_null())
    page += "<script nonce=\"owl\">var ytInitialPlayerResponse = " + in_script(player) + ";</script>";
  return page + "<script nonce=\"owl\">var ytInitialData = " + in_script(data) + ";</script></body></html>";
}

std::string consent_page() {
  return "<!DOCTYPE html><html><head><title>Before you continue to YouTube</title></head><body>"
         "<form action=\"https://consent.youtube.com/save\" method=\"POST\"><button>Accept "
         "all</button></form></body></html>";
}

std::string sorry_page() {
  return "<!DOCTYPE html><html><head><title>Sorry...</title></head><body>We have been receiving a large volume of "
         "requests from your network.</body></html>";
}

}  // namespace crowdline::sim
