#include "sim/simulator.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <thread>

#include "net/loopback_client.h"
#include "sim/sim_fixture.h"
#include "sim/youtube_ids.h"

namespace crowdline::sim {
namespace {

using net::LoopbackClient;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

constexpr std::string_view kUpgrade =
    "GET / HTTP/1.1\r\nHost: localhost:1\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Protocol: "
    "irc\r\n"
    "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n";

class SimulatorTest : public testing::Test {
 protected:
  void start(SimSettings settings) {
    settings.twitch.push_back("owl=" + file.path());
    auto made = Simulator::make(settings);
    ASSERT_TRUE(made) << made.error().sentence();
    simulator = *std::move(made);
    addresses = simulator->addresses();
    const std::string irc = addresses["irc"];
    port = static_cast<std::uint16_t>(std::stoi(irc.substr(irc.rfind(':') + 1)));
    thread = std::thread([this] { simulator->run(stop); });
  }
  void TearDown() override {
    stop = true;
    if (thread.joinable()) thread.join();
  }
  static SimSettings with_faults(std::string faults) {
    SimSettings settings;
    settings.faults = std::move(faults);
    return settings;
  }
  std::string get(const std::string& path) {
    return "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nClient-Id: " + addresses["client_id"].get<std::string>() +
           "\r\nAuthorization: Bearer " + addresses["token"].get<std::string>() + "\r\n\r\n";
  }

