#include "twitch/channel_book.h"

#include <algorithm>

#include "twitch/chat_mark.h"

namespace crowdline::twitch {
namespace {

constexpr std::size_t kLongestLine = 512;  // with its line end: RFC 1459

}  // namespace

ChannelBook::Channel* ChannelBook::find(std::string_view name) {
  const auto found = channels_.find(name);
  return found == channels_.end() ? nullptr : &found->second;
}

bool ChannelBook::remove(const std::string& name, std::int64_t now_ms, std::vector<IrcAction>& actions) {
  const auto found = channels_.find(name);
  if (found == channels_.end()) return false;
  const State state = found->second.state;
  end_gap(name, found->second, server_clock_.at(now_ms), actions);
  channels_.erase(found);
  return state == State::kJoining || state == State::kJoined;
}

std::vector<std::string> ChannelBook::join_lines(RequestBudget& budget, std::int64_t now_ms) {
  std::vector<std::string> lines;
  for (auto& [name, channel] : channels_) {
    if (channel.state != State::kWaiting) continue;
    if (budget.take(1, now_ms) == 0) break;
    channel.state = State::kJoining;
    channel.join_sent_ms = now_ms;
    if (lines.empty() || lines.back().size() + name.size() + 4 > kLongestLine)
      lines.push_back("JOIN #" + name);
    else
      lines.back() += ",#" + name;
  }
  for (std::string& line : lines) line += "\r\n";
  return lines;
}

bool ChannelBook::has_waiting() const {
  return std::ranges::any_of(channels_, [](const auto& entry) { return entry.second.state == State::kWaiting; });
}

bool ChannelBook::all_settled() const {
  return std::ranges::all_of(channels_, [](const auto& entry) {
    return entry.second.state == State::kJoined || entry.second.state == State::kGivenUp;
  });
}

bool ChannelBook::joined(std::string_view name, std::string_view room_id, std::int64_t now_ms) {
  Channel* channel = find(name);
  if (channel == nullptr || channel->state == State::kJoined || channel->state == State::kGivenUp) return false;
  channel->state = State::kJoined;
  if (!room_id.empty()) channel->room_id = room_id;
  if (channel->last_ms == 0) {
    channel->last_ms = server_clock_.at(now_ms);
    channel->guessed = !server_clock_.known();
  }
  return true;
}

bool ChannelBook::give_up(std::string_view name) {
  Channel* channel = find(name);
  if (channel == nullptr || channel->state == State::kGivenUp) return false;
  channel->state = State::kGivenUp;
  return true;
}

void ChannelBook::lost() {
  for (auto& [name, channel] : channels_) {
    if (channel.state == State::kGivenUp) continue;
    if (channel.state == State::kJoined && !channel.read_by_old) channel.gap_open = true;
    channel.state = State::kWaiting;
  }
}

void ChannelBook::moving() {
  for (auto& [name, channel] : channels_) {
    if (channel.state == State::kGivenUp) continue;
    channel.read_by_old = channel.state == State::kJoined;
    channel.state = State::kWaiting;
  }
}

void ChannelBook::old_gone() {
  for (auto& [name, channel] : channels_) {
    const bool was_read = std::exchange(channel.read_by_old, false);
    if (was_read && channel.state != State::kJoined && channel.state != State::kGivenUp) channel.gap_open = true;
  }
}

void ChannelBook::expire_joins(std::int64_t now_ms, std::vector<IrcAction>& actions) {
  for (auto& [name, channel] : channels_) {
    if (channel.state != State::kJoining || channel.join_sent_ms + join_timeout_ms_ > now_ms) continue;
    if (channel.last_ms != 0) {
      channel.state = State::kWaiting;  // it does exist
      continue;
    }
    channel.state = State::kGivenUp;
    actions.emplace_back(Report{IrcStatus::kUnknownChannel, name, "no answer to the join"});
  }
}

std::optional<std::int64_t> ChannelBook::next_expiry() const {
  std::optional<std::int64_t> next;
  for (const auto& [name, channel] : channels_) {
    if (channel.state != State::kJoining) continue;
    const std::int64_t at = channel.join_sent_ms + join_timeout_ms_;
    next = next ? std::min(*next, at) : at;
  }
  return next;
}

bool ChannelBook::reads_room(std::string_view room_id) const {
  return std::ranges::any_of(channels_, [room_id](const auto& entry) {
    return entry.second.room_id == room_id && entry.second.state != State::kGivenUp;
  });
}

// Shared chat: every joined room gets its own copy. The original is the one that counts where its room is read too, else the
// copy that came first; what is only for its own room counts nowhere else.
bool ChannelBook::is_repeated(const irc::SharedOrigin& origin, std::uint64_t mark, std::string_view room_id) {
  const bool is_copy = origin.is_guest(room_id);
  if (is_copy && (origin.only || reads_room(origin.room_id))) return true;
  return mark != 0 && !seen_.insert_hash(mark);
}

void ChannelBook::deliver(const irc::Privmsg& message, std::int64_t now_ms, std::vector<IrcAction>& actions) {
  Channel* channel = find(message.channel);
  if (channel == nullptr) return;
  const std::uint64_t mark = mark_hash(message.origin.id.empty() ? message.id : message.origin.id);
  if (is_repeated(message.origin, mark, message.room_id)) {
    ++doubles_;
    return;
  }
  hand_over({std::string(message.channel), channel->items.item_of(message), mark}, *channel, message.sent_ms, now_ms,
            actions);
}

void ChannelBook::deliver(const irc::UserNotice& notice, std::int64_t now_ms, std::vector<IrcAction>& actions) {
  Channel* channel = find(notice.channel);
  if (channel == nullptr) return;
  const std::uint64_t mark = mark_hash(notice.origin.id.empty() ? notice.id : notice.origin.id);
  if (is_repeated(notice.origin, mark, notice.room_id)) {
    ++doubles_;
    return;
  }
  hand_over({std::string(notice.channel), channel->items.item_of(notice), mark}, *channel, notice.sent_ms, now_ms,
            actions);
}

// Deletions have no id of their own; one that comes twice is known by what it says.
void ChannelBook::deliver(const irc::ClearChat& clear, std::int64_t now_ms, std::vector<IrcAction>& actions) {
  Channel* channel = find(clear.channel);
  if (channel == nullptr) return;
  const std::string said =
      fmt::format("clear {} {} {} {}", clear.channel, clear.target_login, clear.target_user_id, clear.sent_ms);
  if (clear.sent_ms != 0 && !seen_.insert(said)) {
    ++doubles_;
    return;
  }
  hand_over({std::string(clear.channel), channel->items.item_of(clear), mark_hash(cleared_mark(clear.target_user_id))},
            *channel, clear.sent_ms, now_ms, actions);
}

void ChannelBook::deliver(const irc::ClearMsg& clear, std::int64_t now_ms, std::vector<IrcAction>& actions) {
  Channel* channel = find(clear.channel);
  if (channel == nullptr) return;
  if (!clear.target_id.empty() && !seen_.insert(deleted_mark(clear.target_id))) {
    ++doubles_;
    return;
  }
  chat::SourceItem item = channel->items.item_of(clear);
  const auto* deletion = std::get_if<chat::Deletion>(&item);
  const std::uint64_t mark = deletion == nullptr ? 0 : mark_hash(deleted_mark(deletion->message_id));
  hand_over({std::string(clear.channel), std::move(item), mark}, *channel, clear.sent_ms, now_ms, actions);
}

// What the server does not date is dated now.
void ChannelBook::hand_over(Deliver what, Channel& channel, std::int64_t sent_ms, std::int64_t now_ms,
                            std::vector<IrcAction>& actions) {
  if (sent_ms == 0)
    sent_ms = server_clock_.at(now_ms);
  else
    server_clock_.heard(sent_ms, now_ms);
  if (std::exchange(channel.guessed, false)) channel.last_ms = std::min(channel.last_ms, sent_ms);
  std::visit(
      [sent_ms](auto& known) {
        if constexpr (requires { known.sent_ms; }) known.sent_ms = sent_ms;
      },
      what.item);
  if (channel.state == State::kJoined) end_gap(what.channel, channel, sent_ms, actions);
  channel.last_ms = std::max(channel.last_ms, sent_ms);
  actions.emplace_back(std::move(what));
}

void ChannelBook::end_gap(const std::string& name, Channel& channel, std::int64_t end_ms,
                          std::vector<IrcAction>& actions) {
  // Stamps come out of order by some hundred milliseconds: what is older than the last message ends no gap.
  if (!channel.gap_open || end_ms <= channel.last_ms) return;
  channel.gap_open = false;
  actions.emplace_back(
      Deliver{name, chat::LostChat{.start_ms = channel.last_ms, .end_ms = end_ms, .reason = "disconnected"}});
}

void ChannelBook::end_gaps(std::int64_t now_ms, std::vector<IrcAction>& actions) {
  for (auto& [name, channel] : channels_) end_gap(name, channel, server_clock_.at(now_ms), actions);
}

}  // namespace crowdline::twitch
