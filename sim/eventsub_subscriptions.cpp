// Subscriptions through Helix.
#include <algorithm>

#include "base/time_text.h"
#include "sim/eventsub_hub.h"
#include "sim/json_answer.h"
#include "sim/paging.h"

namespace crowdline::sim {
namespace {

constexpr int kMostCost = 10;
constexpr std::size_t kMostSockets = 3;          // with enabled subscriptions, of one client and user
constexpr std::size_t kMostSubscriptions = 300;  // of one socket
constexpr std::size_t kMostAlike = 3;            // of the same type and condition

std::string text_of(const Json& object, std::string_view name) {
  const auto found = object.find(name);
  return found != object.end() && found->is_string() ? found->get<std::string>() : "";
}

Json object_of(const Json& object, std::string_view name) {
  const auto found = object.find(name);
  return found != object.end() && found->is_object() ? *found : Json::object();
}

}  // namespace

net::HttpResponse EventSubHub::answer(const net::HttpRequest& request, const HelixCaller& caller) {
  if (request.method == "POST") return subscribe(request, caller);
  if (request.method == "GET") return list(request, caller);
  if (request.method == "DELETE") return remove(request, caller);
  return api_error(404, "");
}

// What is wrong with the request itself.
std::optional<net::HttpResponse> EventSubHub::refuse(const Json& body, const HelixCaller& caller) const {
  const auto* type = find_event_type(text_of(body, "type"), text_of(body, "version"));
  if (type == nullptr) return api_error(400, "The combination of values in the type and version fields is not valid");
  const Json transport = object_of(body, "transport"), condition = object_of(body, "condition");
  if (text_of(transport, "method") != "websocket") return api_error(400, "The transport method must be websocket");
  if (caller.token.of_app) return api_error(401, "invalid transport and auth combination");
  const std::string session = text_of(transport, "session_id");
  if (session.empty()) return api_error(400, "session_id is required");
  if (find(session) == nullptr)
    return api_error(400, "websocket transport session does not exist or has already disconnected");
  if (!channels_.contains(text_of(condition, type->channel_key)))
    return api_error(400, fmt::format("the user of {} does not exist", type->channel_key));
  if (!type->chat) return std::nullopt;
  if (!caller.token.has_scope("user:read:chat") || text_of(condition, "user_id") != accounts_.user().id)
    return api_error(403, "subscription missing proper authorization");
  return std::nullopt;
}

// What is too much.
std::optional<net::HttpResponse> EventSubHub::refuse_number(const Json& body, const HelixCaller& caller) const {
  const std::string session = text_of(object_of(body, "transport"), "session_id");
  std::size_t alike = 0, here = 0;
  int cost = find_event_type(text_of(body, "type"), text_of(body, "version"))->chat ? 0 : 1;
  std::vector<std::string> sockets{session};
  for (const auto& other : subscriptions_) {
    if (other.owner != caller.owner || other.row["status"] != "enabled") continue;
    const bool same = other.row["type"] == body["type"] && other.row["condition"] == body["condition"];
    if (same && other.session_id == session) return api_error(409, "subscription already exists");
    alike += same ? 1 : 0;
    cost += other.row["cost"].get<int>();
    here += other.session_id == session ? 1 : 0;
    if (std::ranges::find(sockets, other.session_id) == sockets.end()) sockets.push_back(other.session_id);
  }
  if (alike >= kMostAlike) return api_error(429, "number of subscriptions of this type and condition exceeded");
  if (cost > kMostCost) return api_error(429, "the maximum of total_cost is exceeded");
  if (here >= kMostSubscriptions) return api_error(429, "number of subscriptions of this session exceeded");
  if (sockets.size() > kMostSockets) return api_error(429, "number of websocket transports limit exceeded");
  return std::nullopt;
}

net::HttpResponse EventSubHub::subscribe(const net::HttpRequest& request, const HelixCaller& caller) {
  const auto body = parse_json(request.body, "the request body");
  if (!body || !body->is_object()) return api_error(400, "The request body is no JSON");
  if (auto refusal = refuse(*body, caller)) return *std::move(refusal);
  if (auto refusal = refuse_number(*body, caller)) return *std::move(refusal);
  if (const auto fault = core_.strike(FaultName::kSubscribeFailure, text_of(*body, "type"))) {
    core_.log.fault(fault->kind->text, {{"type", text_of(*body, "type")}});
    return api_error(static_cast<int>(fault->number), "subscription missing proper authorization");
  }
  const auto* type = find_event_type(text_of(*body, "type"), text_of(*body, "version"));
  const std::string session_id = (*body)["transport"]["session_id"];
  Subscription subscription{.owner = caller.owner, .session = find(session_id), .session_id = session_id};
  subscription.channel_id = text_of((*body)["condition"], type->channel_key);
  const std::string now = nanosecond_instant(core_.stamp_ms());
  subscription.row = {{"id", made_uuid("subscription", session_id, next_subscription_++)},
                      {"status", "enabled"},
                      {"type", type->name},
                      {"version", type->version},
                      {"condition", (*body)["condition"]},
                      {"created_at", now},
                      {"transport", {{"method", "websocket"}, {"session_id", session_id}, {"connected_at", now}}},
                      {"cost", type->chat ? 0 : 1}};
  subscription.session->note_subscription();
  Json answer{{"data", Json::array({subscription.row})}};
  subscriptions_.push_back(std::move(subscription));
  answer.update(totals(caller.owner));
  core_.log.write("subscription", {{"type", type->name}, {"channel", channels_[subscriptions_.back().channel_id]}});
  if (type->chat && on_chat_) on_chat_(channels_[subscriptions_.back().channel_id]);
  return json_answer(202, answer);
}

Json EventSubHub::totals(const std::string& owner) const {
  int total = 0, cost = 0;
  for (const auto& subscription : subscriptions_) {
    if (subscription.owner != owner) continue;
    ++total;
    cost += subscription.row["status"] == "enabled" ? subscription.row["cost"].get<int>() : 0;
  }
  return {{"total", total}, {"total_cost", cost}, {"max_total_cost", kMostCost}};
}

net::HttpResponse EventSubHub::list(const net::HttpRequest& request, const HelixCaller& caller) {
  const auto& query = request.target.query;
  const auto status = parameter(query, "status"), type = parameter(query, "type"), user = parameter(query, "user_id");
  Rows rows;
  for (const auto& subscription : subscriptions_) {
    if (subscription.owner != caller.owner) continue;
    const bool wanted =
        (!status || subscription.row["status"] == *status) && (!type || subscription.row["type"] == *type);
    bool about = !user;
    for (const auto& [key, value] : subscription.row["condition"].items()) about = about || (user && value == *user);
    if (wanted && about) rows.push_back(subscription.row);
  }
  auto page = page_of(rows, query, core_, request.target.path);
  if (!page) return api_error(400, "The cursor was malformed");
  page->update(totals(caller.owner));
  return json_answer(200, *page);
}

net::HttpResponse EventSubHub::remove(const net::HttpRequest& request, const HelixCaller& caller) {
  const auto id = parameter(request.target.query, "id");
  if (!id) return api_error(400, "Missing required parameter \"id\"");
  const auto gone = std::erase_if(
      subscriptions_, [&](const Subscription& one) { return one.owner == caller.owner && one.row["id"] == *id; });
  if (gone == 0) return api_error(404, "The subscription was not found");
  return {204, {}, std::string()};
}

}  // namespace crowdline::sim
