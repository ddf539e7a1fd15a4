#include "store/piece_tables.h"

#include <fmt/format.h>

#include <array>
#include <optional>

#include "store/search_index.h"

namespace crowdline::store {
namespace {

// A level's place in the document: windows, then chapters, then the stream.
constexpr std::array<std::string_view, 3> kLevels{"window", "chapter", "stream"};
constexpr std::int64_t kAllLevels = -1;

std::optional<std::int64_t> level_number(std::string_view level) {
  for (std::size_t i = 0; i < kLevels.size(); ++i) {
    if (kLevels[i] == level) return static_cast<std::int64_t>(i);
  }
  return std::nullopt;
}

std::string_view level_name(std::int64_t number) {
  return number >= 0 && number < static_cast<std::int64_t>(kLevels.size()) ? kLevels[static_cast<std::size_t>(number)]
                                                                           : "";
}

// The two texts of a piece that people search in.
Result<Passage> passage_of(const StoredPiece& piece, const char* title, const char* text) {
  if (!piece.title.empty() || !piece.text.empty())
    return Passage{{}, piece.start_ms, piece.end_ms, piece.title, piece.text};
  const auto json = parse_json(piece.json, "a piece to be stored");
  if (!json) return std::unexpected(json.error());
  const auto member = [&](const char* name) {
    const auto it = json->is_object() ? json->find(name) : json->end();
    return it != json->end() && it->is_string() ? it->template get<std::string>() : std::string();
  };
  return Passage{{}, piece.start_ms, piece.end_ms, member(title), member(text)};
}

}  // namespace

Result<void> PieceTables::store(std::int64_t stream, const StreamChange& change) {
  for (const StoredPiece& window : change.windows) {
    auto done = db_.run("INSERT OR REPLACE INTO window(stream, start_ms, end_ms, piece) VALUES (?, ?, ?, ?)", stream,
                        window.start_ms, window.end_ms, Blob{codec_.pack(window.json)});
    if (!done) return done;
    const std::string piece = std::to_string(window.start_ms);
    if (auto removed = remove_passage(db_, stream, PassageKind::kWindow, piece); !removed) return removed;
    const Passage passage{piece, window.start_ms, window.end_ms, window.title, window.text};
    if (auto added = add_passage(db_, stream, PassageKind::kWindow, passage); !added) return added;
  }
  for (const std::string& id : change.removed_summaries) {
    if (auto done = remove_summary(stream, id); !done) return done;
  }
  for (const StoredPiece& summary : change.summaries) {
    if (auto done = store_summary(stream, summary); !done) return done;
  }
  if (change.moments) {
    if (auto done = replace_moments(stream, *change.moments); !done) return done;
  }
  if (change.gaps) {
    if (auto done = replace_list("gap", stream, *change.gaps); !done) return done;
  }
  if (change.clips) {
    if (auto done = replace_list("clip", stream, *change.clips); !done) return done;
  }
  for (const LaneBlock& lane : change.lanes) {
    auto done = db_.run("INSERT OR REPLACE INTO lane(stream, block, piece) VALUES (?, ?, ?)", stream, lane.block,
                        Blob{codec_.pack(lane.bytes)});
    if (!done) return done;
  }
  return {};
}

Result<void> PieceTables::clear(std::int64_t stream) {
  if (auto done = remove_passages(db_, stream); !done) return done;
  for (const char* sql : {"DELETE FROM window WHERE stream = ?", "DELETE FROM summary WHERE stream = ?",
                          "DELETE FROM moment WHERE stream = ?", "DELETE FROM gap WHERE stream = ?",
                          "DELETE FROM clip WHERE stream = ?", "DELETE FROM lane WHERE stream = ?"}) {
    if (auto done = db_.run(sql, stream); !done) return done;
  }
  return {};
}

Result<void> PieceTables::store_summary(std::int64_t stream, const StoredPiece& piece) {
  const auto level = level_number(piece.level);
  if (!level || piece.id.empty()) {
    return fail(ErrorCode::kInternal,
                "a summary to be stored has the level \"" + piece.level + "\" and the id \"" + piece.id + "\"");
  }
  auto passage = passage_of(piece, "title", "text");
  if (!passage) return std::unexpected(passage.error());
  if (!piece.instead_of.empty()) {
    if (auto stands = expect_summary(stream, piece); !stands) return stands;
  }
  if (auto done = remove_summary(stream, piece.id); !done) return done;
  auto done = db_.run("INSERT INTO summary(stream, level, start_ms, id, end_ms, piece) VALUES (?, ?, ?, ?, ?, ?)",
                      stream, *level, piece.start_ms, piece.id, piece.end_ms, Blob{codec_.pack(piece.json)});
  if (!done) return done;
  passage->piece = piece.id;
  return add_passage(db_, stream, PassageKind::kSummary, *passage);
}

Result<void> PieceTables::expect_summary(std::int64_t stream, const StoredPiece& piece) {
  const auto stored = pieces(db_.query(
      "SELECT start_ms, end_ms, piece, id, level FROM summary WHERE stream = ? AND id = ?", stream, piece.id));
  if (!stored) return std::unexpected(stored.error());
  if (stored->size() == 1 && stored->front().json == piece.instead_of) return {};
  return fail(ErrorCode::kNotFound, "the summary " + piece.id + " has changed in the meantime");
}

Result<void> PieceTables::remove_summary(std::int64_t stream, std::string_view id) {
  if (auto done = remove_passage(db_, stream, PassageKind::kSummary, id); !done) return done;
  return db_.run("DELETE FROM summary WHERE stream = ? AND id = ?", stream, id);
}

Result<void> PieceTables::replace_moments(std::int64_t stream, const std::vector<StoredPiece>& moments) {
  if (auto done = remove_passages(db_, stream, PassageKind::kMoment); !done) return done;
  if (auto done = db_.run("DELETE FROM moment WHERE stream = ?", stream); !done) return done;
  for (std::size_t i = 0; i < moments.size(); ++i) {
    auto passage = passage_of(moments[i], "kind", "why");
    if (!passage) return std::unexpected(passage.error());
    auto done = db_.run("INSERT INTO moment(stream, position, start_ms, end_ms, piece) VALUES (?, ?, ?, ?, ?)", stream,
                        i, moments[i].start_ms, moments[i].end_ms, Blob{codec_.pack(moments[i].json)});
    if (!done) return done;
    passage->piece = std::to_string(i);
    if (auto added = add_passage(db_, stream, PassageKind::kMoment, *passage); !added) return added;
  }
  return {};
}

Result<void> PieceTables::replace_list(std::string_view table, std::int64_t stream,
                                       const std::vector<StoredPiece>& list) {
  if (auto done = db_.run(fmt::format("DELETE FROM {} WHERE stream = ?", table), stream); !done) return done;
  const std::string insert =
      fmt::format("INSERT INTO {}(stream, position, start_ms, end_ms, piece) VALUES (?, ?, ?, ?, ?)", table);
  for (std::size_t i = 0; i < list.size(); ++i) {
    auto done = db_.run(insert, stream, i, list[i].start_ms, list[i].end_ms, Blob{codec_.pack(list[i].json)});
    if (!done) return done;
  }
  return {};
}

Result<std::vector<StoredPiece>> PieceTables::listed(std::string_view table, std::int64_t stream) {
  return pieces(db_.query(
      fmt::format("SELECT start_ms, end_ms, piece, NULL, NULL FROM {} WHERE stream = ? ORDER BY position", table),
      stream));
}

// Columns: start_ms, end_ms, piece, id, level number.
Result<std::vector<StoredPiece>> PieceTables::pieces(Rows rows) {
  std::vector<StoredPiece> result;
  while (rows.next()) {
    auto json = codec_.unpack(rows.blob(2));
    if (!json) return std::unexpected(json.error());
    const std::string_view level = rows.is_null(4) ? std::string_view() : level_name(rows.integer(4));
    result.push_back(
        {rows.text(3), std::string(level), rows.integer(0), rows.integer(1), std::move(*json), {}, {}, {}});
  }
  if (auto done = rows.done(); !done) return std::unexpected(done.error());
  return result;
}

Result<std::vector<StoredPiece>> PieceTables::windows(std::int64_t stream, std::int64_t from_ms, std::int64_t to_ms) {
  // Windows do not overlap: what overlaps from_ms is the last that starts at or before it, so the scan begins there.
  return pieces(db_.query(
      "SELECT start_ms, end_ms, piece, NULL, NULL FROM window WHERE stream = ?1 AND start_ms < ?3 AND end_ms > ?2 "
      "AND start_ms >= coalesce((SELECT max(start_ms) FROM window WHERE stream = ?1 AND start_ms <= ?2), ?2) "
      "ORDER BY start_ms",
      stream, from_ms, to_ms));
}

Result<std::vector<StoredPiece>> PieceTables::summaries(std::int64_t stream, std::string_view level,
                                                        std::int64_t from_ms, std::int64_t to_ms) {
  const auto number = level.empty() ? std::optional(kAllLevels) : level_number(level);
  if (!number)
    return fail(ErrorCode::kUsage, "there is no summary level called " + std::string(level),
                "use window, chapter or stream");
  return pieces(
      db_.query("SELECT start_ms, end_ms, piece, id, level FROM summary WHERE stream = ?1 AND (?2 = -1 OR level = ?2) "
                "AND start_ms < ?4 AND end_ms > ?3 ORDER BY level, start_ms, id",
                stream, *number, from_ms, to_ms));
}

Result<std::vector<StoredPiece>> PieceTables::moments(std::int64_t stream) { return listed("moment", stream); }

Result<std::vector<StoredPiece>> PieceTables::gaps(std::int64_t stream) { return listed("gap", stream); }

Result<std::vector<StoredPiece>> PieceTables::clips(std::int64_t stream) { return listed("clip", stream); }

Result<std::vector<LaneBlock>> PieceTables::lanes(std::int64_t stream, std::int64_t first_block,
                                                  std::int64_t last_block) {
  std::vector<LaneBlock> result;
  Rows rows = db_.query("SELECT block, piece FROM lane WHERE stream = ? AND block BETWEEN ? AND ? ORDER BY block",
                        stream, first_block, last_block);
  while (rows.next()) {
    auto bytes = codec_.unpack(rows.blob(1));
    if (!bytes) return std::unexpected(bytes.error());
    result.push_back({rows.integer(0), std::move(*bytes)});
  }
  if (auto done = rows.done(); !done) return std::unexpected(done.error());
  return result;
}

}  // namespace crowdline::store
