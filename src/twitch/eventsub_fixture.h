// For tests: an EventSub session with a clock that the test turns, and the server's side of the talk.
#pragma once

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "base/time_text.h"
#include "twitch/eventsub_session.h"
#include "twitch/session_clock_fixture.h"

namespace crowdline::twitch {

class EventTalk {
 public:
  explicit EventTalk(EventSubSettings settings = {.user_id = "9"}) : session(std::move(settings), joins, 1) {}

  void settle() {
    for (EventAction& action : session.take_actions()) {
      if (const auto* open = std::get_if<OpenSocket>(&action)) opened.push_back(*open);
      if (const auto* close = std::get_if<CloseSocket>(&action)) dropped.push_back(close->connection);
      if (auto* ask = std::get_if<Subscribe>(&action)) asked.push_back(std::move(*ask));
      if (auto* report = std::get_if<EventReport>(&action)) reports.push_back(std::move(*report));
      if (auto* deliver = std::get_if<Deliver>(&action)) delivered.push_back(std::move(*deliver));
    }
  }
  void add(const std::string& login, const std::string& room) {
    EXPECT_TRUE(session.add(login, room, NameKey::fixed(1), now));
    settle();
  }
  void frame(const std::string& type, const std::string& payload, const std::string& more = {}) {
    say(fmt::format(
        R"({{"metadata":{{"message_id":"m{}","message_type":"{}","message_timestamp":"{}"{}}},"payload":{}}})",
        ++frames, type, format_instant(now), more, payload));
  }
  void say(const std::string& text) { say_on(opened.back().connection, text); }
  void say_on(ConnectionId connection, const std::string& text) {
    session.received(connection, text, now);
    settle();
  }
  void welcome(const std::string& id = "s1") {
    frame("session_welcome",
          fmt::format(
              R"({{"session":{{"id":"{}","status":"connected","keepalive_timeout_seconds":30,"reconnect_url":null}}}})",
              id));
  }
  // The answers to all Subscribes that are open.
  void accept() {
    for (const Subscribe& one : std::exchange(asked, {})) session.subscribed(one.number, {}, now);
    settle();
  }
  void notify(const std::string& type, const std::string& event, const std::string& room = "7") {
    frame("notification",
          fmt::format(R"({{"subscription":{{"type":"{}","condition":{{"broadcaster_user_id":"{}"}}}},"event":{}}})",
                      type, room, event));
  }
  void chat(const std::string& id, const std::string& more = {}) {
    notify("channel.chat.message",
           fmt::format(
               R"({{"broadcaster_user_id":"7","chatter_user_id":"5","chatter_user_login":"a","chatter_user_name":"A",
             "message_id":"{}","message":{{"text":"hi","fragments":[{{"type":"text","text":"hi"}}]}},"badges":[]{}}})",
               id, more));
  }
  void hang_up(int code) {
    session.closed(opened.back().connection, code, now);
    settle();
  }
  void pass(std::int64_t ms) {
    turn_clock(session, now, ms, [this] { settle(); });
  }
  void read_climber() {
    add("climber", "7");
    welcome();
    accept();
  }

  template <typename Kind>
  std::vector<Kind> items() const {
    std::vector<Kind> found;
    for (const Deliver& one : delivered) {
      if (const auto* item = std::get_if<Kind>(&one.item)) found.push_back(*item);
    }
    return found;
  }
  std::size_t count(EventStatus status) const {
    std::size_t found = 0;
    for (const EventReport& report : reports) found += report.status == status ? 1 : 0;
    return found;
  }

  RequestBudget joins = join_budget();
  EventSubSession session;
  std::int64_t now = 1'000'000;
  int frames = 0;
  std::vector<OpenSocket> opened;
  std::vector<ConnectionId> dropped;
  std::vector<Subscribe> asked;
  std::vector<EventReport> reports;
  std::vector<Deliver> delivered;
};

}  // namespace crowdline::twitch
