// Channels of the platforms.
#include "api/answer.h"
#include "api/backend.h"
#include "api/parameters.h"
#include "net/problem.h"

namespace crowdline::api {
namespace {

constexpr std::size_t kMaxWords = 200;

}  // namespace

// A handler waits for the platform here, which the search bounds in time and number.
net::HttpResponse search_channels(Backend& backend, const Call& call) {
  const auto& target = call.request.target;
  const auto words = text_parameter(target, "query", kMaxWords);
  if (!words) return error_answer(words.error());
  const auto live = boolean_parameter(target, "live");
  if (!live) return error_answer(live.error());
  const auto platform = choice_parameter(target, "platform", {"twitch", "youtube"});
  if (!platform) return error_answer(platform.error());
  if (backend.context.channels == nullptr || *platform == "youtube")
    return net::problem(409, "channels of this platform cannot be searched yet");
  const auto channels = backend.context.channels->search({.words = *words, .live_only = live->value_or(false)});
  if (!channels) return error_answer(channels.error());
  Json rows = Json::array();
  for (const auto& channel : *channels) rows.push_back(pipeline::to_json(channel));
  return json_answer(200, {{"channels", std::move(rows)}});
}

}  // namespace crowdline::api
