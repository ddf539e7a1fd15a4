#include "app/training_files.h"

#include <algorithm>
#include <filesystem>
#include <set>

#include "app/whole_file.h"
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
