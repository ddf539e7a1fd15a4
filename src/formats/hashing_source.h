// Hashes a file while it is read for the first time.
#pragma once

#include <memory>
#include <string>
#include <utility>

#include "base/hash.h"
#include "formats/byte_source.h"

namespace crowdline::formats {

class HashingSource final : public ByteSource {
 public:
  explicit HashingSource(std::unique_ptr<ByteSource> inner)
      : inner_(std::move(inner)), hasher_(std::make_unique<ContentHasher>()) {}

  Result<std::size_t> read(char* into, std::size_t size) override;
  // Begins the hash anew, unless it is finished.
  Result<void> rewind() override;
  double progress() const override { return inner_->progress(); }

  // Reads to the end and returns the hash of the whole file in lower-case hex; nothing is hashed any more.
  Result<std::string> finish();

 private:
  std::unique_ptr<ByteSource> inner_;
  std::unique_ptr<ContentHasher> hasher_;
};

}  // namespace crowdline::formats
