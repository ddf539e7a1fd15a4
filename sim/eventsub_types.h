// The subscriptions that EventSub takes, and the events that it sends.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/json.h"
#include "sim/accounts.h"
#include "sim/channel.h"

namespace crowdline::sim {

struct EventSubType {
  std::string_view name;
  std::string_view version;
  std::string_view channel_key;  // of the condition: which channel
  bool chat = false;             // also wants user_id, and the scope user:read:chat
};

// nullptr: the pair of type and version is not known.
const EventSubType* find_event_type(std::string_view name, std::string_view version);

struct NamedEvent {
  std::string_view type;
  Json event;
};

// What an item of the channel's file is to subscribers; empty where it is nothing to them.
std::vector<NamedEvent> events_of(const Channel& channel, const Said& said);
NamedEvent online_event(const Channel& channel);
NamedEvent offline_event(const Channel& channel);

// "2026-11-27T16:20:01.123000000Z": metadata have nanoseconds.
std::string nanosecond_instant(std::int64_t unix_ms);

}  // namespace crowdline::sim
