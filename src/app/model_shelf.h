// The models of this process: those that the program carries, and those opened from files.
#pragma once

#include <deque>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include "app/mapped_file.h"
#include "base/error.h"
#include "model/lexicon.h"
#include "model/scorer.h"

namespace crowdline::app {

// Models are never taken off the shelf: a scorer lives as long as the shelf. Thread-safe.
class ModelShelf {
 public:
  // `tuned` is the model file that the program carries; it and `lexicon` must outlive the shelf. Fails when it does not fit
  // this version.
  static Result<std::unique_ptr<ModelShelf>> make(std::string_view tuned, const model::Lexicon& lexicon);

  // "tuned", "base", "lexicon", or the path of a model file. kUsage or kNotUnderstood for anything else.
  Result<const model::Scorer*> find(std::string_view name);

  // Makes the model of a file the one that "tuned" stands for from now on.
  Result<const model::Scorer*> replace_tuned(const std::string& path);

  // What new streams are scored with, first "tuned".
  std::vector<const model::Scorer*> shown() const;
  const model::Scorer& tuned() const;
  const model::Scorer& base() const { return *base_; }

 private:
  explicit ModelShelf(const model::Lexicon& lexicon);
  Result<const model::Scorer*> open(const std::string& path);

  const model::Lexicon& lexicon_;
  std::unique_ptr<model::Scorer> base_;
  std::unique_ptr<model::Scorer> lexicon_scorer_;
  mutable std::mutex mutex_;  // guards what follows
  std::deque<MappedFile> files_;
  std::vector<std::unique_ptr<model::Scorer>> trained_;  // the program's own first
  const model::Scorer* tuned_ = nullptr;
};

}  // namespace crowdline::app
