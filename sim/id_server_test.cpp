#include "sim/id_server.h"

#include <gtest/gtest.h>

#include "sim/sim_fixture.h"

namespace crowdline::sim {
namespace {

class IdServerTest : public testing::Test {
 protected:
  void open(std::string_view faults = {}) {
    stage = std::make_unique<TestStage>(faults);
    accounts = std::make_unique<Accounts>(stage->core, "amy", 1);
    server = std::make_unique<IdServer>(stage->core, *accounts, "http://sim");
  }
  net::HttpResponse ask(std::string method, std::string_view target, std::string body = {},
                        net::HeaderList headers = {}) {
    net::HttpRequest request{.method = std::move(method), .headers = std::move(headers), .body = std::move(body)};
    const auto question = std::min(target.find('?'), target.size());
    request.target.path = target.substr(0, question);
    request.target.query = parse_form(target.substr(std::min(question + 1, target.size())));
    return server->answer(request);
  }
  static Json json(const net::HttpResponse& response) { return Json::parse(response.bytes(), nullptr, false); }
  std::string device_form(const std::string& code) {
    return "client_id=" + accounts->public_client().id + "&scopes=chat:read&device_code=" + code +
           "&grant_type=urn:ietf:params:oauth:grant-type:device_code";
  }
  Json start_device() {
    return json(ask("POST", "/oauth2/device",
                    "client_id=" + accounts->public_client().id + "&scopes=chat:read+user:read:chat"));
  }
  std::string secret_form() {
    return "client_id=" + accounts->confidential().id + "&client_secret=" + accounts->confidential().secret;
  }

