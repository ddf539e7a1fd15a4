#include "app/stored_streams.h"

#include <filesystem>

namespace crowdline::app {
namespace {

constexpr std::size_t kShortestId = 4;

}  // namespace

Result<std::unique_ptr<store::TimelineStore>> open_store(const Settings& settings) {
  const std::string folder = settings.get("data");
  std::error_code error;
  std::filesystem::create_directories(folder, error);
  if (error)
    return fail(ErrorCode::kInternal, "the data folder " + folder + " cannot be made: " + error.message(),
                "choose another with --data");
  return store::open_sqlite_store(folder + "/crowdline.db");
}

Result<std::unique_ptr<store::OwnerMark>> make_owner(const Settings& settings) {
  return store::OwnerMark::make(settings.get("data") + "/owners");
}

Result<store::StreamRecord> find_stream(const store::TimelineStore& store, const std::string& id) {
  if (auto exact = store.stream(id)) return exact;
  std::optional<store::StreamRecord> found;
  for (std::size_t page = 1; id.size() >= kShortestId; ++page) {
    auto streams = store.streams({.page = page, .page_size = 100});
    if (!streams) return std::unexpected(streams.error());
    for (store::StreamRecord& record : streams->streams) {
      if (!record.info.id.starts_with(id)) continue;
      if (found) return fail(ErrorCode::kUsage, "several streams begin with " + id, "give more of the id");
      found = std::move(record);
    }
    if (page * 100 >= streams->total) break;
  }
  if (found) return *found;
  return fail(ErrorCode::kNotFound, "there is no stored stream " + id, "crowdline list shows all of them");
}

Result<formats::TimelineDocument> read_document(const store::TimelineStore& store, const std::string& id) {
  auto text = store::document_text(store, id);
  if (!text) return std::unexpected(text.error());
  auto json = parse_json(*text, "the stored timeline");
  if (!json) return std::unexpected(json.error());
  return formats::document_from_json(*json);
}

}  // namespace crowdline::app
