#include "app/training_files.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <set>

#include "formats/decompress.h"
#include "training/teacher_labels.h"

namespace crowdline::app {
namespace {

namespace fs = std::filesystem;

Result<std::vector<training::LabelledMessage>> read_table(const fs::path& path) {
  const auto table = read_whole(path.string());
  if (!table) return std::unexpected(table.error());
  return training::parse_labelled(*table, path.stem().string());
}

Result<std::vector<fs::path>> tables_of(const std::string& folder) {
  std::vector<fs::path> paths;
  std::error_code status;
  for (const auto& entry : fs::directory_iterator(folder, status)) {
    if (entry.path().extension() == ".tsv") paths.push_back(entry.path());
  }
  if (status) return fail(ErrorCode::kUsage, "there is no folder " + folder);
  std::ranges::sort(paths);
  return paths;
}

Result<void> add_taught(const TrainingFiles& files, const std::set<std::string>& left_out, training::TrainingSet& set) {
  const auto text = read_whole(files.teacher);
  if (!text) return std::unexpected(text.error());
  const auto labels = training::parse_teacher_labels(*text);
  if (!labels) return std::unexpected(labels.error());
  for (const auto& [stream, rows] : *labels) {
    if (left_out.contains(stream)) continue;
    const auto chat = read_whole((fs::path(files.chat) / (stream + ".tsv")).string());
    if (!chat) return std::unexpected(chat.error());
    auto messages = training::join_teacher(*chat, rows);
    if (!messages) return std::unexpected(messages.error());
    std::ranges::move(*messages, std::back_inserter(set.taught));
  }
  return {};
}

}  // namespace

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
  if (const fs::path folder = fs::path(path).parent_path(); !folder.empty()) fs::create_directories(folder, status);
  std::ofstream file(unfinished, std::ios::binary | std::ios::trunc);
  file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  file.close();
  if (file) fs::rename(unfinished, path, status);
  if (!file || status) return fail(ErrorCode::kUsage, "cannot write " + path, "choose another file");
  return {};
}

Result<training::TrainingSet> read_training_set(const TrainingFiles& files) {
  training::TrainingSet set;
  std::set<std::string> never;
  if (!files.labels.empty()) {
    auto table = read_table(files.labels);
    if (!table) return std::unexpected(table.error());
    set.labelled = std::move(*table);
    for (const training::LabelledMessage& message : set.labelled) {
      if (message.test) never.insert(message.stream);
    }
  }
  if (!files.written.empty()) {
    const auto paths = tables_of(files.written);
    if (!paths) return std::unexpected(paths.error());
    for (const fs::path& path : *paths) {
      auto table = read_table(path);
      if (!table) return std::unexpected(table.error());
      std::ranges::move(*table, std::back_inserter(set.written));
    }
  }
  if (!files.teacher.empty()) {
    if (auto added = add_taught(files, never, set); !added) return std::unexpected(added.error());
  }
  return set;
}

}  // namespace crowdline::app
