// The channels of an EventSub session: which are read, what was lost, what has been delivered.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/seen_ids.h"
#include "twitch/eventsub_action.h"
#include "twitch/eventsub_frame.h"
#include "twitch/eventsub_items.h"
#include "twitch/request_budget.h"

namespace crowdline::twitch {

// Times are the caller's clock, ms since 1970.
class EventSubChannels {
 public:
  explicit EventSubChannels(std::size_t seen_capacity) : seen_(seen_capacity) {}

  // False when it is there already.
  bool add(const std::string& login, const std::string& room_id, const NameKey& key);
  // An open gap ends at `now_ms`.
  void remove(const std::string& login, std::int64_t now_ms, std::vector<EventAction>& actions);
  std::size_t size() const { return channels_.size(); }
  bool any_to_read() const;  // one that was not refused

  // Asks for the channels that wait, as many as the budget grants: reading chat here counts as a join.
  void subscribe(const std::string& user_id, const std::string& session, RequestBudget& joins, std::int64_t now_ms,
                 std::vector<EventAction>& actions);
  bool any_waiting() const;
  // The answer to a Subscribe.
  void subscribed(std::uint64_t number, const Result<void>& result, std::int64_t now_ms,
                  std::vector<EventAction>& actions);
  void revoked(const EventFrame& frame, std::vector<EventAction>& actions);
  // All subscriptions are gone with the connection; channels that were read have a gap from their last message on.
  void lost();
  // Nothing is received for now, but the subscriptions stay.
  void interrupted();

  void deliver(const EventFrame& frame, std::int64_t now_ms, std::vector<EventAction>& actions);
  void end_gaps(std::int64_t now_ms, std::vector<EventAction>& actions);
  std::uint64_t doubles() const { return doubles_; }

 private:
  enum class State : std::uint8_t { kWaiting, kAsked, kRead, kRefused };

  struct Channel {
    Channel(std::string room, const NameKey& key) : room_id(std::move(room)), items(key) {}
    std::string room_id;
    EventSubItems items;
    State state = State::kWaiting;
    std::uint64_t asked = 0;   // the number of the call for its messages
    std::int64_t last_ms = 0;  // when the newest message was sent, or reading began; 0: never read
    bool gap_open = false;
  };
  using Entry = std::pair<const std::string, Channel>;

  Entry* find_room(std::string_view room_id);
  static void refuse(Entry& entry, std::string why, std::vector<EventAction>& actions);
  static void end_gap(Entry& entry, std::int64_t end_ms, std::vector<EventAction>& actions);

  SeenIds seen_;
  std::map<std::string, Channel, std::less<>> channels_;
  std::uint64_t last_number_ = 0;
  std::uint64_t doubles_ = 0;
};

}  // namespace crowdline::twitch
