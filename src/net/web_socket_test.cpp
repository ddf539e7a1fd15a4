#include "net/web_socket.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <condition_variable>
#include <mutex>

#include "net/client_stream.h"
#include "net/scripted_peer.h"
#include "net/test_certificates.h"
#include "net/web_socket_peer.h"

namespace crowdline::net {
namespace {

using testing::ElementsAre;

// Writes down what happens, and lets a test wait for it.
class Witness : public WebSocketEvents {
 public:
  void opened() override { tell("opened"); }
  void message(std::string_view text) override { tell(std::string(text)); }
  void ended(WebSocketEnd end, int goodbye, const Error& why) override {
    how = end;
    code = goodbye;
    reason = why.what;
    tell("ended");
  }
  bool wait_for(const std::string& what) {
    std::unique_lock lock(mutex);
    return changed.wait_for(lock, std::chrono::seconds(10), [&] { return has(what); });
  }
  bool has(const std::string& what) const { return std::ranges::find(told, what) != told.end(); }
  void tell(std::string what) {
    const std::lock_guard lock(mutex);
    told.push_back(std::move(what));
    changed.notify_all();
  }

  std::mutex mutex;
  std::condition_variable changed;
  std::vector<std::string> told;
  WebSocketEnd how = WebSocketEnd::kEnded;
  int code = -1;
  std::string reason;
};

class WebSocketTest : public testing::Test {
 protected:
  WebSocketTest() {
    authority.write_root(root);
    loop = ClientLoop::start({.extra_roots = root}).value();
  }
  ~WebSocketTest() override {
    loop->run([this] { socket.reset(); });
    ::unlink(root.c_str());
  }
  void open(std::uint16_t port, const std::string& scheme = "ws") {
    const AllowedHosts hosts{.names = {}, .loopback = true};
    const std::string url = fmt::format("{}://localhost:{}/chat", scheme, port);
    loop->run([&] { socket = open_web_socket(*loop, url, hosts, settings, witness).value(); });
  }
  bool send(const std::string& text) {
    bool sent = false;
    loop->run([&] { sent = socket->send(text); });
    return sent;
  }

