#include "sim/eventsub_hub.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "sim/fault_timer.h"
#include "sim/sim_fixture.h"

namespace crowdline::sim {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

class EventSubTest : public testing::Test {
 protected:
  void open(std::string_view spec = {}) {
    socket.reset();
    channel.reset();
    wire = FakeWire();
    stage = std::make_unique<TestStage>(spec);
    accounts = std::make_unique<Accounts>(stage->core, "amy", 1);
    hub = std::make_unique<EventSubHub>(stage->core, *accounts, "ws://sim");
    channel = std::make_unique<Channel>(stage->core, make_room("owl"), script, Channel::Settings{});
    hub->add(*channel);
    faults = std::make_unique<FaultTimer>(stage->core);
    faults->tell([this](const Fault& fault) { hub->strike(fault); });
    caller = {accounts->issue(accounts->confidential(), {"user:read:chat"}, false), "owner"};
    wire = FakeWire();
    socket = connect(wire, "keepalive_timeout_seconds=30");
    session = messages(wire)[0]["payload"]["session"]["id"];
  }
  void TearDown() override { socket.reset(); }
  std::unique_ptr<Conversation> connect(FakeWire& on, std::string_view query) {
    net::HttpRequest request{.method = "GET"};
    request.target.query = parse_form(query);
    return hub->open(request, on);
  }
  static std::vector<Json> messages(FakeWire& from) {
    std::vector<Json> all;
    for (const auto& frame : std::exchange(from.frames, {})) all.push_back(Json::parse(frame));
    return all;
  }
  Json body(std::string_view type = "channel.chat.message", std::string_view version = "1") const {
    return {{"type", type},
            {"version", version},
            {"condition", {{"broadcaster_user_id", make_room("owl").id}, {"user_id", accounts->user().id}}},
            {"transport", {{"method", "websocket"}, {"session_id", session}}}};
  }
  net::HttpResponse ask(std::string method, const Json& json, std::string_view query = {}) {
    net::HttpRequest request{.method = std::move(method), .body = json.is_null() ? "" : to_text(json)};
    request.target.path = "/helix/eventsub/subscriptions";
    request.target.query = parse_form(query);
    return hub->answer(request, caller);
  }
  void play() {
    stage->core.clock.release(stage->core.now());
    channel->start();
    faults->start();
  }
  std::vector<std::string> texts(FakeWire& from) {
    std::vector<std::string> all;
    for (const auto& message : messages(from)) {
      if (message["metadata"]["message_type"] == "notification")
        all.push_back(message["payload"]["event"]["message"]["text"]);
    }
    return all;
  }

