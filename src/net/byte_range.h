// The Range header of RFC 9110, for one range.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace crowdline::net {

// Bytes [first, last], both included.
struct ByteRange {
  std::uint64_t first = 0;
  std::uint64_t last = 0;
};

enum class RangeVerdict {
  kWhole,  // no range, one that is not understood, or several: the whole body is a valid answer
  kPart,
  kUnsatisfiable,  // 416
};

struct RangeRequest {
  RangeVerdict verdict = RangeVerdict::kWhole;
  ByteRange range;
};

// `header` is the value of Range, e.g. "bytes=0-499", "bytes=-500", "bytes=500-"; `size` the size of the whole body.
RangeRequest parse_range(std::optional<std::string_view> header, std::uint64_t size);

}  // namespace crowdline::net
