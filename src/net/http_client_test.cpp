#include "net/http_client.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <condition_variable>
#include <future>
#include <mutex>
#include <optional>

#include "net/echo_handler.h"
#include "net/http_server.h"
#include "net/scripted_peer.h"
#include "net/test_certificates.h"

namespace crowdline::net {
namespace {

using std::chrono::milliseconds;
using testing::HasSubstr;

class HttpClientTest : public testing::Test {
 protected:
  HttpClientTest() {
    authority.write_root(root);
    loop = ClientLoop::start({.extra_roots = root}).value();
  }
  ~HttpClientTest() override { ::unlink(root.c_str()); }

  static HttpClientSettings own_machine() {
    return {.hosts = {.names = {"localhost"}, .loopback = true}, .user_agent = "test/1"};
  }
  static std::string url(const ScriptedPeer& peer, const std::string& scheme = "http", const char* host = "127.0.0.1") {
    return fmt::format("{}://{}:{}/", scheme, host, peer.port());
  }
  // What the client makes of a server that says `text` and ends.
  Result<HttpAnswer> hear(const std::string& text, HttpClientSettings settings = own_machine()) {
    ScriptedPeer peer([&](PeerConnection& connection) {
      connection.hear("\r\n\r\n");
      connection.say(text);
    });
    HttpClient client(*loop, std::move(settings));
    return client.call({.url = url(peer)});
  }

