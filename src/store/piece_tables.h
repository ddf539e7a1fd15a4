// The rows of windows, summaries, moments, gaps, clips and lanes of one stream (`stream` is its row number).
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "store/piece_codec.h"
#include "store/sqlite_handle.h"
#include "store/timeline_store.h"

namespace crowdline::store {

class PieceTables {
 public:
  // Both must outlive this.
  PieceTables(SqliteHandle& db, const PieceCodec& codec) : db_(db), codec_(codec) {}

  // The pieces of `change`, in place of those that they replace. Summaries and moments become searchable.
  Result<void> store(std::int64_t stream, const StreamChange& change);
  Result<void> clear(std::int64_t stream);

  Result<std::vector<StoredPiece>> windows(std::int64_t stream, std::int64_t from_ms, std::int64_t to_ms);
  Result<std::vector<StoredPiece>> summaries(std::int64_t stream, std::string_view level, std::int64_t from_ms,
                                             std::int64_t to_ms);
  Result<std::vector<StoredPiece>> moments(std::int64_t stream);
  Result<std::vector<StoredPiece>> gaps(std::int64_t stream);
  Result<std::vector<StoredPiece>> clips(std::int64_t stream);
  Result<std::vector<LaneBlock>> lanes(std::int64_t stream, std::int64_t first_block, std::int64_t last_block);

 private:
  Result<void> store_summary(std::int64_t stream, const StoredPiece& piece);
  Result<void> expect_summary(std::int64_t stream, const StoredPiece& piece);
  Result<void> remove_summary(std::int64_t stream, std::string_view id);
  Result<void> replace_moments(std::int64_t stream, const std::vector<StoredPiece>& moments);
  // `table`: one whose rows have a position and nothing that people search in.
  Result<void> replace_list(std::string_view table, std::int64_t stream, const std::vector<StoredPiece>& list);
  Result<std::vector<StoredPiece>> listed(std::string_view table, std::int64_t stream);
  Result<std::vector<StoredPiece>> pieces(Rows rows);

  SqliteHandle& db_;
  const PieceCodec& codec_;
};

}  // namespace crowdline::store
