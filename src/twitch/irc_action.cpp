#include "twitch/irc_action.h"

namespace crowdline::twitch {

const char* to_string(IrcStatus status) {
  switch (status) {
    case IrcStatus::kConnected:
      return "connected";
    case IrcStatus::kJoined:
      return "joined";
    case IrcStatus::kUnknownChannel:
      return "unknown_channel";
    case IrcStatus::kSuspended:
      return "suspended";
    case IrcStatus::kBanned:
      return "banned";
    case IrcStatus::kRemoved:
      return "removed";
    case IrcStatus::kLost:
      return "lost";
    case IrcStatus::kMaintenance:
      return "maintenance";
    case IrcStatus::kGuest:
      return "guest";
    case IrcStatus::kLoginRefused:
      return "login_refused";
    case IrcStatus::kPlainRefused:
      return "plain_refused";
    case IrcStatus::kClientFault:
      return "client_fault";
  }
  return "lost";
}

}  // namespace crowdline::twitch
