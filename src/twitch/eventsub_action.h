// What a session of EventSub wants done, and what it has to say.
#pragma once

#include <cstdint>
#include <string>
#include <variant>

#include "twitch/helix_request.h"
#include "twitch/irc_action.h"

namespace crowdline::twitch {

struct OpenSocket {
  ConnectionId connection = 0;
  std::string url;
};
// The session expects no closed() for it.
struct CloseSocket {
  ConnectionId connection = 0;
};
// Make this call of Helix with the user's token, then tell subscribed() with the same number.
struct Subscribe {
  std::uint64_t number = 0;
  HelixRequest request;
};

enum class EventStatus : std::uint8_t {
  kConnected,    // the server said welcome
  kReading,      // `channel` is read from now on
  kRefused,      // `channel` cannot be read here; `detail` says why. It is not tried again
  kLost,         // the connection ended; it is opened again
  kClientFault,  // the server refused what this program sent; the session has ended
};

struct EventReport {
  EventStatus status = EventStatus::kConnected;
  std::string channel;
  std::string detail;
};

using EventAction = std::variant<OpenSocket, CloseSocket, Subscribe, Deliver, EventReport>;

}  // namespace crowdline::twitch
