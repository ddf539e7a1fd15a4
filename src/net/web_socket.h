// One outgoing WebSocket: text messages in both directions, bounded in size, number and time.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "net/client_loop.h"
#include "net/client_url.h"

namespace crowdline::net {

struct WebSocketSettings {
  std::string user_agent = "crowdline";
  std::string protocol;                               // Sec-WebSocket-Protocol; empty: none is asked for
  std::string origin;                                 // Origin; empty: none is sent, as by what is no browser
  std::chrono::milliseconds connect_timeout{20'000};  // lookup, TCP and TLS; once more for the upgrade
  std::chrono::milliseconds close_timeout{2'000};     // for the server to end the connection after a goodbye
  std::size_t message_limit = 256 * 1024;             // bytes; a larger message ends the connection
  std::size_t send_limit = 128;                       // messages that wait to be sent
};

enum class WebSocketEnd : std::uint8_t {
  kEnded,          // by the server, or broken
  kConnectFailed,  // it never opened
  kMovedToTls,     // the server takes wss:// only (an HTTP redirect)
};

// Called on the loop's thread. ended() is the last call.
class WebSocketEvents {
 public:
  virtual ~WebSocketEvents() = default;
  virtual void opened() = 0;
  virtual void message(std::string_view text) = 0;
  // `code`: what the server gave as its reason (RFC 6455, section 7.4); 0: it gave none.
  virtual void ended(WebSocketEnd end, int code, const Error& why) = 0;
};

// Used on the loop's thread only. Pings of the server are answered.
class WebSocket {
 public:
  virtual ~WebSocket() = default;  // close()
  // False when it is not open, or as many messages wait already as may: then the server takes nothing, and it is of no use.
  virtual bool send(std::string text) = 0;
  // Says goodbye, without waiting for it; no event follows. It may be called from within an event.
  virtual void close() = 0;
};

// Begins to connect. Fails at once with kUsage or kNotAllowed for an address that is none, or may not be called. `events`
// must live until ended(), close() or the destruction of what is returned.
Result<std::unique_ptr<WebSocket>> open_web_socket(ClientLoop& loop, std::string_view url, const AllowedHosts& hosts,
                                                   const WebSocketSettings& settings, WebSocketEvents& events);

}  // namespace crowdline::net
