// What makes an item of one path of chat the same as one of another path, or of a second delivery.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/hash.h"

namespace crowdline::twitch {

// Twitch numbers messages and notices alike on all its paths (the id of IRC is `message_id` of EventSub). Deletions have no
// number; those of one message are known by it, the others by whom they hit and, roughly, when.
inline std::string deleted_mark(std::string_view message_id) { return "deleted " + std::string(message_id); }
inline std::string cleared_mark(std::string_view user_id) { return "cleared " + std::string(user_id); }

// 0: nothing is the same as this item.
inline std::uint64_t mark_hash(std::string_view mark) { return mark.empty() ? 0 : hash64(mark); }

}  // namespace crowdline::twitch
