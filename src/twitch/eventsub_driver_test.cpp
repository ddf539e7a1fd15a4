// EventSub over real sockets, against a server that says what the test wants.
#include "twitch/eventsub_driver.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <atomic>
#include <mutex>

#include "base/time_text.h"
#include "net/scripted_peer.h"
#include "net/web_socket_peer.h"

namespace crowdline::twitch {
namespace {

constexpr std::int64_t kScale = 20;

class EventSubDriverTest : public testing::Test, public EventSubDriverEvents {
 protected:
  void deliver(Deliver item) override {
    const std::lock_guard lock(mutex_);
    if (const auto* message = std::get_if<chat::ChatMessage>(&item.item)) told_.push_back(message->text);
    if (std::holds_alternative<chat::LostChat>(item.item)) told_.emplace_back("gap");
  }
  void report(const EventReport& report) override {
    const std::lock_guard lock(mutex_);
    if (report.status == EventStatus::kReading) told_.push_back("reading " + report.channel);
    if (report.status == EventStatus::kRefused) told_.push_back("refused " + report.channel);
    if (report.status == EventStatus::kLost) told_.emplace_back("lost");
  }

  std::string frame(const std::string& type, const std::string& payload) {
    return net::text_frame(fmt::format(
        R"({{"metadata":{{"message_id":"m{}","message_type":"{}","message_timestamp":"{}"}},"payload":{}}})", ++frames_,
        type, format_instant(clock_.now_ms()), payload));
  }
  std::string chat(const std::string& id) {
    return frame(
        "notification",
        fmt::format(R"({{"subscription":{{"type":"channel.chat.message","condition":{{"broadcaster_user_id":"7"}}}},)"
                    R"("event":{{"broadcaster_user_id":"7","chatter_user_id":"5","chatter_user_login":"ann",)"
                    R"("chatter_user_name":"Ann","message_id":"{}","message":{{"text":"text of {}","fragments":)"
                    R"([{{"type":"text","text":"text of {}"}}]}},"message_type":"text"}}}})",
                    id, id, id));
  }
  void welcome(net::PeerConnection& connection, int number) {
    net::accept_web_socket(connection);
    connection.say(frame("session_welcome",
                         fmt::format(R"({{"session":{{"id":"s{}","keepalive_timeout_seconds":30}}}})", number)));
    for (int i = 0; i < 100 && subscribed_ < 5 * number; ++i)
      std::this_thread::sleep_for(std::chrono::milliseconds(10));
    std::this_thread::sleep_for(std::chrono::milliseconds(50));
  }
  void serve(std::function<void(int, net::PeerConnection&)> script) {
    peer_ = std::make_unique<net::ScriptedPeer>(
        [this, script = std::move(script)](net::PeerConnection& connection) { script(++connections_, connection); },
        nullptr, 100);
    EventSubDriverSettings settings;
    settings.session.url = fmt::format("ws://127.0.0.1:{}/ws", peer_->port());
    settings.session.user_id = "9";
    settings.hosts = {.names = {}, .loopback = true};
    loop_->run([&] {
      driver_ = std::make_unique<EventSubDriver>(
          *loop_, settings, clock_, joins_, 1,
          [this](HelixRequest request, std::function<void(Result<void>)> done) {
            {
              const std::lock_guard lock(mutex_);
              bodies_.push_back(request.body);
            }
            done(answer_);
            ++subscribed_;
          },
          *this);
      EXPECT_TRUE(driver_->add("climber", "7", NameKey::fixed(1)));
    });
  }
  void TearDown() override {
    loop_->run([this] { driver_.reset(); });
  }
  std::vector<std::string> told(std::size_t wanted) {
    for (int i = 0; i < 1'000; ++i) {
      {
        const std::lock_guard lock(mutex_);
        if (told_.size() >= wanted) break;
      }
      std::this_thread::sleep_for(std::chrono::milliseconds(10));
    }
    const std::lock_guard lock(mutex_);
    return told_;
  }

  net::ScaledClock clock_{kScale};
  std::unique_ptr<net::ClientLoop> loop_ = net::ClientLoop::start().value();
  RequestBudget joins_{100, 10'000};
  std::unique_ptr<net::ScriptedPeer> peer_;
  std::unique_ptr<EventSubDriver> driver_;
  Result<void> answer_;
  std::atomic<int> connections_ = 0;
  std::atomic<int> subscribed_ = 0;
  std::atomic<int> frames_ = 0;
  std::mutex mutex_;
  std::vector<std::string> told_;
  std::vector<std::string> bodies_;
};

TEST_F(EventSubDriverTest, SubscribesWithItsSessionAndDelivers) {
  serve([this](int number, net::PeerConnection& connection) {
    welcome(connection, number);
    connection.say(chat("a"));
    connection.wait_for_end();
  });
  EXPECT_THAT(told(2), testing::ElementsAre("reading climber", "text of a"));
  const std::lock_guard lock(mutex_);
  ASSERT_FALSE(bodies_.empty());
  EXPECT_THAT(bodies_.front(), testing::HasSubstr(R"("session_id":"s1")"));
  EXPECT_THAT(bodies_.front(), testing::HasSubstr(R"("broadcaster_user_id":"7")"));
}

TEST_F(EventSubDriverTest, WhatIsRefusedIsToldOnce) {
  answer_ = fail(ErrorCode::kNotAllowed, "subscription missing proper authorization");
  serve([this](int number, net::PeerConnection& connection) {
    welcome(connection, number);
    connection.wait_for_end();
  });
  EXPECT_THAT(told(1), testing::ElementsAre("refused climber"));
}

TEST_F(EventSubDriverTest, ALostConnectionIsOpenedAgainAndLeavesAGap) {
  serve([this](int number, net::PeerConnection& connection) {
    welcome(connection, number);
    connection.say(chat(fmt::format("m{}", number)));
    std::this_thread::sleep_for(std::chrono::milliseconds(50));
    if (number > 1) connection.wait_for_end();
  });
  const auto all = told(5);
  EXPECT_THAT(all, testing::IsSupersetOf({"text of m1", "lost", "gap", "text of m2"}));
  EXPECT_EQ(connections_, 2);
}

}  // namespace
}  // namespace crowdline::twitch
