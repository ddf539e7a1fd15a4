#include "pipeline/stream_row.h"

#include "base/time_text.h"

namespace crowdline::pipeline {
namespace {

Json text_or_null(const std::string& text) { return text.empty() ? Json(nullptr) : Json(text); }

}  // namespace

Json stream_row(const store::StreamRecord& record) {
  const chat::StreamInfo& info = record.info;
  return {{"id", info.id},
          {"platform", chat::to_string(info.platform)},
          {"kind", chat::to_string(info.kind)},
          {"url", text_or_null(info.url)},
          {"title", info.title},
          {"channel", info.channel},
          {"category", info.category},
          {"language", info.language},
          {"tags", info.tags},
          {"started_at", text_or_null(info.started_at)},
          {"duration_ms", info.duration_ms},
          {"status", store::to_string(record.status)},
          {"error", text_or_null(record.error)},
          {"progress", record.progress ? Json(rounded(*record.progress, 3)) : Json()},
          {"messages", record.messages},
          {"chatters", record.chatters},
          {"mood", text_or_null(record.mood)},
          {"created_at", format_instant(record.created_ms)},
          {"video", record.video},
          {"provenance",
           {{"chat", record.provenance.chat},
            {"facts", record.provenance.facts},
            {"api_text_at",
             record.provenance.api_text_ms > 0 ? Json(format_instant(record.provenance.api_text_ms)) : Json()}}},
          {"live_edge_ms", record.live_edge_ms ? Json(*record.live_edge_ms) : Json()}};
}

}  // namespace crowdline::pipeline
