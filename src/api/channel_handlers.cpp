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
  const auto typing = boolean_parameter(target, "typing");
  if (!typing) return error_answer(typing.error());
  if (backend.context.channels == nullptr) return net::problem(409, "channels cannot be searched here");
  pipeline::ChannelQuery query{.words = *words, .live_only = live->value_or(false), .platform = std::nullopt};
  query.typing = typing->value_or(false);
  if (*platform == "twitch") query.platform = chat::Platform::kTwitch;
  if (*platform == "youtube") query.platform = chat::Platform::kYoutube;
  const auto found = backend.context.channels->search(query);
  if (!found) return error_answer(found.error());
  return json_answer(200, pipeline::to_json(*found));
}

net::HttpResponse get_quota(Backend& backend, const Call&) {
  const auto& quota = backend.context.youtube_quota;
  return json_answer(200, {{"youtube", quota ? quota() : Json()}});
}

}  // namespace crowdline::api
