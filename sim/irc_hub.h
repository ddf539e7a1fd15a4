// All of Twitch IRC: channels, sessions, and the faults that happen by time.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "sim/channel.h"
#include "sim/irc_limits.h"
#include "sim/irc_session.h"

namespace crowdline::sim {

struct IrcSettings {
  std::size_t join_limit = 20;      // in 10 s; 0: none
  std::size_t channel_limit = 100;  // of one account, of one connection for guests; 0: none
  IrcTimes times;
};

class IrcHub : public IrcHost, public ChannelListener {
 public:
  using CheckToken = std::function<std::optional<Account>(std::string_view token, std::string_view scope)>;

  IrcHub(Core& core, IrcSettings settings, CheckToken check_token);

  // Channels must outlive the hub's use and are never removed.
  void add(Channel& channel);
  // `joined` is called with the login of a channel that gets its first session.
  void on_first_join(std::function<void(const std::string& login)> joined) { on_first_join_ = std::move(joined); }

  std::unique_ptr<IrcSession> admit(Wire& wire);
  // Makes a fault that happens by time; others are passed over.
  void strike(const Fault& fault);

  const Room* find_room(std::string_view login) override;
  std::optional<Account> check_token(std::string_view token, std::string_view scope) override;
  bool may_log_in(const std::string& account) override;
  bool may_join(const std::string& account) override;
  std::size_t channel_limit() const override { return settings_.channel_limit; }
  std::size_t channels_of(const IrcSession& session) override;
  void joined(IrcSession& session, const Room& room) override;
  void parted(IrcSession& session, const Room& room) override;
  void gone(IrcSession& session) override;

  void on_item(Channel& channel, const Said& said) override;
  void on_turn(Channel& channel) override;

 private:
  struct Seat {
    Channel* channel = nullptr;
    std::vector<IrcSession*> sessions;
    std::string gift_id;  // of the bundle that was given last
  };

  std::optional<IrcLine> line_of(Channel& channel, const Said& said, Seat& seat) const;
  void deliver(Seat& seat, const IrcLine& line, std::string_view id);
  void share(const Seat& origin, const Said& said);
  void strike_session(const Fault& fault, IrcSession& session);
  void strike_channel(const Fault& fault, Seat& seat);
  void say_extras(Seat& seat);
  void burst(Seat& seat, std::int64_t left_ms, std::int64_t per_second);
  void ban(Seat& seat);

  Core& core_;
  IrcSettings settings_;
  CheckToken check_token_;
  std::function<void(const std::string&)> on_first_join_;
  std::map<std::string, Seat, std::less<>> seats_;  // by login
  std::vector<IrcSession*> sessions_;
  std::set<std::string> joined_;  // logins that had a session
  SlidingLimit logins_;
  SlidingLimit joins_;
  std::uint64_t next_connection_ = 1;
  std::uint64_t next_extra_ = 1;
  std::shared_ptr<void> alive_ = std::make_shared<char>();
};

}  // namespace crowdline::sim
