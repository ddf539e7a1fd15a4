// Users, streams, channels, videos, clips, searches, games.
#include <algorithm>

#include "base/time_text.h"
#include "sim/helix.h"
#include "sim/json_answer.h"
#include "sim/paging.h"

namespace crowdline::sim {
namespace {

constexpr std::size_t kMostValues = 100;

std::string lower(std::string_view text) {
  std::string result(text);
  for (char& c : result) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
  }
  return result;
}

bool has(const std::vector<std::string>& list, std::string_view value) {
  return std::ranges::find(list, value) != list.end();
}

Json data_of(const Rows& rows) { return {{"data", Json(rows)}}; }

net::HttpResponse missing(std::string_view name) {
  return api_error(400, fmt::format("Missing required parameter \"{}\"", name));
}

net::HttpResponse too_many(std::string_view name) {
  return api_error(400, fmt::format("The parameter \"{}\" may occur at most {} times", name, kMostValues));
}

// "a b c" finds what begins with "abc" or "a_b_c".
bool begins_like(std::string_view name, std::string_view query) {
  std::string joined, lined = lower(query);
  for (const char c : lined) joined += c == ' ' ? "" : std::string(1, c);
  std::ranges::replace(lined, ' ', '_');
  const std::string text = lower(name);
  return text.starts_with(joined) || text.starts_with(lined) || text.starts_with(lower(query));
}

}  // namespace

net::HttpResponse Helix::paged(const Rows& rows, const net::HttpRequest& request) {
  auto page = page_of(rows, request.target.query, core_, request.target.path);
  if (!page) return api_error(400, "The parameter \"first\", \"after\" or \"before\" was malformed");
  return json_answer(200, *page);
}

net::HttpResponse Helix::users(const net::HttpRequest& request, const HelixCaller& caller) {
  const auto ids = values(request.target.query, "id");
  auto logins = values(request.target.query, "login");
  for (auto& login : logins) login = lower(login);
  if (ids.size() + logins.size() > kMostValues) return too_many("id");
  const bool own = ids.empty() && logins.empty();
  if (own && caller.token.of_app)
    return api_error(400, "The \"id\" or \"login\" parameter is required with an app access token");
  Rows rows;
  const Account& user = accounts_.user();
  if (own || has(ids, user.id) || has(logins, user.login)) {
    rows.push_back(user_row(user.login, user.id, user.shown));
    if (caller.token.has_scope("user:read:email")) rows.back()["email"] = user.login + "@example.com";
  }
  for (const auto* channel : channels_) {
    const Room& room = channel->room();
    if (has(ids, room.id) || has(logins, room.login)) rows.push_back(user_row(room.login, room.id, room.shown));
  }
  return json_answer(200, data_of(rows));
}

net::HttpResponse Helix::streams(const net::HttpRequest& request, const HelixCaller& /*caller*/) {
  const auto& query = request.target.query;
  const auto ids = values(query, "user_id"), games = values(query, "game_id"), languages = values(query, "language");
  auto logins = values(query, "user_login");
  for (auto& login : logins) login = lower(login);
  for (const auto& [name, list] : {std::pair("user_id", &ids), std::pair("user_login", &std::as_const(logins)),
                                   std::pair("game_id", &games), std::pair("language", &languages)}) {
    if (list->size() > kMostValues) return too_many(name);
  }
  Rows rows;
  for (const auto* channel : by_viewers()) {
    if (!channel->live()) continue;
    Json row = stream_row(*channel);
    const bool named =
        (ids.empty() && logins.empty()) || has(ids, channel->room().id) || has(logins, channel->room().login);
    const bool about = games.empty() || has(games, row["game_id"].get<std::string>());
    const bool spoken = languages.empty() || has(languages, row["language"].get<std::string>());
    if (named && about && spoken) rows.push_back(std::move(row));
  }
  return paged(rows, request);
}

net::HttpResponse Helix::followed(const net::HttpRequest& request, const HelixCaller& caller) {
  const auto user = parameter(request.target.query, "user_id");
  if (!user) return missing("user_id");
  if (caller.token.of_app || !caller.token.has_scope("user:read:follows"))
    return api_error(401, "Missing scope: user:read:follows");
  if (*user != accounts_.user().id) return api_error(401, "The user_id must match the user of the token");
  Rows rows;
  for (const auto* channel : by_viewers()) {
    if (channel->live()) rows.push_back(stream_row(*channel));
  }
  return paged(rows, request);
}

