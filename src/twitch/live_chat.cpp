#include "twitch/live_chat.h"

namespace crowdline::twitch {
namespace {

// Whether a channel, or a session, ends with it; else the session goes on by itself.
std::optional<Error> error_of(const Report& report) {
  const std::string channel = report.channel;
  switch (report.status) {
    case IrcStatus::kUnknownChannel:
      return Error{ErrorCode::kNotFound, "there is no Twitch channel " + channel, "check its name"};
    case IrcStatus::kSuspended:
      return Error{ErrorCode::kNotFound, "the Twitch channel " + channel + " is suspended or deleted", {}};
    case IrcStatus::kBanned:
      return Error{ErrorCode::kNotAllowed, "this account may not read the chat of " + channel, "log out to read it"};
    case IrcStatus::kRemoved:
      return Error{ErrorCode::kRemote, "Twitch ended the reading of " + channel, "open it again"};
    case IrcStatus::kLoginRefused:
      return Error{ErrorCode::kNotAllowed, "Twitch lets nobody in to read its chat just now", "try again later"};
    case IrcStatus::kPlainRefused:
      return Error{ErrorCode::kRemote, "the chat server speaks TLS only", "use wss:// in twitch.irc_url"};
    case IrcStatus::kClientFault:
      return Error{ErrorCode::kInternal, "the chat server does not understand Crowdline: " + report.detail, {}};
    case IrcStatus::kConnected:
    case IrcStatus::kJoined:
    case IrcStatus::kLost:
    case IrcStatus::kMaintenance:
    case IrcStatus::kGuest:
      return std::nullopt;
  }
  return std::nullopt;
}

void add(IrcCounters& sum, const IrcCounters& more) {
  sum.lines += more.lines;
  sum.bad_lines += more.bad_lines;
  sum.long_lines += more.long_lines;
  sum.doubles += more.doubles;
}

}  // namespace

// All on the loop's thread.
struct LiveChat::Impl : std::enable_shared_from_this<LiveChat::Impl> {
  // One session and the channels that it reads.
  struct Shard : DriverEvents {
    Shard(Impl& wanted, std::uint64_t which) : owner(wanted), number(which) {}
    void deliver(Deliver item) override {
      if (owner.second) return owner.second->deliver(std::move(item));
      const auto found = sources.find(item.channel);
      if (found != sources.end()) found->second->deliver(std::move(item.item));
    }
    void report(const Report& report) override { owner.reported(*this, report); }
    void need_token() override { owner.ask_login(*this); }

    Impl& owner;
    const std::uint64_t number;  // none comes twice
    Secret token;                // the last one that was given
    std::unique_ptr<IrcDriver> driver;
    std::map<std::string, std::shared_ptr<ChatSource>> sources;
  };

  Impl(net::ClientLoop& wanted_loop, const net::ScaledClock& wanted_clock, LiveChatSettings wanted)
      : loop(wanted_loop),
        clock(wanted_clock),
        settings(with_login(std::move(wanted))),
        places(settings.shards),
        joins(settings.join_limit, settings.join_window_ms) {}

  static LiveChatSettings with_login(LiveChatSettings settings) {
    settings.driver.irc.asks_login = settings.login != nullptr;
    return settings;
  }
  Result<void> read(const std::string& channel, const NameKey& key, std::shared_ptr<ChatSource> source);
  Shard& shard_at(std::size_t place);
  void ask_login(Shard& shard);
  void take_login(std::uint64_t shard, const Result<IrcLogin>& login);
  void irc_refused(Shard& shard, const std::string& channel, const Error& error);
  void give_up(const std::string& channel, const Error& error);
  void reported(Shard& shard, const Report& report);
  void fail_channel(Shard& shard, const std::string& channel, const Error& error);
  void leave(const std::string& channel);
  void forget(Shard& shard, const std::string& channel);
  void retire(std::size_t place);
  void end_all();

