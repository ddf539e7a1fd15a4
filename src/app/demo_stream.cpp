#include "app/demo_stream.h"

#include "base/time_text.h"
#include "formats/chat_file.h"
#include "pipeline/replay_source.h"

namespace crowdline::app {

Result<pipeline::OpenedLive> open_demo(const Embedded& embedded, std::function<std::int64_t()> now_ms,
                                       std::int64_t wall_ms) {
  auto json = parse_json(embedded.demo_stream, "the built-in demo");
  if (!json) return std::unexpected(json.error());
  const std::int64_t opened_at_ms = json->value("opened_at_ms", std::int64_t{0});
  const std::int64_t duration_ms = json->value("duration_ms", std::int64_t{0});
  const NameKey key = NameKey::random();
  auto chat = formats::open_chat_bytes(embedded.demo_chat, {.path = "the built-in demo", .key = key});
  if (!chat) return std::unexpected(chat.error());
  const chat::StreamInfo info{.id = "demo",
                              .platform = chat::Platform::kTwitch,
                              .kind = chat::StreamKind::kLive,
                              .title = json->value("title", ""),
                              .description = json->value("description", ""),
                              .channel = json->value("channel", ""),
                              .category = json->value("category", ""),
                              .started_at = format_instant((wall_ms - opened_at_ms) / 1000 * 1000),
                              .language = json->value("language", "")};
  const pipeline::ReplaySettings replay{
      .opened_at_ms = opened_at_ms, .duration_ms = duration_ms, .now_ms = std::move(now_ms)};
  return pipeline::OpenedLive{.source = std::make_unique<pipeline::ReplaySource>(std::move(*chat), info, replay),
                              .key = key};
}

Json demo_video() { return {{"kind", "file"}, {"url", "/media/demo.webm"}}; }

}  // namespace crowdline::app
