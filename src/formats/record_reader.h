// Turns one record of one format into one item.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "chat/message.h"

namespace crowdline::formats {

// What a file says about the stream, wherever that stands in it.
struct FileHeader {
  chat::Platform platform = chat::Platform::kFile;
  std::string url;
  std::string title;
  std::string description;
  std::string channel;
  std::string category;
  std::string language;
  std::int64_t started_ms = 0;  // instant of video second 0
  std::int64_t duration_ms = 0;
};

// Readers keep state where the format needs it (columns, gifts that belong together), so every pass has its own.
class RecordReader {
 public:
  virtual ~RecordReader() = default;

  // nullopt: a header of the file, no record. Items have offset_ms where the record names video time, else sent_ms.
  virtual std::optional<chat::SourceItem> read(std::string_view record) = 0;

  // A member of the object around the records, such as "video" of TwitchDownloader.
  virtual void read_member(std::string_view /*name*/, std::string_view /*json*/) {}

  const FileHeader& header() const { return header_; }

 protected:
  FileHeader header_;
};

inline chat::SkippedRecord skipped(const char* reason) { return {.reason = reason}; }

}  // namespace crowdline::formats