  net::ClientLoop& loop;
  const net::ScaledClock& clock;
  const LiveChatSettings settings;
  ChannelShards places;
  RequestBudget joins;
  RequestBudget connects = connect_budget();
  std::unique_ptr<SecondPath> second;
  std::vector<std::unique_ptr<Shard>> shards;  // by place; empty where a session has ended
  std::uint64_t sessions_made = 0;
  std::uint64_t reconnects = 0;
  IrcCounters past;  // of sessions that have ended
  std::uint64_t past_dropped = 0;
};

LiveChat::Impl::Shard& LiveChat::Impl::shard_at(std::size_t place) {
  if (shards.size() <= place) shards.resize(place + 1);
  auto& shard = shards[place];
  std::map<std::string, std::shared_ptr<ChatSource>> left;  // channels that EventSub alone reads
  if (shard && shard->driver->ended()) {
    left = std::move(shard->sources);
    retire(place);
  }
  if (!shard) {
    shard = std::make_unique<Shard>(*this, ++sessions_made);
    shard->sources = std::move(left);
    const std::uint64_t seed = settings.seed + 7919 * sessions_made;
    shard->driver = std::make_unique<IrcDriver>(loop, settings.driver, clock, joins, connects, seed, *shard);
  }
  return *shard;
}

void LiveChat::Impl::ask_login(Shard& shard) {
  if (!settings.login) return shard.driver->give_up_login();
  settings.login(shard.token,
                 [impl = weak_from_this(), &own_loop = loop, number = shard.number](Result<IrcLogin> login) {
                   own_loop.post([impl, number, login = std::move(login)] {
                     if (const auto alive = impl.lock()) alive->take_login(number, login);
                   });
                 });
}

void LiveChat::Impl::take_login(std::uint64_t number, const Result<IrcLogin>& login) {
  for (const auto& shard : shards) {
    if (!shard || shard->number != number) continue;
    if (!login) return shard->driver->give_up_login();
    shard->token = login->token;
    return shard->driver->new_login(login->nick, login->token.reveal());
  }
}

Result<void> LiveChat::Impl::read(const std::string& channel, const NameKey& key, std::shared_ptr<ChatSource> source) {
  const auto place = places.place(channel);
  if (!place) return fail(ErrorCode::kNotAllowed, "as many channels are read as may be", "stop one of them");
  Shard& shard = shard_at(*place);
  source->on_stop([impl = weak_from_this(), &own_loop = loop, channel] {
    own_loop.post([impl, channel] {
      if (const auto alive = impl.lock()) alive->leave(channel);
    });
  });
  if (settings.second && !second)
    second = std::make_unique<SecondPath>(loop, clock, joins, *settings.second,
                                          [impl = weak_from_this()](const std::string& refused, const Error& error) {
                                            if (const auto alive = impl.lock()) alive->give_up(refused, error);
                                          });
  if (second) second->open(channel, key, source);
  shard.sources[channel] = std::move(source);
  shard.driver->join(channel, key);
  return {};
}

void LiveChat::Impl::reported(Shard& shard, const Report& report) {
  if (report.status == IrcStatus::kLost || report.status == IrcStatus::kMaintenance) ++reconnects;
  if (report.status == IrcStatus::kLost) {
    const std::string trouble = "the chat of Twitch cannot be read just now (" + report.detail + "); trying again";
    for (const auto& [channel, source] : shard.sources) {
      if (second)
        second->irc_lost(channel, trouble);
      else
        source->disconnected(trouble);
    }
  }
  if (report.status == IrcStatus::kJoined) {
    if (const auto found = shard.sources.find(report.channel); found != shard.sources.end()) {
      found->second->connected();
      if (second) second->irc_joined(report.channel);
      if (settings.on_joined) settings.on_joined(report.detail, found->second);
    }
  }
  const auto error = error_of(report);
  if (!error) return;
  if (!report.channel.empty()) return irc_refused(shard, report.channel, *error);
  std::vector<std::string> all;
  for (const auto& [channel, source] : shard.sources) all.push_back(channel);
  for (const std::string& channel : all) irc_refused(shard, channel, *error);
}

// IRC will not have it. Where somebody is logged in, EventSub may.
void LiveChat::Impl::irc_refused(Shard& shard, const std::string& channel, const Error& error) {
  if (second)
    second->irc_refused(channel, error);
  else
    fail_channel(shard, channel, error);
}

// Neither path reads it.
void LiveChat::Impl::give_up(const std::string& channel, const Error& error) {
  for (const auto& shard : shards) {
    if (shard && shard->sources.contains(channel)) return fail_channel(*shard, channel, error);
  }
}

// The session is in the middle of telling this, so it goes later, when nothing is left to read.
void LiveChat::Impl::fail_channel(Shard& shard, const std::string& channel, const Error& error) {
  if (const auto entry = shard.sources.extract(channel); !entry.empty()) {
    entry.mapped()->fail(error);
    past_dropped += entry.mapped()->dropped();
  }
  forget(shard, channel);
}

void LiveChat::Impl::leave(const std::string& channel) {
  const auto place = places.shard_of(channel);
  if (!place || *place >= shards.size() || !shards[*place]) return;
  Shard& shard = *shards[*place];
  forget(shard, channel);  // an open gap is delivered before the end
  if (const auto entry = shard.sources.extract(channel); !entry.empty()) {
    entry.mapped()->end();
    past_dropped += entry.mapped()->dropped();
  }
}

void LiveChat::Impl::forget(Shard& shard, const std::string& channel) {
  shard.driver->part(channel);
  if (second) second->close(channel);
  const auto place = places.shard_of(channel);
  places.remove(channel);
  loop.post([impl = weak_from_this(), place] {
    const auto alive = impl.lock();
    if (alive && place && alive->places.load(*place) == 0) alive->retire(*place);
  });
}

void LiveChat::Impl::retire(std::size_t place) {
  if (place >= shards.size() || !shards[place]) return;
  IrcDriver& driver = *shards[place]->driver;
  add(past, driver.counters());
  driver.stop();
  shards[place].reset();
}

void LiveChat::Impl::end_all() {
  for (auto& shard : shards) {
    if (!shard) continue;
    shard->driver->stop();
    for (auto& [channel, source] : shard->sources) source->end();
  }
  shards.clear();
  second.reset();
}

LiveChat::LiveChat(net::ClientLoop& loop, const net::ScaledClock& clock, LiveChatSettings settings)
    : impl_(std::make_shared<Impl>(loop, clock, std::move(settings))) {}

LiveChat::~LiveChat() {
  auto& loop = impl_->loop;
  loop.run([this] {
    impl_->end_all();
    impl_.reset();
  });
}

Result<void> LiveChat::read(const std::string& channel, const NameKey& key, std::shared_ptr<ChatSource> source) {
  Result<void> done;
  impl_->loop.run([&] { done = impl_->read(channel, key, std::move(source)); });
  return done;
}

LiveChatCounters LiveChat::counters() const {
  LiveChatCounters counters;
  impl_->loop.run([&] {
    counters.irc = impl_->past;
    counters.reconnects = impl_->reconnects;
    counters.dropped = impl_->past_dropped;
    for (const auto& shard : impl_->shards) {
      if (!shard) continue;
      ++counters.connections;
      counters.channels += shard->sources.size();
      add(counters.irc, shard->driver->counters());
      for (const auto& [channel, source] : shard->sources) counters.dropped += source->dropped();
    }
  });
  return counters;
}

}  // namespace crowdline::twitch
