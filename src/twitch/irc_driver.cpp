#include "twitch/irc_driver.h"

namespace crowdline::twitch {
namespace {

CloseReason reason_of(net::WebSocketEnd end) {
  if (end == net::WebSocketEnd::kConnectFailed) return CloseReason::kConnectFailed;
  return end == net::WebSocketEnd::kMovedToTls ? CloseReason::kMovedToTls : CloseReason::kEnded;
}

}  // namespace

class IrcDriver::Connection : public net::WebSocketEvents {
 public:
  Connection(IrcDriver& driver, ConnectionId id) : driver_(driver), id_(id) {}

  void opened() override {
    driver_.drive([this](IrcSession& session, std::int64_t now_ms) { session.connected(id_, now_ms); });
  }
  void message(std::string_view text) override {
    driver_.drive([this, text](IrcSession& session, std::int64_t now_ms) { session.received(id_, text, now_ms); });
  }
  void ended(net::WebSocketEnd end, int /*code*/, const Error& why) override {
    driver_.last_error_ = end == net::WebSocketEnd::kConnectFailed ? why.what : "";
    driver_.drive([this, end](IrcSession& session, std::int64_t now_ms) {
      session.closed(id_, reason_of(end), now_ms);
      driver_.drop(id_);
    });
  }

  std::unique_ptr<net::WebSocket> socket;

 private:
  IrcDriver& driver_;
  const ConnectionId id_;
};

IrcDriver::IrcDriver(net::ClientLoop& loop, const DriverSettings& settings, const net::ScaledClock& clock,
                     RequestBudget& joins, RequestBudget& connects, std::uint64_t seed, DriverEvents& events)
    : loop_(loop),
      settings_(settings),
      clock_(clock),
      events_(events),
      session_(settings.irc, joins, connects, seed),
      timer_(loop, [this] { drive([](IrcSession& session, std::int64_t now_ms) { session.timer(now_ms); }); }) {}

IrcDriver::~IrcDriver() = default;

template <typename Call>
void IrcDriver::drive(Call&& call) {
  call(session_, clock_.now_ms());
  if (driving_) return;  // the outer call goes on with what this one wants
  driving_ = true;
  for (auto actions = session_.take_actions(); !actions.empty(); actions = session_.take_actions()) {
    for (IrcAction& action : actions) execute(action);
  }
  driving_ = false;
  arm(clock_.now_ms());
}

// A timer that fires too early does no harm, and is cheaper than one that is set again for every line.
void IrcDriver::arm(std::int64_t now_ms) {
  const auto next = session_.wait_until(now_ms);
  if (!next || (armed_ms_ > now_ms && armed_ms_ <= *next)) return;
  armed_ms_ = *next;
  timer_.start(clock_.wait_for(*next).count());
}

void IrcDriver::execute(IrcAction& action) {
  if (const auto* wanted = std::get_if<OpenConnection>(&action)) open(wanted->connection);
  if (auto* line = std::get_if<SendLine>(&action)) send(*line);
  if (const auto* unwanted = std::get_if<CloseConnection>(&action)) drop(unwanted->connection);
  if (auto* item = std::get_if<Deliver>(&action)) events_.deliver(std::move(*item));
  if (auto* told = std::get_if<Report>(&action)) {
    if (told->status == IrcStatus::kLost && !last_error_.empty()) told->detail = std::exchange(last_error_, {});
    events_.report(*told);
  }
  if (std::holds_alternative<NeedToken>(action)) events_.need_token();
}

void IrcDriver::open(ConnectionId id) {
  auto connection = std::make_shared<Connection>(*this, id);
  auto socket = net::open_web_socket(loop_, settings_.url, settings_.hosts, settings_.socket, *connection);
  if (!socket) {
    session_.closed(id, CloseReason::kConnectFailed, clock_.now_ms());
    return;
  }
  connection->socket = std::move(*socket);
  connections_.emplace(id, std::move(connection));
}

// A server that takes nothing any more is gone, whatever TCP says.
void IrcDriver::send(SendLine& line) {
  const auto found = connections_.find(line.connection);
  if (found == connections_.end() || found->second->socket->send(std::move(line.line))) return;
  drop(line.connection);
  session_.closed(line.connection, CloseReason::kEnded, clock_.now_ms());
}

// It may be the connection's own event that ends it, so the object goes later.
void IrcDriver::drop(ConnectionId id) {
  auto entry = connections_.extract(id);
  if (entry.empty()) return;
  entry.mapped()->socket->close();
  loop_.post([kept = std::move(entry.mapped())] {});
}

void IrcDriver::join(const std::string& channel, const NameKey& key) {
  drive([&](IrcSession& session, std::int64_t now_ms) {
    session.join(channel, key, now_ms);
    session.start(now_ms);
  });
}

void IrcDriver::part(const std::string& channel) {
  drive([&](IrcSession& session, std::int64_t now_ms) { session.part(channel, now_ms); });
}

void IrcDriver::stop() {
  drive([](IrcSession& session, std::int64_t now_ms) { session.stop(now_ms); });
}

void IrcDriver::new_login(std::string nick, std::string token) {
  drive(
      [&](IrcSession& session, std::int64_t now_ms) { session.new_login(std::move(nick), std::move(token), now_ms); });
}

void IrcDriver::give_up_login() {
  drive([](IrcSession& session, std::int64_t now_ms) { session.give_up_login(now_ms); });
}

}  // namespace crowdline::twitch
