#include "store/search_index.h"

#include <algorithm>

#include "store/search_query.h"

namespace crowdline::store {
namespace {

constexpr std::size_t kMostHits = 200;

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

Result<std::vector<SearchHit>> search_passages(SqliteHandle& db, std::string_view words, std::size_t limit) {
  std::vector<SearchHit> hits;
  const std::string query = fts_query(words);
  if (query.empty()) return hits;
  Rows rows = db.query(
      "SELECT stream.id, stream.title, passage.kind, passage.start_ms, passage.end_ms, passage.title, passage.text "
      "FROM passage_words JOIN passage ON passage.no = passage_words.rowid JOIN stream ON stream.no = passage.stream "
      "WHERE passage_words MATCH ? ORDER BY bm25(passage_words, 2.0, 1.0), stream.created_ms DESC, passage.no LIMIT ?",
      query, std::clamp<std::size_t>(limit, 1, kMostHits));
  while (rows.next()) {
    const bool summary = rows.integer(2) == static_cast<int>(PassageKind::kSummary);
    hits.push_back({rows.text(0), rows.text(1), summary ? "summary" : "moment", rows.integer(3), rows.integer(4),
                    rows.text(5), rows.text(6)});
  }
  if (auto done = rows.done(); !done) return std::unexpected(done.error());
  return hits;
}

}  // namespace crowdline::store
