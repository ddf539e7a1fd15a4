#include "store/search_index.h"

#include <algorithm>

#include "store/search_query.h"

namespace crowdline::store {
namespace {

constexpr std::size_t kMostHits = 200;
constexpr std::size_t kPassagesATime = 3;  // a window, its summary, a moment

const char* kind_name(std::int64_t kind) {
  if (kind == static_cast<int>(PassageKind::kWindow)) return "window";
  return kind == static_cast<int>(PassageKind::kMoment) ? "moment" : "summary";
}

// Title and text of the shortest summary that tells of the hit's time; the hit keeps its own without one.
Result<void> tell_by_summary(SqliteHandle& db, std::int64_t stream, SearchHit& hit) {
  Rows rows = db.query(
      "SELECT title, text FROM passage WHERE stream = ? AND kind = 0 AND start_ms <= ? AND end_ms > ? "
      "ORDER BY end_ms - start_ms, no LIMIT 1",
      stream, hit.start_ms, hit.start_ms);
  if (rows.next()) {
    hit.title = rows.text(0);
    hit.text = rows.text(1);
  }
  return rows.done();
}

}  // namespace

Result<void> add_passage(SqliteHandle& db, std::int64_t stream, PassageKind kind, const Passage& passage) {
  if (passage.title.empty() && passage.text.empty()) return {};
  auto done = db.run(
      "INSERT INTO passage(stream, kind, piece, start_ms, end_ms, title, text) VALUES (?, ?, ?, ?, ?, ?, ?)", stream,
      static_cast<int>(kind), passage.piece, passage.start_ms, passage.end_ms, passage.title, passage.text);
  if (!done) return done;
  return db.run("INSERT INTO passage_words(rowid, title, text) VALUES (last_insert_rowid(), ?, ?)", passage.title,
                passage.text);
}

Result<void> remove_passage(SqliteHandle& db, std::int64_t stream, PassageKind kind, std::string_view piece) {
  // The index keeps no texts of its own: to forget a passage it must be told the words that it had.
  auto done = db.run(
      "INSERT INTO passage_words(passage_words, rowid, title, text) "
      "SELECT 'delete', no, title, text FROM passage WHERE stream = ? AND kind = ? AND piece = ?",
      stream, static_cast<int>(kind), piece);
  if (!done) return done;
  return db.run("DELETE FROM passage WHERE stream = ? AND kind = ? AND piece = ?", stream, static_cast<int>(kind),
                piece);
}

Result<void> remove_passages(SqliteHandle& db, std::int64_t stream, std::optional<PassageKind> kind) {
  const int number = kind ? static_cast<int>(*kind) : -1;
  auto done = db.run(
      "INSERT INTO passage_words(passage_words, rowid, title, text) "
      "SELECT 'delete', no, title, text FROM passage WHERE stream = ?1 AND (?2 = -1 OR kind = ?2)",
      stream, number);
  if (!done) return done;
  return db.run("DELETE FROM passage WHERE stream = ?1 AND (?2 = -1 OR kind = ?2)", stream, number);
}

Result<void> purge_deleted_words(SqliteHandle& db) {
  return db.run("INSERT INTO passage_words(passage_words) VALUES ('optimize')");
}

Result<std::vector<SearchHit>> search_passages(SqliteHandle& db, std::span<const SearchWord> words, std::size_t limit) {
  std::vector<SearchHit> hits;
  const std::string query = fts_query(words);
  if (query.empty()) return hits;
  limit = std::clamp<std::size_t>(limit, 1, kMostHits);
  Rows rows = db.query(
      "SELECT stream.id, stream.title, passage.kind, passage.start_ms, passage.end_ms, passage.title, passage.text, "
      "passage.stream "
      "FROM passage_words JOIN passage ON passage.no = passage_words.rowid JOIN stream ON stream.no = passage.stream "
      "WHERE passage_words MATCH ? ORDER BY bm25(passage_words, 2.0, 1.0), stream.created_ms DESC, passage.no LIMIT ?",
      query, limit * kPassagesATime);
  while (rows.next() && hits.size() < limit) {
    SearchHit hit{rows.text(0), rows.text(1), kind_name(rows.integer(2)), rows.integer(3), rows.integer(4),
                  rows.text(5), rows.text(6)};
    const bool known = std::ranges::any_of(
        hits, [&](const SearchHit& other) { return other.stream == hit.stream && other.start_ms == hit.start_ms; });
    if (known) continue;
    if (hit.kind == "window") {
      if (auto done = tell_by_summary(db, rows.integer(7), hit); !done) return std::unexpected(done.error());
    }
    hits.push_back(std::move(hit));
  }
  if (auto done = rows.done(); !done) return std::unexpected(done.error());
  return hits;
}

}  // namespace crowdline::store
