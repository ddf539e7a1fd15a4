#include "sim/websocket.h"

#include <gtest/gtest.h>

namespace crowdline::sim {
namespace {

// A client's frame: masked.
std::string masked(Opcode opcode, std::string_view payload, bool final = true) {
  std::string frame(1, static_cast<char>((final ? 0x80 : 0) | static_cast<int>(opcode)));
  if (payload.size() < 126) {
    frame += static_cast<char>(0x80 | payload.size());
  } else {
    frame += static_cast<char>(0x80 | 126);
    frame += static_cast<char>(payload.size() >> 8);
    frame += static_cast<char>(payload.size() & 0xff);
  }
  const std::string mask = "\x11\x22\x33\x44";
  frame += mask;
  for (std::size_t i = 0; i < payload.size(); ++i) frame += static_cast<char>(payload[i] ^ mask[i % 4]);
  return frame;
}

TEST(WebSocket, AcceptsAsInTheSpecification) {  // RFC 6455, section 1.3
  EXPECT_EQ(websocket_accept("dGhlIHNhbXBsZSBub25jZQ=="), "s3pPLMBiTxaQ9kYGzzhZRbK+xOo=");
}

TEST(WebSocket, WritesLengthsInThreeForms) {
  EXPECT_EQ(websocket_frame(Opcode::kText, "Hello"), "\x81\x05Hello");  // RFC 6455, section 5.7
  EXPECT_EQ(websocket_frame(Opcode::kText, std::string(126, 'a')).substr(0, 4), std::string("\x81\x7e\x00\x7e", 4));
  EXPECT_EQ(websocket_frame(Opcode::kText, std::string(65536, 'a')).substr(0, 10),
            std::string("\x81\x7f\x00\x00\x00\x00\x00\x01\x00\x00", 10));
}

TEST(WebSocket, ReadsBytesThatComeOneByOne) {
  WebSocketReader reader;
  for (const char c : masked(Opcode::kText, "Hello")) {
    EXPECT_FALSE(reader.next());
    reader.feed(std::string_view(&c, 1));
  }
  const auto message = reader.next();
  ASSERT_TRUE(message);
  EXPECT_EQ(message->payload, "Hello");
  EXPECT_FALSE(reader.next());
}

TEST(WebSocket, JoinsFragmentsAroundAPing) {
  WebSocketReader reader;
  reader.feed(masked(Opcode::kText, "Hel", false) + masked(Opcode::kPing, "p") + masked(Opcode::kContinuation, "lo"));
  const auto ping = reader.next();
  ASSERT_TRUE(ping);
  EXPECT_EQ(ping->opcode, Opcode::kPing);
  const auto message = reader.next();
  ASSERT_TRUE(message);
  EXPECT_EQ(message->payload, "Hello");
}

TEST(WebSocket, ReadsLongMessages) {
  WebSocketReader reader;
  const std::string text(40'000, 'x');
  reader.feed(masked(Opcode::kText, text));
  EXPECT_EQ(reader.next().value_or(WebSocketMessage{}).payload, text);
}

TEST(WebSocket, RefusesWhatBreaksTheProtocol) {
  for (const std::string& bytes :
       {websocket_frame(Opcode::kText, "unmasked"), std::string("\xF1\x80\0\0\0\0", 6),
        masked(Opcode::kContinuation, "x"), masked(Opcode::kText, "a", false) + masked(Opcode::kText, "b"),
        masked(Opcode::kPing, std::string(126, 'x')),
        std::string("\x81\xff\x00\x00\x00\x00\x7f\xff\xff\xff\0\0\0\0", 14)}) {
    WebSocketReader reader;
    reader.feed(bytes);
    EXPECT_FALSE(reader.next());
    EXPECT_TRUE(reader.broken());
  }
}

}  // namespace
}  // namespace crowdline::sim
