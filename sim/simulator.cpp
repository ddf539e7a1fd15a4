#include "sim/simulator.h"

namespace crowdline::sim {
namespace {

// Streams tell their start in whole seconds, so the start is one.
std::int64_t whole_second_now() {
  const auto now = std::chrono::system_clock::now().time_since_epoch();
  return std::chrono::duration_cast<std::chrono::seconds>(now).count() * 1000;
}

}  // namespace

Simulator::Simulator(const SimSettings& settings, FaultPlan faults)
    : settings_(settings),
      core_{.clock = SimClock(whole_second_now(), settings.speed, SimClock::Wall::now()),
            .faults = std::move(faults),
            .now = [] { return SimClock::Wall::now(); }} {}

Result<std::unique_ptr<Simulator>> Simulator::make(const SimSettings& settings) {
  auto faults = FaultPlan::parse(settings.faults, settings.seed);
  if (!faults) return std::unexpected(faults.error());
  std::unique_ptr<Simulator> simulator(new Simulator(settings, *std::move(faults)));
  if (auto opened = simulator->open(); !opened) return std::unexpected(opened.error());
  return simulator;
}

Result<void> Simulator::open() {
  auto log = EventLog::open(settings_.log, [this] { return core_.played_ms(); });
  if (!log) return std::unexpected(log.error());
  core_.log = *std::move(log);
  auto loop = SocketLoop::listen(settings_.listen,
                                 [this](Peer& peer) { return std::make_unique<Connection>(peer, core_, *this); });
  if (!loop) return std::unexpected(loop.error());
  loop_ = *std::move(loop);
  core_.at = [this](Core::Time when, std::function<void()> task) { loop_->at(when, std::move(task)); };
  const IrcSettings irc{.join_limit = settings_.join_limit,
                        .channel_limit = settings_.channel_limit,
                        .times = {.ping_ms = settings_.ping_s * 1000}};
  irc_ = std::make_unique<IrcHub>(core_, irc, [](std::string_view, std::string_view) { return std::nullopt; });
  irc_->on_first_join([this] { release_when_joined(); });
  for (const auto& text : settings_.twitch) {
    if (auto added = add_channel(text); !added) return added;
  }
  if (settings_.hold == 0) release();
  return {};
}

Result<void> Simulator::add_channel(const std::string& text) {
  const auto equals = text.find('=');
  const std::string login = text.substr(0, equals);
  if (equals == std::string::npos || !is_login(login))
    return fail(ErrorCode::kUsage, "\"" + text + "\" is no channel",
                "give --twitch LOGIN=FILE, the login in lower case");
  if (irc_->find_room(login) != nullptr)
    return fail(ErrorCode::kUsage, "the channel \"" + login + "\" is named twice", "give each a login of its own");
  const std::string path = text.substr(equals + 1);
  auto& script = scripts_[path];
  if (!script) {
    auto read = read_chat_script(path);
    if (!read) return std::unexpected(read.error());
    script = *read;
  }
  const Channel::Settings settings{.rounds = settings_.rounds, .offline_ms = settings_.offline_s * 1000};
  channels_.push_back(std::make_unique<Channel>(core_, make_room(login), script, settings));
  irc_->add(*channels_.back());
  core_.log.write("channel", {{"channel", login},
                              {"room_id", channels_.back()->room().id},
                              {"file", path},
                              {"messages", script->messages},
                              {"left_out", script->left_out}});
  return {};
}

void Simulator::release_when_joined() {
  const std::size_t wanted = std::min(settings_.hold, channels_.size());
  if (irc_->channels_joined() >= wanted) release();
}

// Not at once: the answers to the JOIN that caused it go first.
void Simulator::release() {
  if (core_.clock.released()) return;
  core_.clock.release(core_.now());
  core_.log.write("released");
  core_.log.flush();
  core_.at(core_.now(), [this] {
    for (const auto& channel : channels_) channel->start();
    irc_->start_faults();
  });
}

Json Simulator::addresses() const {
  const std::string host = loop_->address().text();
  return {{"irc", "ws://" + host + "/"},
          {"api", "http://" + host + "/helix"},
          {"id", "http://" + host + "/oauth2"},
          {"eventsub", "ws://" + host + "/eventsub/ws"}};
}

HttpAnswer Simulator::answer(const net::HttpRequest& /*request*/) {
  return {.response = {404, {{"Content-Type", "text/plain"}}, std::string("nothing here")}};
}

bool Simulator::has_socket(std::string_view path) { return path == "/"; }

std::unique_ptr<Conversation> Simulator::open_socket(const net::HttpRequest& /*request*/, Wire& wire) {
  return irc_->admit(wire);
}

std::unique_ptr<Conversation> Simulator::open_lines(Wire& wire) { return irc_->admit(wire); }

}  // namespace crowdline::sim
