// How the text of a piece lies in the database: compressed where that makes it smaller.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "base/error.h"

namespace crowdline::store {

// Packed = one byte that names the method, then the bytes. Pieces are short (1-3 kB) and alike, so they are compressed
// against a text that holds their member names (piece_dictionary.h); each stays readable by itself.
// Thread-safe; the same text always gives the same bytes.
class PieceCodec {
 public:
  PieceCodec();
  ~PieceCodec();
  PieceCodec(const PieceCodec&) = delete;
  PieceCodec& operator=(const PieceCodec&) = delete;

  std::string pack(std::string_view text) const;
  // kInternal when the bytes are damaged or of a method that this version does not know.
  Result<std::string> unpack(std::string_view packed) const;

 private:
  struct Dictionary;
  std::unique_ptr<Dictionary> dictionary_;
};

}  // namespace crowdline::store
