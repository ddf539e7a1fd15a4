// EventSub beside IRC over real sockets, against a server that says what the test wants.
#include "twitch/second_path.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <atomic>

#include "base/time_text.h"
#include "net/scripted_peer.h"
#include "net/web_socket_peer.h"

namespace crowdline::twitch {
namespace {

constexpr std::int64_t kScale = 20;
const Error kBanned{ErrorCode::kNotAllowed, "this account may not read it", {}};

std::string event_frame(const std::string& id, const std::string& type, std::int64_t now_ms,
                        const std::string& payload) {
  return net::text_frame(
      fmt::format(R"({{"metadata":{{"message_id":"{}","message_type":"{}","message_timestamp":"{}"}},"payload":{}}})",
                  id, type, format_instant(now_ms), payload));
}

class SecondPathTest : public testing::Test {
 protected:
  // A server of EventSub that says welcome, then one message of chat as soon as `asked` is set.
  void serve() {
    peer_ = std::make_unique<net::ScriptedPeer>(
        [this](net::PeerConnection& connection) {
          net::accept_web_socket(connection);
          connection.say(event_frame("w", "session_welcome", clock_.now_ms(),
                                     R"({"session":{"id":"s1","keepalive_timeout_seconds":30}})"));
          for (int i = 0; i < 500 && asked_ < 1; ++i) std::this_thread::sleep_for(std::chrono::milliseconds(10));
          std::this_thread::sleep_for(std::chrono::milliseconds(50));
          connection.say(event_frame(
              "n", "notification", clock_.now_ms(),
              R"({"subscription":{"type":"channel.chat.message","condition":{"broadcaster_user_id":"7"}},"event":{)"
              R"("broadcaster_user_id":"7","chatter_user_id":"5","chatter_user_login":"ann","chatter_user_name":"Ann",)"
              R"("message_id":"m1","message":{"text":"hello","fragments":[{"type":"text","text":"hello"}]},)"
              R"("message_type":"text"}})"));
          connection.wait_for_end();
        },
        nullptr, 100);
  }

  SecondPathSettings settings(Result<EventSubRights> rights) {
    SecondPathSettings settings;
    settings.driver.session.url = fmt::format("ws://127.0.0.1:{}/ws", peer_ ? peer_->port() : 9);
    settings.driver.hosts = {.names = {}, .loopback = true};
    settings.rights = [this, rights = std::move(rights)](const std::string&, auto done) {
      ++rights_asked_;
      done(rights);
    };
    settings.subscribe = [this](HelixRequest, std::function<void(Result<void>)> done) {
      done(subscribed_);
      ++asked_;
    };
    return settings;
  }

  void open(SecondPathSettings settings) {
    loop_->run([&] {
      path_ = std::make_unique<SecondPath>(*loop_, clock_, joins_, std::move(settings),
                                           [this](const std::string& channel, const Error& error) {
                                             given_up_ = channel + ": " + error.what;
                                             path_->close(channel);
                                             told_ = true;
                                           });
      path_->open("climber", NameKey::fixed(1), source_);
    });
  }
  void refuse() {
    loop_->run([this] { path_->irc_refused("climber", kBanned); });
  }
  void TearDown() override {
    loop_->run([this] { path_.reset(); });
  }
  bool wait_told() {
    for (int i = 0; i < 500 && !told_; ++i) std::this_thread::sleep_for(std::chrono::milliseconds(10));
    return told_;
  }
  // The first message, or the trouble when none comes.
  std::string first_text() {
    std::string trouble = "nothing came";
    for (int i = 0; i < 50; ++i) {
      const auto batch = source_->poll(100);
      if (!batch) return batch.error().what;
      if (!batch->trouble.empty()) trouble = batch->trouble;
      for (const chat::SourceItem& item : batch->items) {
        if (const auto* message = std::get_if<chat::ChatMessage>(&item)) return message->text;
      }
    }
    return trouble;
  }

  net::ScaledClock clock_{kScale};
  std::unique_ptr<net::ClientLoop> loop_ = net::ClientLoop::start().value();
  RequestBudget joins_{100, 10'000};
  std::unique_ptr<net::ScriptedPeer> peer_;
  std::shared_ptr<ChatSource> source_ = std::make_shared<ChatSource>(
      chat::StreamInfo{.id = "s"}, ChatSourceSettings{.now_ms = [this] { return clock_.now_ms(); }});
  std::unique_ptr<SecondPath> path_;
  Result<void> subscribed_;
  std::atomic<int> asked_ = 0;
  std::atomic<int> rights_asked_ = 0;
  std::string given_up_;
  std::atomic<bool> told_ = false;
};

TEST_F(SecondPathTest, WhatIrcRefusesIsReadByEventSub) {
  serve();
  open(settings(EventSubRights{.user_id = "9", .room_id = "7"}));
  refuse();
  EXPECT_EQ(first_text(), "hello");
  EXPECT_FALSE(told_);
}

TEST_F(SecondPathTest, WithoutRightsItIsGivenUpWithTheReasonOfIrc) {
  open(settings(fail(ErrorCode::kNotAllowed, "nobody is logged in")));
  refuse();
  ASSERT_TRUE(wait_told());
  EXPECT_EQ(given_up_, "climber: this account may not read it");
  EXPECT_EQ(rights_asked_, 1);
}

TEST_F(SecondPathTest, WhatEventSubRefusesTooIsGivenUp) {
  serve();
  subscribed_ = fail(ErrorCode::kNotAllowed, "subscription missing proper authorization");
  open(settings(EventSubRights{.user_id = "9", .room_id = "7"}));
  refuse();
  ASSERT_TRUE(wait_told());
  EXPECT_EQ(given_up_, "climber: this account may not read it");
}

TEST_F(SecondPathTest, WhatIrcGivesGoesOnToItsReader) {
  open(settings(fail(ErrorCode::kNotAllowed, "nobody is logged in")));
  loop_->run([this] {
    path_->irc_joined("climber");
    path_->deliver(
        {.channel = "climber", .item = chat::ChatMessage{.id = "a", .sent_ms = 5, .text = "by irc"}, .mark = 1});
    path_->deliver(
        {.channel = "climber", .item = chat::ChatMessage{.id = "a", .sent_ms = 5, .text = "again"}, .mark = 1});
    path_->deliver(
        {.channel = "nobody", .item = chat::ChatMessage{.id = "b", .sent_ms = 5, .text = "lost"}, .mark = 2});
  });
  EXPECT_EQ(first_text(), "by irc");
  EXPECT_FALSE(told_) << "a login that is not there matters only when IRC cannot read";
}

}  // namespace
}  // namespace crowdline::twitch
