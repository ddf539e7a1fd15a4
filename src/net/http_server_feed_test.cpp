// Event streams over real sockets.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "net/echo_handler.h"
#include "net/http_server.h"
#include "net/loopback_client.h"

namespace crowdline::net {
namespace {

using testing::HasSubstr;

constexpr const char* kAsk = "GET /feed HTTP/1.1\r\nHost: localhost\r\n\r\n";

class ServerFeedTest : public testing::Test {
 protected:
  void start(const ServerSettings& settings = {}) {
    auto started = HttpServer::start(settings, handler, gauges);
    ASSERT_TRUE(started) << started.error().sentence();
    server = *std::move(started);
  }
  void wait_for_feeds(std::size_t count) {
    for (int i = 0; i < 3000 && gauges->feeds != count; ++i) std::this_thread::sleep_for(std::chrono::milliseconds(10));
    EXPECT_EQ(gauges->feeds, count);
  }

  EchoHandler handler;
  std::shared_ptr<ServerGauges> gauges = std::make_shared<ServerGauges>();
  std::unique_ptr<HttpServer> server;
};

TEST_F(ServerFeedTest, SendsWhatIsThereAndWhatComes) {
  start();
  handler.tap.put(event_frame(1, "window", "{}"));
  LoopbackClient client(server->address().port);
  client.send(kAsk);
  ASSERT_TRUE(client.read_until("id: 1\n"));
  EXPECT_THAT(client.buffer(), HasSubstr("Content-Type: text/event-stream"));
  EXPECT_THAT(client.buffer(), HasSubstr("Transfer-Encoding: chunked"));
  wait_for_feeds(1);
  handler.tap.put(event_frame(2, "window", "{}"));
  ASSERT_TRUE(client.read_until("id: 2\n", std::chrono::seconds(2)));
  handler.tap.put("", true);
  ASSERT_TRUE(client.wait_for_end());
  EXPECT_TRUE(client.buffer().ends_with("0\r\n\r\n"));
}

TEST_F(ServerFeedTest, SaysThatItIsStillThere) {
  ServerSettings settings;
  settings.heartbeat = std::chrono::milliseconds(100);
  start(settings);
  LoopbackClient client(server->address().port);
  client.send(kAsk);
  EXPECT_TRUE(client.read_until(": still here\n\n", std::chrono::seconds(3)));
}

TEST_F(ServerFeedTest, NoticesAClientThatGoesAway) {
  start();
  {
    LoopbackClient client(server->address().port);
    client.send(kAsk);
    ASSERT_TRUE(client.read_until("\r\n\r\n"));
    wait_for_feeds(1);
  }
  wait_for_feeds(0);
  while (handler.tap.open != 0) std::this_thread::yield();
}

TEST_F(ServerFeedTest, SpeaksHttp10WithoutChunks) {
  start();
  handler.tap.put("data: x\n\n", true);
  LoopbackClient client(server->address().port);
  client.send("GET /feed HTTP/1.0\r\nHost: localhost\r\n\r\n");
  ASSERT_TRUE(client.wait_for_end());
  EXPECT_TRUE(client.buffer().ends_with("\r\n\r\ndata: x\n\n"));
}

TEST_F(ServerFeedTest, HeadOfAFeedEnds) {
  start();
  LoopbackClient client(server->address().port);
  client.send("HEAD /feed HTTP/1.1\r\nHost: localhost\r\n\r\n");
  EXPECT_EQ(status_of(client.read_response(true)), 200);
  while (handler.tap.open != 0) std::this_thread::yield();
}

TEST_F(ServerFeedTest, EndsFeedsWhenItStops) {
  start();
  LoopbackClient client(server->address().port);
  client.send(kAsk);
  ASSERT_TRUE(client.read_until("\r\n\r\n"));
  wait_for_feeds(1);
  const auto begin = std::chrono::steady_clock::now();
  server->stop();
  EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(3));
  EXPECT_TRUE(client.wait_for_end());
  EXPECT_TRUE(client.buffer().ends_with("0\r\n\r\n"));
}

TEST_F(ServerFeedTest, ASlowReaderHoldsNothingUp) {
  ServerSettings settings;
  settings.write_timeout = std::chrono::milliseconds(300);
  start(settings);
  handler.tap.put(std::string(12 << 20, 'x'));  // far more than the socket takes
  LoopbackClient slow(server->address().port);
  slow.send(kAsk);
  wait_for_feeds(1);
  LoopbackClient other(server->address().port);
  other.send("GET /a HTTP/1.1\r\nHost: localhost\r\n\r\n");
  EXPECT_EQ(status_of(other.read_response()), 200);
  wait_for_feeds(0);
}

}  // namespace
}  // namespace crowdline::net
