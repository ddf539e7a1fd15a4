// What a session of Twitch's chat wants done, and what it has to say.
#pragma once

#include <cstdint>
#include <string>
#include <variant>

#include "chat/message.h"

namespace crowdline::twitch {

// Numbers the connections of one session; none comes twice.
using ConnectionId = std::uint32_t;

struct OpenConnection {
  ConnectionId connection = 0;
};

struct SendLine {
  ConnectionId connection = 0;
  std::string line;     // with its line end: one frame
  bool secret = false;  // holds a token: never to be logged
};

// The session expects no closed() for it.
struct CloseConnection {
  ConnectionId connection = 0;
};

// A message, an event, a deletion or a gap of a channel.
struct Deliver {
  std::string channel;
  chat::SourceItem item;
  std::uint64_t mark = 0;  // of chat_mark.h; 0: nothing is the same
};

// A login is wanted, or the one that was given was refused: give another one to new_login(), or call give_up_login().
struct NeedToken {};

enum class IrcStatus : std::uint8_t {
  kConnected,       // logged in
  kJoined,          // `channel` is read from now on; `detail` is its room id
  kUnknownChannel,  // no answer to the join in time: it does not exist
  kSuspended,       // suspended or deleted
  kBanned,          // the account may not read it
  kRemoved,         // parted by the server
  kLost,            // the connection ended; `detail` says why. It is opened again
  kMaintenance,     // the server asked to reconnect
  kGuest,           // the login was refused: the session goes on without it
  kLoginRefused,    // not even a guest is let in; the session has ended
  kPlainRefused,    // the server wants TLS (wss); the session has ended
  kClientFault,     // the server refused what this program sent; the session has ended
};

struct Report {
  IrcStatus status = IrcStatus::kConnected;
  std::string channel;
  std::string detail;
};

using IrcAction = std::variant<OpenConnection, SendLine, CloseConnection, Deliver, NeedToken, Report>;

const char* to_string(IrcStatus status);

}  // namespace crowdline::twitch
