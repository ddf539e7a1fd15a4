#include "twitch/eventsub_driver.h"

namespace crowdline::twitch {

class EventSubDriver::Connection : public net::WebSocketEvents {
 public:
  Connection(EventSubDriver& driver, ConnectionId id) : driver_(driver), id_(id) {}

  void opened() override {}  // the server's welcome is what counts
  void message(std::string_view text) override {
    driver_.drive([this, text](EventSubSession& session, std::int64_t now_ms) { session.received(id_, text, now_ms); });
  }
  void ended(net::WebSocketEnd /*end*/, int code, const Error& /*why*/) override {
    driver_.drive([this, code](EventSubSession& session, std::int64_t now_ms) {
      session.closed(id_, code, now_ms);
      driver_.drop(id_);
    });
  }

  std::unique_ptr<net::WebSocket> socket;

 private:
  EventSubDriver& driver_;
  const ConnectionId id_;
};

EventSubDriver::EventSubDriver(net::ClientLoop& loop, EventSubDriverSettings settings, const net::ScaledClock& clock,
                               RequestBudget& joins, std::uint64_t seed, SubscribeCall subscribe,
                               EventSubDriverEvents& events)
    : loop_(loop),
      settings_(std::move(settings)),
      clock_(clock),
      subscribe_(std::move(subscribe)),
      events_(events),
      session_(settings_.session, joins, seed),
      timer_(loop, [this] { drive([](EventSubSession& session, std::int64_t now_ms) { session.timer(now_ms); }); }),
      alive_(std::make_shared<EventSubDriver*>(this)) {}

EventSubDriver::~EventSubDriver() { *alive_ = nullptr; }

template <typename Call>
void EventSubDriver::drive(Call&& call) {
  call(session_, clock_.now_ms());
  if (driving_) return;  // the outer call goes on with what this one wants
  driving_ = true;
  for (auto actions = session_.take_actions(); !actions.empty(); actions = session_.take_actions()) {
    for (EventAction& action : actions) execute(action);
  }
  driving_ = false;
  arm(clock_.now_ms());
}

void EventSubDriver::arm(std::int64_t now_ms) {
  if (const auto next = session_.wait_until(now_ms)) timer_.start(clock_.wait_for(*next).count());
}

void EventSubDriver::execute(EventAction& action) {
  if (const auto* wanted = std::get_if<OpenSocket>(&action)) open(*wanted);
  if (const auto* unwanted = std::get_if<CloseSocket>(&action)) drop(unwanted->connection);
  if (auto* wanted = std::get_if<Subscribe>(&action)) subscribe(std::move(*wanted));
  if (auto* item = std::get_if<Deliver>(&action)) events_.deliver(std::move(*item));
  if (const auto* told = std::get_if<EventReport>(&action)) events_.report(*told);
}

void EventSubDriver::open(const OpenSocket& wanted) {
  auto connection = std::make_shared<Connection>(*this, wanted.connection);
  auto socket = net::open_web_socket(loop_, wanted.url, settings_.hosts, settings_.socket, *connection);
  if (!socket) {
    session_.closed(wanted.connection, 0, clock_.now_ms());
    return;
  }
  connection->socket = std::move(*socket);
  connections_.emplace(wanted.connection, std::move(connection));
}

void EventSubDriver::subscribe(Subscribe wanted) {
  subscribe_(std::move(wanted.request), [&loop = loop_, alive = alive_, number = wanted.number](Result<void> result) {
    loop.post([alive, number, result = std::move(result)] {
      if (*alive == nullptr) return;
      (*alive)->drive(
          [&](EventSubSession& session, std::int64_t now_ms) { session.subscribed(number, result, now_ms); });
    });
  });
}

// It may be the connection's own event that ends it, so the object goes later.
void EventSubDriver::drop(ConnectionId id) {
  auto entry = connections_.extract(id);
  if (entry.empty()) return;
  entry.mapped()->socket->close();
  loop_.post([kept = std::move(entry.mapped())] {});
}

bool EventSubDriver::add(const std::string& login, const std::string& room_id, const NameKey& key) {
  bool added = false;
  drive([&](EventSubSession& session, std::int64_t now_ms) { added = session.add(login, room_id, key, now_ms); });
  return added;
}

void EventSubDriver::remove(const std::string& login) {
  drive([&](EventSubSession& session, std::int64_t now_ms) { session.remove(login, now_ms); });
}

}  // namespace crowdline::twitch
