#include "sim/irc_session.h"

#include <algorithm>
#include <array>

#include "sim/irc_lines.h"

namespace crowdline::sim {
namespace {

constexpr std::array<std::string_view, 3> kCapabilities = {"twitch.tv/commands", "twitch.tv/membership",
                                                           "twitch.tv/tags"};
constexpr std::chrono::seconds kLeastPong{5};  // real time: a busy machine is no dead client
constexpr std::string_view kGuest = "justinfan";

std::string lower(std::string_view text) {
  std::string result(text);
  for (char& c : result) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
  }
  return result;
}

bool is_guest(std::string_view nick) {
  return nick.starts_with(kGuest) && nick.size() > kGuest.size() &&
         std::ranges::all_of(nick.substr(kGuest.size()), [](char c) { return c >= '0' && c <= '9'; });
}

std::vector<std::string> words_of(std::string_view text, char separator) {
  std::vector<std::string> words;
  while (!text.empty()) {
    const auto end = std::min(text.find(separator), text.size());
    if (end > 0) words.emplace_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return words;
}

}  // namespace

IrcSession::IrcSession(Wire& wire, Core& core, IrcHost& host, IrcTimes times, std::uint64_t connection)
    : wire_(wire), core_(core), host_(host), times_(times), delivery_(wire, core, connection) {
  if (const auto fault = core_.strike(FaultName::kSlow)) {
    wire_.set_rate(static_cast<std::size_t>(fault->number));
    core_.log.fault(fault->kind->text, {{"connection", connection}});
  }
}

IrcSession::~IrcSession() { host_.gone(*this); }

void IrcSession::on_text(std::string_view text) {
  while (!text.empty() && !over_) {
    const auto end = std::min(text.find('\n'), text.size());
    std::string_view line = text.substr(0, end);
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (!line.empty()) on_line(line);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
}

void IrcSession::on_line(std::string_view text) {
  heard_ = true;
  const ClientLine line = parse_client_line(text);
  const auto first = [&line] { return line.parameters.empty() ? std::string() : line.parameters.front(); };
  if (line.command == "CAP") return on_capabilities(line.parameters);
  if (line.command == "PASS") pass_ = first();
  if (line.command == "NICK") return on_nick(line.parameters);
  if (line.command == "PING") return on_ping(line.parameters);
  if (line.command == "QUIT") return over_ = true, wire_.close(1000, "");
  constexpr std::array<std::string_view, 3> kSilent = {"PASS", "USER", "PONG"};
  if (std::ranges::find(kSilent, line.command) != kSilent.end() || nick_.empty()) return;
  if (line.command == "JOIN") return on_join(first());
  if (line.command == "PART") return on_part(first());
  if (line.command == "PRIVMSG") return on_message(line.parameters);
  say(fmt::format(":tmi.twitch.tv 421 {} {} :Unknown command", nick_, one_line(line.command)));
}

void IrcSession::on_capabilities(const std::vector<std::string>& parameters) {
  const std::string command = parameters.empty() ? "" : parameters.front();
  if (command == "LS") return say(":tmi.twitch.tv CAP * LS :twitch.tv/commands twitch.tv/membership twitch.tv/tags");
  if (command != "REQ" || parameters.size() < 2) return;
  std::string list, refused;
  const auto fault = core_.strike(FaultName::kNak);
  if (fault) core_.log.fault(fault->kind->text, {{"connection", delivery_.connection()}});
  for (std::size_t i = 1; i < parameters.size(); ++i) list += parameters[i] + " ";
  for (const auto& wanted : words_of(list, ' ')) {
    const bool known = std::ranges::find(kCapabilities, wanted) != kCapabilities.end();
    if (!known || fault) refused += (refused.empty() ? "" : " ") + wanted;
  }
  list.pop_back();
  if (!refused.empty()) return say(":tmi.twitch.tv CAP * NAK :" + refused);
  for (auto& granted : words_of(list, ' ')) capabilities_.insert(std::move(granted));
  delivery_.set_capabilities(capabilities_.contains("twitch.tv/tags"), capabilities_.contains("twitch.tv/commands"));
  say(":tmi.twitch.tv CAP * ACK :" + list);
}

void IrcSession::end(std::string_view notice) {
  over_ = true;
  if (!notice.empty()) wire_.send_text(fmt::format(":tmi.twitch.tv NOTICE * :{}\r\n", notice));
  wire_.close(1000, "");
}

// True when the login failed and the connection ends. Login failures carry neither tags nor a message id.
bool IrcSession::refuse_login() {
  if (const auto fault = core_.strike(FaultName::kLoginFailure)) {
    core_.log.fault(fault->kind->text, {{"connection", delivery_.connection()}});
    return end("Login authentication failed"), true;
  }
  if (!is_login(nick_)) return end("Invalid NICK"), true;
  if (is_guest(nick_)) return false;
  if (!pass_.starts_with("oauth:")) return end("Improperly formatted auth"), true;
  account_ = host_.check_token(std::string_view(pass_).substr(6), "chat:read");
  if (account_ && account_->login == nick_) return false;
  account_.reset();
  return end("Login authentication failed"), true;
}

void IrcSession::on_nick(const std::vector<std::string>& parameters) {
  if (!nick_.empty()) return;
  nick_ = parameters.empty() ? "" : lower(parameters.front());
  if (!host_.may_log_in(is_guest(nick_) ? "anonymous" : nick_)) return end("Login unsuccessful");
  if (refuse_login()) return;
  welcome();
  ping_later();
}

void IrcSession::welcome() {
  const auto numeric = [this](std::string_view number, std::string_view text) {
    return IrcLine{.rest = fmt::format(":tmi.twitch.tv {} {} :{}", number, nick_, text)};
  };
  std::vector<IrcLine> lines = {numeric("001", "Welcome, GLHF!"),
                                numeric("002", "Your host is tmi.twitch.tv"),
                                numeric("003", "This server plays files"),
                                numeric("004", "-"),
                                numeric("375", "-"),
                                numeric("372", "Nothing here is live."),
                                numeric("376", ">")};
  if (account_) {
    IrcLine state = user_state("");
    state.tags += ";user-id=" + account_->id;
    lines.push_back(state);
  }
  delivery_.reply(lines);
}

IrcLine IrcSession::user_state(std::string_view channel) const {
  TagList tags;
  tags.add("badge-info", "").add("badges", "").add("color", color_of(account_->id));
  tags.add("display-name", account_->shown).add("emote-sets", "0");
  if (!channel.empty()) tags.add("mod", "0").add("subscriber", "0");
  tags.add("turbo", "0").add("user-type", "");
  const std::string name = channel.empty() ? "GLOBALUSERSTATE" : fmt::format("USERSTATE #{}", channel);
  return {tags.text(), ":tmi.twitch.tv " + name, true};
}

// Each channel of the list counts as an attempt.
void IrcSession::on_join(std::string_view channels) {
  for (const auto& name : words_of(channels, ',')) {
    if (!host_.may_join(account_key())) {
      core_.log.write("join-limit", {{"connection", delivery_.connection()}});
      return end("");
    }
    join(lower(name.starts_with('#') ? name.substr(1) : name));
  }
}

void IrcSession::join(std::string login) {
  const Room* room = host_.find_room(login);
  const std::size_t limit = host_.channel_limit();
  if (room == nullptr || channels_.contains(login)) return;
  if (limit > 0 && host_.channels_of(*this) >= limit)
    return core_.log.write("channel-limit", {{"connection", delivery_.connection()}, {"channel", login}});
  const auto struck = [&](FaultName name) {
    auto fault = core_.strike(name, login);
    if (fault) core_.log.fault(fault->kind->text, {{"connection", delivery_.connection()}, {"channel", login}});
    return fault;
  };
  if (struck(FaultName::kSilentJoin)) return;
  if (struck(FaultName::kSuspended))
    return delivery_.reply(
        {notice_line(login, "msg_channel_suspended", "This channel does not exist or has been suspended.")});
  if (struck(FaultName::kBanned))
    return delivery_.reply(
        {notice_line(login, "msg_banned", fmt::format("You are permanently banned from talking in {}.", login))});
  if (const auto late = struck(FaultName::kLateJoin))
    return core_.after(late->for_ms, alive_, [this, login, room] { answer_join(login, *room); });
  answer_join(login, *room);
}

void IrcSession::answer_join(const std::string& login, const Room& room) {
  std::vector<IrcLine> lines;
  lines.push_back({.rest = fmt::format("{} JOIN #{}", user_prefix(nick_), login)});
  lines.push_back({.rest = fmt::format(":{0}.tmi.twitch.tv 353 {0} = #{1} :{0}", nick_, login)});
  lines.push_back({.rest = fmt::format(":{0}.tmi.twitch.tv 366 {0} #{1} :End of /NAMES list", nick_, login)});
  if (account_) lines.push_back(user_state(login));
  lines.push_back(roomstate_line(room));
  delivery_.reply(lines);
  channels_.insert(login);
  core_.log.write("join", {{"connection", delivery_.connection()}, {"channel", login}});
  host_.joined(*this, room);
}

void IrcSession::on_part(std::string_view channels) {
  for (const auto& name : words_of(channels, ',')) {
    const std::string login = lower(name.starts_with('#') ? name.substr(1) : name);
    if (channels_.erase(login) == 0) continue;
    say(fmt::format("{} PART #{}", user_prefix(nick_), login));
    if (const Room* room = host_.find_room(login)) host_.parted(*this, *room);
  }
}

// Only the first argument comes back.
void IrcSession::on_ping(const std::vector<std::string>& parameters) {
  if (core_.strike(FaultName::kNoPong)) return core_.log.fault("no-pong", {{"connection", delivery_.connection()}});
  say(fmt::format(":tmi.twitch.tv PONG tmi.twitch.tv :{}", parameters.empty() ? "" : parameters.front()));
}

// Guests are ignored; others get USERSTATE, and no copy of what they wrote.
void IrcSession::on_message(const std::vector<std::string>& parameters) {
  if (anonymous() || parameters.size() < 2) return;
  const std::string login = lower(parameters[0].substr(parameters[0].starts_with('#') ? 1 : 0));
  if (!channels_.contains(login)) return;
  IrcLine state = user_state(login);
  state.tags += ";id=" + made_uuid(login, parameters[1]);
  delivery_.reply({state});
}

void IrcSession::ping_later() {
  core_.after(times_.ping_ms, alive_, [this] {
    heard_ = false;
    say("PING :tmi.twitch.tv");
    const auto patience = std::max<SimClock::Wall::duration>(core_.clock.real(times_.pong_ms), kLeastPong);
    core_.at(core_.now() + patience, [this, owner = std::weak_ptr(alive_)] {
      if (owner.expired()) return;
      if (heard_) return ping_later();
      core_.log.write("no-pong-from-client", {{"connection", delivery_.connection()}});
      end("");
    });
  });
}

}  // namespace crowdline::sim
