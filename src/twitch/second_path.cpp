#include "twitch/second_path.h"

namespace crowdline::twitch {
namespace {

constexpr const char* kTrouble = "the chat of Twitch cannot be read just now; trying again";
constexpr std::int64_t kRightsAgainMs = 5 * 60'000;  // a login may come meanwhile

}  // namespace

struct SecondPath::Impl : std::enable_shared_from_this<SecondPath::Impl>, EventSubDriverEvents {
  struct Channel {
    Channel(const NameKey& wanted, std::shared_ptr<ChatSource> reader, std::int64_t now_ms,
            const PathSwitchSettings& settings)
        : key(wanted), source(std::move(reader)), paths(now_ms, settings) {}
    NameKey key;
    std::shared_ptr<ChatSource> source;
    PathMerge merge;
    PathSwitch paths;
    bool asked = false;            // for rights
    bool read = false;             // by EventSub
    std::optional<Error> refused;  // by IRC, for good
    std::int64_t not_before_ms = 0;
  };

  Impl(net::ClientLoop& wanted_loop, const net::ScaledClock& wanted_clock, RequestBudget& wanted_joins,
       SecondPathSettings wanted, GivenUp on_given_up)
      : loop(wanted_loop),
        clock(wanted_clock),
        joins(wanted_joins),
        settings(std::move(wanted)),
        given_up(std::move(on_given_up)),
        timer(loop, [this] { look(); }) {}

  Channel* find(const std::string& name) {
    const auto found = channels.find(name);
    return found == channels.end() ? nullptr : &found->second;
  }

  static void hand_on(Channel& channel, std::vector<chat::SourceItem> items) {
    for (chat::SourceItem& item : items) channel.source->deliver(std::move(item));
  }

  void pass(ChatPath path, Deliver item) {
    Channel* channel = find(item.channel);
    if (channel == nullptr) return;
    std::vector<chat::SourceItem> items;
    channel->merge.deliver(path, std::move(item.item), item.mark, items);
    hand_on(*channel, std::move(items));
  }

  void up(ChatPath path, Channel& channel) {
    std::vector<chat::SourceItem> items;
    channel.merge.up(path, clock.now_ms(), items);
    hand_on(channel, std::move(items));
    channel.source->connected();
  }

  void down(ChatPath path, Channel& channel, const std::string& trouble) {
    channel.merge.down(path);
    if (!channel.merge.is_up(ChatPath::kIrc) && !channel.merge.is_up(ChatPath::kEventSub))
      channel.source->disconnected(trouble);
  }

  void deliver(Deliver item) override { pass(ChatPath::kEventSub, std::move(item)); }

  void report(const EventReport& told) override {
    if (told.status == EventStatus::kReading) {
      if (Channel* channel = find(told.channel)) up(ChatPath::kEventSub, *channel);
    } else if (told.status == EventStatus::kRefused) {
      if (Channel* channel = find(told.channel)) {
        leave(told.channel, *channel);
        give_up(told.channel, *channel);
      }
    } else if (told.status != EventStatus::kConnected) {
      for (auto& [name, channel] : channels) {
        if (channel.read) down(ChatPath::kEventSub, channel, kTrouble);
        if (told.status == EventStatus::kClientFault) give_up(name, channel);
      }
    }
  }

  // Starts and ends reading by EventSub where it is time to.
  void look() {
    const std::int64_t now_ms = clock.now_ms();
    std::optional<std::int64_t> next;
    for (auto& [name, channel] : channels) {
      const bool wanted = channel.paths.wants_events(now_ms);
      if (wanted && !channel.read && !channel.asked) {
        if (channel.not_before_ms <= now_ms)
          ask(name, channel);
        else
          next = std::min(next.value_or(channel.not_before_ms), channel.not_before_ms);
      }
      if (!wanted && channel.read) leave(name, channel);
      if (const auto at = channel.paths.wait_until()) next = std::min(next.value_or(*at), *at);
    }
    if (next) timer.start(clock.wait_for(*next).count());
  }

