// For tests: the server's side of a WebSocket over a ScriptedPeer (RFC 6455), simple enough to send what no server should.
#pragma once

#include <openssl/evp.h>
#include <openssl/sha.h>

#include <cstdint>
#include <string>
#include <string_view>

#include "net/scripted_peer.h"

namespace crowdline::net {

inline void accept_web_socket(PeerConnection& connection) {
  constexpr std::string_view kName = "Sec-WebSocket-Key: ";
  const std::string head = connection.hear("\r\n\r\n");
  const auto begin = head.find(kName) + kName.size();
  const std::string text = head.substr(begin, head.find('\r', begin) - begin) + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
  unsigned char hash[SHA_DIGEST_LENGTH];
  SHA1(reinterpret_cast<const unsigned char*>(text.data()), text.size(), hash);
  unsigned char accept[64];
  const int size = EVP_EncodeBlock(accept, hash, sizeof hash);
  connection.say(
      "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: " +
      std::string(reinterpret_cast<const char*>(accept), static_cast<std::size_t>(size)) + "\r\n\r\n");
}

// `first` is the first byte: 0x81 a whole text, 0x01 its first part, 0x80 its last part, 0x89 a ping, 0x88 the end.
inline std::string frame(unsigned first, std::string_view text) {
  std::string bytes(1, static_cast<char>(first));
  if (text.size() < 126) {
    bytes += static_cast<char>(text.size());
  } else {
    bytes += static_cast<char>(126);
    bytes += static_cast<char>(text.size() >> 8);
    bytes += static_cast<char>(text.size() & 0xFF);
  }
  return bytes + std::string(text);
}
inline std::string text_frame(std::string_view text) { return frame(0x81, text); }

struct ClientFrame {
  unsigned first = 0;
  std::string text;
};

// A frame of the client, which must be short and masked; empty when none came.
inline ClientFrame read_frame(PeerConnection& connection) {
  const std::string head = connection.hear_bytes(6);
  if (head.size() < 6 || (head[1] & 0x80) == 0) return {};
  ClientFrame frame{.first = static_cast<unsigned char>(head[0]), .text = connection.hear_bytes(head[1] & 0x7F)};
  for (std::size_t i = 0; i < frame.text.size(); ++i)
    frame.text[i] = static_cast<char>(frame.text[i] ^ head[2 + i % 4]);
  return frame;
}

}  // namespace crowdline::net
