#include "app/live_model.h"

#include <fmt/format.h>

namespace crowdline::app {

LiveModel::LiveModel(Parts& parts, std::string path) : parts_(parts), path_(std::move(path)) {
  engines_.push_back(parts_.engine(parts_.models().tuned(), true));
}

const pipeline::Engine& LiveModel::engine() const {
  const std::scoped_lock lock(mutex_);
  return engines_.back();
}

std::optional<std::string> LiveModel::look() {
  std::error_code status;
  const auto changed = std::filesystem::last_write_time(path_, status);
  if (status || seen_ == changed) return std::nullopt;
  seen_ = changed;
  const auto scorer = parts_.models().replace_tuned(path_);
  if (!scorer) return fmt::format("The model stays as it is: {}.", scorer.error().sentence());
  const std::scoped_lock lock(mutex_);
  engines_.push_back(parts_.engine(**scorer, true));
  return fmt::format("New streams are scored with {} {} of {}.", (*scorer)->name(), (*scorer)->version(), path_);
}

}  // namespace crowdline::app
