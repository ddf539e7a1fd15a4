#include "pipeline/channel_search.h"

#include "base/time_text.h"

namespace crowdline::pipeline {
namespace {

Json text_or_null(const std::string& text) { return text.empty() ? Json(nullptr) : Json(text); }

Json row_of(const FoundChannel& channel) {
  return {{"platform", chat::to_string(channel.platform)},
          {"id", channel.id},
          {"name", channel.name},
          {"url", channel.url},
          {"live", channel.live},
          {"title", channel.title},
          {"category", channel.category},
          {"language", channel.language},
          {"tags", channel.tags},
          {"started_at", channel.started_ms == 0 ? Json() : Json(format_instant(channel.started_ms))},
          {"viewers", channel.viewers ? Json(*channel.viewers) : Json()},
          {"picture_url", text_or_null(channel.picture_url)}};
}

}  // namespace

Json to_json(const FoundChannels& found) {
  Json rows = Json::array();
  for (const FoundChannel& channel : found.channels) rows.push_back(row_of(channel));
  return {{"channels", std::move(rows)}, {"notes", found.notes}};
}

}  // namespace crowdline::pipeline
