#include "pipeline/joined_file.h"

#include "base/time_text.h"

namespace crowdline::pipeline {

chat::StreamInfo joined_info(chat::StreamInfo file, const chat::StreamInfo& facts, bool own_title) {
  chat::StreamInfo info = facts;
  info.id = std::move(file.id);
  if (own_title || info.title.empty()) info.title = std::move(file.title);
  if (info.started_at.empty()) info.started_at = std::move(file.started_at);
  if (info.duration_ms <= 0) info.duration_ms = file.duration_ms;
  if (info.language.empty()) info.language = std::move(file.language);
  return info;
}

void add_facts(const chat::StreamInfo& facts, formats::ChatFileOptions& options) {
  if (options.duration_ms <= 0) options.duration_ms = facts.duration_ms;
  // An upload has no moment at which its second 0 was.
  if (options.started_ms == 0 && facts.kind != chat::StreamKind::kUpload)
    options.started_ms = parse_instant(facts.started_at).value_or(0);
}

}  // namespace crowdline::pipeline
