#include "app/whole_file.h"

#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "formats/decompress.h"

namespace crowdline::app {

Result<std::string> read_whole(const std::string& path) {
  auto packed = formats::open_byte_source(path, nullptr);
  if (!packed) return std::unexpected(packed.error());
  auto source = formats::decompressed(std::move(*packed));
  if (!source) return std::unexpected(source.error());
  constexpr std::size_t kPiece = 1 << 20;
  std::string bytes;
  for (std::size_t size = 0;;) {
    bytes.resize(size + kPiece);
    const auto read = (*source)->read(bytes.data() + size, kPiece);
    if (!read) return std::unexpected(read.error());
    size += *read;
    if (*read == 0) {
      bytes.resize(size);
      break;
    }
  }
  if (!(*source)->damage().empty())
    return fail(ErrorCode::kNotUnderstood, path + " is damaged: " + std::string((*source)->damage()));
  return bytes;
}

Result<void> write_whole(const std::string& path, const std::string& bytes) {
  const std::string unfinished = path + ".unfinished";
  std::error_code status;
  const std::filesystem::path folder = std::filesystem::path(path).parent_path();
  if (!folder.empty()) std::filesystem::create_directories(folder, status);
  std::ofstream file(unfinished, std::ios::binary | std::ios::trunc);
  file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  file.close();
  if (file) std::filesystem::rename(unfinished, path, status);
  if (!file || status) {
    ::unlink(unfinished.c_str());
    return fail(ErrorCode::kInternal, path + " cannot be written", "look at the folder's rights and at the free space");
  }
  return {};
}

}  // namespace crowdline::app
