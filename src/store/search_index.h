// The words of summaries and moments of all streams. All calls run inside the transaction of their caller.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "store/sqlite_handle.h"
#include "store/timeline_store.h"

namespace crowdline::store {

enum class PassageKind { kSummary = 0, kMoment = 1, kWindow = 2 };

struct Passage {
  std::string piece;  // unique within stream and kind
  std::int64_t start_ms = 0;
  std::int64_t end_ms = 0;
  std::string title;
  std::string text;
};

// A passage with neither title nor text is left out.
Result<void> add_passage(SqliteHandle& db, std::int64_t stream, PassageKind kind, const Passage& passage);
Result<void> remove_passage(SqliteHandle& db, std::int64_t stream, PassageKind kind, std::string_view piece);
Result<void> remove_passages(SqliteHandle& db, std::int64_t stream, std::optional<PassageKind> kind = std::nullopt);

// Takes deleted words out of the index file for good.
Result<void> purge_deleted_words(SqliteHandle& db);

// Best first, see TimelineStore::search; a hit in the title counts double. Of several passages that begin at one time of a stream
// the best stands.
Result<std::vector<SearchHit>> search_passages(SqliteHandle& db, std::span<const SearchWord> words, std::size_t limit);

}  // namespace crowdline::store
