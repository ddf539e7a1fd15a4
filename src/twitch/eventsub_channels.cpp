#include "twitch/eventsub_channels.h"

#include <algorithm>
#include <array>

#include "twitch/chat_mark.h"

namespace crowdline::twitch {
namespace {

// The first one is what makes a channel read; without the others deletions and notices are missing.
constexpr std::array kTypes = {"channel.chat.message", "channel.chat.notification", "channel.chat.message_delete",
                               "channel.chat.clear_user_messages", "channel.chat.clear"};

}  // namespace

bool EventSubChannels::add(const std::string& login, const std::string& room_id, const NameKey& key) {
  return channels_.try_emplace(login, room_id, key).second;
}

void EventSubChannels::remove(const std::string& login, std::int64_t now_ms, std::vector<EventAction>& actions) {
  const auto found = channels_.find(login);
  if (found == channels_.end()) return;
  end_gap(*found, now_ms, actions);
  channels_.erase(found);
}

bool EventSubChannels::any_to_read() const {
  return std::ranges::any_of(channels_, [](const auto& entry) { return entry.second.state != State::kRefused; });
}

bool EventSubChannels::any_waiting() const {
  return std::ranges::any_of(channels_, [](const auto& entry) { return entry.second.state == State::kWaiting; });
}

void EventSubChannels::subscribe(const std::string& user_id, const std::string& session, RequestBudget& joins,
                                 std::int64_t now_ms, std::vector<EventAction>& actions) {
  for (auto& [login, channel] : channels_) {
    if (channel.state != State::kWaiting) continue;
    if (joins.take(1, now_ms) == 0) return;
    channel.state = State::kAsked;
    channel.asked = last_number_ + 1;
    for (const char* type : kTypes)
      actions.emplace_back(Subscribe{++last_number_, subscribe_to_chat(type, channel.room_id, user_id, session)});
  }
}

void EventSubChannels::subscribed(std::uint64_t number, const Result<void>& result, std::int64_t now_ms,
                                  std::vector<EventAction>& actions) {
  const auto found = std::ranges::find_if(channels_, [&](const auto& entry) {
    return entry.second.state == State::kAsked && entry.second.asked == number;
  });
  if (found == channels_.end()) return;
  if (!result) {
    if (result.error().code == ErrorCode::kRemote)
      found->second.state = State::kWaiting;  // to be asked again
    else
      refuse(*found, result.error().sentence(), actions);
    return;
  }
  found->second.state = State::kRead;
  if (found->second.last_ms == 0) found->second.last_ms = now_ms;
  actions.emplace_back(EventReport{EventStatus::kReading, found->first, {}});
}

void EventSubChannels::refuse(Entry& entry, std::string why, std::vector<EventAction>& actions) {
  if (entry.second.state == State::kRefused) return;
  entry.second.gap_open = entry.second.gap_open || entry.second.state == State::kRead;
  entry.second.state = State::kRefused;
  actions.emplace_back(EventReport{EventStatus::kRefused, entry.first, std::move(why)});
}

void EventSubChannels::revoked(const EventFrame& frame, std::vector<EventAction>& actions) {
  Entry* entry = find_room(frame.channel_id);
  if (entry == nullptr || frame.type != kTypes.front()) return;
  refuse(*entry, frame.status.empty() ? "revoked" : frame.status, actions);
}

void EventSubChannels::lost() {
  for (auto& [login, channel] : channels_) {
    if (channel.state == State::kRefused) continue;
    if (channel.state == State::kRead) channel.gap_open = true;
    channel.state = State::kWaiting;
  }
}

void EventSubChannels::interrupted() {
  for (auto& [login, channel] : channels_) channel.gap_open = channel.gap_open || channel.state == State::kRead;
}

EventSubChannels::Entry* EventSubChannels::find_room(std::string_view room_id) {
  const auto found =
      std::ranges::find_if(channels_, [&](const auto& entry) { return entry.second.room_id == room_id; });
  return found == channels_.end() ? nullptr : &*found;
}

// Shared chat: as ChannelBook does it.
void EventSubChannels::deliver(const EventFrame& frame, std::int64_t now_ms, std::vector<EventAction>& actions) {
  Entry* entry = find_room(frame.channel_id);
  if (entry == nullptr) return;
  Channel& channel = entry->second;
  const std::int64_t sent_ms = frame.sent_ms != 0 ? frame.sent_ms : now_ms;
  auto event = channel.items.item_of(frame.type, frame.event, sent_ms);
  if (!event) return;
  const bool is_copy = !event->source_room.empty();
  const std::uint64_t mark = mark_hash(event->mark);
  const bool is_deletion = std::holds_alternative<chat::Deletion>(event->item);
  if ((is_copy && (event->source_only || find_room(event->source_room) != nullptr)) ||
      (!is_deletion && mark != 0 && !seen_.insert_hash(mark))) {
    ++doubles_;
    return;
  }
  if (channel.state == State::kRead) end_gap(*entry, sent_ms, actions);
  channel.last_ms = std::max(channel.last_ms, sent_ms);
  actions.emplace_back(Deliver{entry->first, std::move(event->item), mark});
}

void EventSubChannels::end_gap(Entry& entry, std::int64_t end_ms, std::vector<EventAction>& actions) {
  Channel& channel = entry.second;
  if (!channel.gap_open || end_ms <= channel.last_ms) return;
  channel.gap_open = false;
  actions.emplace_back(
      Deliver{entry.first, chat::LostChat{.start_ms = channel.last_ms, .end_ms = end_ms, .reason = "disconnected"}});
}

void EventSubChannels::end_gaps(std::int64_t now_ms, std::vector<EventAction>& actions) {
  for (auto& entry : channels_) end_gap(entry, now_ms, actions);
}

}  // namespace crowdline::twitch
