#include "youtube/replay_page.h"

#include "base/time_text.h"
#include "youtube/answer_fields.h"
#include "youtube/heat_markers.h"
#include "youtube/page_objects.h"

namespace crowdline::youtube {
namespace {

// {"runs": [{"text"}]} or {"simpleText"}.
std::string text_of(const Json& text) {
  std::string all = text_field(text, "simpleText");
  for (const Json& run : list_field(text, "runs")) {
    if (run.is_object()) all += text_field(run, "text");
  }
  return all;
}

std::string token_of(const Json& continuations, const char* kind) {
  for (const Json& one : continuations) {
    if (!one.is_object()) continue;
    std::string token = text_field(object_field(one, kind), "continuation");
    if (!token.empty()) return token;
  }
  return {};
}

// The second entry of the menu is the unfiltered view; titles are in the page's language.
std::string unfiltered_view(const Json& chat) {
  const Json& menu =
      list_field(path_field(chat, {"header", "liveChatHeaderRenderer", "viewSelector", "sortFilterSubMenuRenderer"}),
                 "subMenuItems");
  if (menu.size() < 2 || !menu[1].is_object() || switch_field(menu[1], "selected")) return {};
  return text_field(path_field(menu[1], {"continuation", "reloadContinuationData"}), "continuation");
}

Json line_of(Json inner, const Json& offset) {
  Json replay{{"actions", Json::array({std::move(inner)})}};
  if (!offset.is_null()) replay["videoOffsetTimeMsec"] = offset;
  return {{"replayChatItemAction", std::move(replay)}};
}

// One line for each inner action, so that each is counted.
void add_lines(const Json& action, std::vector<std::string>& lines) {
  const auto replay = action.find("replayChatItemAction");
  if (replay == action.end() || !replay->is_object()) {
    lines.push_back(to_text(line_of(action, nullptr)));
    return;
  }
  const auto offset = replay->find("videoOffsetTimeMsec");
  for (const Json& inner : list_field(*replay, "actions"))
    lines.push_back(to_text(line_of(inner, offset == replay->end() ? Json(nullptr) : *offset)));
}

ReplayAnswer read_data(const Json& data) {
  ReplayAnswer answer;
  const Json& chat = path_field(data, {"continuationContents", "liveChatContinuation"});
  if (chat.empty()) {
    answer.refusal = text_of(path_field(data, {"contents", "messageRenderer", "text"}));
    return answer;
  }
  answer.next = token_of(list_field(chat, "continuations"), "liveChatReplayContinuationData");
  answer.all_messages = unfiltered_view(chat);
  for (const Json& action : list_field(chat, "actions")) {
    if (action.is_object()) add_lines(action, answer.records);
  }
  return answer;
}

std::unexpected<Error> no_data() {
  return fail(ErrorCode::kRemote,
              "YouTube answered with a page without data: it asks for consent, or for fewer requests",
              "try again later, or import a file of yt-dlp or chat-downloader");
}

}  // namespace

Result<WatchPage> read_watch_page(std::string_view html) {
  const auto data = assigned_object(html, "ytInitialData");
  const auto config = config_object(html, "INNERTUBE_API_KEY");
  if (!data || !config) return no_data();
  WatchPage page{.context = object_field(*config, "INNERTUBE_CONTEXT"), .heatmap = heat_markers(*data)};
  const Json& client = object_field(page.context, "client");
  page.client_version = text_field(client, "clientVersion");
  page.visitor = text_field(client, "visitorData");
  const Json player = assigned_object(html, "ytInitialPlayerResponse").value_or(Json::object());
  const Json& details = object_field(player, "videoDetails");
  page.title = text_field(details, "title");
  page.channel = text_field(details, "author");
  page.description = text_field(details, "shortDescription");
  page.length_ms = count_field(details, "lengthSeconds").value_or(0) * 1000;
  const Json& broadcast = path_field(player, {"microformat", "playerMicroformatRenderer", "liveBroadcastDetails"});
  if (const auto began_ms = instant_field(broadcast, "startTimestamp")) page.started_at = format_instant(*began_ms);
  const auto live = details.find("isLive");
  page.runs = live != details.end() && live->is_boolean() && live->get<bool>();
  const Json& bar = path_field(*data, {"contents", "twoColumnWatchNextResults", "conversationBar"});
  page.continuation =
      token_of(list_field(object_field(bar, "liveChatRenderer"), "continuations"), "reloadContinuationData");
  page.why = text_of(path_field(bar, {"conversationBarRenderer", "availabilityMessage", "messageRenderer", "text"}));
  return page;
}

Result<ReplayAnswer> read_replay_answer(std::string_view body) {
  const auto json = parse_json(body, "YouTube's answer");
  if (!json || !json->is_object()) return fail(ErrorCode::kRemote, "YouTube answered with what is no chat");
  const auto wrapped = json->find("response");  // as pages were kept until 2020
  return read_data(wrapped != json->end() && wrapped->is_object() ? *wrapped : *json);
}

Result<ReplayAnswer> read_replay_page(std::string_view html) {
  const auto data = assigned_object(html, "ytInitialData");
  if (!data) return no_data();
  return read_data(*data);
}

}  // namespace crowdline::youtube
