#include "twitch/token_keeper.h"

#include <gmock/gmock.h>

namespace crowdline::twitch {
namespace {

constexpr std::int64_t kHour = 3'600'000;

net::HttpAnswer answer(int status, std::string body) {
  return {.status = status, .headers = {}, .body = std::move(body)};
}

net::HttpAnswer valid(int seconds = 14'000) {
  return answer(200,
                fmt::format(R"({{"client_id":"c","login":"ana","user_id":"5","scopes":["chat:read"],"expires_in":{}}})",
                            seconds));
}

net::HttpAnswer granted(const std::string& name) {
  return answer(200, fmt::format(R"({{"access_token":"{0}","refresh_token":"r-{0}","expires_in":14000}})", name));
}

struct Keeping {
  explicit Keeping(std::string refresh = "r-old")
      : keeper("https://id", {.id = "c", .secret = {}},
               {.access = Secret("old"), .refresh = Secret(std::move(refresh)), .client_id = "c"}, 1) {}

  void settle() {
    for (TokenAction& action : keeper.take_actions()) {
      if (auto* call = std::get_if<CallOauth>(&action)) calls.push_back(*call);
      if (auto* save = std::get_if<SaveToken>(&action)) saves.push_back(save->token.access.reveal());
      if (std::holds_alternative<TokenReady>(action)) ++ready;
      if (auto* lost = std::get_if<LoginLost>(&action)) why.push_back(lost->why);
      if (std::holds_alternative<RefreshFailed>(action)) ++failed;
    }
  }
  void start() {
    keeper.start(now);
    settle();
  }
  void answered(const Result<net::HttpAnswer>& given) {
    keeper.answered(calls.back().kind, given, now);
    settle();
  }
  void refused(const char* token) {
    keeper.refused(Secret(token), now);
    settle();
  }
  void saved(const Result<void>& result = {}) {
    keeper.saved(result, now);
    settle();
  }
  void timer() {
    keeper.timer(now);
    settle();
  }

