#include "store/migrations.h"

#include <fmt/format.h>

#include <array>

namespace crowdline::store {
namespace {

// "CRWD": says that the file is ours (PRAGMA application_id).
constexpr std::int64_t kApplicationId = 0x43525744;

// Tables of pieces keep their row ids: in a WITHOUT ROWID table every row above 1 kB takes a page of its own.
// A step is never changed once released: add another.
constexpr std::array kMigrations{
    Migration{1, R"sql(
CREATE TABLE stream (
  no         INTEGER PRIMARY KEY,
  id         TEXT NOT NULL UNIQUE,
  url        TEXT NOT NULL,
  title      TEXT NOT NULL,
  status     INTEGER NOT NULL,
  created_ms INTEGER NOT NULL,
  last_event INTEGER NOT NULL,
  record     TEXT NOT NULL
);
CREATE INDEX stream_by_url ON stream(url, created_ms) WHERE url <> '';
CREATE INDEX stream_by_age ON stream(created_ms);
CREATE TABLE window (
  stream   INTEGER NOT NULL REFERENCES stream(no) ON DELETE CASCADE,
  start_ms INTEGER NOT NULL,
  end_ms   INTEGER NOT NULL,
  piece    BLOB NOT NULL,
  UNIQUE (stream, start_ms)
);
CREATE TABLE summary (
  stream   INTEGER NOT NULL REFERENCES stream(no) ON DELETE CASCADE,
  level    INTEGER NOT NULL,
  start_ms INTEGER NOT NULL,
  id       TEXT NOT NULL,
  end_ms   INTEGER NOT NULL,
  piece    BLOB NOT NULL,
  UNIQUE (stream, id)
);
CREATE INDEX summary_by_start ON summary(stream, level, start_ms, id);
CREATE TABLE moment (
  stream   INTEGER NOT NULL REFERENCES stream(no) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  start_ms INTEGER NOT NULL,
  end_ms   INTEGER NOT NULL,
  piece    BLOB NOT NULL,
  PRIMARY KEY (stream, position)
) WITHOUT ROWID;
CREATE TABLE gap (
  stream   INTEGER NOT NULL REFERENCES stream(no) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  start_ms INTEGER NOT NULL,
  end_ms   INTEGER NOT NULL,
  piece    BLOB NOT NULL,
  PRIMARY KEY (stream, position)
) WITHOUT ROWID;
CREATE TABLE lane (
  stream INTEGER NOT NULL REFERENCES stream(no) ON DELETE CASCADE,
  block  INTEGER NOT NULL,
  piece  BLOB NOT NULL,
  UNIQUE (stream, block)
);
CREATE TABLE event (
  stream   INTEGER NOT NULL REFERENCES stream(no) ON DELETE CASCADE,
  sequence INTEGER NOT NULL,
  name     TEXT NOT NULL,
  piece    BLOB NOT NULL,
  UNIQUE (stream, sequence)
);
CREATE TABLE passage (
  no       INTEGER PRIMARY KEY,
  stream   INTEGER NOT NULL REFERENCES stream(no) ON DELETE CASCADE,
  kind     INTEGER NOT NULL,
  piece    TEXT NOT NULL,
  start_ms INTEGER NOT NULL,
  end_ms   INTEGER NOT NULL,
  title    TEXT NOT NULL,
  text     TEXT NOT NULL,
  UNIQUE (stream, kind, piece)
);
CREATE VIRTUAL TABLE passage_words USING fts5(title, text, content='passage', content_rowid='no',
                                              tokenize='unicode61 remove_diacritics 2');
CREATE VIRTUAL TABLE stream_words USING fts5(title, channel, tokenize='unicode61 remove_diacritics 2');
CREATE TABLE counter (name TEXT PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID;
)sql"},
    Migration{2, R"sql(
CREATE TABLE clip (
  stream   INTEGER NOT NULL REFERENCES stream(no) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  start_ms INTEGER NOT NULL,
  end_ms   INTEGER NOT NULL,
  piece    BLOB NOT NULL,
  PRIMARY KEY (stream, position)
) WITHOUT ROWID;
)sql"},
    // Streams that were followed live until now hold titles and categories that Twitch gave when they were stored.
    Migration{3, R"sql(
ALTER TABLE stream ADD COLUMN api_text_ms INTEGER NOT NULL DEFAULT 0;
UPDATE stream SET api_text_ms = created_ms,
  record = json_set(record, '$.provenance', json_object('chat', 'api', 'facts', 'api', 'api_text_ms', created_ms))
WHERE json_extract(record, '$.source.reader') = 'live' AND json_extract(record, '$.info.platform') <> 'file';
CREATE INDEX stream_by_api_text ON stream(api_text_ms) WHERE api_text_ms > 0;
)sql"},
};

Result<void> refuse_foreign(SqliteHandle& handle, std::int64_t version, std::int64_t newest) {
  const auto id = handle.integer("PRAGMA application_id");
  if (!id) return std::unexpected(id.error());
  const auto tables = handle.integer("SELECT count(*) FROM sqlite_schema");
  if (!tables) return std::unexpected(tables.error());
  const bool fresh = *id == 0 && version == 0 && *tables == 0;
  if (!fresh && *id != kApplicationId) {
    return fail(ErrorCode::kInternal, "this database belongs to another program: " + handle.path(),
                "choose another data folder, or move the file away");
  }
  if (version > newest) {
    return fail(ErrorCode::kInternal,
                fmt::format("the database {} was written by a newer Crowdline (version {}, this one knows {})",
                            handle.path(), version, newest),
                "start that Crowdline, or choose another data folder");
  }
  return {};
}

}  // namespace

std::span<const Migration> migrations() { return kMigrations; }

Result<void> migrate(SqliteHandle& handle, std::span<const Migration> steps) {
  const std::int64_t newest = steps.empty() ? 0 : steps.back().version;
  // One write transaction around all: two processes that start at once do not both migrate.
  Transaction transaction(handle, Transaction::Kind::kWrite);
  if (!transaction.begun()) return transaction.begun();
  const auto version = handle.integer("PRAGMA user_version");
  if (!version) return std::unexpected(version.error());
  if (auto ours = refuse_foreign(handle, *version, newest); !ours) return ours;
  if (*version == newest) return {};
  for (const Migration& step : steps) {
    if (step.version <= *version) continue;
    if (auto done = handle.script(step.sql); !done) return done;
    if (auto done = handle.script(fmt::format("PRAGMA user_version={}", step.version)); !done) return done;
  }
  if (auto done = handle.script(fmt::format("PRAGMA application_id={}", kApplicationId)); !done) return done;
  return transaction.commit();
}

}  // namespace crowdline::store
