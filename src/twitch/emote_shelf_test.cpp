// Emotes of a provider over real sockets: asked once for all, once a channel, and never waited for.
#include "twitch/emote_shelf.h"

#include <gmock/gmock.h>

#include <atomic>
#include <mutex>

#include "net/scripted_peer.h"

namespace crowdline::twitch {
namespace {

class EmoteShelfTest : public testing::Test {
 protected:
  // A BetterTTV where every channel has "kettle", and each its own "bell".
  void serve(int status = 200) {
    peer_ = std::make_unique<net::ScriptedPeer>(
        [this, status](net::PeerConnection& connection) {
          const std::string head = connection.hear("\r\n\r\n");
          const bool own = head.find("/users/") != std::string::npos;
          {
            const std::lock_guard lock(mutex_);
            asked_.push_back(own ? "own" : "common");
          }
          const std::string body = own ? R"({"channelEmotes":[{"id":"2","code":"bell"}],"sharedEmotes":[]})"
                                       : R"([{"id":"1","code":"kettle"}])";
          connection.say(fmt::format("HTTP/1.1 {} Said\r\nContent-Length: {}\r\nConnection: close\r\n\r\n{}", status,
                                     body.size(), body));
        },
        nullptr, 100);
    net::HttpClientSettings http;
    http.hosts = {.names = {}, .loopback = true};
    client_ = std::make_unique<net::HttpClient>(*loop_, http);
    shelf_ = std::make_unique<EmoteShelf>(
        *client_, EmoteAddresses{.bttv = fmt::format("http://127.0.0.1:{}", peer_->port()), .ffz = {}, .seventv = {}},
        clock_);
  }
  void TearDown() override {
    if (client_) client_->close();
  }
  std::shared_ptr<ChatSource> source() {
    return std::make_shared<ChatSource>(chat::StreamInfo{.id = "s"},
                                        ChatSourceSettings{.zero_ms = 0, .now_ms = [this] { return clock_.now_ms(); }});
  }
  // How many emotes are marked in "kettle bell lamp", as soon as that is `wanted`.
  static std::size_t marked(ChatSource& source, std::size_t wanted) {
    std::size_t count = 0;
    for (int i = 0; i < 300; ++i) {
      source.deliver(chat::ChatMessage{.sent_ms = 5, .text = "kettle bell lamp"});
      const auto batch = source.poll(100);
      for (const chat::SourceItem& item : batch->items) count = std::get<chat::ChatMessage>(item).emotes.size();
      if (count == wanted) return count;
      std::this_thread::sleep_for(std::chrono::milliseconds(10));
    }
    return count;
  }
  std::vector<std::string> asked() {
    const std::lock_guard lock(mutex_);
    return asked_;
  }

  net::ScaledClock clock_;
  std::unique_ptr<net::ClientLoop> loop_ = net::ClientLoop::start().value();
  std::unique_ptr<net::ScriptedPeer> peer_;
  std::unique_ptr<net::HttpClient> client_;
  std::unique_ptr<EmoteShelf> shelf_;
  std::mutex mutex_;
  std::vector<std::string> asked_;
};

TEST_F(EmoteShelfTest, AChannelKnowsItsOwnEmotesAndThoseOfAll) {
  serve();
  const auto one = source();
  shelf_->fill("7", one);
  EXPECT_EQ(marked(*one, 2), 2U);
  const auto other = source();
  shelf_->fill("8", other);
  EXPECT_EQ(marked(*other, 2), 2U);
  const auto again = source();
  shelf_->fill("7", again);
  EXPECT_EQ(marked(*again, 2), 2U);
  EXPECT_THAT(asked(), testing::ElementsAre("common", "own", "own")) << "what is known is not asked for again";
}

TEST_F(EmoteShelfTest, AProviderThatFailsLeavesChatAsItIs) {
  serve(500);
  const auto one = source();
  shelf_->fill("7", one);
  for (int i = 0; i < 300 && asked().size() < 2; ++i) std::this_thread::sleep_for(std::chrono::milliseconds(10));
  EXPECT_EQ(asked().size(), 2U);
  one->deliver(chat::ChatMessage{.sent_ms = 5, .text = "kettle"});
  EXPECT_TRUE(std::get<chat::ChatMessage>(one->poll(100)->items.at(0)).emotes.empty());
}

TEST_F(EmoteShelfTest, NothingIsAskedForNobody) {
  serve();
  shelf_->fill("", source());
  std::this_thread::sleep_for(std::chrono::milliseconds(100));
  EXPECT_TRUE(asked().empty());
}

}  // namespace
}  // namespace crowdline::twitch