  std::unique_ptr<TestStage> stage;
  std::unique_ptr<Accounts> accounts;
  std::unique_ptr<IdServer> server;
};

TEST_F(IdServerTest, DeviceCodesWaitForConsent) {
  open();
  const Json device = start_device();
  EXPECT_EQ(device["interval"], 5);
  EXPECT_EQ(device["expires_in"], 1800);
  EXPECT_EQ(device["verification_uri"], "http://sim/activate?device-code=" + device["user_code"].get<std::string>());
  const std::string code = device["device_code"];
  const auto early = ask("POST", "/oauth2/token", device_form(code));
  EXPECT_EQ(early.status, 400);
  EXPECT_EQ(early.bytes(), R"({"status":400,"message":"authorization_pending"})");
  stage->pass(10'000);
  const auto answer = ask("POST", "/oauth2/token", device_form(code));
  EXPECT_EQ(answer.status, 200);
  const Json token = json(answer);
  EXPECT_EQ(token["token_type"], "bearer");
  EXPECT_EQ(token["expires_in"], 14'000);
  EXPECT_EQ(token["scope"], Json::array({"chat:read", "user:read:chat"}));
  EXPECT_TRUE(token["refresh_token"].is_string());
  EXPECT_EQ(json(ask("POST", "/oauth2/token", device_form(code)))["message"], "invalid device code") << "it is used up";
}

TEST_F(IdServerTest, ThePageConsentsAtOnce) {
  open();
  const Json device = start_device();
  EXPECT_EQ(ask("GET", "/activate?device-code=" + device["user_code"].get<std::string>()).status, 200);
  EXPECT_EQ(ask("POST", "/oauth2/token", device_form(device["device_code"])).status, 200);
}

TEST_F(IdServerTest, DeviceCodesEnd) {
  open();
  const Json device = start_device();
  stage->pass(1'800'000);
  EXPECT_EQ(json(ask("POST", "/oauth2/token", device_form(device["device_code"])))["message"], "invalid device code");
}

TEST_F(IdServerTest, UsersMayRefuseOrTakeTheirTime) {
  open("denied");
  const Json refused = start_device();
  stage->pass(10'000);
  EXPECT_EQ(json(ask("POST", "/oauth2/token", device_form(refused["device_code"])))["message"], "access_denied");
  open("slow-consent:for=60s");
  const Json slow = start_device();
  stage->pass(59'000);
  EXPECT_EQ(json(ask("POST", "/oauth2/token", device_form(slow["device_code"])))["message"], "authorization_pending");
  stage->pass(1'000);
  EXPECT_EQ(ask("POST", "/oauth2/token", device_form(slow["device_code"])).status, 200);
}

TEST_F(IdServerTest, RefreshTokensOfPublicClientsAreSingleUse) {
  open();
  const auto token = accounts->issue(accounts->public_client(), {"chat:read"}, false);
  const std::string form = "grant_type=refresh_token&client_id=" + accounts->public_client().id + "&refresh_token=";
  const auto first = ask("POST", "/oauth2/token", form + token.refresh);
  EXPECT_EQ(first.status, 200);
  EXPECT_NE(json(first)["refresh_token"], token.refresh);
  const auto again = ask("POST", "/oauth2/token", form + token.refresh);
  EXPECT_EQ(again.status, 400);
  EXPECT_EQ(again.bytes(), R"({"error":"Bad Request","status":400,"message":"Invalid refresh token"})");
  const std::string second = json(first)["refresh_token"];
  stage->pass(Accounts::kPublicRefreshMs);
  EXPECT_EQ(ask("POST", "/oauth2/token", form + second).status, 400) << "30 days unused";
}

TEST_F(IdServerTest, ConfidentialClientsNeedTheirSecret) {
  open();
  const auto token = accounts->issue(accounts->confidential(), {}, false);
  const std::string form = "&grant_type=refresh_token&refresh_token=" + token.refresh;
  EXPECT_EQ(ask("POST", "/oauth2/token", "client_id=" + accounts->confidential().id + form).status, 403);
  EXPECT_EQ(json(ask("POST", "/oauth2/token", secret_form() + form))["refresh_token"], token.refresh);
  EXPECT_EQ(ask("POST", "/oauth2/token", secret_form() + form).status, 200);
  EXPECT_EQ(json(ask("POST", "/oauth2/token", "client_id=x&grant_type=client_credentials"))["message"],
            "invalid client");
}

TEST_F(IdServerTest, AuthorizationCodesGoBackWithTheState) {
  open();
  const std::string page =
      "/oauth2/authorize?response_type=code&scope=chat%3Aread&state=a%26b&client_id=" + accounts->confidential().id;
  const auto answer = ask("GET", page + "&redirect_uri=http%3A%2F%2Flocalhost%3A99%2Fback");
  EXPECT_EQ(answer.status, 302);
  const std::string location(net::find_header(answer.headers, "Location").value_or(""));
  EXPECT_TRUE(location.starts_with("http://localhost:99/back?code=")) << location;
  EXPECT_TRUE(location.ends_with("&scope=chat%3Aread&state=a%26b")) << location;
  const std::string code = location.substr(30, location.find('&') - 30);
  const std::string form =
      secret_form() + "&grant_type=authorization_code&code=" + code + "&redirect_uri=http://localhost:99/";
  EXPECT_EQ(ask("POST", "/oauth2/token", form + "elsewhere").status, 400);
  EXPECT_EQ(ask("POST", "/oauth2/token", form + "back").status, 400) << "a code is used up by the first try";
  EXPECT_EQ(ask("GET", page + "&redirect_uri=http%3A%2F%2Fevil.example").status, 400);
}

TEST_F(IdServerTest, RefusalsGoBackToo) {
  open("denied");
  const auto answer =
      ask("GET", "/oauth2/authorize?response_type=code&state=s&redirect_uri=http://localhost:9&client_id=" +
                     accounts->confidential().id);
  EXPECT_EQ(net::find_header(answer.headers, "Location"),
            "http://localhost:9?error=access_denied&error_description=The+user+denied+you+access&state=s");
}

TEST_F(IdServerTest, ValidatesAndRevokes) {
  open();
  const auto token = accounts->issue(accounts->confidential(), {"chat:read"}, false);
  const auto app = accounts->issue(accounts->confidential(), {}, true);
  const auto validate = [&](const std::string& header) {
    return ask("GET", "/oauth2/validate", "", {{"Authorization", header}});
  };
  const Json valid = json(validate("OAuth " + token.access));
  EXPECT_EQ(valid["login"], "amy");
  EXPECT_EQ(valid["scopes"], Json::array({"chat:read"}));
  EXPECT_EQ(valid["expires_in"], 14'000);
  EXPECT_FALSE(json(validate("Bearer " + app.access)).contains("login"));
  EXPECT_EQ(validate("OAuth nonsense").bytes(), R"({"status":401,"message":"invalid access token"})");
  const std::string client = "client_id=" + accounts->confidential().id;
  EXPECT_EQ(ask("POST", "/oauth2/revoke", client + "&token=" + token.access).status, 200);
  EXPECT_EQ(validate("OAuth " + token.access).status, 401);
  EXPECT_EQ(json(ask("POST", "/oauth2/revoke", client + "&token=" + token.access))["message"], "Invalid token");
  EXPECT_EQ(json(ask("POST", "/oauth2/revoke", "client_id=x&token=y"))["message"], "client does not exist");
}

TEST_F(IdServerTest, TokensEndByTimeAndByFaults) {
  open();
  const auto token = accounts->issue(accounts->confidential(), {}, false);
  stage->pass(Accounts::kUserTokenMs - 1);
  EXPECT_NE(accounts->find(token.access), nullptr);
  stage->pass(1);
  EXPECT_EQ(accounts->find(token.access), nullptr);
  const auto other = accounts->issue(accounts->confidential(), {}, false);
  accounts->expire_all();
  EXPECT_EQ(accounts->find(other.access), nullptr);
  EXPECT_TRUE(accounts->refresh(accounts->confidential(), other.refresh));
  accounts->revoke_all();
  EXPECT_FALSE(accounts->refresh(accounts->confidential(), other.refresh));
}

}  // namespace
}  // namespace crowdline::sim