  TestAuthority authority;
  std::string root = fmt::format("{}root-ws-{}.pem", testing::TempDir(), ::getpid());
  WebSocketSettings settings;
  Witness witness;
  std::unique_ptr<ClientLoop> loop;
  std::unique_ptr<WebSocket> socket;
};

TEST_F(WebSocketTest, TalksInBothDirections) {
  ScriptedPeer peer([](PeerConnection& connection) {
    accept_web_socket(connection);
    connection.say(text_frame("one"));
    connection.say(text_frame(read_frame(connection).text));
    connection.say(frame(0x88, "\x0F\xA3 no subscription"));
    connection.wait_for_end();
  });
  open(peer.port());
  ASSERT_TRUE(witness.wait_for("one"));
  EXPECT_TRUE(send("two"));
  ASSERT_TRUE(witness.wait_for("ended"));
  EXPECT_THAT(witness.told, ElementsAre("opened", "one", "two", "ended"));
  EXPECT_EQ(witness.how, WebSocketEnd::kEnded);
  EXPECT_EQ(witness.code, 4003);
  EXPECT_FALSE(send("three"));
}

TEST_F(WebSocketTest, ABrokenConnectionHasNoCode) {
  ScriptedPeer peer([](PeerConnection& connection) { accept_web_socket(connection); });
  open(peer.port());
  ASSERT_TRUE(witness.wait_for("ended"));
  EXPECT_EQ(witness.how, WebSocketEnd::kEnded);
  EXPECT_EQ(witness.code, 0);
}

TEST_F(WebSocketTest, TalksOverTls) {
  const auto tls = authority.server("DNS:localhost");
  ScriptedPeer peer(
      [](PeerConnection& connection) {
        accept_web_socket(connection);
        connection.say(text_frame("secure"));
        connection.wait_for_end();
      },
      tls.get());
  open(peer.port(), "wss");
  EXPECT_TRUE(witness.wait_for("secure"));
}

TEST_F(WebSocketTest, DoesNotTrustAForeignCertificate) {
  const auto tls = authority.server("DNS:other.example");
  ScriptedPeer peer([](PeerConnection& connection) { accept_web_socket(connection); }, tls.get());
  open(peer.port(), "wss");
  ASSERT_TRUE(witness.wait_for("ended"));
  EXPECT_EQ(witness.how, WebSocketEnd::kConnectFailed);
}

TEST_F(WebSocketTest, JoinsFragmentsAndAnswersPings) {
  std::string pong;
  ScriptedPeer peer([&](PeerConnection& connection) {
    accept_web_socket(connection);
    connection.say(frame(0x01, "half ") + frame(0x89, "are you there") + frame(0x80, "and half"));
    pong = read_frame(connection).text;
    connection.wait_for_end();
  });
  open(peer.port());
  ASSERT_TRUE(witness.wait_for("half and half"));
  loop->run([this] { socket->close(); });
  loop->run([] {});
  witness.tell("closed");
  EXPECT_FALSE(witness.has("ended")) << "nothing is said after close()";
}

TEST_F(WebSocketTest, ABadByteIsNotTheEnd) {
  const auto tls = authority.server("DNS:localhost");
  for (SSL_CTX* context : {static_cast<SSL_CTX*>(nullptr), tls.get()}) {
    ScriptedPeer peer(
        [](PeerConnection& connection) {
          accept_web_socket(connection);
          connection.say(text_frame("bad \xFF\xFE byte") + text_frame(std::string(1000, 'x')) + text_frame("after"));
          connection.wait_for_end();
        },
        context);
    witness.told.clear();
    open(peer.port(), context == nullptr ? "ws" : "wss");
    EXPECT_TRUE(witness.wait_for("after")) << (context == nullptr ? "plain: " : "TLS: ") << witness.reason;
    EXPECT_THAT(witness.told, ElementsAre("opened", "bad \xFF\xFE byte", std::string(1000, 'x'), "after"));
    loop->run([this] { socket.reset(); });
  }
}

TEST_F(WebSocketTest, AMessageBeyondTheLimitEndsIt) {
  settings.message_limit = 100;
  ScriptedPeer peer([](PeerConnection& connection) {
    accept_web_socket(connection);
    connection.say(text_frame(std::string(100, 'a')) + text_frame(std::string(101, 'b')));
    connection.wait_for_end();
  });
  open(peer.port());
  ASSERT_TRUE(witness.wait_for("ended"));
  EXPECT_THAT(witness.told, ElementsAre("opened", std::string(100, 'a'), "ended"));
}

TEST_F(WebSocketTest, SaysWhenPlainIsRefused) {
  ScriptedPeer peer([](PeerConnection& connection) {
    connection.hear("\r\n\r\n");
    connection.say("HTTP/1.1 301 Moved Permanently\r\nLocation: wss://localhost/\r\nContent-Length: 0\r\n\r\n");
    connection.wait_for_end();
  });
  open(peer.port());
  ASSERT_TRUE(witness.wait_for("ended"));
  EXPECT_EQ(witness.how, WebSocketEnd::kMovedToTls);
}

TEST_F(WebSocketTest, RefusalsAndGarbageAreConnectFailures) {
  for (const char* answer :
       {"HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n", "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n",
        "garbage\r\n\r\n",
        "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: "
        "AAAAAAAAAAAAAAAAAAAAAAAAAAA=\r\n\r\n",
        ""}) {
    ScriptedPeer peer([&](PeerConnection& connection) {
      connection.hear("\r\n\r\n");
      connection.say(answer);
    });
    witness.told.clear();
    open(peer.port());
    ASSERT_TRUE(witness.wait_for("ended")) << answer;
    EXPECT_EQ(witness.how, WebSocketEnd::kConnectFailed) << answer;
    EXPECT_FALSE(witness.has("opened")) << answer;
  }
}

TEST_F(WebSocketTest, DoesNotWaitForEverForTheUpgrade) {
  settings.connect_timeout = std::chrono::milliseconds(200);
  ScriptedPeer peer([](PeerConnection& connection) { connection.wait_for_end(); });
  open(peer.port());
  ASSERT_TRUE(witness.wait_for("ended"));
  EXPECT_EQ(witness.how, WebSocketEnd::kConnectFailed);
}

TEST_F(WebSocketTest, TakesOnlySoMuchToSend) {
  settings.send_limit = 4;
  ScriptedPeer peer([](PeerConnection& connection) {
    accept_web_socket(connection);
    connection.say(text_frame("ready"));
    connection.wait_for_end();
  });
  open(peer.port());
  ASSERT_TRUE(witness.wait_for("ready"));
  int taken = 0;
  loop->run([&] {
    while (taken < 100 && socket->send("x")) ++taken;
  });
  EXPECT_GE(taken, 4);
  EXPECT_LE(taken, 5);
}

TEST_F(WebSocketTest, OnlyAllowedAddressesAreCalled) {
  const AllowedHosts hosts{.names = {"irc-ws.chat.twitch.tv"}};
  const auto refusal = [&](const char* url) { return open_web_socket(*loop, url, hosts, {}, witness).error().code; };
  EXPECT_EQ(refusal("wss://elsewhere.example/"), ErrorCode::kNotAllowed);
  EXPECT_EQ(refusal("ws://irc-ws.chat.twitch.tv/"), ErrorCode::kNotAllowed);
  EXPECT_EQ(refusal("ws://127.0.0.1:1/"), ErrorCode::kNotAllowed);
  EXPECT_EQ(refusal("https://irc-ws.chat.twitch.tv/"), ErrorCode::kUsage);
}

TEST_F(WebSocketTest, TimersCallOnceUnlessCancelled) {
  std::unique_ptr<LoopTimer> timer;
  loop->run([&] {
    timer = std::make_unique<LoopTimer>(*loop, [&] { witness.tell("timer"); });
    timer->start(1'000'000);
    timer->start(1);
  });
  ASSERT_TRUE(witness.wait_for("timer"));
  loop->run([&] {
    timer->start(0);
    timer->cancel();
  });
  loop->run([&] { timer.reset(); });
  EXPECT_THAT(witness.told, ElementsAre("timer"));
}

}  // namespace
}  // namespace crowdline::net
