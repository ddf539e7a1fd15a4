#include <algorithm>

#include "summary/summary.h"

namespace crowdline::summary {
namespace {

constexpr std::uint32_t kFewMessages = 4;
constexpr std::uint32_t kFewChatters = 3;

bool is_notable(const timeline::WindowEvent& event) {
  return event.kind == chat::EventKind::kRaid || event.kind == chat::EventKind::kCategory ||
         event.kind == chat::EventKind::kGift;
}

}  // namespace

bool is_quiet(const timeline::Window& window) {
  if (std::any_of(window.events.begin(), window.events.end(), is_notable)) return false;
  const auto count = [&](timeline::MessageClass kind) { return window.classes[static_cast<std::size_t>(kind)]; };
  const std::uint32_t machines = count(timeline::MessageClass::kCommand) + count(timeline::MessageClass::kBot);
  return window.chatters < kFewChatters || window.messages < kFewMessages + machines;
}

}  // namespace crowdline::summary
