#include "store/stream_table.h"

#include <algorithm>

#include "formats/document_reading.h"
#include "store/search_query.h"

namespace crowdline::store {
namespace {

constexpr std::size_t kLargestPage = 1000;

Json provenance_json(const Provenance& provenance) {
  return {{"chat", provenance.chat}, {"facts", provenance.facts}, {"api_text_ms", provenance.api_text_ms}};
}

Result<Provenance> provenance_from(const Json& json) {
  formats::ObjectReader reader(json, "provenance");
  Provenance provenance{reader.text("chat"), reader.text("facts"), reader.integer<std::int64_t>("api_text_ms")};
  return reader.finish(std::move(provenance));
}

Json heatmap_json(const std::vector<formats::HeatMarker>& heatmap) {
  Json markers = Json::array();
  for (const formats::HeatMarker& marker : heatmap) markers.push_back(formats::to_json(marker));
  return markers;
}

Json record_json(const StreamRecord& record) {
  return {{"info", formats::to_json(record.info)},
          {"error", record.error},
          {"progress", record.progress ? Json(*record.progress) : Json(nullptr)},
          {"source", formats::to_json(record.source)},
          {"model", {{"name", record.model.name}, {"version", record.model.version}}},
          {"glossary_version", record.glossary_version},
          {"messages", record.messages},
          {"chatters", record.chatters},
          {"mood", record.mood},
          {"live_edge_ms", record.live_edge_ms ? Json(*record.live_edge_ms) : Json(nullptr)},
          {"video", record.video},
          {"owner", record.owner},
          {"provenance", provenance_json(record.provenance)},
          {"heatmap", heatmap_json(record.heatmap)}};
}

template <typename T>
T read_part(formats::ObjectReader& reader, std::string_view name, Result<T> (*read)(const Json&)) {
  const Json* json = reader.object(name);
  if (json == nullptr) return {};
  auto part = read(*json);
  if (part) return std::move(*part);
  reader.fail_inside(reader.path_of(name), part.error());
  return {};
}

Result<formats::ModelInfo> model_from(const Json& json) {
  formats::ObjectReader reader(json, "model");
  formats::ModelInfo model{reader.text("name"), reader.text("version")};
  return reader.finish(std::move(model));
}

Result<StreamRecord> record_from(const std::string& text) {
  const auto json = parse_json(text, "the stored record");
  if (!json) return std::unexpected(json.error());
  formats::ObjectReader reader(*json, "record");
  StreamRecord record;
  record.info = read_part(reader, "info", formats::stream_from_json);
  record.error = reader.text("error");
  record.progress = reader.number_or_null("progress");
  record.source = read_part(reader, "source", formats::source_from_json);
  record.model = read_part(reader, "model", model_from);
  record.glossary_version = reader.text("glossary_version");
  record.messages = reader.integer<std::uint64_t>("messages");
  record.chatters = reader.integer<std::uint64_t>("chatters");
  record.mood = reader.text("mood");
  if (reader.has("live_edge_ms")) record.live_edge_ms = reader.integer<std::int64_t>("live_edge_ms");
  if (const Json* video = reader.object("video")) record.video = *video;
  record.owner = reader.text_or_empty("owner");
  if (reader.has("provenance")) record.provenance = read_part(reader, "provenance", provenance_from);
  if (reader.has("heatmap")) record.heatmap = reader.list("heatmap", formats::heat_marker_from_json);
  return reader.finish(std::move(record));
}

// Columns: record, status, created_ms.
Result<StreamRecord> record_of(const Rows& rows) {
  auto record = record_from(rows.text(0));
  if (!record) return fail(ErrorCode::kInternal, "a stored stream cannot be read: " + record.error().what, "delete it");
  const std::int64_t status = std::clamp<std::int64_t>(rows.integer(1), 0, static_cast<int>(StreamStatus::kFailed));
  record->status = static_cast<StreamStatus>(status);
  record->created_ms = rows.integer(2);
  return record;
}

Result<StreamRecord> one_record(Rows rows, const std::string& what) {
  if (!rows.next()) {
    if (auto done = rows.done(); !done) return std::unexpected(done.error());
    return fail(ErrorCode::kNotFound, what, "crowdline list shows the streams that are stored");
  }
  return record_of(rows);
}

std::string no_such(std::string_view id) { return "there is no stream called " + std::string(id); }

// The full-text row is written again with each record: titles change while a stream is live.
Result<void> index_words(SqliteHandle& db, std::int64_t no, const chat::StreamInfo& info) {
  if (auto done = db.run("DELETE FROM stream_words WHERE rowid = ?", no); !done) return done;
  return db.run("INSERT INTO stream_words(rowid, title, channel) VALUES (?, ?, ?)", no, info.title, info.channel);
}

// Event numbers go on where a stream of the same id, deleted since, had stopped: a subscriber that resumes never mistakes
// new events for ones that it has seen.
constexpr std::string_view kInsert =
    "INSERT INTO stream(id, url, title, status, created_ms, record, api_text_ms, last_event) "
    "VALUES (?, ?, ?, ?, ?, ?, ?, coalesce((SELECT value FROM counter WHERE name = 'removed_events'), 0))";

}  // namespace

Result<StreamRow> find_stream(SqliteHandle& db, std::string_view id) {
  Rows rows = db.query("SELECT no, last_event FROM stream WHERE id = ?", id);
  if (rows.next()) return StreamRow{rows.integer(0), rows.integer(1)};
  if (auto done = rows.done(); !done) return std::unexpected(done.error());
  return fail(ErrorCode::kNotFound, no_such(id), "crowdline list shows the streams that are stored");
}

Result<StreamRow> put_stream(SqliteHandle& db, const StreamRecord& record, std::int64_t now_ms) {
  const std::string text = to_text(record_json(record));
  const auto status = static_cast<std::int64_t>(record.status);
  const std::string& id = record.info.id;
  auto row = find_stream(db, id);
  if (row) {
    auto done = db.run("UPDATE stream SET url = ?, title = ?, status = ?, record = ?, api_text_ms = ? WHERE no = ?",
                       record.info.url, record.info.title, status, text, record.provenance.api_text_ms, row->no);
    if (!done) return std::unexpected(done.error());
  } else {
    if (row.error().code != ErrorCode::kNotFound) return row;
    const std::int64_t created_ms = record.created_ms != 0 ? record.created_ms : now_ms;
    auto done = db.run(kInsert, id, record.info.url, record.info.title, status, created_ms, text,
                       record.provenance.api_text_ms);
    if (!done) return std::unexpected(done.error());
    row = find_stream(db, id);
    if (!row) return row;
  }
  if (auto done = index_words(db, row->no, record.info); !done) return std::unexpected(done.error());
  return row;
}

Result<void> delete_stream(SqliteHandle& db, const StreamRow& row) {
  auto counted = db.run(
      "INSERT INTO counter(name, value) VALUES ('removed_events', ?) "
      "ON CONFLICT(name) DO UPDATE SET value = max(value, excluded.value)",
      row.last_event);
  if (!counted) return counted;
  if (auto done = db.run("DELETE FROM stream_words WHERE rowid = ?", row.no); !done) return done;
  if (auto done = db.run("INSERT INTO stream_words(stream_words) VALUES ('optimize')"); !done) return done;
  return db.run("DELETE FROM stream WHERE no = ?", row.no);
}

Result<StreamRecord> read_stream(SqliteHandle& db, std::string_view id) {
  return one_record(db.query("SELECT record, status, created_ms FROM stream WHERE id = ?", id), no_such(id));
}

Result<StreamRecord> read_stream_by_url(SqliteHandle& db, std::string_view url) {
  return one_record(db.query("SELECT record, status, created_ms FROM stream WHERE url = ? AND url <> '' "
                             "ORDER BY created_ms DESC, no DESC LIMIT 1",
                             url),
                    "no stored stream has the link " + std::string(url));
}

Result<std::vector<std::string>> ids_with_api_texts(SqliteHandle& db, std::int64_t before_ms, std::size_t limit) {
  static_assert(static_cast<int>(StreamStatus::kEnded) == 2, "the query below says so");
  Rows rows = db.query(
      "SELECT id FROM stream WHERE api_text_ms > 0 AND api_text_ms < ? AND status >= 2 ORDER BY api_text_ms LIMIT ?",
      before_ms, std::min(limit, kLargestPage));
  std::vector<std::string> ids;
  while (rows.next()) ids.push_back(rows.text(0));
  if (auto done = rows.done(); !done) return std::unexpected(done.error());
  return ids;
}

Result<StreamPage> list_streams(SqliteHandle& db, const StreamFilter& filter) {
  const std::string words = fts_query(filter.query);
  const bool asks_for_nothing = words.empty() && filter.query.find_first_not_of(" \t\r\n") != std::string::npos;
  StreamPage page;
  if (asks_for_nothing) return page;
  const std::int64_t live = filter.live ? static_cast<std::int64_t>(*filter.live) : -1;
  const std::size_t size = std::clamp<std::size_t>(filter.page_size, 1, kLargestPage);
  const std::size_t number = std::clamp<std::size_t>(filter.page, 1, 1'000'000'000);
  static constexpr std::string_view kWhere =
      "FROM stream WHERE (?1 = '' OR no IN (SELECT rowid FROM stream_words WHERE stream_words MATCH ?1)) "
      "AND (?2 = -1 OR (status = 1) = ?2)";
  static const std::string kCount = "SELECT count(*) " + std::string(kWhere);
  static const std::string kPage = "SELECT record, status, created_ms " + std::string(kWhere) +
                                   " ORDER BY status = 1 DESC, created_ms DESC, no DESC LIMIT ?3 OFFSET ?4";
  static_assert(static_cast<int>(StreamStatus::kLive) == 1, "the queries above say so");
  Rows count = db.query(kCount, words, live);
  if (count.next()) page.total = static_cast<std::size_t>(count.integer(0));
  if (auto done = count.done(); !done) return std::unexpected(done.error());
  Rows rows = db.query(kPage, words, live, size, (number - 1) * size);
  while (rows.next()) {
    auto record = record_of(rows);
    if (!record) return std::unexpected(record.error());
    page.streams.push_back(std::move(*record));
  }
  if (auto done = rows.done(); !done) return std::unexpected(done.error());
  return page;
}

}  // namespace crowdline::store
