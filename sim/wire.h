// One client as those who talk to it see it: text goes out, whatever the transport.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace crowdline::sim {

class Wire {
 public:
  virtual ~Wire() = default;
  virtual void send_text(std::string_view text) = 0;  // one WebSocket text frame; on bare TCP the bytes
  virtual void send_half(std::string_view text) = 0;  // the first half of what send_text() would send; then the end
  virtual void send_bad_frame() = 0;                  // reserved bits set
  virtual void close(std::uint16_t code, std::string_view reason) = 0;  // in good order
  virtual void drop() = 0;                                              // without a word
  virtual void mute() = 0;                                              // half-open
  virtual void set_rate(std::size_t bytes_per_second) = 0;
};

// Who talks over a wire. It ends with its connection.
class Conversation {
 public:
  virtual ~Conversation() = default;
  virtual void on_text(std::string_view text) = 0;
  virtual void on_pong() {}
};

}  // namespace crowdline::sim