  TokenKeeper keeper;
  std::int64_t now = 0;
  std::vector<CallOauth> calls;
  std::vector<std::string> saves;
  std::vector<std::string> why;
  int ready = 0;
  int failed = 0;
};

TEST(TokenKeeper, ValidatesAtTheStartAndHourly) {
  Keeping keeping;
  keeping.start();
  ASSERT_EQ(keeping.calls.size(), 1U);
  EXPECT_EQ(keeping.calls[0].kind, TokenCall::kValidate);
  EXPECT_FALSE(keeping.keeper.usable());
  keeping.answered(valid());
  EXPECT_EQ(keeping.ready, 1);
  EXPECT_EQ(keeping.keeper.token().login, "ana");
  EXPECT_EQ(keeping.keeper.wait_until(), kHour);
  keeping.now = kHour - 1;
  keeping.timer();
  EXPECT_EQ(keeping.calls.size(), 1U);
  keeping.now = kHour;
  keeping.timer();
  EXPECT_EQ(keeping.calls.size(), 2U);
  keeping.answered(fail(ErrorCode::kRemote, "down"));
  EXPECT_TRUE(keeping.keeper.usable()) << "what cannot be asked is asked again later";
  EXPECT_EQ(keeping.keeper.wait_until(), kHour + 60'000);
}

TEST(TokenKeeper, RefreshesOnceForAllWhoWait) {
  Keeping keeping;
  keeping.start();
  keeping.answered(valid());
  for (int i = 0; i < 5; ++i) keeping.refused("old");
  ASSERT_EQ(keeping.calls.size(), 2U) << "single flight";
  EXPECT_EQ(keeping.calls[1].kind, TokenCall::kRefresh);
  keeping.answered(granted("new"));
  EXPECT_EQ(keeping.keeper.token().access.reveal(), "old") << "not used before it is written down";
  EXPECT_THAT(keeping.saves, testing::ElementsAre("new"));
  EXPECT_EQ(keeping.ready, 1);
  keeping.saved();
  EXPECT_EQ(keeping.ready, 2);
  EXPECT_EQ(keeping.keeper.token().access.reveal(), "new");
  EXPECT_EQ(keeping.keeper.token().login, "ana");
  keeping.refused("old");
  EXPECT_EQ(keeping.calls.size(), 2U) << "somebody late: the new one is there already";
  EXPECT_EQ(keeping.ready, 3);
}

TEST(TokenKeeper, RefreshesBeforeTheTokenEnds) {
  Keeping keeping;
  keeping.start();
  keeping.answered(valid(600));
  EXPECT_EQ(keeping.keeper.wait_until(), 300'000);
  keeping.now = 300'000;
  keeping.timer();
  EXPECT_EQ(keeping.calls.back().kind, TokenCall::kRefresh);
}

TEST(TokenKeeper, ATokenThatEndsAtOnceIsNotRefreshedWithoutRest) {
  Keeping keeping;
  keeping.start();
  keeping.answered(valid(0));
  keeping.timer();
  keeping.answered(answer(200, R"({"access_token":"new","refresh_token":"r-new"})"));
  keeping.saved();
  EXPECT_EQ(keeping.calls.size(), 2U);
  EXPECT_EQ(keeping.keeper.wait_until(), 60'000);
  keeping.now = 59'999;
  keeping.timer();
  EXPECT_EQ(keeping.calls.size(), 2U);
  keeping.now = 60'000;
  keeping.timer();
  EXPECT_EQ(keeping.calls.size(), 3U);
}

TEST(TokenKeeper, ARefusedRefreshNeedsANewLogin) {
  Keeping keeping;
  keeping.start();
  keeping.answered(answer(401, R"({"status":401,"message":"invalid access token"})"));
  EXPECT_EQ(keeping.calls.back().kind, TokenCall::kRefresh);
  keeping.answered(answer(400, R"({"message":"Invalid refresh token"})"));
  EXPECT_EQ(keeping.why.size(), 1U);
  keeping.refused("old");
  EXPECT_EQ(keeping.why.size(), 2U);
  EXPECT_EQ(keeping.calls.size(), 2U) << "never hammered";
  EXPECT_EQ(keeping.keeper.wait_until(), std::nullopt);
}

TEST(TokenKeeper, ATokenWithoutRefreshIsLostWhenItEnds) {
  Keeping keeping("");
  keeping.start();
  keeping.answered(answer(401, ""));
  EXPECT_EQ(keeping.why.size(), 1U);
}

TEST(TokenKeeper, ATokenOfAnotherProgramIsRefused) {
  Keeping keeping;
  keeping.start();
  keeping.answered(answer(200, R"({"client_id":"other","expires_in":60})"));
  EXPECT_EQ(keeping.why.size(), 1U);
}

TEST(TokenKeeper, AFailingServerLeavesTheTokenAlone) {
  Keeping keeping;
  keeping.start();
  keeping.answered(valid());
  keeping.refused("old");
  keeping.answered(answer(503, ""));
  EXPECT_EQ(keeping.calls.size(), 2U) << "not at once";
  EXPECT_LE(keeping.keeper.wait_until(), keeping.now + 1'000);
  keeping.now += 1'000;
  keeping.timer();
  keeping.answered(fail(ErrorCode::kRemote, "down"));
  keeping.now += 2'000;
  keeping.timer();
  keeping.answered(answer(500, ""));
  EXPECT_EQ(keeping.failed, 1);
  EXPECT_EQ(keeping.calls.size(), 4U) << "three tries";
  EXPECT_TRUE(keeping.keeper.usable());
  keeping.refused("old");
  EXPECT_EQ(keeping.calls.size(), 5U);
}

TEST(TokenKeeper, WhoAsksWhileItValidatesIsAnswered) {
  Keeping keeping;
  keeping.start();
  keeping.answered(valid());
  keeping.now = kHour;
  keeping.timer();
  keeping.refused("old");
  keeping.answered(valid());
  EXPECT_EQ(keeping.ready, 2);
}

TEST(TokenKeeper, AFileThatCannotBeWrittenIsReported) {
  Keeping keeping;
  keeping.start();
  keeping.answered(valid());
  keeping.refused("old");
  keeping.answered(granted("new"));
  keeping.saved(fail(ErrorCode::kNotAllowed, "the disk is full"));
  EXPECT_EQ(keeping.keeper.token().access.reveal(), "new") << "the old one is dead already";
  EXPECT_EQ(keeping.failed, 1);
}

}  // namespace
}  // namespace crowdline::twitch
