#include "twitch/eventsub_session.h"

#include <algorithm>

namespace crowdline::twitch {
namespace {

constexpr int kClientSent = 4001;  // close code: "sent inbound traffic". After all others it is worth to connect again

bool is_secure(std::string_view url) { return url.starts_with("wss://"); }

}  // namespace

EventSubSession::EventSubSession(EventSubSettings settings, RequestBudget& joins, std::uint64_t seed)
    : settings_(std::move(settings)),
      joins_(joins),
      backoff_(seed),
      channels_(settings_.seen_capacity),
      seen_frames_(settings_.seen_capacity) {
  settings_.keepalive_s = std::clamp<std::int64_t>(settings_.keepalive_s, 10, 600);
}

bool EventSubSession::add(const std::string& login, const std::string& room_id, const NameKey& key,
                          std::int64_t now_ms) {
  if (ended_ || channels_.size() >= settings_.most_channels) return false;
  if (!channels_.add(login, room_id, key)) return true;
  if (!current_ && !open_at_ms_) open_fresh(now_ms);
  pump(now_ms);
  return true;
}

void EventSubSession::remove(const std::string& login, std::int64_t now_ms) {
  channels_.remove(login, now_ms, actions_);
  if (!channels_.any_to_read()) close_all();
}

void EventSubSession::stop(std::int64_t now_ms) {
  channels_.end_gaps(now_ms, actions_);
  close_all();
  ended_ = true;
}

void EventSubSession::open_fresh(std::int64_t now_ms) {
  const char mark = settings_.url.contains('?') ? '&' : '?';
  open(fmt::format("{}{}keepalive_timeout_seconds={}", settings_.url, mark, settings_.keepalive_s), false, now_ms);
}

void EventSubSession::open(const std::string& url, bool resumes, std::int64_t now_ms) {
  open_at_ms_.reset();
  current_ = Connection{.id = ++last_id_, .resumes = resumes, .since_ms = now_ms};
  current_->deadline_ms = now_ms + settings_.connect_timeout_ms + settings_.welcome_timeout_ms;
  if (resumes) current_->deadline_ms = now_ms + settings_.handover_ms;
  actions_.emplace_back(OpenSocket{current_->id, url});
}

void EventSubSession::received(ConnectionId id, std::string_view text, std::int64_t now_ms) {
  Connection* connection = current_ && current_->id == id ? &*current_ : old_ && old_->id == id ? &*old_ : nullptr;
  if (connection == nullptr || ended_) return;
  ++counters_.frames;
  const auto frame = read_event_frame(text);
  if (!frame) {
    ++counters_.bad_frames;
    return;
  }
  // Whatever comes shows that the server is there.
  if (connection->welcomed) connection->deadline_ms = now_ms + connection->keepalive_ms + settings_.slack_ms;
  if (!frame->id.empty() && !seen_frames_.insert(frame->id)) {
    ++counters_.doubles;
    return;
  }
  handle(*connection, *frame, now_ms);
}

void EventSubSession::handle(Connection& connection, const EventFrame& frame, std::int64_t now_ms) {
  switch (frame.kind) {
    case EventFrameKind::kWelcome:
      return welcome(connection, frame, now_ms);
    case EventFrameKind::kNotification:
      return channels_.deliver(frame, now_ms, actions_);
    case EventFrameKind::kReconnect:
      if (current_ && connection.id == current_->id) move_to(frame.reconnect_url, now_ms);
      return;
    case EventFrameKind::kRevocation:
      channels_.revoked(frame, actions_);
      if (!channels_.any_to_read()) close_all();
      return;
    default:
      return;
  }
}

void EventSubSession::welcome(Connection& connection, const EventFrame& frame, std::int64_t now_ms) {
  if (connection.welcomed) return;
  connection.welcomed = true;
  connection.since_ms = now_ms;
  connection.keepalive_ms = frame.keepalive_ms > 0 ? frame.keepalive_ms : settings_.keepalive_s * 1'000;
  connection.deadline_ms = now_ms + connection.keepalive_ms + settings_.slack_ms;
  session_ = frame.session;
  if (old_) actions_.emplace_back(CloseSocket{old_->id});
  old_.reset();
  actions_.emplace_back(EventReport{EventStatus::kConnected, {}, {}});
  pump(now_ms);
}

// The address is used as it is, but never without TLS where the first one had it. The old connection is read until the new one
// is welcomed; the subscriptions move along.
void EventSubSession::move_to(const std::string& url, std::int64_t now_ms) {
  if (is_secure(settings_.url) && !is_secure(url)) return lose("told to reconnect without TLS", now_ms);
  if (!current_->welcomed) return;
  if (old_) actions_.emplace_back(CloseSocket{old_->id});
  old_ = std::exchange(current_, std::nullopt);
  old_->deadline_ms = now_ms + settings_.handover_ms;
  open(url, true, now_ms);
}

void EventSubSession::closed(ConnectionId id, int code, std::int64_t now_ms) {
  if (ended_) return;
  if (old_ && old_->id == id) {
    old_.reset();
    channels_.interrupted();  // the new connection may still be welcomed; what comes until then is lost
    return;
  }
  if (!current_ || current_->id != id) return;
  if (code == kClientSent) {
    end(EventStatus::kClientFault, "the server says that this program sent something");
  } else {
    lose(code == 0 ? "no connection" : fmt::format("closed by the server with code {}", code), now_ms);
  }
  std::erase_if(actions_, [id](const EventAction& action) {  // there is nothing left to close
    const auto* close = std::get_if<CloseSocket>(&action);
    return close != nullptr && close->connection == id;
  });
}

// Everything begins anew: a fresh session, fresh subscriptions.
void EventSubSession::lose(std::string_view why, std::int64_t now_ms) {
  const bool healthy = current_ && current_->welcomed && now_ms - current_->since_ms >= settings_.healthy_ms;
  if (healthy) backoff_.reset();
  close_all();
  channels_.lost();
  actions_.emplace_back(EventReport{EventStatus::kLost, {}, std::string(why)});
  if (channels_.any_to_read()) open_at_ms_ = now_ms + backoff_.next_ms();
}

void EventSubSession::close_all() {
  if (current_) actions_.emplace_back(CloseSocket{current_->id});
  if (old_) actions_.emplace_back(CloseSocket{old_->id});
  current_.reset();
  old_.reset();
  open_at_ms_.reset();
  session_.clear();
}

void EventSubSession::end(EventStatus status, std::string_view why) {
  close_all();
  channels_.lost();
  ended_ = true;
  actions_.emplace_back(EventReport{status, {}, std::string(why)});
}

void EventSubSession::subscribed(std::uint64_t number, const Result<void>& result, std::int64_t now_ms) {
  if (ended_) return;
  channels_.subscribed(number, result, now_ms, actions_);
  if (!channels_.any_to_read()) close_all();
}

void EventSubSession::pump(std::int64_t now_ms) {
  if (current_ && current_->welcomed && !session_.empty())
    channels_.subscribe(settings_.user_id, session_, joins_, now_ms, actions_);
}

void EventSubSession::timer(std::int64_t now_ms) {
  if (ended_) return;
  if (open_at_ms_ && *open_at_ms_ <= now_ms) open_fresh(now_ms);
  if (current_ && current_->deadline_ms <= now_ms)
    return lose(current_->welcomed ? "the server fell silent" : "no welcome in time", now_ms);
  pump(now_ms);
}

std::optional<std::int64_t> EventSubSession::wait_until(std::int64_t now_ms) const {
  if (ended_) return std::nullopt;
  std::optional<std::int64_t> next = open_at_ms_;
  const auto at = [&next](std::int64_t time) { next = next ? std::min(*next, time) : time; };
  if (current_) at(current_->deadline_ms);
  if (current_ && current_->welcomed && channels_.any_waiting()) at(joins_.free_at(now_ms));
  return next;
}

EventSubCounters EventSubSession::counters() const {
  EventSubCounters counters = counters_;
  counters.doubles += channels_.doubles();
  return counters;
}

}  // namespace crowdline::twitch
