#include "sim/youtube_failure.h"

namespace crowdline::sim {
namespace {

Json error_info(std::string_view reason, Json metadata) {
  metadata["service"] = "youtube.googleapis.com";
  return {{"@type", "type.googleapis.com/google.rpc.ErrorInfo"},
          {"reason", reason},
          {"domain", "googleapis.com"},
          {"metadata", std::move(metadata)}};
}

}  // namespace

Json YoutubeFailure::body() const {
  Json entry{{"message", message}, {"domain", domain}, {"reason", reason}};
  if (!parameter.empty()) entry.update({{"location", parameter}, {"locationType", "parameter"}});
  Json error{{"code", status}, {"message", message}, {"errors", Json::array({entry})}};
  if (!name.empty()) error["status"] = name;
  if (!details.is_null()) error["details"] = Json::array({details});
  return {{"error", error}};
}

YoutubeFailure bad_parameter(std::string_view reason, std::string_view parameter, std::string message) {
  return {.status = 400,
          .reason = reason,
          .message = std::move(message),
          .domain = "youtube.parameter",
          .parameter = std::string(parameter)};
}

YoutubeFailure unknown_parameter(std::string_view name) {
  return {.status = 400,
          .reason = "unexpectedParameter",
          .message = fmt::format("There is no parameter \"{}\" here.", name),
          .name = "INVALID_ARGUMENT",
          .parameter = std::string(name)};
}

YoutubeFailure no_key() {
  return {.status = 403,
          .reason = "forbidden",
          .message = "The method is not open to unregistered callers: it wants an API key.",
          .name = "PERMISSION_DENIED"};
}

YoutubeFailure wrong_key() {
  return {.status = 400,
          .reason = "badRequest",
          .message = "The API key is not valid.",
          .name = "INVALID_ARGUMENT",
          .details = error_info("API_KEY_INVALID", Json::object())};
}

YoutubeFailure expired_token() {
  return {.status = 401,
          .reason = "authError",
          .message = "The credentials are not valid.",
          .name = "UNAUTHENTICATED",
          .parameter = "Authorization"};
}

YoutubeFailure quota_exceeded() {
  return {.status = 403,
          .reason = "quotaExceeded",
          .message =
              "The request cannot be completed because you have exceeded your "
              "<a href=\"/youtube/v3/getting-started#quota\">quota</a>.",
          .domain = "youtube.quota"};
}

YoutubeFailure searches_exceeded() {
  return {.status = 429,
          .reason = "rateLimitExceeded",
          .message =
              "Quota exceeded for quota metric 'Search Queries' and limit 'Search Queries per day' of service "
              "'youtube.googleapis.com' for consumer 'project_number:1'.",
          .name = "RESOURCE_EXHAUSTED",
          .details = error_info("RATE_LIMIT_EXCEEDED", {{"quota_metric", "youtube.googleapis.com/search_list"},
                                                        {"quota_limit", "defaultSearchListPerDayPerProject"},
                                                        {"quota_limit_value", "100"},
                                                        {"quota_unit", "1/d/{project}"},
                                                        {"consumer", "projects/1"}})};
}

YoutubeFailure too_fast() {
  return {.status = 403,
          .reason = "rateLimitExceeded",
          .message = "The request was sent too soon after the one before.",
          .domain = "youtube.liveChat"};
}

YoutubeFailure backend_error() {
  return {.status = 500, .reason = "backendError", .message = "Internal error encountered.", .name = "INTERNAL"};
}

YoutubeFailure chat_failure(std::string_view reason) {
  const int status = reason == "liveChatNotFound" ? 404 : reason == "pageTokenInvalid" ? 400 : 403;
  const std::string_view message = reason == "liveChatDisabled"   ? "Live chat is not enabled for this broadcast."
                                   : reason == "liveChatEnded"    ? "The live chat is no longer live."
                                   : reason == "liveChatNotFound" ? "The live chat cannot be found."
                                                                  : "The page token is not valid.";
  return {.status = status,
          .reason = reason,
          .message = std::string(message),
          .domain = status == 400 ? "youtube.parameter" : "youtube.liveChat"};
}

YoutubeFailure not_found(std::string_view reason) {
  return {.status = 404,
          .reason = reason,
          .message = fmt::format("What was asked for cannot be found: {}.", reason),
          .domain = "youtube.resource"};
}

YoutubeFailure comments_disabled() {
  return {.status = 403,
          .reason = "commentsDisabled",
          .message = "The video has <a href=\"/youtube/answer/1\">disabled</a> comments.",
          .domain = "youtube.commentThread",
          .parameter = "videoId"};
}

YoutubeFailure processing_failure() {
  return {.status = 400,
          .reason = "processingFailure",
          .message = "The API server failed to process the request.",
          .domain = "youtube.commentThread"};
}

}  // namespace crowdline::sim
