// Streams and pieces for the tests of this folder.
#pragma once

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <string>

#include "formats/timeline_document.h"
#include "store/sqlite_store.h"

namespace crowdline::store {

// A folder that goes with the test.
class TemporaryFolder {
 public:
  TemporaryFolder() {
    std::string name = (std::filesystem::temp_directory_path() / "crowdline-store-XXXXXX").string();
    path_ = mkdtemp(name.data());
  }
  ~TemporaryFolder() { std::filesystem::remove_all(path_); }
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
  std::string file(const std::string& name) const { return (path_ / name).string(); }
  const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

inline StreamRecord record_of(const std::string& id, StreamStatus status = StreamStatus::kEnded) {
  StreamRecord record;
  record.info.id = id;
  record.info.title = "Title of " + id;
  record.info.channel = "Channel";
  record.status = status;
  return record;
}

inline StoredPiece window_piece(std::int64_t start_ms, const std::string& json) {
  return {"", "", start_ms, start_ms + 60'000, json};
}

inline StoredPiece summary_piece(const std::string& id, const std::string& level, std::int64_t start_ms,
                                 const std::string& text) {
  const Json json{{"id", id}, {"title", "About " + id}, {"text", text}};
  return {id, level, start_ms, start_ms + 60'000, to_text(json)};
}

inline StoredPiece moment_piece(std::int64_t start_ms, const std::string& why) {
  return {"", "", start_ms, start_ms + 20'000, to_text(Json{{"kind", "hype"}, {"why", why}})};
}

inline std::unique_ptr<TimelineStore> open_or_die(const std::string& path, const SqliteOptions& options = {}) {
  auto store = open_sqlite_store(path, options);
  EXPECT_TRUE(store.has_value()) << store.error().sentence();
  return store ? std::move(*store) : nullptr;
}

}  // namespace crowdline::store
