// One client of Twitch IRC: login, capabilities, joins.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "sim/core.h"
#include "sim/irc_delivery.h"
#include "sim/room.h"
#include "sim/wire.h"

namespace crowdline::sim {

class IrcSession;

// A user of Twitch who may log in.
struct Account {
  std::string login;
  std::string id;
  std::string shown;
};

// What a session asks of those who know more than one connection.
class IrcHost {
 public:
  virtual ~IrcHost() = default;
  // The channel of that login; nullptr: there is none, and JOIN gets no answer.
  virtual const Room* find_room(std::string_view login) = 0;
  // Whose token this is, when it carries the scope; nullopt: it is not valid.
  virtual std::optional<Account> check_token(std::string_view token, std::string_view scope) = 0;
  // Count one attempt; false: beyond the limit, the connection ends.
  virtual bool may_log_in(const std::string& account) = 0;
  virtual bool may_join(const std::string& account) = 0;
  virtual std::size_t channel_limit() const = 0;  // of one account; 0: none
  // Channels that a named account is in, over all its connections.
  virtual std::size_t channels_of(const IrcSession& session) = 0;
  virtual void joined(IrcSession& session, const Room& room) = 0;
  virtual void parted(IrcSession& session, const Room& room) = 0;
  virtual void gone(IrcSession& session) = 0;
};

struct IrcTimes {
  std::int64_t ping_ms = 300'000;  // between the server's PINGs, in simulated time
  std::int64_t pong_ms = 10'000;   // for the answer, in simulated time; but never below kLeastPong
};

class IrcSession : public Conversation {
 public:
  IrcSession(Wire& wire, Core& core, IrcHost& host, IrcTimes times, std::uint64_t connection);
  ~IrcSession() override;

  void on_text(std::string_view text) override;  // lines, whole

  IrcDelivery& delivery() { return delivery_; }
  Wire& wire() { return wire_; }
  const std::set<std::string>& channels() const { return channels_; }  // logins
  bool anonymous() const { return !account_; }
  const std::string& nick() const { return nick_; }
  std::string account_key() const { return account_ ? account_->login : "anonymous"; }

 private:
  void on_line(std::string_view line);
  void on_capabilities(const std::vector<std::string>& parameters);
  void on_nick(const std::vector<std::string>& parameters);
  void on_join(std::string_view channels);
  void on_part(std::string_view channels);
  void on_ping(const std::vector<std::string>& parameters);
  void on_message(const std::vector<std::string>& parameters);
  bool refuse_login();
  void welcome();
  void join(std::string login);
  void answer_join(const std::string& login, const Room& room);
  IrcLine user_state(std::string_view channel) const;
  void say(std::string text) { delivery_.reply({IrcLine{.rest = std::move(text)}}); }
  void end(std::string_view notice);
  void ping_later();

  Wire& wire_;
  Core& core_;
  IrcHost& host_;
  IrcTimes times_;
  IrcDelivery delivery_;
  std::string pass_;
  std::string nick_;  // empty until the login
  std::optional<Account> account_;
  std::set<std::string> capabilities_;
  std::set<std::string> channels_;
  bool heard_ = false;  // since the last PING
  bool over_ = false;
  std::shared_ptr<void> alive_ = std::make_shared<char>();
};

}  // namespace crowdline::sim
