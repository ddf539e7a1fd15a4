#include "sim/websocket.h"

#include <openssl/evp.h>
#include <openssl/sha.h>

namespace crowdline::sim {
namespace {

constexpr std::string_view kGuid = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";  // RFC 6455, section 1.3

bool is_control(Opcode opcode) { return static_cast<std::uint8_t>(opcode) >= 8; }

void add_big_endian(std::string& bytes, std::uint64_t value, int size) {
  for (int shift = (size - 1) * 8; shift >= 0; shift -= 8) bytes += static_cast<char>(value >> shift & 0xff);
}

std::uint64_t big_endian(std::string_view bytes) {
  std::uint64_t value = 0;
  for (const char c : bytes) value = value << 8 | static_cast<unsigned char>(c);
  return value;
}

}  // namespace

std::string websocket_accept(std::string_view key) {
  const std::string joined = std::string(key) + std::string(kGuid);
  unsigned char digest[SHA_DIGEST_LENGTH];
  SHA1(reinterpret_cast<const unsigned char*>(joined.data()), joined.size(), digest);
  unsigned char text[4 * ((SHA_DIGEST_LENGTH + 2) / 3) + 1];
  const int size = EVP_EncodeBlock(text, digest, SHA_DIGEST_LENGTH);
  return {reinterpret_cast<const char*>(text), static_cast<std::size_t>(size)};
}

std::string websocket_frame(Opcode opcode, std::string_view payload) {
  std::string frame;
  frame.reserve(payload.size() + 10);
  frame += static_cast<char>(0x80 | static_cast<std::uint8_t>(opcode));
  if (payload.size() < 126) {
    frame += static_cast<char>(payload.size());
  } else if (payload.size() < 65536) {
    frame += static_cast<char>(126);
    add_big_endian(frame, payload.size(), 2);
  } else {
    frame += static_cast<char>(127);
    add_big_endian(frame, payload.size(), 8);
  }
  frame += payload;
  return frame;
}

std::string close_payload(std::uint16_t code, std::string_view reason) {
  std::string payload;
  add_big_endian(payload, code, 2);
  payload += reason;
  return payload;
}

struct WebSocketReader::Frame {
  Opcode opcode;
  bool final;
  std::string payload;
};

std::optional<WebSocketReader::Frame> WebSocketReader::cut_frame() {
  if (buffer_.size() < 2) return std::nullopt;
  const auto first = static_cast<unsigned char>(buffer_[0]);
  const auto second = static_cast<unsigned char>(buffer_[1]);
  broken_ = (first & 0x70) != 0 || (second & 0x80) == 0;
  const std::size_t extended = (second & 0x7f) == 126 ? 2 : (second & 0x7f) == 127 ? 8 : 0;
  const std::size_t head = 2 + extended + 4;
  if (broken_ || buffer_.size() < head) return std::nullopt;
  const std::uint64_t size = extended == 0 ? second & 0x7f : big_endian(std::string_view(buffer_).substr(2, extended));
  broken_ = size > kMessageLimit;
  if (broken_ || buffer_.size() < head + size) return std::nullopt;
  Frame frame{static_cast<Opcode>(first & 0x0f), (first & 0x80) != 0, buffer_.substr(head, size)};
  const std::string mask = buffer_.substr(head - 4, 4);
  for (std::size_t i = 0; i < frame.payload.size(); ++i)
    frame.payload[i] = static_cast<char>(frame.payload[i] ^ mask[i % 4]);
  buffer_.erase(0, head + size);
  return frame;
}

std::optional<WebSocketMessage> WebSocketReader::next() {
  while (!broken_) {
    auto frame = cut_frame();
    if (!frame) return std::nullopt;
    if (is_control(frame->opcode)) {
      broken_ = !frame->final || frame->payload.size() > 125;
      if (broken_) return std::nullopt;
      return WebSocketMessage{frame->opcode, std::move(frame->payload)};
    }
    const bool continues = frame->opcode == Opcode::kContinuation;
    broken_ = continues != partial_.has_value();
    if (broken_) return std::nullopt;
    if (!continues) partial_ = WebSocketMessage{frame->opcode, {}};
    partial_->payload += frame->payload;
    broken_ = partial_->payload.size() > kMessageLimit;
    if (broken_ || !frame->final) continue;
    auto message = std::move(*partial_);
    partial_.reset();
    return message;
  }
  return std::nullopt;
}

}  // namespace crowdline::sim
