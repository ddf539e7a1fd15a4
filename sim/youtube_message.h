// A live chat message as the Data API writes it: resource liveChatMessage.
#pragma once

#include <string>
#include <string_view>

#include "base/json.h"
#include "sim/youtube_event.h"

namespace crowdline::sim {

// How `publishedAt` is written: YouTube's own answers differ.
enum class StampForm : std::uint8_t { kMicroseconds, kShortest, kMilliseconds, kNanoseconds, kOtherZone };

struct YoutubeMessageForm {
  std::string_view chat_id;
  std::string_view owner_channel;                 // id of the channel whose chat it is
  bool id = true, snippet = true, author = true;  // the parts that were asked for
  StampForm stamp = StampForm::kMicroseconds;
};

// `sent_ms`: its instant.
Json youtube_message(const YoutubeEvent& event, std::int64_t sent_ms, const YoutubeMessageForm& form);

// The value of `type`.
std::string_view type_name(YoutubeType type);
std::string stamp_text(std::int64_t instant_ms, StampForm form, std::string_view salt);

}  // namespace crowdline::sim
