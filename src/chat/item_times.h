// The times of an item of a source, whatever its kind.
#pragma once

#include <cstdint>
#include <optional>
#include <variant>

#include "chat/message.h"

namespace crowdline::chat {

// When the platform says that it was sent, in ms since 1970; 0 where its kind has no such time.
inline std::int64_t sent_ms_of(const SourceItem& item) {
  return std::visit(
      [](const auto& known) -> std::int64_t {
        if constexpr (requires { known.sent_ms; }) return known.sent_ms;
        return 0;
      },
      item);
}

// Video time in ms; nullopt where its kind has none or it is not known.
inline std::optional<std::int64_t> offset_ms_of(const SourceItem& item) {
  return std::visit(
      [](const auto& known) -> std::optional<std::int64_t> {
        if constexpr (requires { known.offset_ms; }) return known.offset_ms;
        return std::nullopt;
      },
      item);
}

// Fills the video time of an item that has an instant, and turns the instants of a gap into video time. `zero_ms`: the instant of
// video second 0.
inline void to_video_time(SourceItem& item, std::int64_t zero_ms) {
  std::visit(
      [zero_ms](auto& known) {
        if constexpr (requires { known.sent_ms; }) {
          if (known.sent_ms != 0) known.offset_ms = known.sent_ms - zero_ms;
        } else if constexpr (requires { known.end_ms; }) {
          known.start_ms -= zero_ms;
          known.end_ms -= zero_ms;
        }
      },
      item);
}

}  // namespace crowdline::chat