  void ask(const std::string& name, Channel& channel) {
    channel.asked = true;
    settings.rights(name, [self = weak_from_this(), &own_loop = loop, name](Result<EventSubRights> rights) {
      own_loop.post([self, name, rights = std::move(rights)] {
        if (const auto alive = self.lock()) alive->answered(name, rights);
      });
    });
  }

  void answered(const std::string& name, const Result<EventSubRights>& rights) {
    Channel* channel = find(name);
    if (channel == nullptr) return;
    channel->asked = false;
    channel->not_before_ms = clock.now_ms() + kRightsAgainMs;
    if (rights && channel->paths.wants_events(clock.now_ms())) {
      if (!driver || driver->ended() || user_id != rights->user_id) make_driver(rights->user_id);
      channel->read = driver->add(name, rights->room_id, channel->key);
    }
    if (!channel->read) give_up(name, *channel);
    look();
  }

  // Whoever reads it hears of it once the caller is through with its channels.
  void give_up(const std::string& name, Channel& channel) {
    if (!channel.refused) return;
    loop.post([self = weak_from_this(), name, error = *channel.refused] {
      if (const auto alive = self.lock(); alive && alive->find(name) != nullptr) alive->given_up(name, error);
    });
  }

  void make_driver(const std::string& user) {
    user_id = user;
    EventSubDriverSettings own = settings.driver;
    own.session.user_id = user;
    driver = std::make_unique<EventSubDriver>(loop, std::move(own), clock, joins,
                                              static_cast<std::uint64_t>(clock.now_ms()), settings.subscribe, *this);
  }

  void leave(const std::string& name, Channel& channel) {
    channel.read = false;
    channel.not_before_ms = clock.now_ms() + kRightsAgainMs;
    channel.merge.rest(ChatPath::kEventSub, clock.now_ms());
    // The driver may be in the middle of telling this.
    loop.post([self = weak_from_this(), name] {
      const auto alive = self.lock();
      if (!alive || !alive->driver) return;
      const Channel* still = alive->find(name);
      if (still == nullptr || !still->read) alive->driver->remove(name);
    });
  }

  net::ClientLoop& loop;
  const net::ScaledClock& clock;
  RequestBudget& joins;
  const SecondPathSettings settings;
  const GivenUp given_up;
  net::LoopTimer timer;
  std::map<std::string, Channel> channels;
  std::string user_id;
  std::unique_ptr<EventSubDriver> driver;
};

SecondPath::SecondPath(net::ClientLoop& loop, const net::ScaledClock& clock, RequestBudget& joins,
                       SecondPathSettings settings, GivenUp given_up)
    : impl_(std::make_shared<Impl>(loop, clock, joins, std::move(settings), std::move(given_up))) {}

SecondPath::~SecondPath() = default;

void SecondPath::open(const std::string& channel, const NameKey& key, std::shared_ptr<ChatSource> source) {
  impl_->channels.try_emplace(channel, key, std::move(source), impl_->clock.now_ms(), impl_->settings.paths);
  impl_->look();
}

void SecondPath::close(const std::string& channel) {
  if (Impl::Channel* known = impl_->find(channel); known != nullptr && known->read) impl_->leave(channel, *known);
  impl_->channels.erase(channel);
}

void SecondPath::deliver(Deliver item) { impl_->pass(ChatPath::kIrc, std::move(item)); }

void SecondPath::irc_joined(const std::string& channel) {
  Impl::Channel* known = impl_->find(channel);
  if (known == nullptr) return;
  known->paths.irc_up(impl_->clock.now_ms());
  impl_->up(ChatPath::kIrc, *known);
  impl_->look();
}

void SecondPath::irc_lost(const std::string& channel, const std::string& trouble) {
  Impl::Channel* known = impl_->find(channel);
  if (known == nullptr) return;
  known->paths.irc_down(impl_->clock.now_ms());
  impl_->down(ChatPath::kIrc, *known, trouble);
  impl_->look();
}

void SecondPath::irc_refused(const std::string& channel, const Error& error) {
  Impl::Channel* known = impl_->find(channel);
  if (known == nullptr) return;
  known->paths.irc_refused();
  known->refused = error;
  known->not_before_ms = 0;
  impl_->down(ChatPath::kIrc, *known, error.what);
  impl_->look();
}

}  // namespace crowdline::twitch
