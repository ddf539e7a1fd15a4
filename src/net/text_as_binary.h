// Makes text frames of a WebSocket server binary ones, before anybody looks at them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace crowdline::net {

// RFC 6455 has a client fail a connection whose text is no UTF-8, and Beast does; but a bad byte in one line of chat is no
// reason to lose all others. The bytes are seen once, in order and in any pieces: the answer to the upgrade, then frames.
class TextAsBinary {
 public:
  void patch(std::span<char> bytes);

 private:
  enum class At : std::uint8_t { kAnswer, kOpcode, kLength, kLongLength, kPayload };
  void patch_header(char& byte);

  At at_ = At::kAnswer;
  std::uint32_t newest_ = 0;      // the last four bytes of the answer to the upgrade
  std::size_t length_bytes_ = 0;  // that are still to come
  std::uint64_t payload_ = 0;     // length, then bytes that are still to come
};

}  // namespace crowdline::net
