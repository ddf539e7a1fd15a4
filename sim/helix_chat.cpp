// Emotes, badges, cheermotes, modes, markers.
#include <algorithm>

#include "base/time_text.h"
#include "sim/helix.h"
#include "sim/json_answer.h"

namespace crowdline::sim {
namespace {

constexpr std::size_t kMostSets = 25;
constexpr std::size_t kLongestDescription = 140;

Json emotes_body(const Rows& rows) { return {{"data", Json(rows)}, {"template", kEmoteTemplate}}; }

net::HttpResponse no_broadcaster() { return api_error(400, "Missing required parameter \"broadcaster_id\""); }

}  // namespace

net::HttpResponse Helix::global_emotes(const net::HttpRequest& /*request*/, const HelixCaller& /*caller*/) {
  return json_answer(200, emotes_body(global_emote_rows()));
}

net::HttpResponse Helix::channel_emotes(const net::HttpRequest& request, const HelixCaller& /*caller*/) {
  const auto id = parameter(request.target.query, "broadcaster_id");
  if (!id) return no_broadcaster();
  const auto* channel = channel_of(*id);
  return json_answer(200, emotes_body(channel == nullptr ? Rows() : channel_emote_rows(*channel)));
}

net::HttpResponse Helix::emote_sets(const net::HttpRequest& request, const HelixCaller& /*caller*/) {
  const auto sets = values(request.target.query, "emote_set_id");
  if (sets.empty()) return api_error(400, "Missing required parameter \"emote_set_id\"");
  if (sets.size() > kMostSets) return api_error(400, "Too many values of \"emote_set_id\"");
  Rows rows;
  for (const auto* channel : channels_) {
    for (auto& row : channel_emote_rows(*channel)) {
      if (std::ranges::find(sets, row["emote_set_id"].get<std::string>()) == sets.end()) continue;
      row.erase("tier");
      row["owner_id"] = channel->room().id;
      rows.push_back(std::move(row));
    }
  }
  return json_answer(200, emotes_body(rows));
}

net::HttpResponse Helix::global_badges(const net::HttpRequest& /*request*/, const HelixCaller& /*caller*/) {
  return json_answer(200, {{"data", Json(global_badge_rows())}});
}

net::HttpResponse Helix::channel_badges(const net::HttpRequest& request, const HelixCaller& /*caller*/) {
  const auto id = parameter(request.target.query, "broadcaster_id");
  if (!id) return no_broadcaster();
  return json_answer(200, {{"data", Json(channel_of(*id) == nullptr ? Rows() : channel_badge_rows())}});
}

net::HttpResponse Helix::cheermotes(const net::HttpRequest& /*request*/, const HelixCaller& /*caller*/) {
  return json_answer(200, {{"data", Json(cheermote_rows())}});
}

// With the fault shared-chat all channels share one, led by the first.
net::HttpResponse Helix::shared_chat(const net::HttpRequest& request, const HelixCaller& /*caller*/) {
  const auto id = parameter(request.target.query, "broadcaster_id");
  if (!id) return no_broadcaster();
  Json data = Json::array();
  if (core_.faults.has(FaultName::kSharedChat) && channel_of(*id) != nullptr) {
    Json participants = Json::array();
    for (const auto* channel : channels_) participants.push_back({{"broadcaster_id", channel->room().id}});
    const std::string since = format_instant(core_.clock.zero_ms());
    data.push_back({{"session_id", made_uuid("shared chat", channels_.front()->room().id)},
                    {"host_broadcaster_id", channels_.front()->room().id},
                    {"participants", participants},
                    {"created_at", since},
                    {"updated_at", since}});
  }
  return json_answer(200, {{"data", data}});
}

net::HttpResponse Helix::chat_settings(const net::HttpRequest& request, const HelixCaller& /*caller*/) {
  const auto id = parameter(request.target.query, "broadcaster_id");
  if (!id) return no_broadcaster();
  if (channel_of(*id) == nullptr) return api_error(404, "The broadcaster was not found");
  const Json row{{"broadcaster_id", *id},    {"emote_mode", false},
                 {"follower_mode", false},   {"follower_mode_duration", nullptr},
                 {"slow_mode", false},       {"slow_mode_wait_time", nullptr},
                 {"subscriber_mode", false}, {"unique_chat_mode", false}};
  return json_answer(200, {{"data", Json::array({row})}});
}

net::HttpResponse Helix::markers(const net::HttpRequest& request, const HelixCaller& caller) {
  if (caller.token.of_app || !caller.token.has_scope("channel:manage:broadcast"))
    return api_error(401, "Missing scope: channel:manage:broadcast");
  const auto body = parse_json(request.body, "the request body");
  if (!body || !body->is_object()) return api_error(400, "The request body is no JSON");
  const std::string user = body->value("user_id", "");
  const std::string description = body->value("description", "");
  const auto* channel = channel_of(user);
  if (description.size() > kLongestDescription) return api_error(400, "The description is too long");
  if (channel == nullptr || !channel->live()) return api_error(404, "The broadcaster is not live");
  const Json row{{"id", made_uuid("marker", user, static_cast<std::uint64_t>(core_.played_ms()))},
                 {"created_at", format_instant(core_.stamp_ms() / 1000 * 1000)},
                 {"description", description},
                 {"position_seconds", (core_.played_ms() - channel->begin_ms()) / 1000}};
  return json_answer(200, {{"data", Json::array({row})}});
}

}  // namespace crowdline::sim
