// The driver over real sockets, against a server that says what the test wants.
#include "twitch/live_chat.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <mutex>

#include "net/scripted_peer.h"
#include "net/web_socket_peer.h"

namespace crowdline::twitch {
namespace {

constexpr std::int64_t kScale = 20;  // waits of the protocol pass so much faster

std::string say(const std::string& id, std::int64_t sent_ms) {
  return fmt::format(
      "@id={};room-id=7;tmi-sent-ts={};user-id=5 :ann!ann@ann.tmi.twitch.tv PRIVMSG #climber :text of {}\r\n", id,
      sent_ms, id);
}

// The server's side up to the join: reads the client's lines, answers as Twitch does.
void welcome(net::PeerConnection& connection, bool confirms = true) {
  net::accept_web_socket(connection);
  for (std::string line = net::read_frame(connection).text; !line.empty(); line = net::read_frame(connection).text) {
    if (line.starts_with("NICK"))
      connection.say(
          net::text_frame(":tmi.twitch.tv CAP * ACK :twitch.tv/tags twitch.tv/commands\r\n"
                          ":tmi.twitch.tv 001 me :Welcome, GLHF!\r\n"));
    if (!line.starts_with("JOIN")) continue;
    EXPECT_EQ(line, "JOIN #climber\r\n");
    if (confirms) connection.say(net::text_frame("@room-id=7;slow=0 :tmi.twitch.tv ROOMSTATE #climber\r\n"));
    return;
  }
}

class LiveChatTest : public testing::Test {
 protected:
  using Script = std::function<void(int, net::PeerConnection&)>;  // the number of the connection, from 1

  void serve(Script script) {
    peer = std::make_unique<net::ScriptedPeer>(
        [this, script = std::move(script)](net::PeerConnection& connection) { script(++connections, connection); },
        nullptr, 100);
    chat =
        std::make_unique<LiveChat>(*loop, clock,
                                   LiveChatSettings{.driver = {.url = fmt::format("ws://127.0.0.1:{}/", peer->port()),
                                                               .hosts = {.names = {}, .loopback = true}},
                                                    .login = login});
  }
  std::shared_ptr<ChatSource> read() {
    auto source = std::make_shared<ChatSource>(
        chat::StreamInfo{.id = "s"},
        ChatSourceSettings{.zero_ms = 1'000'000, .now_ms = [this] { return clock.now_ms(); }});
    EXPECT_TRUE(chat->read("climber", NameKey::fixed(1), source));
    return source;
  }
  // Ids of messages, "gap START-END", "end", or the error, until one of the latter or `wanted` came, for at most 20 s.
  static std::vector<std::string> take(ChatSource& source, const std::string& wanted = "end") {
    std::vector<std::string> taken;
    const auto limit = std::chrono::steady_clock::now() + std::chrono::seconds(20);
    while (std::chrono::steady_clock::now() < limit) {
      const auto batch = source.poll(100);
      if (!batch) {
        taken.push_back(batch.error().what);
        return taken;
      }
      for (const chat::SourceItem& item : batch->items) {
        if (const auto* message = std::get_if<chat::ChatMessage>(&item)) taken.push_back(message->id);
        if (const auto* gap = std::get_if<chat::LostChat>(&item))
          taken.push_back(fmt::format("gap {}-{}", gap->start_ms, gap->end_ms));
      }
      if (batch->ended) taken.emplace_back("end");
      if (std::ranges::find(taken, wanted) != taken.end() || batch->ended) return taken;
    }
    taken.emplace_back("waited in vain");
    return taken;
  }

