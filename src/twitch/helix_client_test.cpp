// Tokens and calls of Helix with threads, files and a scripted server.
#include "twitch/helix_client.h"

#include <gmock/gmock.h>
#include <unistd.h>

#include <filesystem>
#include <thread>

#include "twitch/app_tokens.h"
#include "twitch/scripted_twitch.h"
#include "twitch/user_tokens.h"

namespace crowdline::twitch {
namespace {

using namespace std::chrono_literals;
using testing::HasSubstr;

class HelixClientTest : public testing::Test {
 protected:
  void SetUp() override {
    folder = testing::TempDir() + "crowdline-helix-" + std::to_string(::getpid());
    std::filesystem::remove_all(folder);
    std::filesystem::create_directories(folder);
    path = folder + "/login.json";
  }
  void TearDown() override { std::filesystem::remove_all(folder); }

  void log_in(const std::string& access = "old", const std::string& refresh = "r-old") const {
    ASSERT_TRUE(TokenFile(path).write({.access = Secret(access), .refresh = Secret(refresh), .client_id = "c"}));
  }
  std::unique_ptr<UserTokens> user() {
    return std::make_unique<UserTokens>(
        UserTokenSettings{.oauth = "https://id", .client = {.id = "c", .secret = {}}, .path = path}, twitch.caller(),
        clock);
  }
  std::string stored() const { return TokenFile(path).read()->value_or(Token{}).access.reveal(); }

