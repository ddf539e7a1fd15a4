#include "net/http_server.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>

#include "net/echo_handler.h"
#include "net/loopback_client.h"

namespace crowdline::net {
namespace {

using testing::HasSubstr;
using testing::Not;

class HttpServerTest : public testing::Test {
 protected:
  void start(ServerSettings settings = {}) {
    handler.spool_folder = testing::TempDir() + "crowdline-net-" + std::to_string(::getpid());
    auto started = HttpServer::start(settings, handler, gauges);
    ASSERT_TRUE(started) << started.error().sentence();
    server = *std::move(started);
  }
  std::string ask(const std::string& request, bool bodiless = false) {
    LoopbackClient client(server->address().port);
    client.send(request);
    return client.read_response(bodiless);
  }
  static std::string get(const std::string& path, const std::string& more = "") {
    return "GET " + path + " HTTP/1.1\r\nHost: localhost\r\n" + more + "\r\n";
  }

  EchoHandler handler;
  std::shared_ptr<ServerGauges> gauges = std::make_shared<ServerGauges>();
  std::unique_ptr<HttpServer> server;
};

TEST_F(HttpServerTest, AnswersWithTheSafetyHeaders) {
  start();
  const auto response = ask(get("/a"));
  EXPECT_THAT(response, testing::StartsWith("HTTP/1.1 200 OK\r\n"));
  EXPECT_EQ(body_of(response), "GET /a ");
  EXPECT_THAT(response, HasSubstr("Content-Security-Policy: default-src 'none'; script-src 'self'"));
  EXPECT_THAT(response, HasSubstr("frame-ancestors 'none'"));
  EXPECT_THAT(response, HasSubstr("X-Content-Type-Options: nosniff"));
  EXPECT_THAT(response, HasSubstr("Referrer-Policy: strict-origin-when-cross-origin"));
  EXPECT_THAT(response, HasSubstr("Cross-Origin-Opener-Policy: same-origin"));
}

TEST_F(HttpServerTest, KeepsTheConnectionAndTheOrderOfPipelinedRequests) {
  start();
  LoopbackClient client(server->address().port);
  client.send(get("/1") + get("/quick") + "POST /2 HTTP/1.1\r\nHost: localhost\r\nContent-Length: 3\r\n\r\nabc" +
              get("/3"));
  EXPECT_EQ(body_of(client.read_response()), "GET /1 ");
  EXPECT_EQ(body_of(client.read_response()), "quick");
  EXPECT_EQ(body_of(client.read_response()), "POST /2 abc");
  EXPECT_EQ(body_of(client.read_response()), "GET /3 ");
  EXPECT_EQ(gauges->connections, 1U);
}

TEST_F(HttpServerTest, ClosesWhenTheClientWantsIt) {
  start();
  LoopbackClient client(server->address().port);
  client.send(get("/1", "Connection: close\r\n"));
  EXPECT_THAT(client.read_response(), HasSubstr("Connection: close"));
  EXPECT_TRUE(client.wait_for_end());
}

TEST_F(HttpServerTest, SpeaksHttp10) {
  start();
  LoopbackClient client(server->address().port);
  client.send("GET /1 HTTP/1.0\r\nHost: localhost\r\n\r\n");
  EXPECT_EQ(status_of(client.read_response()), 200);
  EXPECT_TRUE(client.wait_for_end());
}

TEST_F(HttpServerTest, AnswersHeadWithoutABody) {
  start();
  LoopbackClient client(server->address().port);
  client.send("HEAD /a HTTP/1.1\r\nHost: localhost\r\n\r\n" + get("/b"));
  EXPECT_THAT(client.read_response(true), HasSubstr("Content-Length: 8"));
  EXPECT_EQ(body_of(client.read_response()), "GET /b ");
}

TEST_F(HttpServerTest, TakesChunkedBodies) {
  start();
  const auto response = ask(
      "POST /c HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n2;x=y\r\nde\r\n0\r\n\r\n");
  EXPECT_EQ(body_of(response), "POST /c abcde");
}

TEST_F(HttpServerTest, TellsTheClientToGoOn) {
  start();
  LoopbackClient client(server->address().port);
  client.send("POST /c HTTP/1.1\r\nHost: localhost\r\nContent-Length: 3\r\nExpect: 100-continue\r\n\r\n");
  EXPECT_EQ(status_of(client.read_response(true)), 100);
  client.send("abc");
  EXPECT_EQ(body_of(client.read_response()), "POST /c abc");
}

TEST_F(HttpServerTest, WritesLargeBodiesToAFileAndForgetsIt) {
  start();
  const std::string body(5'000'000, 'z');
  const auto response = ask("POST /upload HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5000000\r\n\r\n" + body);
  EXPECT_EQ(body_of(response), fmt::format("file 5000000 {}", std::hash<std::string>{}(body)));
  EXPECT_TRUE(std::filesystem::is_empty(handler.spool_folder));
}

TEST_F(HttpServerTest, ForgetsTheFileOfABrokenUpload) {
  start();
  {
    LoopbackClient client(server->address().port);
    client.send("POST /upload HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5000000\r\n\r\nonly this");
  }
  for (int i = 0; i < 100 && gauges->connections > 0; ++i) std::this_thread::sleep_for(std::chrono::milliseconds(20));
  EXPECT_TRUE(std::filesystem::is_empty(handler.spool_folder));
}

TEST_F(HttpServerTest, SaysWhenTheDiskCannotTakeAnUpload) {
  start();
  handler.spool_folder = "/proc/nowhere";
  EXPECT_EQ(status_of(ask("POST /upload HTTP/1.1\r\nHost: localhost\r\nContent-Length: 3\r\n\r\nabc")), 507);
}

TEST_F(HttpServerTest, AnExceptionBecomes500WithoutItsText) {
  start();
  const auto response = ask(get("/throw"));
  EXPECT_EQ(status_of(response), 500);
  EXPECT_THAT(response, HasSubstr("application/problem+json"));
  EXPECT_THAT(response, Not(HasSubstr("secret")));
}

TEST_F(HttpServerTest, NoContentHasNoLength) {
  start();
  const auto response = ask(get("/empty"), true);
  EXPECT_EQ(status_of(response), 204);
  EXPECT_THAT(response, Not(HasSubstr("Content-Length")));
}

TEST_F(HttpServerTest, HeaderValuesCannotAddHeaders) {
  start();
  const auto response = ask(get("/split"));
  EXPECT_THAT(response, HasSubstr("X-Name: aX-Evil: 1\r\n"));
  EXPECT_THAT(response, Not(HasSubstr("\r\nX-Evil")));
}

TEST_F(HttpServerTest, ChecksHostAndOriginBeforeTheHandler) {
  start();
  EXPECT_EQ(status_of(ask("GET /a HTTP/1.1\r\nHost: evil.example\r\n\r\n")), 421);
  EXPECT_EQ(status_of(ask("GET /a HTTP/1.1\r\n\r\n")), 400);
  EXPECT_EQ(
      status_of(ask("POST /a HTTP/1.1\r\nHost: localhost\r\nOrigin: http://evil.example\r\nContent-Length: 0\r\n\r\n")),
      403);
  EXPECT_EQ(gauges->foreign, 3U);
}

TEST_F(HttpServerTest, NamesTheAddressThatItCannotTake) {
  start();
  ServerSettings taken;
  taken.listen = server->address();
  const auto second = HttpServer::start(taken, handler);
  ASSERT_FALSE(second);
  EXPECT_EQ(second.error().code, ErrorCode::kUsage);
  EXPECT_THAT(second.error().what, HasSubstr(server->address().text()));
}

TEST_F(HttpServerTest, FinishesRunningRequestsWhenItStops) {
  start();
  LoopbackClient busy(server->address().port);
  LoopbackClient idle(server->address().port);
  idle.send(get("/a"));
  idle.read_response();
  busy.send(get("/hold"));
  while (handler.held == 0) std::this_thread::yield();
  std::thread stopper([this] { server->stop(); });
  EXPECT_TRUE(idle.wait_for_end(std::chrono::seconds(5)));
  handler.hold.count_down();
  const auto response = busy.read_response();
  EXPECT_EQ(status_of(response), 200);
  EXPECT_THAT(response, HasSubstr("Connection: close"));
  stopper.join();
  EXPECT_FALSE(LoopbackClient(server->address().port).connected());
}

TEST_F(HttpServerTest, ClosesWhatDoesNotEndWhenItStops) {
  ServerSettings settings;
  settings.drain_timeout = std::chrono::milliseconds(200);
  start(settings);
  LoopbackClient slow(server->address().port);
  slow.send("POST /a HTTP/1.1\r\nHost: localhost\r\nContent-Length: 10\r\n\r\nab");
  std::this_thread::sleep_for(std::chrono::milliseconds(50));
  const auto begin = std::chrono::steady_clock::now();
  server->stop();
  EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(3));
}

}  // namespace
}  // namespace crowdline::net
