// WebSocket frames as the server writes and reads them (RFC 6455). No sockets: bytes in, bytes out.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace crowdline::sim {

enum class Opcode : std::uint8_t { kContinuation = 0, kText = 1, kBinary = 2, kClose = 8, kPing = 9, kPong = 10 };

// The value of Sec-WebSocket-Accept for that of Sec-WebSocket-Key.
std::string websocket_accept(std::string_view key);

// One whole, unmasked frame.
std::string websocket_frame(Opcode opcode, std::string_view payload);

// The payload of a close frame: the code in two bytes, then the reason.
std::string close_payload(std::uint16_t code, std::string_view reason);

struct WebSocketMessage {
  Opcode opcode = Opcode::kText;  // never kContinuation
  std::string payload;
};

// Frames of a client, put together into messages. Control frames come between the parts of a message, as RFC 6455 allows.
class WebSocketReader {
 public:
  static constexpr std::size_t kMessageLimit = 1 << 20;  // bytes

  void feed(std::string_view bytes) { buffer_ += bytes; }
  // nullopt: needs more bytes, or is broken().
  std::optional<WebSocketMessage> next();
  // The client broke the protocol: no mask, reserved bits, a message beyond the limit. Nothing more is read.
  bool broken() const { return broken_; }

 private:
  struct Frame;
  std::optional<Frame> cut_frame();

  std::string buffer_;
  std::optional<WebSocketMessage> partial_;
  bool broken_ = false;
};

}  // namespace crowdline::sim
