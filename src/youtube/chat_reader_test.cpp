// The driver against a server on loopback that says exactly what the test wants.
#include "youtube/chat_reader.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <mutex>
#include <thread>

#include "base/time_text.h"
#include "net/scripted_peer.h"

namespace crowdline::youtube {
namespace {

using testing::HasSubstr;

constexpr std::int64_t kScale = 100;

std::string chunk(const std::string& text) { return fmt::format("{:x}\r\n{}\r\n", text.size(), text); }

const std::string kHead = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";
const std::string kLast = "0\r\n\r\n";

class Reader : public testing::Test {
 protected:
  static std::filesystem::path fresh_folder() {
    std::string name = (std::filesystem::temp_directory_path() / "crowdline-reader-XXXXXX").string();
    return ::mkdtemp(name.data());
  }
  ~Reader() override { std::filesystem::remove_all(folder); }

  std::string page(const std::string& token, const std::vector<std::string>& texts, const std::string& more = "") {
    std::string items;
    for (const std::string& text : texts)
      items += (items.empty() ? "" : ",") +
               (R"({"id":"id-)" + text + R"(","snippet":{"type":"textMessageEvent","publishedAt":")" +
                format_instant(clock.now_ms()) + R"(","textMessageDetails":{"messageText":")" + text +
                R"("}},"authorDetails":{"channelId":"UCx","displayName":"x"}})");
    return R"({"nextPageToken":")" + token + R"(","items":[)" + items + "]" + more + "}";
  }
  // Serves the scripts one connection after the other and keeps the heads of the requests.
  std::unique_ptr<net::ScriptedPeer> serve(std::vector<std::function<void(net::PeerConnection&)>> scripts) {
    const int connections = static_cast<int>(scripts.size());
    return std::make_unique<net::ScriptedPeer>(
        [this, scripts = std::move(scripts), next = 0](net::PeerConnection& connection) mutable {
          const std::string head = connection.hear("\r\n\r\n");
          {
            const std::lock_guard lock(mutex);
            heads.push_back(head);
          }
          scripts.at(static_cast<std::size_t>(next++))(connection);
        },
        nullptr, connections);
  }
  std::unique_ptr<ChatReader> read(const net::ScriptedPeer& peer, std::string page_token = {}) {
    VideoFacts video{.id = "aBcDeFgHiJ0", .kind = VideoKind::kLive};
    video.started_ms = clock.now_ms() - 60'000;
    video.chat_id = "chat";
    return read(peer, video, std::move(page_token));
  }
  std::unique_ptr<ChatReader> read(const net::ScriptedPeer& peer, const VideoFacts& video,
                                   std::string page_token = {}) {
    return std::make_unique<ChatReader>(
        stream_info(video, ""),
        ChatSessionSettings{.video = video, .page_token = std::move(page_token), .key = Secret("sesame")},
        ChatReaderParts{.http = http,
                        .ledger = ledger,
                        .clock = clock,
                        .base = fmt::format("http://127.0.0.1:{}", peer.port()),
                        .place_path = (folder / "place.json").string()});
  }
  // Texts until the source ends, or 10 s.
  std::vector<std::string> all(ChatReader& reader) {
    std::vector<std::string> texts;
    for (int i = 0; i < 100; ++i) {
      const auto batch = reader.poll(100);
      if (!batch) {
        texts.push_back("error: " + batch.error().what);
        return texts;
      }
      for (const auto& item : batch->items) {
        if (const auto* said = std::get_if<chat::ChatMessage>(&item)) texts.push_back(said->text);
      }
      if (batch->ended) return texts;
    }
    texts.emplace_back("no end");
    return texts;
  }

  std::filesystem::path folder = fresh_folder();
  net::ScaledClock clock{kScale};
  std::unique_ptr<net::ClientLoop> loop = net::ClientLoop::start().value();
  net::HttpClient http{*loop, {.hosts = {.names = {}, .loopback = true}}};
  QuotaLedger ledger{(folder / "quota.json").string(), {}, clock};
  std::mutex mutex;
  std::vector<std::string> heads;
};

TEST_F(Reader, ReadsConnectionAfterConnectionUntilTheStreamIsOffline) {
  const auto peer = serve(
      {[&](auto& connection) {
         connection.say(kHead + chunk("[" + page("t1", {"a"})));
         connection.say(chunk(",\n" + page("t2", {"b", "c"}).substr(0, 40)));
         connection.say(chunk(page("t2", {"b", "c"}).substr(40) + "]") + kLast);
       },
       [&](auto& connection) {
         connection.say(kHead + chunk("[" + page("t3", {"d"}, R"(,"offlineAt":"2026-09-01T00:00:00Z")") + "]") + kLast);
       }});
  auto reader = read(*peer);
  EXPECT_THAT(all(*reader), testing::ElementsAre("a", "b", "c", "d"));
  const std::lock_guard lock(mutex);
  ASSERT_EQ(heads.size(), 2U);
  EXPECT_THAT(heads[0], HasSubstr("x-goog-api-key: sesame"));
  EXPECT_THAT(heads[0].substr(0, heads[0].find("\r\n")), testing::Not(HasSubstr("sesame"))) << "never in the address";
  EXPECT_THAT(heads[0], testing::Not(HasSubstr("Accept-Encoding"))) << "compression would hold small pieces back";
  EXPECT_THAT(heads[1], HasSubstr("pageToken=t2"));
  EXPECT_EQ(ledger.state().units, 10);
}

