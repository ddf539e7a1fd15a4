// The times of an item of a source, whatever its kind.
#pragma once

#include <cstdint>
#include <optional>
#include <variant>

#include "chat/message.h"

namespace crowdline::twitch {

// When the platform says that it was sent, in ms since 1970; 0 where its kind has no such time.
inline std::int64_t sent_ms_of(const chat::SourceItem& item) {
  return std::visit(
      [](const auto& known) -> std::int64_t {
        if constexpr (requires { known.sent_ms; }) return known.sent_ms;
        return 0;
      },
      item);
}

// Video time in ms; nullopt where its kind has none or it is not known.
inline std::optional<std::int64_t> offset_ms_of(const chat::SourceItem& item) {
  return std::visit(
      [](const auto& known) -> std::optional<std::int64_t> {
        if constexpr (requires { known.offset_ms; }) return known.offset_ms;
        return std::nullopt;
      },
      item);
}

}  // namespace crowdline::twitch
