// Tokens and the two ways to log in, as plain functions of answers and a clock.
#include <gmock/gmock.h>

#include "twitch/code_login.h"
#include "twitch/device_login.h"
#include "twitch/oauth_token.h"

namespace crowdline::twitch {
namespace {

using testing::HasSubstr;
using testing::Not;

net::HttpAnswer answer(int status, std::string body) {
  return {.status = status, .headers = {}, .body = std::move(body)};
}

constexpr const char* kGrant =
    R"({"access_token":"acc","refresh_token":"ref","expires_in":14000,"scope":["chat:read"],"token_type":"bearer","new":1})";
constexpr const char* kDevice =
    R"({"device_code":"dev","user_code":"ABCD","verification_uri":"https://www.twitch.tv/activate?device-code=ABCD",
        "expires_in":1800,"interval":5})";

TEST(OauthToken, GrantsAreRead) {
  const auto token = read_grant(answer(200, kGrant), "client", 1'000);
  ASSERT_TRUE(token.has_value());
  EXPECT_EQ(token->access.reveal(), "acc");
  EXPECT_EQ(token->refresh.reveal(), "ref");
  EXPECT_EQ(token->expires_ms, 14'001'000);
  EXPECT_TRUE(token->has_scope("chat:read"));
  const auto words = read_grant(answer(200, R"({"access_token":"a","scope":"chat:read user:read:chat"})"), "client", 0);
  EXPECT_TRUE(words->has_scope("user:read:chat")) << "scopes may come as one text";
}

TEST(OauthToken, OtherAnswersAreErrors) {
  EXPECT_EQ(read_grant(answer(400, R"({"message":"Invalid refresh token"})"), "c", 0).error().code,
            ErrorCode::kNotAllowed);
  EXPECT_EQ(read_grant(answer(401, ""), "c", 0).error().code, ErrorCode::kNotAllowed);
  EXPECT_EQ(read_grant(answer(503, ""), "c", 0).error().code, ErrorCode::kRemote);
  for (const char* body : {"", "[]", "{}", R"({"access_token":5})", R"({"access_token":""})", "{"})
    EXPECT_EQ(read_grant(answer(200, body), "c", 0).error().code, ErrorCode::kNotUnderstood) << body;
}

TEST(OauthToken, FormsAreEncoded) {
  const auto call = refresh_call("https://id", {.id = "cl&ient", .secret = {}}, Secret("r=f+/ %"));
  EXPECT_EQ(call.method, "POST");
  EXPECT_EQ(call.url, "https://id/token");
  EXPECT_EQ(call.body, "grant_type=refresh_token&refresh_token=r%3Df%2B%2F%20%25&client_id=cl%26ient")
      << "a public client sends no secret";
  EXPECT_THAT(refresh_call("https://id", {.id = "c", .secret = Secret("s")}, Secret("r")).body,
              HasSubstr("&client_secret=s"));
}

TEST(OauthToken, ValidationAndRevocation) {
  const auto facts = read_validation(
      answer(200, R"({"client_id":"c","login":"ana","scopes":["chat:read"],"user_id":"5","expires_in":60})"));
  ASSERT_TRUE(facts.has_value());
  EXPECT_EQ(facts->login, "ana");
  EXPECT_EQ(facts->expires_in_ms, 60'000);
  EXPECT_EQ(read_validation(answer(200, R"({"client_id":"c","expires_in":60})"))->login, "") << "an app's token";
  EXPECT_EQ(read_validation(answer(401, "")).error().code, ErrorCode::kNotAllowed);
  EXPECT_EQ(read_validation(answer(500, "")).error().code, ErrorCode::kRemote);
  EXPECT_TRUE(read_revocation(answer(200, "")).has_value());
  EXPECT_TRUE(read_revocation(answer(400, R"({"message":"Invalid token"})")).has_value()) << "gone already";
  EXPECT_EQ(read_revocation(answer(404, "")).error().code, ErrorCode::kNotFound);
}

TEST(DeviceLogin, AsksUntilTheUserConfirmed) {
  DeviceLogin login("https://id", "client", {"chat:read", "user:read:chat"});
  const auto first = std::get<net::HttpCall>(login.next(0));
  EXPECT_EQ(first.url, "https://id/device");
  EXPECT_EQ(first.body, "client_id=client&scopes=chat%3Aread%20user%3Aread%3Achat");
  login.answered(answer(200, kDevice), 0);
  ASSERT_TRUE(login.code().has_value());
  EXPECT_EQ(login.code()->user_code, "ABCD");
  EXPECT_EQ(std::get<WaitUntil>(login.next(0)).at_ms, 5'000);
  const auto poll = std::get<net::HttpCall>(login.next(5'000));
  EXPECT_THAT(poll.body,
              HasSubstr("device_code=dev&grant_type=urn%3Aietf%3Aparams%3Aoauth%3Agrant-type%3Adevice_code"));
  login.answered(answer(400, R"({"status":400,"message":"authorization_pending"})"), 5'100);
  EXPECT_EQ(std::get<WaitUntil>(login.next(5'100)).at_ms, 10'100);
  login.answered(fail(ErrorCode::kRemote, "the network is down"), 10'100);
  login.answered(answer(503, ""), 15'100);
  EXPECT_TRUE(std::holds_alternative<WaitUntil>(login.next(15'200))) << "tried again while the code lives";
  login.answered(answer(200, kGrant), 20'200);
  const auto result = std::get<Result<Token>>(login.next(20'200));
  ASSERT_TRUE(result.has_value());
  EXPECT_EQ(result->client_id, "client");
}

TEST(DeviceLogin, EndsWithTheCode) {
  DeviceLogin login("https://id", "client", {});
  login.answered(answer(200, kDevice), 0);
  EXPECT_EQ(std::get<Result<Token>>(login.next(1'800'000)).error().code, ErrorCode::kNotAllowed);
}

TEST(DeviceLogin, AnyOtherRefusalIsFinal) {
  DeviceLogin login("https://id", "client", {});
  login.answered(answer(200, kDevice), 0);
  login.answered(answer(400, R"({"status":400,"message":"invalid device code"})"), 5'000);
  EXPECT_EQ(std::get<Result<Token>>(login.next(5'000)).error().code, ErrorCode::kNotAllowed);
}

TEST(DeviceLogin, OddAnswersAreErrors) {
  for (const char* body :
       {"", "[]", "{}", R"({"device_code":"d","user_code":"u","verification_uri":"javascript:x"})"}) {
    DeviceLogin login("https://id", "client", {});
    login.answered(answer(200, body), 0);
    EXPECT_EQ(std::get<Result<Token>>(login.next(0)).error().code, ErrorCode::kNotUnderstood) << body;
  }
  DeviceLogin unknown("https://id", "client", {});
  unknown.answered(answer(400, ""), 0);
  EXPECT_EQ(std::get<Result<Token>>(unknown.next(0)).error().code, ErrorCode::kNotAllowed);
}

TEST(CodeLogin, SendsTheBrowserAndTakesItsCode) {
  const CodeLogin login{.oauth = "https://id", .redirect = "http://localhost:3000", .state = "s1a"};
  EXPECT_EQ(login.address({.id = "c", .secret = Secret("hidden")}, {"chat:read"}),
            "https://id/authorize?response_type=code&client_id=c&redirect_uri=http%3A%2F%2Flocalhost%3A3000&"
            "scope=chat%3Aread&state=s1a");
  const auto code = login.code_of("/?code=co%2Fde&scope=chat%3Aread&state=s1a");
  ASSERT_TRUE(code.has_value());
  EXPECT_EQ(code->reveal(), "co/de");
  EXPECT_THAT(login.exchange_call({.id = "c", .secret = Secret("hidden")}, *code).body,
              HasSubstr("code=co%2Fde&grant_type=authorization_code&redirect_uri=http%3A%2F%2Flocalhost%3A3000"));
}

TEST(CodeLogin, RefusesWhatItDidNotStart) {
  const CodeLogin login{.oauth = "https://id", .redirect = "http://localhost:3000", .state = "s1a"};
  for (const char* target : {"/?code=x", "/?code=x&state=s1", "/?code=x&state=s1b", "/?error=access_denied&state=s1a"})
    EXPECT_EQ(login.code_of(target).error().code, ErrorCode::kNotAllowed) << target;
  EXPECT_EQ(login.code_of("/?state=s1a").error().code, ErrorCode::kNotUnderstood);
  EXPECT_EQ(CodeLogin{}.code_of("/?code=x&state=").error().code, ErrorCode::kNotAllowed) << "no state at all";
}

// Whatever a server answers, no error repeats a token, a code or a secret.
TEST(OauthErrors, HoldNoSecrets) {
  const std::string echo = R"({"message":"bad token s3cr3t-acc s3cr3t-ref","access_token":5})";
  std::vector<Error> errors;
  for (const int status : {200, 400, 401, 404, 418, 500}) {
    if (auto grant = read_grant(answer(status, echo), "c", 0); !grant) errors.push_back(grant.error());
    if (auto facts = read_validation(answer(status, echo)); !facts) errors.push_back(facts.error());
    if (auto gone = read_revocation(answer(status, echo)); !gone) errors.push_back(gone.error());
    DeviceLogin login("https://id", "client", {});
    login.answered(answer(status, echo), 0);
    if (auto step = login.next(0); std::holds_alternative<Result<Token>>(step))
      errors.push_back(std::get<Result<Token>>(step).error());
  }
  EXPECT_GT(errors.size(), 12U);
  for (const Error& error : errors) EXPECT_THAT(error.sentence(), Not(HasSubstr("s3cr3t")));
}

TEST(Secret, IsTakenOutOfShownTexts) {
  const Secret token("tok");
  const Secret empty;
  EXPECT_EQ(shown_text("a tok b tok\r\n", {&token, &empty}), "a … b …  ");
  EXPECT_EQ(shown_text(std::string(300, 'x'), {}).size(), 200U);
  EXPECT_EQ(shown_text(std::string(199, 'x') + "é", {}).size(), 199U) << "no half characters";
}

}  // namespace
}  // namespace crowdline::twitch
