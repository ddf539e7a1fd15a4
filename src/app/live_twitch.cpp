#include "app/live_twitch.h"

#include <algorithm>
#include <random>

#include "base/time_text.h"
#include "twitch/helix_directory.h"

namespace crowdline::app {
namespace {

constexpr std::int64_t kShortestSilence = 60;
constexpr std::chrono::seconds kConnect{8};  // what cannot be reached is told within 10 s

// The source is filled by the connection, so both own it.
class SharedSource : public chat::LiveSource {
 public:
  explicit SharedSource(std::shared_ptr<twitch::ChatSource> source) : source_(std::move(source)) {}
  chat::StreamInfo info() const override { return source_->info(); }
  Result<chat::LiveBatch> poll(std::int64_t wait_ms) override { return source_->poll(wait_ms); }
  void stop() override { source_->stop(); }

 private:
  std::shared_ptr<twitch::ChatSource> source_;
};

// A new stream of the channel each time: "twitch-mossy-owl-20260704t180000". Logins hold no "-", so that no two are the same.
std::string stream_id(const std::string& channel, std::int64_t began_ms) {
  std::string id = "twitch-" + channel + "-";
  for (const char c : format_instant(began_ms / 1000 * 1000).substr(0, 19)) {
    if (c == 'T') id += 't';
    if (c >= '0' && c <= '9') id += c;
  }
  std::ranges::replace(id, '_', '-');
  return id;
}

chat::StreamInfo stream_info(const chat::Link& link, const twitch::ChannelFacts& facts, std::int64_t now_ms) {
  const std::int64_t began_ms = facts.started_ms.value_or(now_ms);
  return {.id = stream_id(link.id, began_ms),
          .platform = chat::Platform::kTwitch,
          .kind = chat::StreamKind::kLive,
          .url = link.url,
          .title = facts.title,
          .description = facts.description,
          .channel = facts.name.empty() ? link.id : facts.name,
          .category = facts.category,
          .started_at = format_instant(began_ms / 1000 * 1000),
          .language = facts.language,
          .tags = facts.tags};
}

}  // namespace

LiveTwitch::LiveTwitch(Start start)
    : loop_(std::move(start.loop)),
      clock_(start.clock),
      silence_ms_(start.silence_ms),
      emotes_(std::move(start.emotes)),
      second_calls_(std::move(start.second_calls)),
      directory_(std::move(start.directory)),
      chat_(*loop_, clock_, std::move(start.chat)) {}

Result<std::unique_ptr<LiveTwitch>> LiveTwitch::make(const Settings& settings, TwitchAccess& access) {
  twitch::LiveChatSettings chat;
  chat.seed = std::random_device{}();
  chat.driver.socket.connect_timeout = kConnect;
  chat.driver.url = settings.get("twitch.irc_url");
  auto url = net::parse_client_url(chat.driver.url);
  if (!url || !url->web_socket)
    return fail(ErrorCode::kUsage, "the setting twitch.irc_url is no address of a WebSocket: " + chat.driver.url,
                "write it like wss://irc-ws.chat.twitch.tv:443/");
  // Whoever sets the address wants it called; without TLS only on the own machine.
  chat.driver.hosts = {.names = {url->host}, .loopback = true};
  if (auto allowed = chat.driver.hosts.check(*url); !allowed) return std::unexpected(allowed.error());
  const auto join_limit = settings.number("twitch.join_limit");
  if (!join_limit) return std::unexpected(join_limit.error());
  if (*join_limit < 1) return fail(ErrorCode::kUsage, "the setting twitch.join_limit must be 1 or more");
  chat.join_limit = static_cast<std::size_t>(*join_limit);
  const auto plain = settings.flag("twitch.irc_plain");
  if (!plain) return std::unexpected(plain.error());
  chat.driver.irc.plain_server = *plain;
  if (*plain) chat.driver.socket.origin = "http://" + url->authority();  // InspIRCd lets nobody in without one
  const auto scale = settings.number("time.scale");
  if (!scale) return std::unexpected(scale.error());
  const auto silence = settings.number("live.silence_s");
  if (!silence) return std::unexpected(silence.error());
  if (*silence != 0 && *silence < kShortestSilence)
    return fail(ErrorCode::kUsage, "the setting live.silence_s must be 0, or 60 and more");
  auto loop = net::ClientLoop::start();
  if (!loop) return std::unexpected(loop.error());
  auto emotes = std::make_unique<twitch::EmoteShelf>(access.http(), access.settings().emotes, access.clock());
  chat.on_joined = [shelf = emotes.get()](const std::string& room_id, std::weak_ptr<twitch::ChatSource> source) {
    shelf->fill(room_id, std::move(source));
  };
  auto second_calls = std::make_unique<SecondPathCalls>(access);
  chat.second = second_calls->settings();
  if (!*plain) chat.login = second_calls->login_call();  // a token is for Twitch only
  auto directory = std::make_unique<twitch::HelixDirectory>([&access] { return access.helix(); }, access.clock());
  return std::unique_ptr<LiveTwitch>(new LiveTwitch({.loop = std::move(*loop),
                                                     .clock = net::ScaledClock(*scale),
                                                     .chat = std::move(chat),
                                                     .silence_ms = *silence * 1000,
                                                     .emotes = std::move(emotes),
                                                     .second_calls = std::move(second_calls),
                                                     .directory = std::move(directory)}));
}

bool LiveTwitch::takes(const chat::Link& link) const {
  return link.platform == chat::Platform::kTwitch && link.kind == chat::LinkKind::kChannel;
}

Result<pipeline::OpenedLive> LiveTwitch::open(const chat::Link& link) {
  twitch::ChannelFacts facts;
  auto described = directory_->describe(link.id);
  if (described) facts = std::move(*described);
  if (!described && described.error().code == ErrorCode::kNotFound) return std::unexpected(described.error());
  const bool waits = facts.live == false;
  auto source = std::make_shared<twitch::ChatSource>(
      stream_info(link, facts, clock_.now_ms()),
      twitch::ChatSourceSettings{.zero_ms = waits ? std::nullopt : facts.started_ms,
                                 .waits = waits,
                                 .silence_ms = silence_ms_,
                                 .now_ms = [this] { return clock_.now_ms(); }});
  return read(link.id, NameKey::random(), std::move(source));
}

Result<pipeline::OpenedLive> LiveTwitch::resume(const chat::Link& link, const pipeline::ResumedLive& stream) {
  return read(link.id, stream.key,
              std::make_shared<twitch::ChatSource>(
                  stream.info, twitch::ChatSourceSettings{.zero_ms = stream.zero_ms,
                                                          .silence_ms = silence_ms_,
                                                          .now_ms = [this] { return clock_.now_ms(); }}));
}

Result<pipeline::OpenedLive> LiveTwitch::read(const std::string& channel, const NameKey& key,
                                              std::shared_ptr<twitch::ChatSource> source) {
  if (auto reading = chat_.read(channel, key, source); !reading) return std::unexpected(reading.error());
  directory_->follow(channel, source);
  return pipeline::OpenedLive{.source = std::make_unique<SharedSource>(std::move(source)), .key = key};
}

}  // namespace crowdline::app
