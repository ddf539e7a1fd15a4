// What a server must withstand: malformed, huge, slow and too many requests.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>

#include "net/echo_handler.h"
#include "net/http_server.h"
#include "net/loopback_client.h"

namespace crowdline::net {
namespace {

using testing::HasSubstr;

class ServerLimitsTest : public testing::Test {
 protected:
  void start(const ServerSettings& settings = {}) {
    auto started = HttpServer::start(settings, handler, gauges);
    ASSERT_TRUE(started) << started.error().sentence();
    server = *std::move(started);
  }
  int ask(const std::string& request) {
    LoopbackClient client(server->address().port);
    client.send(request);
    return status_of(client.read_response());
  }
  void expect_alive() { EXPECT_EQ(ask("GET /quick HTTP/1.1\r\nHost: localhost\r\n\r\n"), 200); }

  EchoHandler handler;
  std::shared_ptr<ServerGauges> gauges = std::make_shared<ServerGauges>();
  std::unique_ptr<HttpServer> server;
};

TEST_F(ServerLimitsTest, RefusesWhatIsNoHttp) {
  start();
  const std::pair<const char*, int> cases[] = {
      {"nonsense\r\n\r\n", 400},
      {"GET / HTTP/1.1\r\nHost localhost\r\n\r\n", 400},
      {"GET / HTTP/1.1\r\nHost: localhost\r\nA\x01: b\r\n\r\n", 400},
      {"GET / HTTP/2.0\r\nHost: localhost\r\n\r\n", 505},
      {"GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: -1\r\n\r\n", 400},
      {"POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab", 400},
      {"POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 400},
      {"POST / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: gzip\r\n\r\n", 501},
      {"POST / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n", 501},
      {"POST / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n", 400},
      {"POST / HTTP/1.1\r\nHost: localhost\r\nExpect: magic\r\nContent-Length: 1\r\n\r\na", 417},
      {"GET /%zz HTTP/1.1\r\nHost: localhost\r\n\r\n", 400},
      {"GET /../etc/passwd HTTP/1.1\r\nHost: localhost\r\n\r\n", 400},
      {"GET /%2e%2e/etc/passwd HTTP/1.1\r\nHost: localhost\r\n\r\n", 400},
      {"OPTIONS * HTTP/1.1\r\nHost: localhost\r\n\r\n", 400},
      {"GET http://localhost/ HTTP/1.1\r\nHost: localhost\r\n\r\n", 400},
  };
  for (const auto& [request, status] : cases) EXPECT_EQ(ask(request), status) << request;
  expect_alive();
}

TEST_F(ServerLimitsTest, SurvivesRandomBytes) {
  start();
  std::mt19937 random(11);  // NOLINT: a fixed seed keeps the test repeatable
  const std::string_view alphabet = "GETPOST /HTTP1.:\r\n\r\n \x00\xff%?chunked-Length0123456789";
  for (int round = 0; round < 200; ++round) {
    std::string bytes;
    for (std::size_t i = random() % 300; i > 0; --i) bytes += alphabet[random() % alphabet.size()];
    LoopbackClient client(server->address().port);
    client.send(bytes);
  }
  expect_alive();
}

TEST_F(ServerLimitsTest, RefusesHugeHeads) {
  start();
  EXPECT_EQ(ask("GET / HTTP/1.1\r\nHost: localhost\r\nX: " + std::string(20'000, 'a') + "\r\n\r\n"), 431);
  EXPECT_EQ(ask("GET /" + std::string(200'000, 'a') + " HTTP/1.1\r\nHost: localhost\r\n\r\n"), 431);
  std::string many = "GET / HTTP/1.1\r\nHost: localhost\r\n";
  for (int i = 0; i < 3000; ++i) many += "X: y\r\n";
  EXPECT_EQ(ask(many + "\r\n"), 431);
  expect_alive();
}

TEST_F(ServerLimitsTest, RefusesHugeBodiesByTheirLengthAndByTheirBytes) {
  start();
  EXPECT_EQ(ask("POST /small HTTP/1.1\r\nHost: localhost\r\nContent-Length: 11\r\n\r\n"), 413);
  EXPECT_EQ(ask("POST /small HTTP/1.1\r\nHost: localhost\r\nContent-Length: 11\r\nExpect: 100-continue\r\n\r\n"), 413);
  EXPECT_EQ(
      ask("POST /small HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\nb\r\n01234567890\r\n0\r\n\r\n"),
      413);
  EXPECT_EQ(ask("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 99999999999\r\n\r\n"), 413);
  EXPECT_EQ(ask("POST /small HTTP/1.1\r\nHost: localhost\r\nContent-Length: 10\r\n\r\n0123456789"), 200);
}

TEST_F(ServerLimitsTest, TheAnswerReachesAClientThatIsStillSending) {
  start();
  LoopbackClient client(server->address().port);
  const std::string body(2'000'000, 'x');
  client.send("POST /small HTTP/1.1\r\nHost: localhost\r\nContent-Length: 2000000\r\n\r\n");
  client.send(body);
  EXPECT_EQ(status_of(client.read_response()), 413);
}

TEST_F(ServerLimitsTest, EndsSlowHeadsAndIdleConnections) {
  ServerSettings settings;
  settings.header_timeout = std::chrono::milliseconds(300);
  settings.idle_timeout = std::chrono::milliseconds(300);
  start(settings);
  LoopbackClient slow(server->address().port);
  LoopbackClient silent(server->address().port);
  LoopbackClient idle(server->address().port);
  idle.send("GET /quick HTTP/1.1\r\nHost: localhost\r\n\r\n");
  EXPECT_EQ(status_of(idle.read_response()), 200);
  bool taken = true;  // every byte comes within the limit, but the whole does not
  for (const char c : std::string("GET / HTTP/1.1\r\nHost: local")) {
    taken = taken && slow.send(std::string(1, c));
    std::this_thread::sleep_for(std::chrono::milliseconds(20));
  }
  EXPECT_TRUE(slow.wait_for_end(std::chrono::seconds(3)));
  EXPECT_TRUE(silent.wait_for_end(std::chrono::seconds(3)));
  EXPECT_TRUE(idle.wait_for_end(std::chrono::seconds(3)));
}

TEST_F(ServerLimitsTest, EndsSlowBodies) {
  ServerSettings settings;
  settings.body_timeout = std::chrono::milliseconds(200);
  start(settings);
  LoopbackClient client(server->address().port);
  client.send("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 10\r\n\r\nabc");
  EXPECT_TRUE(client.wait_for_end(std::chrono::seconds(3)));
  for (int i = 0; i < 300 && gauges->malformed == 0; ++i) std::this_thread::sleep_for(std::chrono::milliseconds(10));
  EXPECT_EQ(gauges->malformed, 1U);  // counted when the connection is given up, which the client may see first
}

TEST_F(ServerLimitsTest, EndsReadersThatTakeNothing) {
  ServerSettings settings;
  settings.write_timeout = std::chrono::milliseconds(300);
  start(settings);
  LoopbackClient client(server->address().port);
  client.send("GET /big HTTP/1.1\r\nHost: localhost\r\n\r\n");
  for (int i = 0; i < 250 && gauges->connections == 0; ++i) std::this_thread::sleep_for(std::chrono::milliseconds(5));
  for (int i = 0; i < 250 && gauges->connections > 0; ++i) std::this_thread::sleep_for(std::chrono::milliseconds(20));
  EXPECT_EQ(gauges->connections, 0U);
}

TEST_F(ServerLimitsTest, RefusesWhenTooManyRequestsWait) {
  ServerSettings settings;
  settings.threads = 1;
  settings.queue_limit = 1;
  start(settings);
  LoopbackClient running(server->address().port);
  running.send("GET /hold HTTP/1.1\r\nHost: localhost\r\n\r\n");
  while (handler.held == 0) std::this_thread::yield();
  LoopbackClient queued(server->address().port);
  queued.send("GET /hold HTTP/1.1\r\nHost: localhost\r\n\r\n");
  while (gauges->waiting == 0) std::this_thread::yield();
  LoopbackClient refused(server->address().port);
  refused.send("GET /a HTTP/1.1\r\nHost: localhost\r\n\r\n");
  const auto response = refused.read_response();
  EXPECT_EQ(status_of(response), 503);
  EXPECT_THAT(response, HasSubstr("Retry-After: 1"));
  EXPECT_EQ(gauges->overloaded, 1U);
  handler.hold.count_down();
  EXPECT_EQ(status_of(running.read_response()), 200);
  EXPECT_EQ(status_of(queued.read_response()), 200);
}

TEST_F(ServerLimitsTest, TurnsConnectionsAwayBeyondTheLimit) {
  ServerSettings settings;
  settings.connection_limit = 2;
  start(settings);
  LoopbackClient first(server->address().port);
  LoopbackClient second(server->address().port);
  while (gauges->connections < 2) std::this_thread::yield();
  LoopbackClient third(server->address().port);
  EXPECT_EQ(status_of(third.read_response()), 503);
  EXPECT_EQ(gauges->turned_away, 1U);
  first.close();
  for (int i = 0; i < 250 && gauges->connections > 2; ++i) std::this_thread::sleep_for(std::chrono::milliseconds(10));
  third.close();
  while (gauges->connections > 1) std::this_thread::yield();
  expect_alive();
}

}  // namespace
}  // namespace crowdline::net
