// What a session makes of the server's lines.
#include <algorithm>
#include <array>

#include "twitch/irc_session.h"

namespace crowdline::twitch {
namespace {

constexpr int kWelcome = 1;
constexpr int kEndOfNames = 366;
constexpr int kGuestTries = 4;
constexpr std::size_t kLongestPong = 400;  // no server asks for as much; a line has 512 bytes

bool has_text(std::string_view text, std::string_view wanted) {
  const auto same = [](char a, char b) {
    const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; };
    return lower(a) == lower(b);
  };
  return !std::ranges::search(text, wanted, same).empty();
}

struct ChannelNotice {
  std::string_view id;
  IrcStatus status;
};

// A reader is not to try these channels again.
constexpr std::array kFinalNotices = {
    ChannelNotice{"msg_channel_suspended", IrcStatus::kSuspended},
    ChannelNotice{"tos_ban", IrcStatus::kSuspended},
    ChannelNotice{"msg_banned", IrcStatus::kBanned},
};

}  // namespace

void IrcSession::received(ConnectionId id, std::string_view frame, std::int64_t now_ms) {
  irc::each_line(frame, [&](std::string_view text) {
    // A line may end the connection that it came on.
    if (current_ && current_->id == id)
      handle_line(*current_, text, now_ms);
    else if (old_ && old_->id == id)
      handle_line(*old_, text, now_ms);
  });
}

void IrcSession::handle_line(Connection& connection, std::string_view text, std::int64_t now_ms) {
  ++counters_.lines;
  connection.heard_ms = now_ms;
  connection.pinged_ms.reset();
  if (text.size() > settings_.line_limit) {
    ++counters_.long_lines;
    return;
  }
  const auto line = irc::parse_line(text);
  if (!line) {
    ++counters_.bad_lines;
    return;
  }
  const irc::Message message = irc::read_message(*line);
  const auto take = [&](const auto& known) {
    if constexpr (requires { handle(connection, known, now_ms); })
      handle(connection, known, now_ms);
    else if constexpr (requires { book_.deliver(known, now_ms, actions_); })
      book_.deliver(known, now_ms, actions_);
  };
  std::visit(take, message);
}

void IrcSession::handle(Connection& connection, const irc::Ping& ping, std::int64_t /*now_ms*/) {
  send(connection, fmt::format("PONG :{}", ping.argument.substr(0, kLongestPong)));
}

void IrcSession::handle(Connection& connection, const irc::Reconnect& /*message*/, std::int64_t now_ms) {
  if (current_ && connection.id == current_->id && connection.phase == Phase::kReady) move_to_new(now_ms);
}

void IrcSession::handle(Connection& connection, const irc::Capabilities& message, std::int64_t /*now_ms*/) {
  if (message.answer == irc::Capabilities::Answer::kRefused) {
    const auto before = connection.wanted_capabilities.size();
    std::erase_if(connection.wanted_capabilities,
                  [&](const std::string& name) { return message.names.contains(name); });
    if (connection.wanted_capabilities.size() == before) connection.wanted_capabilities.clear();
    if (!connection.wanted_capabilities.empty()) return request_capabilities(connection);
  }
  if (settings_.plain_server && connection.phase == Phase::kRegistering) send(connection, "CAP END");
}

void IrcSession::handle(Connection& connection, const irc::Numeric& message, std::int64_t now_ms) {
  if (message.code == kWelcome && connection.phase == Phase::kRegistering) welcome(connection, now_ms);
  if (message.code == kEndOfNames && settings_.plain_server) channel_joined(connection, message.channel, {}, now_ms);
}

void IrcSession::handle(Connection& connection, const irc::RoomState& state, std::int64_t now_ms) {
  channel_joined(connection, state.channel, state.room_id, now_ms);
}

void IrcSession::handle(Connection& connection, const irc::Part& part, std::int64_t /*now_ms*/) {
  if (current_ && connection.id == current_->id && is_own(part.login))
    give_up_channel(IrcStatus::kRemoved, part.channel, "parted by the server");
}

void IrcSession::handle(Connection& connection, const irc::Notice& notice, std::int64_t now_ms) {
  if (connection.phase == Phase::kRegistering && notice.channel == "*") return refuse_login(notice.text, now_ms);
  const auto* found = std::ranges::find(kFinalNotices, notice.msg_id, &ChannelNotice::id);
  if (found != kFinalNotices.end()) give_up_channel(found->status, notice.channel, notice.text);
}

void IrcSession::welcome(Connection& connection, std::int64_t now_ms) {
  connection.phase = Phase::kReady;
  connection.since_ms = now_ms;
  refreshed_ = false;
  guest_refusals_ = 0;
  report(IrcStatus::kConnected, {}, nick_);
  pump_joins(now_ms);
}

void IrcSession::channel_joined(const Connection& connection, std::string_view name, std::string_view room,
                                std::int64_t now_ms) {
  if (!current_ || connection.id != current_->id || !book_.joined(name, room, now_ms)) return;
  report(IrcStatus::kJoined, name, room);
  if (old_ && book_.all_settled()) drop_old();
}

// A token is refreshed once; after a second refusal chat is read as a guest. A guest has nothing to refresh: busy servers refuse
// some, so a few new tries are made, with waits. Hammering a server that refuses helps nobody.
void IrcSession::refuse_login(std::string_view text, std::int64_t now_ms) {
  if (has_text(text, "improperly formatted auth") || has_text(text, "invalid nick")) {
    report(IrcStatus::kClientFault, {}, text);
    return end();
  }
  const bool refused = has_text(text, "login authentication failed") || has_text(text, "login unsuccessful");
  if (!refused) return;
  if (settings_.token.empty()) {
    if (++guest_refusals_ < kGuestTries) return lose("the server refused a guest", now_ms);
    report(IrcStatus::kLoginRefused, {}, text);
    return end();
  }
  actions_.emplace_back(CloseConnection{current_->id});
  current_.reset();
  book_.lost();
  if (refreshed_) return become_guest(text, now_ms);
  refreshed_ = true;
  ask_login(now_ms);
}

void IrcSession::give_up_channel(IrcStatus status, std::string_view name, std::string_view detail) {
  if (book_.give_up(name)) report(status, name, detail);
}

}  // namespace crowdline::twitch
