#include "sim/helix.h"

#include <algorithm>
#include <chrono>

#include "sim/json_answer.h"

namespace crowdline::sim {

const std::vector<Helix::Endpoint>& Helix::endpoints() {
  static const std::vector<Endpoint> kEndpoints = {
      {"/helix/users", &Helix::users},
      {"/helix/streams", &Helix::streams},
      {"/helix/streams/followed", &Helix::followed},
      {"/helix/channels", &Helix::channels},
      {"/helix/videos", &Helix::videos},
      {"/helix/clips", &Helix::clips},
      {"/helix/search/channels", &Helix::search_channels},
      {"/helix/search/categories", &Helix::search_categories},
      {"/helix/games", &Helix::games},
      {"/helix/chat/emotes/global", &Helix::global_emotes},
      {"/helix/chat/emotes", &Helix::channel_emotes},
      {"/helix/chat/emotes/set", &Helix::emote_sets},
      {"/helix/chat/badges/global", &Helix::global_badges},
      {"/helix/chat/badges", &Helix::channel_badges},
      {"/helix/bits/cheermotes", &Helix::cheermotes},
      {"/helix/shared_chat/session", &Helix::shared_chat},
      {"/helix/chat/settings", &Helix::chat_settings},
      {"/helix/streams/markers", &Helix::markers},
      {"/helix/eventsub/subscriptions", &Helix::subscriptions},
  };
  return kEndpoints;
}

Helix::Helix(Core& core, Accounts& accounts, std::int64_t limit, Subscriptions subscriptions)
    : core_(core), accounts_(accounts), bucket_(limit), subscriptions_(std::move(subscriptions)) {}

std::variant<HelixCaller, net::HttpResponse> Helix::authorize(const net::HttpRequest& request) const {
  const std::string_view header = request.header("Authorization").value_or("");
  if (!header.starts_with("Bearer ")) return api_error(401, "OAuth token is missing");
  const Token* token = accounts_.find(header.substr(7));
  if (token == nullptr) return api_error(401, "Invalid OAuth token");
  const auto client = request.header("Client-Id");
  if (!client) return api_error(401, "Client-Id header required");
  if (*client != token->client_id) return api_error(401, "Client ID and OAuth token do not match");
  return HelixCaller{*token, token->client_id + (token->of_app ? "" : " " + accounts_.user().id)};
}

net::HttpResponse Helix::answer(const net::HttpRequest& request) {
  auto caller = authorize(request);
  if (auto* refusal = std::get_if<net::HttpResponse>(&caller)) return std::move(*refusal);
  const auto& known = std::get<HelixCaller>(caller);
  const std::int64_t now = core_.elapsed_ms();
  if (core_.strike(FaultName::kTooMany, request.target.path)) {
    core_.log.fault("429", {{"path", request.target.path}});
    bucket_.empty(known.owner, now);
  }
  auto response = bucket_.take(known.owner, now) ? dispatch(request, known) : api_error(429, "Too many requests");
  add_limits(response, known.owner);
  return response;
}

net::HttpResponse Helix::dispatch(const net::HttpRequest& request, const HelixCaller& caller) {
  const auto found = std::ranges::find(endpoints(), request.target.path, &Endpoint::path);
  if (found == endpoints().end()) return api_error(404, "");
  const bool writes = found->handler == &Helix::markers;
  const bool any = found->handler == &Helix::subscriptions;
  if (!any && request.method != (writes ? "POST" : "GET")) return api_error(404, "");
  return (this->*found->handler)(request, caller);
}

// The reset is an instant of real time, after as many simulated seconds as the bucket needs to be full: clients whose timers run
// at the simulator's speed wait exactly so long.
void Helix::add_limits(net::HttpResponse& response, const std::string& owner) {
  const std::int64_t now = core_.elapsed_ms();
  const auto wall = std::chrono::system_clock::now().time_since_epoch();
  const auto reset =
      std::chrono::duration_cast<std::chrono::seconds>(wall).count() + (bucket_.full_in_ms(owner, now) + 999) / 1000;
  response.headers.emplace_back("Ratelimit-Limit", std::to_string(bucket_.limit()));
  response.headers.emplace_back("Ratelimit-Remaining", std::to_string(bucket_.remaining(owner, now)));
  response.headers.emplace_back("Ratelimit-Reset", std::to_string(reset));
}

const Channel* Helix::channel_of(std::string_view id) const {
  const auto found = std::ranges::find_if(channels_, [id](const Channel* one) { return one->room().id == id; });
  return found == channels_.end() ? nullptr : *found;
}

std::vector<const Channel*> Helix::by_viewers() const {
  auto sorted = channels_;
  std::ranges::sort(sorted, [](const Channel* a, const Channel* b) {
    const std::size_t left = a->script().chatters.size(), right = b->script().chatters.size();
    return left != right ? left > right : a->room().login < b->room().login;
  });
  return sorted;
}

std::vector<std::string> Helix::categories() const {
  std::vector<std::string> names;
  for (const auto* channel : channels_) {
    if (std::ranges::find(names, channel->category()) == names.end()) names.push_back(channel->category());
  }
  return names;
}

net::HttpResponse Helix::subscriptions(const net::HttpRequest& request, const HelixCaller& caller) {
  return subscriptions_(request, caller);
}

}  // namespace crowdline::sim
