#include "sim/simulator.h"

#include <algorithm>

#include "sim/json_answer.h"
#include "sim/request_faults.h"

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
  make_services();
  for (const auto& text : settings_.twitch) {
    if (auto added = add_channel(text); !added) return added;
  }
  for (const auto& text : settings_.youtube) {
    if (auto added = add_video(text); !added) return added;
  }
  if (settings_.hold == 0 || plays().empty()) release();
  return {};
}

void Simulator::make_services() {
  const std::string host = loop_->address().text();
  accounts_ = std::make_unique<Accounts>(core_, settings_.user, settings_.seed);
  const IrcSettings irc{.join_limit = settings_.join_limit,
                        .channel_limit = settings_.channel_limit,
                        .times = {.ping_ms = settings_.ping_s * 1000}};
  irc_ = std::make_unique<IrcHub>(core_, irc, [this](std::string_view text, std::string_view scope) {
    const Token* token = accounts_->find(text);
    const bool good = token != nullptr && !token->of_app && token->has_scope(scope);
    return good ? std::optional(accounts_->user()) : std::nullopt;
  });
  irc_->on_first_join([this](const std::string& login) { note_joined(login); });
  eventsub_ = std::make_unique<EventSubHub>(core_, *accounts_, "ws://" + host);
  eventsub_->on_chat_subscription([this](const std::string& login) { note_joined(login); });
  helix_ = std::make_unique<Helix>(
      core_, *accounts_, settings_.api_limit,
      [this](const auto& request, const auto& caller) { return eventsub_->answer(request, caller); });
  id_ = std::make_unique<IdServer>(core_, *accounts_, "http://" + host);
  youtube_ = std::make_unique<YoutubeApi>(core_, settings_.youtube_limits, settings_.seed,
                                          [this](const std::string& video) { note_joined(video); });
  tell_faults();
}

void Simulator::tell_faults() {
  faults_.tell([this](const Fault& fault) { youtube_->strike(fault); });
  faults_.tell([this](const Fault& fault) { irc_->strike(fault); });
  faults_.tell([this](const Fault& fault) { eventsub_->strike(fault); });
  faults_.tell([this](const Fault& fault) {
    const bool expires = fault.kind->name == FaultName::kExpiredTokens;
    if (!expires && fault.kind->name != FaultName::kRevokedTokens) return;
    core_.log.fault(fault.kind->text);
    expires ? accounts_->expire_all() : accounts_->revoke_all();
  });
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
  eventsub_->add(*channels_.back());
  helix_->add(*channels_.back());
  core_.log.write("channel", {{"channel", login},
                              {"room_id", channels_.back()->room().id},
                              {"file", path},
                              {"messages", script->messages},
                              {"left_out", script->left_out}});
  return {};
}

Result<void> Simulator::add_video(const std::string& text) {
  const auto spec = YoutubeVideo::parse(text);
  if (!spec) return std::unexpected(spec.error());
  const bool known = std::ranges::any_of(videos_, [&](const auto& one) { return one->id() == spec->id; });
  if (known)
    return fail(ErrorCode::kUsage, "the video \"" + spec->id + "\" is named twice", "give each an id of its own");
  const Channel::Settings settings{.rounds = settings_.rounds, .offline_ms = settings_.offline_s * 1000};
  auto video = YoutubeVideo::make(core_, *spec, settings);
  if (!video) return std::unexpected(video.error());
  youtube_->add(**video);
  site_.add(**video);
  core_.log.write("video", {{"channel", spec->id},
                            {"file", spec->path},
                            {"live_chat", (*video)->chat_id()},
                            {"comments", (*video)->comments().size()}});
  videos_.push_back(*std::move(video));
  return {};
}

// All that is played once it begins.
std::vector<Channel*> Simulator::plays() const {
  std::vector<Channel*> plays;
  for (const auto& channel : channels_) plays.push_back(channel.get());
  for (const auto& video : videos_) {
    if (video->play() != nullptr) plays.push_back(video->play());
  }
  return plays;
}

void Simulator::note_joined(const std::string& login) {
  joined_.insert(login);
  if (joined_.size() >= std::min(settings_.hold, plays().size())) release();
}

