#include "youtube/chat_place.h"

#include "base/json_fields.h"

namespace crowdline::youtube {

std::optional<ChatPlace> ChatPlaceFile::read() const {
  const auto text = file_.read();
  if (!text || !*text) return std::nullopt;
  const auto json = parse_json(**text, "the place in a live chat");
  if (!json || !json->is_object()) return std::nullopt;
  ChatPlace place{.video_id = text_field(*json, "video"),
                  .chat_id = text_field(*json, "chat"),
                  .page_token = text_field(*json, "page_token"),
                  .zero_ms = std::nullopt};
  if (const std::int64_t zero_ms = number_field(*json, "zero_ms"); zero_ms > 0) place.zero_ms = zero_ms;
  return place.chat_id.empty() || place.video_id.empty() ? std::nullopt : std::optional(std::move(place));
}

Result<void> ChatPlaceFile::write(const ChatPlace& place) const {
  return file_.write(to_text({{"video", place.video_id},
                              {"chat", place.chat_id},
                              {"page_token", place.page_token},
                              {"zero_ms", place.zero_ms.value_or(0)}}) +
                     "\n");
}

}  // namespace crowdline::youtube
