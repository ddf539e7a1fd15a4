#include "net/text_as_binary.h"

#include <gtest/gtest.h>

#include <string>

namespace crowdline::net {
namespace {

std::string frame(unsigned first, const std::string& payload) {
  std::string bytes(1, static_cast<char>(first));
  if (payload.size() < 126) {
    bytes += static_cast<char>(payload.size());
  } else if (payload.size() < 65536) {
    bytes += {126, static_cast<char>(payload.size() >> 8), static_cast<char>(payload.size())};
  } else {
    bytes += static_cast<char>(127);
    for (int shift = 56; shift >= 0; shift -= 8) bytes += static_cast<char>(payload.size() >> shift);
  }
  return bytes + payload;
}

// Payloads hold what looks like the head of a text frame.
std::string talk(unsigned text, unsigned first_part) {
  const std::string tricky = "\x81\x05 \x01\x7E";
  return "HTTP/1.1 101 Switching\r\nA: \x81\r\n\r\n" + frame(text, tricky) + frame(text, "") +
         frame(first_part, tricky) + frame(0x80, tricky) + frame(0x89, "ping") + frame(text, std::string(300, '\x81')) +
         frame(text, std::string(70'000, '\x01')) + frame(0x88, "");
}

TEST(TextAsBinary, ChangesHeadsOfTextFramesOnly) {
  std::string bytes = talk(0x81, 0x01);
  TextAsBinary().patch(bytes);
  EXPECT_TRUE(bytes == talk(0x82, 0x02));
}

TEST(TextAsBinary, PiecesMakeNoDifference) {
  for (const std::size_t piece : {1U, 2U, 3U, 7U, 1000U}) {
    std::string bytes = talk(0x81, 0x01);
    TextAsBinary frames;
    for (std::size_t at = 0; at < bytes.size(); at += piece)
      frames.patch(std::span(bytes).subspan(at, std::min(piece, bytes.size() - at)));
    EXPECT_TRUE(bytes == talk(0x82, 0x02)) << piece;
  }
}

}  // namespace
}  // namespace crowdline::net