// Not at once: the answers to the JOIN that caused it go first.
void Simulator::release() {
  if (core_.clock.released()) return;
  core_.clock.release(core_.now());
  core_.log.write("released");
  core_.log.flush();
  core_.at(core_.now(), [this] {
    for (auto* play : plays()) play->start();
    faults_.start();
  });
}

Json Simulator::addresses() {
  const std::string host = loop_->address().text();
  const std::vector<std::string> scopes = {
      "chat:read",       "chat:edit",       "user:read:chat", "user:read:follows",
      "user:read:email", "user:write:chat", "clips:edit",     "channel:manage:broadcast"};
  const auto& client = accounts_->confidential();
  Json videos = Json::object();
  for (const auto& video : videos_)
    videos[video->id()] = {{"channel", video->channel().id}, {"handle", video->channel().handle}};
  return {{"irc", "ws://" + host + "/"},
          {"api", "http://" + host + "/helix"},
          {"id", "http://" + host + "/oauth2"},
          {"eventsub", "ws://" + host + "/eventsub/ws"},
          {"youtube", "http://" + host + "/youtube/v3"},
          {"youtube_site", "http://" + host},
          {"youtube_key", youtube_->key()},
          {"youtube_videos", videos},
          {"client_id", client.id},
          {"client_secret", client.secret},
          {"public_client_id", accounts_->public_client().id},
          {"user", {{"id", accounts_->user().id}, {"login", accounts_->user().login}}},
          {"token", accounts_->issue(client, scopes, false).access}};
}

// The paths of Twitch's own mock server, which some clients have built in, mean the same.
net::HttpRequest Simulator::canonical(const net::HttpRequest& request) {
  net::HttpRequest same{
      .method = request.method, .target = request.target, .headers = request.headers, .body = request.body};
  std::string& path = same.target.path;
  for (const auto& [alias, prefix] : {std::pair("/mock/", "/helix/"), std::pair("/auth/", "/oauth2/")}) {
    if (path.starts_with(alias)) path = prefix + path.substr(std::string_view(alias).size());
  }
  return same;
}

// Both "/youtube/v3/videos" and "/videos" are methods of the Data API.
HttpAnswer Simulator::answer_api(const net::HttpRequest& request) {
  constexpr std::string_view kRoot = "/youtube/v3";
  net::HttpRequest below{.method = request.method, .target = request.target, .headers = request.headers};
  std::string& path = below.target.path;
  if (path.starts_with(kRoot)) path.erase(0, kRoot.size());
  if (find_youtube_method(path) == nullptr || !request.reads())
    return {.response = {404, {{"Content-Type", "text/html"}}, std::string("<html>That is an error.</html>")}};
  return youtube_->answer(below);
}

HttpAnswer Simulator::answer(const net::HttpRequest& raw) {
  if (raw.target.path.starts_with("/youtube/v3/") || find_youtube_method(raw.target.path) != nullptr)
    return answer_api(raw);
  if (YoutubeSite::owns(raw.target.path)) return site_.answer(raw);
  const net::HttpRequest request = canonical(raw);
  const std::string& path = request.target.path;
  const bool helix = path.starts_with("/helix/");
  if (!helix && !path.starts_with("/oauth2/") && path != "/activate")
    return {.response = {404, {{"Content-Type", "text/plain"}}, std::string("nothing here")}};
  const auto respond = [&]() -> HttpAnswer {
    return {.response = helix ? helix_->answer(request) : id_->answer(request)};
  };
  return answer_with_faults(core_, request, respond, api_error(500, "internal server error"));
}

bool Simulator::has_socket(std::string_view path) { return path == "/" || path == "/eventsub/ws"; }

std::unique_ptr<Conversation> Simulator::open_socket(const net::HttpRequest& request, Wire& wire) {
  if (request.target.path == "/") return irc_->admit(wire);
  return eventsub_->open(request, wire);
}

std::unique_ptr<Conversation> Simulator::open_lines(Wire& wire) { return irc_->admit(wire); }

}  // namespace crowdline::sim