  static inline const std::shared_ptr<const ChatScript> script = small_script();
  std::unique_ptr<TestStage> stage;
  std::unique_ptr<Accounts> accounts;
  std::unique_ptr<EventSubHub> hub;
  std::unique_ptr<Channel> channel;
  std::unique_ptr<FaultTimer> faults;
  HelixCaller caller;
  FakeWire wire;
  std::unique_ptr<Conversation> socket;
  std::string session;
};

TEST_F(EventSubTest, WelcomesWithTheWantedKeepAlive) {
  open();
  for (const auto& [query, seconds] : {std::pair("", 10), std::pair("keepalive_timeout_seconds=5", 10),
                                       std::pair("keepalive_timeout_seconds=9999", 600)}) {
    FakeWire other;
    const auto one = connect(other, query);
    const Json welcome = messages(other)[0];
    EXPECT_EQ(welcome["metadata"]["message_type"], "session_welcome");
    EXPECT_THAT(welcome["metadata"]["message_timestamp"].get<std::string>(),
                testing::MatchesRegex(".*T..:..:..[.][0-9]{9}Z"));
    EXPECT_EQ(welcome["payload"]["session"]["keepalive_timeout_seconds"], seconds);
    EXPECT_TRUE(welcome["payload"]["session"]["reconnect_url"].is_null());
  }
}

TEST_F(EventSubTest, ClosesUnusedAndTalkativeClients) {
  open();
  stage->pass(10'001);
  EXPECT_EQ(wire.close_code, 4003);
  open();
  socket->on_text("hello");
  EXPECT_EQ(wire.close_code, 4001);
}

TEST_F(EventSubTest, TellsChatWithFragmentsAndKeepsAlive) {
  open();
  EXPECT_EQ(ask("POST", body()).status, 202);
  play();
  stage->pass(2500);
  const auto all = messages(wire);
  ASSERT_EQ(all.size(), 2U);
  EXPECT_EQ(all[0]["metadata"]["subscription_type"], "channel.chat.message");
  EXPECT_THAT(all[0]["metadata"]["message_timestamp"].get<std::string>(), testing::EndsWith(".000000000Z"));
  const Json& event = all[1]["payload"]["event"];
  EXPECT_EQ(event["chatter_user_login"], "bo");
  EXPECT_EQ(event["message"]["text"], "Kappa hi Kappa");
  EXPECT_EQ(event["message"]["fragments"].size(), 3U);
  EXPECT_EQ(event["message"]["fragments"][0]["emote"]["id"], emote_id("Kappa"));
  EXPECT_EQ(all[0]["payload"]["event"]["badges"][0]["set_id"], "moderator");
  stage->pass(30'000);
  EXPECT_THAT(texts(wire), ElementsAre("wow", "bye"));
  stage->pass(30'000);
  EXPECT_EQ(messages(wire).back()["metadata"]["message_type"], "session_keepalive");
}

TEST_F(EventSubTest, SubscriptionsAreChecked) {
  open();
  const auto status = [&](auto change) {
    Json changed = body();
    change(changed);
    return ask("POST", changed).status;
  };
  EXPECT_EQ(status([](Json& json) { json["version"] = "9"; }), 400);
  EXPECT_EQ(status([](Json& json) { json["transport"]["session_id"] = "gone"; }), 400);
  EXPECT_EQ(status([](Json& json) { json["transport"]["method"] = "webhook"; }), 400);
  EXPECT_EQ(status([](Json& json) { json["condition"]["broadcaster_user_id"] = "1"; }), 400);
  EXPECT_EQ(status([](Json& json) { json["condition"]["user_id"] = "1"; }), 403);
  EXPECT_EQ(ask("POST", Json()).status, 400);
  const auto answer = ask("POST", body());
  EXPECT_EQ(answer.status, 202);
  const Json json = Json::parse(answer.bytes());
  EXPECT_EQ(json["max_total_cost"], 10);
  EXPECT_EQ(json["total_cost"], 0);
  EXPECT_EQ(ask("POST", body()).status, 409);
  caller.token.scopes.clear();
  EXPECT_EQ(ask("POST", body("channel.chat.clear")).status, 403);
  caller.token.of_app = true;
  EXPECT_EQ(ask("POST", body("channel.chat.clear")).status, 401);
}

TEST_F(EventSubTest, ListsAndDeletes) {
  open();
  ask("POST", body());
  ask("POST", body("stream.offline"));
  const Json list = Json::parse(ask("GET", nullptr).bytes());
  EXPECT_EQ(list["data"].size(), 2U);
  EXPECT_EQ(list["total_cost"], 1);
  EXPECT_EQ(Json::parse(ask("GET", nullptr, "type=stream.offline").bytes())["data"].size(), 1U);
  EXPECT_EQ(ask("DELETE", nullptr, "id=" + list["data"][0]["id"].get<std::string>()).status, 204);
  EXPECT_EQ(ask("DELETE", nullptr, "id=none").status, 404);
  socket.reset();
  EXPECT_EQ(Json::parse(ask("GET", nullptr, "status=websocket_disconnected").bytes())["data"].size(), 1U);
}

TEST_F(EventSubTest, ReconnectsCarrySubscriptionsAlong) {
  open("event-reconnect:at=3s");
  ask("POST", body());
  play();
  stage->pass(3000);
  const Json told = messages(wire).back();
  EXPECT_EQ(told["metadata"]["message_type"], "session_reconnect");
  const std::string url = told["payload"]["session"]["reconnect_url"];
  EXPECT_THAT(url, HasSubstr("ws://sim/eventsub/ws?id="));
  FakeWire second;
  const auto next = connect(second, url.substr(url.find('?') + 1));
  EXPECT_EQ(messages(second)[0]["payload"]["session"]["id"], session);
  stage->pass(10'000);
  EXPECT_THAT(texts(second), ElementsAre("wow", "bye"));
  EXPECT_TRUE(messages(wire).empty());
  stage->pass(30'000);
  EXPECT_EQ(wire.close_code, 4004);
  EXPECT_FALSE(second.closed) << "it needs no new subscription";
  FakeWire third;
  const auto wrong = connect(third, "id=nonsense");
  EXPECT_EQ(third.close_code, 4007);
}

TEST_F(EventSubTest, FaultsByTime) {
  open("event-silence:at=3s;for=3s,event-revoke:at=7s,event-close:at=8s;number=4000,event-duplicate:share=1");
  ask("POST", body());
  play();
  stage->pass(6500);
  EXPECT_THAT(texts(wire), ElementsAre("hello there", "hello there", "Kappa hi Kappa", "Kappa hi Kappa"))
      << "wow is lost";
  stage->pass(1000);
  const Json revoked = messages(wire).back();
  EXPECT_EQ(revoked["metadata"]["message_type"], "revocation");
  EXPECT_EQ(revoked["payload"]["subscription"]["status"], "authorization_revoked");
  stage->pass(1000);
  EXPECT_EQ(wire.close_code, 4000);
}

TEST_F(EventSubTest, SubscriptionsCanFail) {
  open("subscribe-failure,event-drop:at=1s");
  EXPECT_EQ(ask("POST", body()).status, 403);
  EXPECT_EQ(ask("POST", body()).status, 202);
  play();
  stage->pass(1000);
  EXPECT_TRUE(wire.dropped);
}

TEST_F(EventSubTest, TellsTheEndOfTheStream) {
  open();
  ask("POST", body("stream.offline"));
  play();
  stage->pass(20'000);
  const auto all = messages(wire);
  ASSERT_FALSE(all.empty());
  EXPECT_EQ(all[0]["payload"]["event"]["broadcaster_user_login"], "owl");
}

}  // namespace
}  // namespace crowdline::sim
