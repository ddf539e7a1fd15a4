// Tells the format of a chat file by its content.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string_view>

#include "base/error.h"
#include "base/hash.h"
#include "formats/byte_window.h"
#include "formats/json_cutter.h"
#include "formats/record_cutter.h"
#include "formats/record_reader.h"

namespace crowdline::formats {

enum class Layout { kLines, kCsv, kJson };

struct ChatFormat {
  std::string_view name;  // as ChatFile::reader() gives it
  Layout layout = Layout::kLines;
  JsonRoot root = JsonRoot::kArray;  // kJson
  char separator = ',';              // kCsv
  std::unique_ptr<RecordReader> (*make_reader)(const NameKey& key, char separator) = nullptr;
};

// How much of the file sniff() wants to see, if there is as much.
inline constexpr std::size_t kSniffSize = 64 * 1024;

// `first` are the first bytes of the unpacked file; `name` is that of the file, for the error. Fails with kNotUnderstood,
// saying what was expected, for an empty file, for UTF-16, and for anything that is no known chat file.
Result<ChatFormat> sniff(std::string_view first, std::string_view name);

std::unique_ptr<RecordCutter> make_cutter(const ChatFormat& format, ByteWindow& window, RecordReader& reader);

}  // namespace crowdline::formats
