// Continuations of the page's chat.
#include <algorithm>
#include <array>

#include "sim/youtube_ids.h"
#include "sim/youtube_renderers.h"
#include "sim/youtube_site.h"

namespace crowdline::sim {
namespace {

constexpr std::size_t kReplayPage = 150;  // events in one answer
constexpr std::size_t kTopLeavesOut = 3;  // the filtered view has two of three messages
constexpr std::int64_t kPaceMs = 5000;    // between the polls of a live chat

// What a token was given for: all that a place holds but its number.
std::string subject_of(const std::string& video, bool live, bool top, bool seeks) {
  return fmt::format("page {} {} {} {}", video, live ? "live" : "replay", top ? "top" : "all", seeks ? "seek" : "");
}

bool left_out(bool top, std::size_t index) { return top && index % kTopLeavesOut == kTopLeavesOut - 1; }

Json reload(const std::string& token) { return {{"reloadContinuationData", {{"continuation", token}}}}; }

}  // namespace

std::string YoutubeSite::token_of(const Place& place) const {
  return page_token(subject_of(place.video->id(), place.live, place.top, place.seeks), place.position);
}

std::optional<YoutubeSite::Place> YoutubeSite::place_of(std::string_view token) const {
  for (auto* video : videos_) {
    for (unsigned bits = 0; bits < 8; ++bits) {
      Place place{.video = video, .live = (bits & 1) != 0, .top = (bits & 2) != 0, .seeks = (bits & 4) != 0};
      const auto position = page_of_token(token, subject_of(video->id(), place.live, place.top, place.seeks));
      if (!position) continue;
      place.position = static_cast<std::size_t>(*position);
      return place;
    }
  }
  return std::nullopt;
}

// Index 0 is the filtered view, 1 all of it.
Json YoutubeSite::view_selector(const Place& place) const {
  Json items = Json::array();
  for (const bool top : {true, false}) {
    Place view{.video = place.video, .live = place.live, .top = top, .seeks = !place.live};
    items.push_back({{"title", top ? "Top chat" : "Live chat"},
                     {"selected", top == place.top},
                     {"continuation", reload(token_of(view))}});
  }
  return {{"liveChatHeaderRenderer", {{"viewSelector", {{"sortFilterSubMenuRenderer", {{"subMenuItems", items}}}}}}}};
}

Json YoutubeSite::live_actions(Place& place) {
  Json actions = Json::array();
  const YoutubeChat& chat = *place.video->chat();
  std::size_t at = place.position == 0 ? chat.recent_position() : std::min(place.position, chat.size());
  for (; at < chat.size(); ++at) {
    if (left_out(place.top, at)) continue;
    for (Json& action : page_actions(chat.event(at), chat.sent_ms(at), false)) actions.push_back(std::move(action));
  }
  place.position = at;
  return actions;
}

Json YoutubeSite::replay_actions(Place& place, std::int64_t& last_ms) {
  Json actions = Json::array();
  const auto& events = replays_[place.video].events;
  const std::size_t end = std::min(place.position + kReplayPage, events.size());
  for (; place.position < end; ++place.position) {
    const YoutubeEvent& event = events[place.position];
    if (left_out(place.top, place.position)) continue;
    last_ms = event.offset_ms;
    for (Json& action : page_actions(event, place.video->started_ms() + event.offset_ms, true))
      actions.push_back(replay_action(event, std::move(action)));
  }
  return actions;
}

// A replay that has only playerSeekContinuationData is over; a live chat that is over has no continuation at all.
std::optional<Json> YoutubeSite::continuation(Place place, bool with_header) {
  if (place.live && (place.video->chat() == nullptr || place.video->chat()->ended_ms() >= 0)) return std::nullopt;
  Json chat, continuations = Json::array();
  if (place.live) {
    Json actions = live_actions(place);
    if (!actions.empty()) chat["actions"] = std::move(actions);
    const char* kind = place.position % 2 == 0 ? "timedContinuationData" : "invalidationContinuationData";
    continuations.push_back({{kind, {{"timeoutMs", kPaceMs}, {"continuation", token_of(place)}}}});
  } else {
    std::int64_t last_ms = 0;
    const bool over = place.position >= replays_[place.video].events.size();
    Json actions = replay_actions(place, last_ms);
    if (!actions.empty()) chat["actions"] = std::move(actions);
    place.seeks = false;
    if (!over)
      continuations.push_back(
          {{"liveChatReplayContinuationData",
            {{"timeUntilLastMessageMsec", std::max<std::int64_t>(last_ms, 0)}, {"continuation", token_of(place)}}}});
    continuations.push_back({{"playerSeekContinuationData",
                              {{"continuation", token_of({.video = place.video, .top = place.top, .seeks = true})}}}});
  }
  chat["continuations"] = std::move(continuations);
  if (with_header) chat["header"] = view_selector(place);
  return Json{{"responseContext", {{"visitorData", "CgtPd2xWaXNpdG9yMQ%3D%3D"}}},
              {"continuationContents", {{"liveChatContinuation", chat}}}};
}

}  // namespace crowdline::sim
