#include "youtube/api_error.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace crowdline::youtube {
namespace {

std::string body(const std::string& reason, const std::string& message = "no", const std::string& details = "") {
  return R"({"error":{"code":403,"message":")" + message + R"(","errors":[{"message":"m","domain":"d","reason":")" +
         reason + R"("}])" + (details.empty() ? "" : ",\"details\":[" + details + "]") + "}}";
}

const std::string kSearchStop = body(
    "rateLimitExceeded",
    "Quota exceeded for quota metric 'Search Queries' and limit 'Search Queries per day' of service "
    "'youtube.googleapis.com'",
    R"({"@type":"type.googleapis.com/google.rpc.ErrorInfo","reason":"RATE_LIMIT_EXCEEDED","domain":"googleapis.com",
        "metadata":{"quota_metric":"youtube.googleapis.com/search_list","quota_limit":"defaultSearchListPerDayPerProject","quota_unit":"1/d/{project}"}})");

struct Case {
  int status;
  std::string body;
  ApiFailure failure;
  const char* catches;
};

TEST(ApiError, IsTestedInTheOrderOfTheSheet) {
  const std::vector<Case> cases = {
      {403, body("quotaExceeded", "used up <a href=x>quota</a>"), ApiFailure::kQuotaUsedUp, "units used up"},
      {403, body("dailyLimitExceeded"), ApiFailure::kQuotaUsedUp, "older wording"},
      {429, kSearchStop, ApiFailure::kSearchesUsedUp, "search bucket: a stop of the day, no back-off"},
      {429, body("rateLimitExceeded", "limit 'Queries per day'"), ApiFailure::kQuotaUsedUp,
       "per day, told by the text"},
      {403, body("rateLimitExceeded", "too quick"), ApiFailure::kTooFast, "polled too fast"},
      {429, body("rateLimitExceeded", "Queries per minute"), ApiFailure::kTooMany, "per-minute limit, 429"},
      {403, body("userRateLimitExceeded", "Queries per minute per user"), ApiFailure::kTooMany,
       "per-minute limit, 403"},
      {403,
       R"({"error":{"code":403,"message":"Method doesn't allow unregistered callers","status":"PERMISSION_DENIED"}})",
       ApiFailure::kNoKey, "no key, without errors[]"},
      {400, body("badRequest", "API key not valid.", R"({"reason":"API_KEY_INVALID"})"), ApiFailure::kWrongKey,
       "details come before errors"},
      {400, body("keyInvalid"), ApiFailure::kWrongKey, "as the old table says"},
      {403, body("accessNotConfigured", "x", R"({"reason":"SERVICE_DISABLED"})"), ApiFailure::kNotEnabled,
       "API not enabled"},
      {401, body("authError"), ApiFailure::kTokenExpired, "token expired"},
      {403, body("insufficientPermissions"), ApiFailure::kScopeMissing, "scope"},
      {403, body("liveChatDisabled"), ApiFailure::kChatDisabled, "chat"},
      {403, body("liveChatEnded"), ApiFailure::kChatEnded, "chat"},
      {404, body("liveChatNotFound"), ApiFailure::kChatNotFound, "chat"},
      {403, body("commentsDisabled"), ApiFailure::kCommentsDisabled, "comments"},
      {404, body("videoNotFound"), ApiFailure::kNotFound, "comments"},
      {400, body("processingFailure"), ApiFailure::kStalePageToken, "often a bad page token"},
      {400, body("pageTokenInvalid"), ApiFailure::kStalePageToken, "live chat"},
      {400, body("invalidPageToken"), ApiFailure::kStalePageToken, "lists"},
      {400, body("incompatibleParameters"), ApiFailure::kBadRequest, "parameters"},
      {500, body("backendError"), ApiFailure::kServer, "server trouble"},
      {502, "<html><body>Bad Gateway</body></html>", ApiFailure::kServer, "HTML body"},
      {503, "", ApiFailure::kServer, "no body"},
      {403, "[" + body("liveChatEnded") + "]", ApiFailure::kChatEnded, "the stream wraps errors in an array"},
      {403, body("forbidden", "unregistered callers"), ApiFailure::kNoKey, "reason forbidden tells nothing"},
      {403, "{}", ApiFailure::kForbidden, "only the status tells"},
      {404, "[]", ApiFailure::kNotFound, "an empty array"},
      {418, R"({"error":"x"})", ApiFailure::kBadRequest, "error is no object"},
  };
  for (const Case& known : cases) {
    const ApiError error = read_api_error(known.status, known.body, Secret("k"));
    EXPECT_EQ(static_cast<int>(error.failure), static_cast<int>(known.failure)) << known.catches << ": " << known.body;
    EXPECT_FALSE(to_error(error).what.empty());
  }
}

TEST(ApiError, NeverShowsTheKeyOrMarkup) {
  const Secret key("AIzaSyA-made-up");
  const ApiError error =
      read_api_error(400, body("badRequest", "wrong key=AIzaSyA-made-up\\nhere <a href='x'>y</a>"), key);
  EXPECT_EQ(error.message, "wrong key=… here ");
  EXPECT_THAT(to_error(error).sentence(), testing::Not(testing::HasSubstr("made-up")));
}

}  // namespace
}  // namespace crowdline::youtube
