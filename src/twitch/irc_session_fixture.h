// For tests: a session with a clock that the test turns, and the server's side of the talk.
#pragma once

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "twitch/irc_session.h"
#include "twitch/session_clock_fixture.h"

namespace crowdline::twitch {

class IrcTalk {
 public:
  explicit IrcTalk(IrcSettings settings = {}, std::uint64_t seed = 1)
      : session(std::move(settings), joins, connects, seed) {}

  // Executes what the session wants, into the lists below.
  void settle() {
    for (IrcAction& action : session.take_actions()) {
      if (const auto* open = std::get_if<OpenConnection>(&action)) opened.push_back(open->connection);
      if (const auto* close = std::get_if<CloseConnection>(&action)) dropped.push_back(close->connection);
      if (auto* send = std::get_if<SendLine>(&action)) {
        EXPECT_TRUE(send->line.ends_with("\r\n"));
        EXPECT_LE(send->line.size(), 512U);
        sent.push_back(send->line.substr(0, send->line.size() - 2));
      }
      if (auto* report = std::get_if<Report>(&action)) reports.push_back(*report);
      if (auto* deliver = std::get_if<Deliver>(&action)) delivered.push_back(*deliver);
      if (std::holds_alternative<NeedToken>(action)) ++tokens_asked;
    }
  }

  void start() {
    session.start(now);
    settle();
  }
  void join(const std::string& channel) {
    session.join(channel, NameKey::fixed(1), now);
    settle();
  }
  // The newest connection is there and the server says welcome.
  void welcome() {
    connect();
    say(":tmi.twitch.tv CAP * ACK :twitch.tv/tags twitch.tv/commands\r\n:tmi.twitch.tv 001 me :Welcome, GLHF!\r\n");
  }
  void connect() {
    session.connected(opened.back(), now);
    settle();
  }
  // The newest connection, or another one, gives a frame.
  void say(std::string_view frame) { say_on(opened.back(), frame); }
  void say_on(ConnectionId connection, std::string_view frame) {
    session.received(connection, frame, now);
    settle();
  }
  void confirm(const std::string& channel, int room = 7) {
    say(fmt::format("@room-id={};slow=0 :tmi.twitch.tv ROOMSTATE #{}\r\n", room, channel));
  }
  void chat(const std::string& id, std::int64_t sent_ms, const std::string& channel = "climber") {
    say(line(id, sent_ms, channel));
  }
  static std::string line(const std::string& id, std::int64_t sent_ms, const std::string& channel = "climber",
                          const std::string& tags = "room-id=7") {
    return fmt::format("@id={};tmi-sent-ts={};user-id=5;{} :a!a@a.tmi.twitch.tv PRIVMSG #{} :text of {}\r\n", id,
                       sent_ms, tags, channel, id);
  }
  void hang_up(CloseReason reason = CloseReason::kEnded) {
    session.closed(opened.back(), reason, now);
    settle();
  }
  void pass(std::int64_t ms) {
    turn_clock(session, now, ms, [this] { settle(); });
  }
  // One channel, joined on a fresh connection.
  void join_climber() {
    join("climber");
    start();
    welcome();
    confirm("climber");
  }

  std::vector<std::string> texts() const {
    std::vector<std::string> found;
    for (const Deliver& one : delivered) {
      if (const auto* message = std::get_if<chat::ChatMessage>(&one.item)) found.push_back(message->id);
    }
    return found;
  }
  std::vector<chat::LostChat> gaps() const {
    std::vector<chat::LostChat> found;
    for (const Deliver& one : delivered) {
      if (const auto* gap = std::get_if<chat::LostChat>(&one.item)) found.push_back(*gap);
    }
    return found;
  }
  std::size_t count(IrcStatus status) const {
    std::size_t found = 0;
    for (const Report& report : reports) found += report.status == status ? 1 : 0;
    return found;
  }

  RequestBudget joins = join_budget();
  RequestBudget connects = connect_budget();
  IrcSession session;
  std::int64_t now = 1'000'000;
  std::vector<ConnectionId> opened;
  std::vector<ConnectionId> dropped;
  std::vector<std::string> sent;
  std::vector<Report> reports;
  std::vector<Deliver> delivered;
  int tokens_asked = 0;
};

}  // namespace crowdline::twitch