  ScriptedTwitch twitch;
  net::ScaledClock clock;
  std::string folder;
  std::string path;
};

TEST_F(HelixClientTest, WithoutALoginItSaysWhatToDo) {
  const auto tokens = user();
  const auto token = tokens->token();
  ASSERT_FALSE(token);
  EXPECT_EQ(token.error().code, ErrorCode::kNotAllowed);
  EXPECT_THAT(token.error().hint, HasSubstr("crowdline login twitch"));
  EXPECT_FALSE(tokens->renew(Secret("x")));
  log_in();
  EXPECT_EQ(tokens->token()->access.reveal(), "old") << "a login that comes later is found";
}

TEST_F(HelixClientTest, AStoredLoginIsValidatedBeforeItIsUsed) {
  log_in();
  const auto tokens = user();
  const auto token = tokens->token();
  ASSERT_TRUE(token);
  EXPECT_EQ(token->login, "ana");
  EXPECT_EQ(twitch.validations, 1);
}

TEST_F(HelixClientTest, ManyRefusedCallersRefreshOnce) {
  log_in();
  const auto tokens = user();
  HelixClient helix("https://helix", twitch.caller(), *tokens, clock);
  ASSERT_TRUE(helix.ask(global_emotes()));
  {
    const std::lock_guard lock(twitch.mutex);
    twitch.valid.clear();
    twitch.delay = 50ms;
  }
  std::atomic<int> good = 0;
  {
    std::vector<std::jthread> threads;
    threads.reserve(12);
    for (int i = 0; i < 12; ++i) threads.emplace_back([&] { good += helix.ask(global_emotes()).has_value() ? 1 : 0; });
  }
  EXPECT_EQ(good, 12);
  EXPECT_EQ(twitch.grants, 1);
  EXPECT_EQ(stored(), "access-1") << "written down before it is used";
}

TEST_F(HelixClientTest, TwoProcessesDoNotSpendTheSameRefreshToken) {
  log_in();
  const auto one = user();
  const auto two = user();
  ASSERT_TRUE(one->token());
  ASSERT_TRUE(two->token());
  {
    const std::lock_guard lock(twitch.mutex);
    twitch.valid.clear();
    twitch.delay = 50ms;
  }
  std::jthread other([&] { EXPECT_TRUE(one->renew(Secret("old"))); });
  EXPECT_TRUE(two->renew(Secret("old")));
  other.join();
  EXPECT_EQ(twitch.grants, 1);
  EXPECT_EQ(one->token()->access, two->token()->access);
}

TEST_F(HelixClientTest, ARevokedLoginIsLostOnceAndSaysSo) {
  log_in();
  const auto tokens = user();
  HelixClient helix("https://helix", twitch.caller(), *tokens, clock);
  ASSERT_TRUE(helix.ask(global_emotes()));
  {
    const std::lock_guard lock(twitch.mutex);
    twitch.valid.clear();
    twitch.refresh.clear();
  }
  const auto refused = helix.ask(global_emotes());
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, ErrorCode::kNotAllowed);
  EXPECT_THAT(refused.error().sentence(), HasSubstr("crowdline login twitch"));
  EXPECT_THAT(refused.error().sentence(), testing::Not(HasSubstr("old")));
}

TEST_F(HelixClientTest, AnExpiredLoginIsRefreshedAtTheStart) {
  log_in("ended");
  const auto tokens = user();
  EXPECT_EQ(tokens->token()->access.reveal(), "access-1");
  EXPECT_EQ(stored(), "access-1");
}

TEST_F(HelixClientTest, TokensOfTheProgramAreAskedForOnce) {
  AppTokens tokens("https://id", {.id = "c", .secret = Secret("good")}, twitch.caller(), clock);
  EXPECT_EQ(tokens.token()->access.reveal(), "access-1");
  EXPECT_EQ(tokens.token()->access.reveal(), "access-1");
  EXPECT_TRUE(tokens.renew(Secret("access-1")));
  EXPECT_TRUE(tokens.renew(Secret("access-1"))) << "it was renewed meanwhile";
  EXPECT_EQ(twitch.grants, 2);
  AppTokens wrong("https://id", {.id = "c", .secret = Secret("bad-secret")}, twitch.caller(), clock);
  EXPECT_THAT(wrong.token().error().sentence(), HasSubstr("twitch.client_secret"));
  EXPECT_THAT(wrong.token().error().sentence(), testing::Not(HasSubstr("bad-secret")));
}

TEST_F(HelixClientTest, ListsFollowTheirPages) {
  log_in("old");
  const auto tokens = user();
  HelixClient helix("https://helix", twitch.caller(), *tokens, clock);
  twitch.body = R"({"data":[{"id":"1","name":"a"}],"pagination":{"cursor":"same"}})";
  const auto list = helix.list(global_emotes(), read_emotes_of_chat, 10);
  ASSERT_TRUE(list) << list.error().sentence();
  EXPECT_EQ(list->size(), 1U) << "a cursor that comes again ends it, a row that comes again counts once";
  twitch.body = "nonsense";
  EXPECT_EQ(helix.list(global_emotes(), read_emotes_of_chat, 10).error().code, ErrorCode::kNotUnderstood);
}

TEST_F(HelixClientTest, NobodyWaitsLongerThanAgreed) {
  log_in();
  const auto tokens = user();
  int asked = 0;
  HelixClient helix(
      "https://helix",
      [&](const net::HttpCall&) {
        ++asked;
        return Result<net::HttpAnswer>(
            net::HttpAnswer{.status = 429, .headers = {{"Ratelimit-Reset", "99999999999"}}, .body = {}});
      },
      *tokens, clock);
  const auto begin = std::chrono::steady_clock::now();
  const auto late = helix.ask(global_emotes(), 200ms);
  EXPECT_EQ(late.error().code, ErrorCode::kRemote);
  EXPECT_LT(std::chrono::steady_clock::now() - begin, 2s);
  EXPECT_EQ(asked, 1) << "and nobody hammers";
}

TEST_F(HelixClientTest, StoppingEndsWaits) {
  log_in();
  const auto tokens = user();
  HelixClient helix(
      "https://helix",
      [&](const net::HttpCall&) {
        return Result<net::HttpAnswer>(
            net::HttpAnswer{.status = 429, .headers = {{"Ratelimit-Reset", "99999999999"}}, .body = {}});
      },
      *tokens, clock);
  std::jthread stopper([&] {
    std::this_thread::sleep_for(50ms);
    helix.stop();
  });
  const auto begin = std::chrono::steady_clock::now();
  EXPECT_FALSE(helix.ask(global_emotes(), 600s));
  EXPECT_LT(std::chrono::steady_clock::now() - begin, 10s);
}

TEST_F(HelixClientTest, TheFileLockIsExclusiveAndEndsWithItsObject) {
  const TokenFile file(path);
  {
    const auto lock = file.lock();
    ASSERT_TRUE(lock);
    EXPECT_EQ(std::filesystem::status(path + ".lock").permissions() & std::filesystem::perms::all,
              std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);
  }
  EXPECT_TRUE(file.lock());
}

}  // namespace
}  // namespace crowdline::twitch