  const TestFile file{"simulator.tsv", "offset_s\tauthor\ttext\n1\tamy\thello\n2\tbo\tyo\n"};
  Json addresses;
  std::unique_ptr<Simulator> simulator;
  std::atomic<bool> stop = false;
  std::uint16_t port = 0;
  std::thread thread;
};

TEST_F(SimulatorTest, SpeaksBareLines) {
  SimSettings settings;
  settings.speed = 1000;
  start(settings);
  LoopbackClient client(port);
  client.send("CAP REQ :twitch.tv/tags\r\nNI");
  client.send("CK justinfan1\r\nJOIN #owl\r\n");
  EXPECT_TRUE(client.read_until("PRIVMSG #owl :yo\r\n"));
  EXPECT_THAT(client.buffer(), StartsWith(":tmi.twitch.tv CAP * ACK :twitch.tv/tags\r\n"));
}

TEST_F(SimulatorTest, UpgradesAndEchoesTheProtocol) {
  start({});
  LoopbackClient client(port);
  client.send(std::string(kUpgrade));
  EXPECT_TRUE(client.read_until("\r\n\r\n"));
  EXPECT_THAT(client.buffer(), StartsWith("HTTP/1.1 101 Switching Protocols\r\n"));
  EXPECT_THAT(client.buffer(), HasSubstr("Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\r\n"));
  EXPECT_THAT(client.buffer(), HasSubstr("Sec-WebSocket-Protocol: irc\r\n"));
  client.send(std::string("\x89\x82\0\0\0\0hi", 8));
  EXPECT_TRUE(client.read_until("\x8a\x02hi"));
  client.send(std::string("\x88\x82\0\0\0\0\x03\xe8", 8));
  EXPECT_TRUE(client.wait_for_end());
}

TEST_F(SimulatorTest, RedirectsAndRefusesHandshakes) {
  start(with_faults("redirect:count=1,refuse:share=1"));
  LoopbackClient first(port);
  first.send(std::string(kUpgrade));
  const auto redirected = first.read_response();
  EXPECT_THAT(redirected, StartsWith("HTTP/1.1 301 Moved Permanently\r\n"));
  EXPECT_THAT(redirected, HasSubstr("Location: wss://localhost:1/\r\n"));
  LoopbackClient second(port);
  second.send(std::string(kUpgrade));
  EXPECT_EQ(net::status_of(second.read_response()), 503);
  EXPECT_TRUE(second.wait_for_end());
}

TEST_F(SimulatorTest, AnswersHelixAndTheIdServerOnOneConnection) {
  start({});
  LoopbackClient client(port);
  client.send(get("/helix/users") + get("/oauth2/validate") + get("/mock/users?login=owl") + get("/elsewhere"));
  EXPECT_THAT(net::body_of(client.read_response()), HasSubstr("\"login\":\"sim_user\""));
  EXPECT_THAT(net::body_of(client.read_response()), HasSubstr("\"expires_in\":1"));
  EXPECT_THAT(net::body_of(client.read_response()), HasSubstr("\"login\":\"owl\""));
  EXPECT_EQ(net::status_of(client.read_response()), 404);
}

TEST_F(SimulatorTest, LateAnswersKeepTheirOrderAndCutOnesEnd) {
  SimSettings settings = with_faults("slow-answer:share=1;for=10s;path=/users,cut-body:share=1;path=/streams");
  settings.speed = 100;
  start(settings);
  LoopbackClient client(port);
  const auto begin = std::chrono::steady_clock::now();
  client.send(get("/helix/users") + get("/helix/streams"));
  EXPECT_EQ(net::status_of(client.read_response()), 200);
  EXPECT_GE(std::chrono::steady_clock::now() - begin, std::chrono::milliseconds(95));
  EXPECT_TRUE(client.wait_for_end());
  EXPECT_THAT(client.buffer(), StartsWith("HTTP/1.1 200 OK\r\n"));
  EXPECT_THAT(client.buffer(), Not(testing::EndsWith("}")));
}

TEST_F(SimulatorTest, StreamsLiveChatOfYoutubeInChunks) {
  SimSettings settings;
  settings.speed = 1000;
  settings.twitch = {};
  settings.youtube = {"live_video1=" + file.path() + ":live"};
  start(settings);
  const std::string chat =
      live_chat_id("live_video1", addresses["youtube_videos"]["live_video1"]["channel"].get<std::string>());
  LoopbackClient client(port);
  client.send("GET /youtube/v3/liveChat/messages/stream?part=snippet&liveChatId=" + chat +
              " HTTP/1.1\r\nHost: localhost\r\nx-goog-api-key: " + addresses["youtube_key"].get<std::string>() +
              "\r\n\r\n");
  EXPECT_TRUE(client.read_until("]\r\n0\r\n\r\n"));
  EXPECT_TRUE(client.wait_for_end());
  EXPECT_THAT(client.buffer(), HasSubstr("Transfer-Encoding: chunked\r\n"));
  EXPECT_THAT(client.buffer(), HasSubstr("\"messageText\":\"yo\""));
  EXPECT_THAT(client.buffer(), HasSubstr("offlineAt"));
}

TEST_F(SimulatorTest, AnswersTheDataApiWithAndWithoutItsRoot) {
  SimSettings settings;
  settings.youtube = {"ended_vid_2=" + file.path() + ":ended"};
  start(settings);
  LoopbackClient client(port);
  for (const char* root : {"", "/youtube/v3"}) {
    client.send(fmt::format("GET {}/videos?part=id&id=ended_vid_2&key={} HTTP/1.1\r\nHost: localhost\r\n\r\n", root,
                            addresses["youtube_key"].get<std::string>()));
    EXPECT_THAT(net::body_of(client.read_response()), HasSubstr("\"id\":\"ended_vid_2\""));
  }
  client.send(
      "GET /youtube/v3/nothing HTTP/1.1\r\nHost: localhost\r\n\r\nGET /watch?v=ended_vid_2 HTTP/1.1\r\nHost: "
      "localhost\r\n\r\n");
  EXPECT_EQ(net::status_of(client.read_response()), 404);
  EXPECT_THAT(net::body_of(client.read_response()), HasSubstr("ytInitialPlayerResponse"));
}

TEST_F(SimulatorTest, BrokenRequestsGet400) {
  start({});
  LoopbackClient client(port);
  client.send("GET nonsense HTTP/1.1\r\n\r\n");
  EXPECT_EQ(net::status_of(client.read_response()), 400);
  EXPECT_TRUE(client.wait_for_end());
}

TEST(SimulatorSettings, SaysWhatIsWrong) {
  const auto said = [](SimSettings settings) {
    const auto made = Simulator::make(settings);
    return made ? std::string("nothing") : made.error().what;
  };
  const TestFile file("settings.tsv", "offset_s\tauthor\ttext\n1\tamy\thello\n");
  EXPECT_THAT(said({.twitch = {"owl"}}), HasSubstr("\"owl\" is no channel"));
  EXPECT_THAT(said({.twitch = {"Big Owl=x"}}), HasSubstr("is no channel"));
  EXPECT_THAT(said({.twitch = {"owl=" + file.path(), "owl=" + file.path()}}), HasSubstr("named twice"));
  EXPECT_THAT(said({.youtube = {"short=" + file.path() + ":live"}}), HasSubstr("is no video"));
  EXPECT_THAT(said({.youtube = {"live_video1=" + file.path() + ":soon"}}), HasSubstr("is no video"));
  EXPECT_THAT(said({.youtube = {"live_video1=" + file.path() + ":live", "live_video1=" + file.path() + ":ended"}}),
              HasSubstr("named twice"));
  EXPECT_THAT(said({.faults = "explode"}), HasSubstr("there is no fault"));
  EXPECT_THAT(said({.log = "/nowhere/log"}), HasSubstr("cannot write the log"));
}

}  // namespace
}  // namespace crowdline::sim
