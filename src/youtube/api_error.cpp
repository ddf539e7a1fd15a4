#include "youtube/api_error.h"

#include <algorithm>
#include <optional>
#include <vector>

#include "base/json_fields.h"

namespace crowdline::youtube {
namespace {

struct Body {
  std::vector<std::string> details;  // reasons of google.rpc.ErrorInfo
  std::vector<std::string> reasons;  // of errors[]
  std::string message;
  bool per_day = false;  // the limit that was hit is one of a day
  bool search = false;   // and it is that of searches
};

bool holds(std::string_view text, std::string_view part) { return text.find(part) != std::string_view::npos; }

std::string lower(std::string_view text) {
  std::string small(text);
  std::ranges::transform(small, small.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? char(c + 32) : c; });
  return small;
}

void read_detail(const Json& detail, Body& body) {
  if (!detail.is_object()) return;
  if (const std::string reason = text_field(detail, "reason"); !reason.empty()) body.details.push_back(reason);
  const auto metadata = detail.find("metadata");
  if (metadata == detail.end() || !metadata->is_object()) return;
  body.per_day |=
      holds(text_field(*metadata, "quota_limit"), "PerDay") || text_field(*metadata, "quota_unit").starts_with("1/d/");
  body.search |= holds(text_field(*metadata, "quota_metric"), "search");
}

template <typename Visit>
void each(const Json& object, const char* name, const Visit& visit) {
  const auto found = object.find(name);
  if (found == object.end() || !found->is_array()) return;
  for (const Json& element : *found) visit(element);
}

Body read_body(std::string_view text) {
  Body body;
  auto json = parse_json(text, "an answer of YouTube");
  if (!json) return body;
  const Json& whole = json->is_array() && !json->empty() ? json->front() : *json;
  if (!whole.is_object()) return body;
  const auto error = whole.find("error");
  if (error == whole.end() || !error->is_object()) return body;
  body.message = text_field(*error, "message");
  each(*error, "details", [&body](const Json& detail) { read_detail(detail, body); });
  each(*error, "errors", [&body](const Json& one) {
    if (one.is_object()) body.reasons.push_back(text_field(one, "reason"));
  });
  const std::string said = lower(body.message);
  body.per_day |= holds(said, "per day");
  body.search |= holds(said, "search queries");
  return body;
}

struct Row {
  std::string_view word;
  ApiFailure failure;
};

// details[].reason. RATE_LIMIT_EXCEEDED tells nothing more than errors[].reason, see limit().
constexpr Row kDetails[] = {
    {"API_KEY_INVALID", ApiFailure::kWrongKey},
    {"API_KEY_EXPIRED", ApiFailure::kWrongKey},
    {"API_KEY_SERVICE_BLOCKED", ApiFailure::kNotEnabled},
    {"API_KEY_HTTP_REFERRER_BLOCKED", ApiFailure::kForbidden},
    {"API_KEY_IP_ADDRESS_BLOCKED", ApiFailure::kForbidden},
    {"SERVICE_DISABLED", ApiFailure::kNotEnabled},
    {"ACCESS_TOKEN_EXPIRED", ApiFailure::kTokenExpired},
    {"ACCESS_TOKEN_SCOPE_INSUFFICIENT", ApiFailure::kScopeMissing},
};

constexpr Row kReasons[] = {
    {"quotaExceeded", ApiFailure::kQuotaUsedUp},
    {"dailyLimitExceeded", ApiFailure::kQuotaUsedUp},
    {"keyInvalid", ApiFailure::kWrongKey},
    {"accessNotConfigured", ApiFailure::kNotEnabled},
    {"authError", ApiFailure::kTokenExpired},
    {"insufficientPermissions", ApiFailure::kScopeMissing},
    {"liveChatDisabled", ApiFailure::kChatDisabled},
    {"liveChatEnded", ApiFailure::kChatEnded},
    {"liveChatNotFound", ApiFailure::kChatNotFound},
    {"commentsDisabled", ApiFailure::kCommentsDisabled},
    {"videoNotFound", ApiFailure::kNotFound},
    {"channelNotFound", ApiFailure::kNotFound},
    {"playlistNotFound", ApiFailure::kNotFound},
    {"commentThreadNotFound", ApiFailure::kNotFound},
    {"commentNotFound", ApiFailure::kNotFound},
    {"processingFailure", ApiFailure::kStalePageToken},  // often a bad page token
    {"invalidPageToken", ApiFailure::kStalePageToken},
    {"pageTokenInvalid", ApiFailure::kStalePageToken},
    {"missingRequiredParameter", ApiFailure::kBadRequest},
    {"incompatibleParameters", ApiFailure::kBadRequest},
    {"unexpectedParameter", ApiFailure::kBadRequest},
    {"invalidFilters", ApiFailure::kBadRequest},
    {"invalidSearchFilter", ApiFailure::kBadRequest},
    {"backendError", ApiFailure::kServer},
    {"SERVICE_UNAVAILABLE", ApiFailure::kServer},
};

constexpr Row kMessages[] = {
    {"unregistered callers", ApiFailure::kNoKey},
    {"api key not valid", ApiFailure::kWrongKey},
    {"has not been used in project", ApiFailure::kNotEnabled},
    {"exceeded your", ApiFailure::kQuotaUsedUp},
    {"no longer live", ApiFailure::kChatEnded},
};

std::optional<ApiFailure> look_up(std::span<const Row> rows, std::string_view word) {
  const auto row = std::ranges::find(rows, word, &Row::word);
  return row == rows.end() ? std::nullopt : std::optional(row->failure);
}

// "rateLimitExceeded" and its kin stand for three things: the day's searches, the calls of a minute, and an interval that was
// not kept.
ApiFailure limit(int status, const Body& body) {
  if (body.per_day) return body.search ? ApiFailure::kSearchesUsedUp : ApiFailure::kQuotaUsedUp;
  const bool minute = status == 429 || holds(lower(body.message), "per minute");
  return minute ? ApiFailure::kTooMany : ApiFailure::kTooFast;
}

ApiFailure by_status(int status) {
  switch (status) {
    case 400:
      return ApiFailure::kBadRequest;
    case 401:
      return ApiFailure::kTokenExpired;
    case 403:
      return ApiFailure::kForbidden;
    case 404:
    case 410:
      return ApiFailure::kNotFound;
    case 429:
      return ApiFailure::kTooMany;
    default:
      return status >= 400 && status < 500 ? ApiFailure::kBadRequest : ApiFailure::kServer;
  }
}

bool is_limit(std::string_view reason) {
  return reason == "RATE_LIMIT_EXCEEDED" || reason == "RESOURCE_EXHAUSTED" || reason == "rateLimitExceeded" ||
         reason == "userRateLimitExceeded";
}

ApiFailure classify(int status, const Body& body, std::string& told_by) {
  const auto by_words = [&](std::span<const Row> rows,
                            const std::vector<std::string>& words) -> std::optional<ApiFailure> {
    for (const std::string& word : words) {
      told_by = word;
      if (is_limit(word)) return limit(status, body);
      if (const auto failure = look_up(rows, word)) return failure;
    }
    told_by.clear();
    return std::nullopt;
  };
  if (const auto failure = by_words(kDetails, body.details)) return *failure;
  if (const auto failure = by_words(kReasons, body.reasons)) return *failure;
  const std::string said = lower(body.message);
  for (const Row& row : kMessages) {
    if (holds(said, row.word)) return row.failure;
  }
  if (body.per_day) return limit(status, body);
  return by_status(status);
}

std::string with_message(std::string what, const ApiError& error) {
  return error.message.empty() ? what : what + ": " + error.message;
}

}  // namespace

