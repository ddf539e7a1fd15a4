#include "pipeline/api_retention.h"

#include <limits>

namespace crowdline::pipeline {
namespace {

constexpr std::size_t kAtOnce = 50;  // as many videos as one call of YouTube names

// The texts of the window's events that an interface gave; false when there is none.
bool blank_events(Json& window) {
  const auto events = window.find("events");
  if (events == window.end() || !events->is_array()) return false;
  bool changed = false;
  for (Json& event : *events) {
    if (!event.is_object() || !event.contains("text") || event["text"] == "") continue;
    event["text"] = "";
    changed = true;
  }
  return changed;
}

Result<std::vector<store::StoredPiece>> windows_to_blank(const store::TimelineStore& store, const std::string& stream) {
  auto windows =
      store.windows(stream, std::numeric_limits<std::int64_t>::min(), std::numeric_limits<std::int64_t>::max());
  if (!windows) return std::unexpected(windows.error());
  std::vector<store::StoredPiece> changed;
  for (store::StoredPiece& window : *windows) {
    auto json = parse_json(window.json, "a stored window");
    if (!json || !blank_events(*json)) continue;
    window.json = to_text(*json);
    changed.push_back(std::move(window));
  }
  return changed;
}

void remove_texts(store::StreamRecord& record) {
  record.info.title.clear();
  record.info.description.clear();
  record.info.channel.clear();
  record.info.category.clear();
  record.info.tags.clear();
  record.provenance.facts = "purged";
  record.provenance.api_text_ms = 0;
}

Result<void> purge(store::TimelineStore& store, store::StreamRecord record) {
  auto windows = windows_to_blank(store, record.info.id);
  if (!windows) return std::unexpected(windows.error());
  remove_texts(record);
  store::StreamChange change{.stream = record.info.id, .record = std::move(record), .forget_events = true};
  change.windows = std::move(*windows);
  change.clips.emplace();
  return store.apply(change);
}

Result<void> refresh_one(store::TimelineStore& store, store::StreamRecord record, const chat::StreamInfo& facts,
                         std::int64_t now_ms) {
  record.info.title = facts.title;
  record.info.description = facts.description;
  record.info.channel = facts.channel;
  record.info.category = facts.category;
  record.info.tags = facts.tags;
  record.provenance.api_text_ms = now_ms;
  // What was logged holds the old texts.
  return store.apply({.stream = record.info.id, .record = record, .forget_events = true});
}

Result<std::vector<store::StreamRecord>> records_of(const store::TimelineStore& store,
                                                    const std::vector<std::string>& ids) {
  std::vector<store::StreamRecord> records;
  for (const std::string& id : ids) {
    auto record = store.stream(id);
    if (record) records.push_back(std::move(*record));
  }
  return records;
}

}  // namespace

Result<RetentionReport> keep_retention(store::TimelineStore& store, std::int64_t now_ms, std::int64_t keep_ms,
                                       const RefreshFacts& refresh) {
  RetentionReport report;
  while (keep_ms > 0) {
    const auto ids = store.api_texts_before(now_ms - keep_ms, kAtOnce);
    if (!ids) return std::unexpected(ids.error());
    auto records = records_of(store, *ids);
    if (!records) return std::unexpected(records.error());
    if (records->empty()) break;
    const auto facts = refresh ? refresh(*records) : std::map<std::string, chat::StreamInfo>{};
    for (store::StreamRecord& record : *records) {
      const auto known = facts.find(record.info.id);
      const bool again = known != facts.end();
      auto done =
          again ? refresh_one(store, std::move(record), known->second, now_ms) : purge(store, std::move(record));
      if (!done) return std::unexpected(done.error());
      ++(again ? report.refreshed : report.purged);
    }
  }
  return report;
}

}  // namespace crowdline::pipeline
