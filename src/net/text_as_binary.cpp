#include "net/text_as_binary.h"

#include <algorithm>

namespace crowdline::net {
namespace {

constexpr std::uint32_t kEndOfHead = 0x0D0A0D0A;  // CR LF CR LF
constexpr unsigned kOpcodeBits = 0x0F;
constexpr unsigned kText = 1;
constexpr unsigned kMaskBit = 0x80;
constexpr unsigned kTwoBytes = 126;
constexpr unsigned kEightBytes = 127;

}  // namespace

void TextAsBinary::patch(std::span<char> bytes) {
  for (std::size_t i = 0; i < bytes.size();) {
    if (at_ == At::kPayload) {
      const auto skipped = std::min<std::uint64_t>(payload_, bytes.size() - i);
      payload_ -= skipped;
      i += skipped;
      if (payload_ == 0) at_ = At::kOpcode;
      continue;
    }
    patch_header(bytes[i++]);
  }
}

void TextAsBinary::patch_header(char& byte) {
  const unsigned value = static_cast<unsigned char>(byte);
  switch (at_) {
    case At::kAnswer:
      newest_ = newest_ << 8 | value;
      if (newest_ == kEndOfHead) at_ = At::kOpcode;
      return;
    case At::kOpcode:
      if ((value & kOpcodeBits) == kText) byte = static_cast<char>(value + 1);
      at_ = At::kLength;
      return;
    case At::kLength: {
      const unsigned length = value & ~kMaskBit;  // a server that masks is refused by whoever reads this
      payload_ = length < kTwoBytes ? length : 0;
      length_bytes_ = length == kTwoBytes ? 2 : length == kEightBytes ? 8 : 0;
      at_ = length_bytes_ > 0 ? At::kLongLength : payload_ > 0 ? At::kPayload : At::kOpcode;
      return;
    }
    case At::kLongLength:
      payload_ = payload_ << 8 | value;
      if (--length_bytes_ == 0) at_ = payload_ > 0 ? At::kPayload : At::kOpcode;
      return;
    case At::kPayload:
      return;
  }
}

}  // namespace crowdline::net