TEST_F(Reader, AnAnnouncedStreamGetsItsTrueStart) {
  const std::string began = format_instant(clock.now_ms() / 1000 * 1000);
  const auto peer = serve(
      {[&](auto& connection) {
         connection.say(
             kHead +
             chunk(
                 R"({"items":[{"id":"aBcDeFgHiJ0","snippet":{"liveBroadcastContent":"live"},"contentDetails":{"duration":"P0D"},)"
                 R"("liveStreamingDetails":{"scheduledStartTime":"2026-01-01T00:00:00Z","activeLiveChatId":"chat",)"
                 R"("actualStartTime":")" +
                 began + R"("}}]})") +
             kLast);
       },
       [&](auto& connection) {
         connection.say(kHead + chunk("[" + page("t1", {"d"}, R"(,"offlineAt":"2026-09-01T00:00:00Z")") + "]") + kLast);
       }});
  VideoFacts video{.id = "aBcDeFgHiJ0", .kind = VideoKind::kUpcoming};
  video.scheduled_ms = parse_instant("2026-01-01T00:00:00Z");
  const auto reader = read(*peer, video);
  EXPECT_EQ(reader->info().started_at, format_instant(*video.scheduled_ms));
  EXPECT_EQ(reader->info().kind, chat::StreamKind::kUpcoming);
  EXPECT_THAT(all(*reader), testing::ElementsAre("d"));
  EXPECT_EQ(reader->info().started_at, began);
  EXPECT_EQ(reader->info().kind, chat::StreamKind::kLive);
}

TEST_F(Reader, GivesWhatCameBeforeTheConnectionEnds) {
  const auto peer = serve({[&](auto& connection) {
    connection.say(kHead + chunk("[" + page("t1", {"early"})));
    connection.wait_for_end();
  }});
  auto reader = read(*peer);
  for (int i = 0; i < 50; ++i) {
    const auto batch = reader->poll(100);
    ASSERT_TRUE(batch);
    if (batch->items.empty()) continue;
    EXPECT_GE(std::get<chat::ChatMessage>(batch->items[0]).offset_ms.value_or(-1), 50'000) << "in video time";
    EXPECT_LE(batch->waited, std::chrono::seconds(5));
    return;
  }
  FAIL() << "nothing came";
}

TEST_F(Reader, StopsAtOnceAndGivesItsShareBack) {
  const auto peer = serve({[&](auto& connection) {
    connection.say(kHead + chunk("["));
    connection.wait_for_end();
  }});
  auto reader = read(*peer);
  (void)reader->poll(50);
  std::jthread stopper([&] { reader->stop(); });
  EXPECT_THAT(all(*reader), testing::IsEmpty());
  reader.reset();
  EXPECT_TRUE(ledger.state().streams.empty());
}

TEST_F(Reader, KeepsItsPlaceOnlyWhenWhatItGaveIsStored) {
  const auto peer =
      serve({[&](auto& connection) { connection.say(kHead + chunk("[" + page("t1", {"a"}) + "]") + kLast); },
             [&](auto& connection) {
               connection.say(kHead + chunk("[" + page("t2", {"b"})));
               connection.wait_for_end();
             }});
  auto reader = read(*peer);
  const ChatPlaceFile file((folder / "place.json").string());
  std::string last;
  for (int i = 0; i < 80 && last != "b"; ++i) {
    const auto batch = reader->poll(50);
    ASSERT_TRUE(batch);
    if (!batch->items.empty()) last = std::get<chat::ChatMessage>(batch->items.back()).text;
    if (last == "a") {
      const auto place = file.read();
      EXPECT_TRUE(!place || place->page_token == "t1");
    }
  }
  ASSERT_EQ(last, "b");
  EXPECT_NE(file.read().value_or(ChatPlace{}).page_token, "t2") << "a crash now must not lose what was given just now";
  const auto begin = std::chrono::steady_clock::now();
  while (file.read().value_or(ChatPlace{}).page_token != "t2" &&
         std::chrono::steady_clock::now() - begin < std::chrono::seconds(8))
    (void)reader->poll(100);
  EXPECT_EQ(file.read().value_or(ChatPlace{}).page_token, "t2");
  EXPECT_EQ(file.read()->chat_id, "chat");
  reader->stop();
  (void)all(*reader);
  EXPECT_FALSE(file.read()) << "what has ended needs no place";
}

TEST_F(Reader, ARefusalOfTheQuotaStopsAllReaders) {
  const auto peer = serve({[&](auto& connection) {
    const std::string body = R"([{"error":{"errors":[{"reason":"quotaExceeded"}]}}])";
    connection.say(fmt::format("HTTP/1.1 403 Forbidden\r\nContent-Length: {}\r\n\r\n{}", body.size(), body));
  }});
  auto reader = read(*peer);
  std::string trouble;
  for (int i = 0; i < 30 && trouble.empty(); ++i) trouble = reader->poll(100)->trouble;
  EXPECT_THAT(trouble, HasSubstr("midnight in Los Angeles"));
  EXPECT_EQ(ledger.state().units_left(ledger.settings()), 0);
}

}  // namespace
}  // namespace crowdline::youtube