net::HttpResponse Helix::channels(const net::HttpRequest& request, const HelixCaller& /*caller*/) {
  const auto ids = values(request.target.query, "broadcaster_id");
  if (ids.empty()) return missing("broadcaster_id");
  if (ids.size() > kMostValues) return too_many("broadcaster_id");
  Rows rows;
  for (const auto& id : ids) {
    if (const auto* channel = channel_of(id)) rows.push_back(channel_row(*channel));
  }
  return json_answer(200, data_of(rows));
}

net::HttpResponse Helix::videos(const net::HttpRequest& request, const HelixCaller& /*caller*/) {
  const auto& query = request.target.query;
  const auto ids = values(query, "id");
  const auto user = parameter(query, "user_id"), game = parameter(query, "game_id");
  if ((ids.empty() ? 0 : 1) + (user ? 1 : 0) + (game ? 1 : 0) != 1)
    return api_error(400, "Exactly one of the parameters \"id\", \"user_id\" and \"game_id\" is required");
  if (ids.size() > kMostValues) return too_many("id");
  const std::string type = parameter(query, "type").value_or("all");
  Rows rows;
  for (const auto* channel : channels_) {
    if (channel->state() == Channel::State::kWaiting) continue;
    const bool named = user   ? *user == channel->room().id
                       : game ? *game == game_id(channel->category())
                              : has(ids, video_id(*channel));
    if (named && (type == "all" || type == "archive")) rows.push_back(video_row(*channel, core_));
  }
  if (!ids.empty() && rows.empty()) return api_error(404, "The videos were not found");
  return paged(rows, request);
}

net::HttpResponse Helix::clips(const net::HttpRequest& request, const HelixCaller& /*caller*/) {
  const auto& query = request.target.query;
  const auto ids = values(query, "id");
  const auto broadcaster = parameter(query, "broadcaster_id"), game = parameter(query, "game_id");
  if ((ids.empty() ? 0 : 1) + (broadcaster ? 1 : 0) + (game ? 1 : 0) != 1)
    return api_error(400, "Exactly one of the parameters \"id\", \"broadcaster_id\" and \"game_id\" is required");
  constexpr std::int64_t kWeekMs = 7LL * 86'400'000;
  const auto from = parse_instant(parameter(query, "started_at").value_or(""));
  const auto until = parse_instant(parameter(query, "ended_at").value_or(""));
  Rows rows;
  for (const auto* channel : channels_) {
    for (auto& row : clip_rows(*channel, core_)) {
      const std::int64_t created = parse_instant(row["created_at"].get<std::string>()).value_or(0);
      const bool in_time = !from || (created >= *from && created <= until.value_or(*from + kWeekMs));
      const bool named = broadcaster ? *broadcaster == channel->room().id
                         : game      ? *game == row["game_id"].get<std::string>()
                                     : has(ids, row["id"].get<std::string>());
      if (named && in_time) rows.push_back(std::move(row));
    }
  }
  return paged(rows, request);
}

net::HttpResponse Helix::search_channels(const net::HttpRequest& request, const HelixCaller& /*caller*/) {
  const auto query = parameter(request.target.query, "query");
  if (!query || query->empty()) return missing("query");
  const bool live_only = parameter(request.target.query, "live_only") == "true";
  Rows rows;
  for (const auto* channel : channels_) {
    if (live_only && !channel->live()) continue;
    const bool found =
        begins_like(channel->room().login, *query) || (live_only && begins_like(channel->category(), *query));
    if (found) rows.push_back(search_row(*channel));
  }
  return paged(rows, request);
}

net::HttpResponse Helix::search_categories(const net::HttpRequest& request, const HelixCaller& /*caller*/) {
  const auto query = parameter(request.target.query, "query");
  if (!query || query->empty()) return missing("query");
  Rows rows;
  for (const auto& name : categories()) {
    if (lower(name).find(lower(*query)) == std::string::npos) continue;
    rows.push_back(game_row(name));
    rows.back().erase("igdb_id");
  }
  return paged(rows, request);
}

net::HttpResponse Helix::games(const net::HttpRequest& request, const HelixCaller& /*caller*/) {
  const auto ids = values(request.target.query, "id"), names = values(request.target.query, "name");
  const auto other = values(request.target.query, "igdb_id");
  if (ids.empty() && names.empty() && other.empty()) return missing("id");
  if (ids.size() + names.size() + other.size() > kMostValues) return too_many("id");
  Rows rows;
  for (const auto& name : categories()) {
    if (has(names, name) || has(ids, game_id(name))) rows.push_back(game_row(name));
  }
  return json_answer(200, data_of(rows));
}

}  // namespace crowdline::sim
