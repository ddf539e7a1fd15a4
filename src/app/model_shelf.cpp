#include "app/model_shelf.h"

#include "model/lexicon_scorer.h"
#include "model/trained_scorer.h"

namespace crowdline::app {

ModelShelf::ModelShelf(const model::Lexicon& lexicon)
    : lexicon_(lexicon),
      base_(model::make_base_scorer(lexicon)),
      lexicon_scorer_(model::make_tuned_lexicon_scorer(lexicon)) {}

Result<std::unique_ptr<ModelShelf>> ModelShelf::make(std::string_view tuned, const model::Lexicon& lexicon) {
  std::unique_ptr<ModelShelf> shelf(new ModelShelf(lexicon));
  auto scorer = model::make_trained_scorer(std::as_bytes(std::span(tuned)), lexicon);
  if (!scorer) return std::unexpected(scorer.error());
  shelf->tuned_ = scorer->get();
  shelf->trained_.push_back(std::move(*scorer));
  return shelf;
}

Result<const model::Scorer*> ModelShelf::find(std::string_view name) {
  if (name == "tuned") return &tuned();
  if (name == "base") return base_.get();
  if (name == "lexicon") return lexicon_scorer_.get();
  if (name.find('/') != std::string_view::npos || name.find('.') != std::string_view::npos)
    return open(std::string(name));
  return fail(ErrorCode::kUsage, "there is no model named " + std::string(name),
              "choose tuned, base, lexicon or a model file");
}

Result<const model::Scorer*> ModelShelf::replace_tuned(const std::string& path) {
  auto scorer = open(path);
  if (!scorer) return scorer;
  const std::scoped_lock lock(mutex_);
  tuned_ = *scorer;
  return scorer;
}

Result<const model::Scorer*> ModelShelf::open(const std::string& path) {
  auto file = MappedFile::open(path);
  if (!file) return std::unexpected(file.error());
  const std::scoped_lock lock(mutex_);
  const MappedFile& kept = files_.emplace_back(std::move(*file));
  auto scorer = model::make_trained_scorer(kept.bytes(), lexicon_);
  if (!scorer) {
    files_.pop_back();
    return fail(scorer.error().code, path + ": " + scorer.error().what, scorer.error().hint);
  }
  return trained_.emplace_back(std::move(*scorer)).get();
}

std::vector<const model::Scorer*> ModelShelf::shown() const { return {&tuned(), base_.get()}; }

const model::Scorer& ModelShelf::tuned() const {
  const std::scoped_lock lock(mutex_);
  return *tuned_;
}

}  // namespace crowdline::app