ApiError read_api_error(int status, std::string_view body, const Secret& key) {
  const Body read = read_body(body);
  ApiError error{.status = status};
  error.failure = classify(status, read, error.reason);
  error.message = shown_text(read.message.substr(0, read.message.find('<')), {&key});
  return error;
}

std::string how_to_get_an_api_key() {
  return "make a key for the \"YouTube Data API v3\" at https://console.cloud.google.com/apis/credentials (free, no "
         "card) and "
         "put it into the setting youtube.api_key (or CROWDLINE_YOUTUBE_API_KEY)";
}

Error to_error(const ApiError& error) {
  switch (error.failure) {
    case ApiFailure::kQuotaUsedUp:
      return {ErrorCode::kRemote, "YouTube's quota of the day is used up", "it goes on after midnight in Los Angeles"};
    case ApiFailure::kSearchesUsedUp:
      return {ErrorCode::kRemote, "YouTube's searches of the day are used up",
              "paste a link, or search again after midnight in Los Angeles"};
    case ApiFailure::kTooFast:
    case ApiFailure::kTooMany:
      return {ErrorCode::kRemote, "YouTube is asked too often just now", "try again in a minute"};
    case ApiFailure::kNoKey:
      return {ErrorCode::kNotAllowed, "YouTube wants an API key", how_to_get_an_api_key()};
    case ApiFailure::kWrongKey:
      return {ErrorCode::kNotAllowed, "YouTube does not know the key in youtube.api_key", how_to_get_an_api_key()};
    case ApiFailure::kNotEnabled:
      return {ErrorCode::kNotAllowed, "the project of the key in youtube.api_key may not use the YouTube Data API v3",
              "enable it at https://console.cloud.google.com/apis/library/youtube.googleapis.com"};
    case ApiFailure::kTokenExpired:
    case ApiFailure::kScopeMissing:
    case ApiFailure::kForbidden:
      return {ErrorCode::kNotAllowed, with_message("YouTube does not allow that", error), {}};
    case ApiFailure::kChatDisabled:
      return {ErrorCode::kNotFound, "the chat of this video is switched off", {}};
    case ApiFailure::kChatEnded:
    case ApiFailure::kChatNotFound:
      return {ErrorCode::kNotFound, "this video has no live chat any more", {}};
    case ApiFailure::kCommentsDisabled:
      return {ErrorCode::kNotFound, "the comments of this video are switched off", {}};
    case ApiFailure::kNotFound:
      return {ErrorCode::kNotFound, "YouTube has no such thing, or it is private", {}};
    case ApiFailure::kStalePageToken:
    case ApiFailure::kBadRequest:
      return {ErrorCode::kUsage, with_message("YouTube does not take the request", error), {}};
    case ApiFailure::kUnreachable:
      return {ErrorCode::kRemote, with_message("YouTube cannot be reached", error), "try again later"};
    case ApiFailure::kBadAnswer:
      return {ErrorCode::kRemote, "YouTube's answer cannot be read: it is damaged or cut off", "try again later"};
    case ApiFailure::kServer:
      break;
  }
  return {ErrorCode::kRemote, fmt::format("YouTube answers with status {}", error.status), "try again later"};
}

}  // namespace crowdline::youtube