  TestAuthority authority;
  std::string root = fmt::format("{}root-{}.pem", testing::TempDir(), ::getpid());
  std::unique_ptr<ClientLoop> loop;
};

TEST_F(HttpClientTest, CallsOurOwnServer) {
  EchoHandler handler;
  const auto server = HttpServer::start({}, handler).value();
  HttpClient client(*loop, own_machine());
  const std::string base = "http://" + server->address().text();
  const auto answer = client.call({.method = "POST", .url = base + "/echo", .body = "hello"});
  ASSERT_TRUE(answer) << answer.error().sentence();
  EXPECT_EQ(answer->status, 200);
  EXPECT_EQ(answer->body, "POST /echo hello");
  EXPECT_EQ(answer->header("content-type"), "text/plain");
  EXPECT_EQ(client.call({.url = base + "/empty"})->status, 204);
  EXPECT_EQ(client.call({.url = base + "/%zz"})->status, 400);
  EXPECT_EQ(client.call({.url = base + "/big"})->body.size(), std::size_t{8} << 20);
}

TEST_F(HttpClientTest, SendsAWholeHead) {
  std::string heard;
  ScriptedPeer peer([&](PeerConnection& connection) {
    heard = connection.hear("\r\n\r\n");
    connection.say("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n");
  });
  HttpClient client(*loop, own_machine());
  EXPECT_EQ(client.call({.url = url(peer) + "path?x=1", .headers = {{"Client-Id", "7"}}})->body, "abc");
  EXPECT_THAT(heard, testing::StartsWith("GET /path?x=1 HTTP/1.1\r\n"));
  EXPECT_THAT(heard, HasSubstr(fmt::format("Host: 127.0.0.1:{}\r\n", peer.port())));
  EXPECT_THAT(heard, HasSubstr("User-Agent: test/1\r\n"));
  EXPECT_THAT(heard, HasSubstr("Client-Id: 7\r\n"));
}

TEST_F(HttpClientTest, TrustsOnlyACertificateForTheHost) {
  struct Case {
    const char* names;
    const char* host;
    bool good;
    const char* what;
  };
  const Case cases[] = {
      {"DNS:localhost", "localhost", true, "the right name"},
      {"IP:127.0.0.1", "127.0.0.1", true, "the right address"},
      {"DNS:other.example", "localhost", false, "a good certificate of somebody else"},
      {"DNS:localhost", "127.0.0.1", false, "a name where an address is wanted"},
  };
  for (const Case& one : cases) {
    const auto tls = authority.server(one.names);
    ScriptedPeer peer(
        [](PeerConnection& connection) {
          connection.hear("\r\n\r\n");
          connection.say("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok");
        },
        tls.get());
    HttpClient client(*loop, own_machine());
    const auto answer = client.call({.url = url(peer, "https", one.host)});
    EXPECT_EQ(answer.has_value(), one.good) << one.what << (answer ? "" : ": " + answer.error().what);
    if (!answer) EXPECT_EQ(answer.error().code, ErrorCode::kRemote) << one.what;
  }
}

TEST_F(HttpClientTest, DoesNotTrustAnUnknownAuthority) {
  const auto strangers = ClientLoop::start().value();
  const auto tls = authority.server("DNS:localhost");
  ScriptedPeer peer([](PeerConnection& connection) { connection.hear("\r\n\r\n"); }, tls.get());
  HttpClient client(*strangers, own_machine());
  const auto answer = client.call({.url = url(peer, "https", "localhost")});
  ASSERT_FALSE(answer);
  EXPECT_THAT(answer.error().what, HasSubstr("certificate verify failed"));
}

TEST_F(HttpClientTest, CallsOnlyWhoIsOnTheList) {
  HttpClient client(*loop, {.hosts = {.names = {"api.example.com"}}});
  for (const char* address : {"https://evil.example/", "http://api.example.com/", "http://127.0.0.1:1/"}) {
    const auto answer = client.call({.url = address});
    ASSERT_FALSE(answer) << address;
    EXPECT_EQ(answer.error().code, ErrorCode::kNotAllowed) << address;
  }
  EXPECT_EQ(client.call({.url = "wss://api.example.com/"}).error().code, ErrorCode::kUsage);
  EXPECT_EQ(client.call({.url = "https://api.example.com/", .headers = {{"A", "b\r\nC: d"}}}).error().code,
            ErrorCode::kUsage);
}

// Answers GETs on one connection, `each` of them, then closes it.
void answer_some(PeerConnection& connection, int each) {
  for (int i = 0; i < each; ++i) {
    const std::string head = connection.hear("\r\n\r\n");
    if (head.empty()) return;
    connection.say("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok");
  }
}

HttpClientSettings sharing() { return {.hosts = {.names = {"localhost"}, .loopback = true}, .most_idle = 4}; }

TEST_F(HttpClientTest, GetsShareAConnectionOneAfterTheOther) {
  std::atomic<int> connections = 0;
  ScriptedPeer peer(
      [&](PeerConnection& connection) {
        ++connections;
        answer_some(connection, 3);
      },
      nullptr, 10);
  HttpClient client(*loop, sharing());
  for (int i = 0; i < 3; ++i) EXPECT_EQ(client.call({.url = url(peer)})->body, "ok");
  EXPECT_EQ(connections, 1);
  EXPECT_EQ(client.call({.url = url(peer)})->body, "ok") << "the server had closed it: on a new one";
  EXPECT_EQ(connections, 2);
  client.close();
}

TEST_F(HttpClientTest, WithTlsToo) {
  std::atomic<int> connections = 0;
  const auto tls = authority.server("DNS:localhost");
  ScriptedPeer peer(
      [&](PeerConnection& connection) {
        ++connections;
        answer_some(connection, 3);
      },
      tls.get(), 10);
  HttpClient client(*loop, sharing());
  for (int i = 0; i < 3; ++i) {
    const auto answer = client.call({.url = url(peer, "https", "localhost")});
    ASSERT_TRUE(answer) << answer.error().sentence();
  }
  EXPECT_LE(connections, 2) << "a session ticket that comes late may cost one";
}

TEST_F(HttpClientTest, APostIsNeverMadeTwice) {
  std::atomic<int> posts = 0;
  ScriptedPeer peer(
      [&](PeerConnection& connection) {
        for (std::string head = connection.hear("\r\n\r\n"); !head.empty(); head = connection.hear("\r\n\r\n")) {
          if (head.starts_with("POST")) {
            ++posts;
            EXPECT_NE(head.find("Connection: close"), std::string::npos);
            return;
          }
          connection.say("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok");
        }
      },
      nullptr, 10);
  HttpClient client(*loop, sharing());
  ASSERT_TRUE(client.call({.url = url(peer)}));
  client.close();
  HttpClient other(*loop, sharing());
  EXPECT_EQ(other.call({.method = "POST", .url = url(peer)}).error().code, ErrorCode::kRemote);
  EXPECT_EQ(posts, 1);
}

TEST_F(HttpClientTest, AnIdleConnectionIsNotKeptForLong) {
  std::atomic<int> connections = 0;
  ScriptedPeer peer(
      [&](PeerConnection& connection) {
        ++connections;
        answer_some(connection, 3);
      },
      nullptr, 10);
  HttpClientSettings settings = sharing();
  settings.idle_limit = std::chrono::milliseconds(50);
  HttpClient client(*loop, settings);
  ASSERT_TRUE(client.call({.url = url(peer)}));
  std::this_thread::sleep_for(std::chrono::milliseconds(100));
  ASSERT_TRUE(client.call({.url = url(peer)}));
  EXPECT_EQ(connections, 2);
}

TEST_F(HttpClientTest, ABrokenAnswerIsAnError) {
  const std::pair<std::string, const char*> cases[] = {
      {"", "nothing at all"},
      {"HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nshort", "cut off"},
      {"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nab", "a chunk cut off"},
      {"SSH-2.0-server\r\n\r\n", "no HTTP"},
      {"HTTP/1.1 200 OK\r\nA: " + std::string(100'000, 'a') + "\r\n\r\n", "a head without end"},
  };
  for (const auto& [text, what] : cases) {
    const auto answer = hear(text);
    ASSERT_FALSE(answer) << what;
    EXPECT_EQ(answer.error().code, ErrorCode::kRemote) << what;
  }
}

TEST_F(HttpClientTest, ALargeAnswerIsRefused) {
  HttpClientSettings settings = own_machine();
  settings.body_limit = 100;
  EXPECT_FALSE(hear("HTTP/1.1 200 OK\r\nContent-Length: 101\r\n\r\n" + std::string(101, 'x'), settings));
  EXPECT_TRUE(hear("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n" + std::string(100, 'x'), settings));
}

TEST_F(HttpClientTest, DoesNotWaitForEver) {
  HttpClientSettings settings = own_machine();
  settings.answer_timeout = milliseconds(200);
  ScriptedPeer silent([](PeerConnection& connection) { connection.wait_for_end(); });
  HttpClient client(*loop, settings);
  const auto begun = std::chrono::steady_clock::now();
  EXPECT_EQ(client.call({.url = url(silent)}).error().code, ErrorCode::kRemote);
  EXPECT_LT(std::chrono::steady_clock::now() - begun, std::chrono::seconds(5));
}

TEST_F(HttpClientTest, NobodyListensThere) {
  std::uint16_t port = 0;
  {
    port = ScriptedPeer([](PeerConnection&) {}).port();
  }
  HttpClient client(*loop, own_machine());
  EXPECT_THAT(client.call({.url = fmt::format("http://127.0.0.1:{}/", port)}).error().what, HasSubstr("cannot reach"));
}

TEST_F(HttpClientTest, ClosingEndsWhatRunsAndRefusesTheRest) {
  ScriptedPeer silent([](PeerConnection& connection) { connection.wait_for_end(); });
  HttpClient client(*loop, own_machine());
  std::promise<Result<HttpAnswer>> ended;
  client.start({.url = url(silent)}, [&](Result<HttpAnswer> answer) { ended.set_value(std::move(answer)); });
  loop->run([] {});  // it has begun
  client.close();
  EXPECT_EQ(ended.get_future().get().error().code, ErrorCode::kRemote);
  EXPECT_EQ(client.call({.url = url(silent)}).error().code, ErrorCode::kNotAllowed);
}

TEST_F(HttpClientTest, HoldsOnlySoManyCalls) {
  HttpClientSettings settings = own_machine();
  settings.most_calls = 1;
  ScriptedPeer silent([](PeerConnection& connection) { connection.wait_for_end(); });
  HttpClient client(*loop, settings);
  client.start({.url = url(silent)}, [](const Result<HttpAnswer>&) {});
  EXPECT_EQ(client.call({.url = url(silent)}).error().code, ErrorCode::kNotAllowed);
}

// What the pieces of an answer told, and how it ended.
struct Told {
  std::mutex mutex;
  std::condition_variable changed;
  int status = 0;
  std::string text;
  std::optional<Result<HttpAnswer>> end;

  HttpPieces pieces() {
    return {.head =
                [this](const HttpAnswer& head) {
                  const std::lock_guard lock(mutex);
                  status = head.status;
                },
            .bytes =
                [this](std::string_view bytes) {
                  const std::lock_guard lock(mutex);
                  text += bytes;
                  changed.notify_all();
                }};
  }
  std::function<void(Result<HttpAnswer>)> done() {
    return [this](Result<HttpAnswer> answer) {
      const std::lock_guard lock(mutex);
      end = std::move(answer);
      changed.notify_all();
    };
  }
  bool wait(const std::function<bool()>& condition) {
    std::unique_lock lock(mutex);
    return changed.wait_for(lock, std::chrono::seconds(10), condition);
  }
};

TEST_F(HttpClientTest, TellsAnAnswerWhileItComes) {
  std::promise<void> first_seen;
  ScriptedPeer peer([&](PeerConnection& connection) {
    connection.hear("\r\n\r\n");
    connection.say("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n[{\"a\"\r\n");
    first_seen.get_future().wait();
    connection.say("4\r\n:1}]\r\n0\r\n\r\n");
  });
  Told told;
  HttpClient client(*loop, own_machine());
  client.start({.url = url(peer)}, told.pieces(), told.done());
  EXPECT_TRUE(told.wait([&] { return told.text == "[{\"a\""; })) << "the first piece comes before the second is sent";
  EXPECT_EQ(told.status, 200);
  first_seen.set_value();
  ASSERT_TRUE(told.wait([&] { return told.end.has_value(); }));
  ASSERT_TRUE(told.end->has_value()) << told.end->error().sentence();
  EXPECT_EQ(told.text, "[{\"a\":1}]");
  EXPECT_TRUE((*told.end)->body.empty());
}

TEST_F(HttpClientTest, AnAnswerInPiecesMayBeCutSilentOrTooLarge) {
  const auto hear_pieces = [&](const std::string& text, HttpClientSettings settings, bool hold = false) {
    ScriptedPeer peer([&](PeerConnection& connection) {
      connection.hear("\r\n\r\n");
      connection.say(text);
      if (hold) connection.wait_for_end();
    });
    Told told;
    HttpClient client(*loop, std::move(settings));
    client.start({.url = url(peer)}, told.pieces(), told.done());
    EXPECT_TRUE(told.wait([&] { return told.end.has_value(); }));
    return std::pair(told.text, told.end->has_value());
  };
  const std::string head = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";
  EXPECT_EQ(hear_pieces(head + "3\r\nabc\r\n2\r\nd", own_machine()), std::pair(std::string("abcd"), false)) << "cut";
  HttpClientSettings impatient = own_machine();
  impatient.silence_timeout = milliseconds(50);
  EXPECT_EQ(hear_pieces(head + "3\r\nabc\r\n", impatient, true), std::pair(std::string("abc"), false)) << "silent";
  HttpClientSettings small = own_machine();
  small.pieces_limit = 4;
  EXPECT_FALSE(hear_pieces(head + "9\r\nabcdefghi\r\n0\r\n\r\n", small).second) << "too large";
  EXPECT_EQ(hear_pieces("HTTP/1.1 403 No\r\nContent-Length: 2\r\n\r\n{}", own_machine()),
            std::pair(std::string("{}"), true));
}

TEST_F(HttpClientTest, AnAnswerInPiecesCanBeBrokenOff) {
  ScriptedPeer peer([&](PeerConnection& connection) {
    connection.hear("\r\n\r\n");
    connection.say("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n");
    connection.wait_for_end();
  });
  Told told;
  HttpClient client(*loop, own_machine());
  const auto break_off = client.start({.url = url(peer)}, told.pieces(), told.done());
  EXPECT_TRUE(told.wait([&] { return told.text == "abc"; }));
  break_off();
  ASSERT_TRUE(told.wait([&] { return told.end.has_value(); }));
  EXPECT_FALSE(told.end->has_value());
  break_off();  // once more does nothing
}

}  // namespace
}  // namespace crowdline::net