  net::ScaledClock clock{kScale};
  std::unique_ptr<net::ClientLoop> loop = net::ClientLoop::start().value();
  std::atomic<int> connections = 0;
  LoginCall login;
  std::unique_ptr<net::ScriptedPeer> peer;
  std::unique_ptr<LiveChat> chat;
};

using testing::ElementsAre;

TEST_F(LiveChatTest, ReadsAChannelUntilItIsStopped) {
  std::string last;
  serve([&](int, net::PeerConnection& connection) {
    welcome(connection);
    connection.say(net::text_frame(say("a", 1'001'000) + say("b", 1'002'000)));
    connection.say(net::text_frame("PING :are you there\r\n"));
    last = net::read_frame(connection).text;
    connection.say(net::text_frame(say("c", 1'003'000)));
    last += net::read_frame(connection).text;
    connection.wait_for_end();
  });
  const auto source = read();
  EXPECT_THAT(take(*source, "c"), ElementsAre("a", "b", "c"));
  EXPECT_EQ(chat->counters().connections, 1U);
  source->stop();
  EXPECT_THAT(take(*source), ElementsAre("end"));
  for (int i = 0; i < 200 && chat->counters().connections != 0; ++i)
    std::this_thread::sleep_for(std::chrono::milliseconds(10));
  EXPECT_EQ(chat->counters().connections, 0U) << "a connection without channels is closed";
  chat.reset();
  peer.reset();
  EXPECT_EQ(last, "PONG :are you there\r\nPART #climber\r\n");
}

TEST_F(LiveChatTest, AnUnknownChannelIsAnError) {
  serve([](int, net::PeerConnection& connection) {
    welcome(connection, false);
    connection.wait_for_end();
  });
  EXPECT_THAT(take(*read()), ElementsAre("there is no Twitch channel climber"));
}

TEST_F(LiveChatTest, ALostConnectionIsAGapAndDoublesAreOne) {
  serve([](int number, net::PeerConnection& connection) {
    welcome(connection);
    if (number == 1) {
      connection.say(net::text_frame(say("a", 1'001'000) + say("b", 1'002'000)));
      connection.say(net::text_frame(say("half", 1'003'000).substr(0, 40)));
      return;
    }
    connection.say(net::text_frame(say("b", 1'002'000) + say("c", 1'009'000)));
    connection.wait_for_end();
  });
  EXPECT_THAT(take(*read(), "c"), ElementsAre("a", "b", "gap 2000-9000", "c"));
  EXPECT_EQ(chat->counters().irc.doubles, 1U);
  EXPECT_EQ(chat->counters().reconnects, 1U);
}

// Nothing is heard and nothing is closed: only the answer to PING tells.
TEST_F(LiveChatTest, AHalfOpenConnectionIsLeft) {
  serve([](int number, net::PeerConnection& connection) {
    welcome(connection);
    connection.say(net::text_frame(say(fmt::format("m{}", number), 1'001'000 + number * 1'000)));
    if (number == 1) std::this_thread::sleep_for(std::chrono::milliseconds(40'500 / kScale + 300));
    if (number == 2) connection.wait_for_end();
  });
  EXPECT_THAT(take(*read(), "m2"), ElementsAre("m1", "gap 2000-3000", "m2"));
}

TEST_F(LiveChatTest, ARefusedLoginIsToldToEveryChannel) {
  serve([](int, net::PeerConnection& connection) {
    net::accept_web_socket(connection);
    connection.hear_bytes(10);
    connection.say(net::text_frame(":tmi.twitch.tv NOTICE * :Login authentication failed\r\n"));
    connection.wait_for_end();
  });
  EXPECT_THAT(take(*read()), ElementsAre("Twitch lets nobody in to read its chat just now"));
  EXPECT_THAT(take(*read()), ElementsAre("Twitch lets nobody in to read its chat just now")) << "a new session is made";
}

// What the client says up to its NICK, one text.
std::string introduction(net::PeerConnection& connection) {
  net::accept_web_socket(connection);
  std::string said;
  for (std::string line = net::read_frame(connection).text; !line.empty(); line = net::read_frame(connection).text) {
    said += line;
    if (line.starts_with("NICK")) break;
  }
  return said;
}

TEST_F(LiveChatTest, ALoginIsUsedRenewedOnceAndThenDoneWithout) {
  std::mutex mutex;
  std::vector<std::string> refused;
  std::vector<std::string> heard;
  login = [&](Secret token, std::function<void(Result<IrcLogin>)> done) {
    const std::lock_guard lock(mutex);
    refused.push_back(token.reveal());
    done(IrcLogin{.nick = "ana", .token = Secret(fmt::format("token{}", refused.size()))});
  };
  serve([&](int number, net::PeerConnection& connection) {
    const std::string said = introduction(connection);
    {
      const std::lock_guard lock(mutex);
      heard.push_back(said);
    }
    if (number <= 2) {
      connection.say(net::text_frame(":tmi.twitch.tv NOTICE * :Login authentication failed\r\n"));
      return connection.wait_for_end();
    }
    connection.say(net::text_frame(":tmi.twitch.tv 001 me :Welcome, GLHF!\r\n"));
    net::read_frame(connection);
    connection.say(net::text_frame("@room-id=7 :tmi.twitch.tv ROOMSTATE #climber\r\n" + say("a", 1'001'000)));
    connection.wait_for_end();
  });
  EXPECT_THAT(take(*read(), "a"), ElementsAre("a"));
  const std::lock_guard lock(mutex);
  EXPECT_THAT(refused, ElementsAre("", "token1"));
  ASSERT_EQ(heard.size(), 3U);
  EXPECT_THAT(heard[0], testing::EndsWith("PASS oauth:token1\r\nNICK ana\r\n"));
  EXPECT_THAT(heard[1], testing::EndsWith("PASS oauth:token2\r\nNICK ana\r\n"));
  EXPECT_THAT(heard[2], testing::HasSubstr("NICK justinfan"));
  EXPECT_EQ(heard[2].find("PASS"), std::string::npos);
}

TEST_F(LiveChatTest, WithoutALoginChatIsReadAsAGuest) {
  login = [](Secret, std::function<void(Result<IrcLogin>)> done) { done(fail(ErrorCode::kNotAllowed, "nobody")); };
  serve([](int, net::PeerConnection& connection) {
    welcome(connection);
    connection.say(net::text_frame(say("a", 1'001'000)));
    connection.wait_for_end();
  });
  EXPECT_THAT(take(*read(), "a"), ElementsAre("a"));
}

TEST_F(LiveChatTest, PlainTextRefusedSaysWhatToUse) {
  serve([](int, net::PeerConnection& connection) {
    connection.hear("\r\n\r\n");
    connection.say("HTTP/1.1 301 Moved Permanently\r\nLocation: wss://127.0.0.1/\r\nContent-Length: 0\r\n\r\n");
    connection.wait_for_end();
  });
  EXPECT_THAT(take(*read()), ElementsAre("the chat server speaks TLS only"));
}

TEST_F(LiveChatTest, AServerOutOfReachIsToldAtOnce) {
  serve([](int, net::PeerConnection&) {});
  peer.reset();
  const auto source = read();
  std::string trouble;
  for (int i = 0; i < 50 && trouble.empty(); ++i) trouble = source->poll(100)->trouble;
  EXPECT_THAT(trouble, testing::HasSubstr("cannot reach 127.0.0.1"));
  EXPECT_THAT(trouble, testing::HasSubstr("trying again"));
}

TEST_F(LiveChatTest, EndsItsSourcesWhenItGoes) {
  serve([](int, net::PeerConnection& connection) {
    welcome(connection);
    connection.say(net::text_frame(say("a", 1'001'000)));
    connection.wait_for_end();
  });
  const auto source = read();
  EXPECT_THAT(take(*source, "a"), ElementsAre("a"));
  chat.reset();
  EXPECT_THAT(take(*source), ElementsAre("end"));
}

}  // namespace
}  // namespace crowdline::twitch
