#include "app/parts.h"

#include <algorithm>
#include <array>
#include <thread>

#include "model/lexicon_scorer.h"
#include "text/analysis.h"

namespace crowdline::app {
namespace {

class LexiconEmotes : public text::EmoteNames {
 public:
  explicit LexiconEmotes(const model::Lexicon& lexicon) : lexicon_(lexicon) {}
  bool contains(std::string_view name) const override {
    const model::LexiconTerm* term = lexicon_.find(name);
    return term != nullptr && term->kind == "emote";
  }

 private:
  const model::Lexicon& lexicon_;
};

class LexiconMeanings : public summary::Meanings {
 public:
  explicit LexiconMeanings(const model::Lexicon& lexicon) : lexicon_(lexicon) {}
  std::optional<std::string_view> meaning(std::string_view term) const override {
    const model::LexiconTerm* found = lexicon_.find(term);
    if (found == nullptr) found = lexicon_.find(text::fold(term));
    return found == nullptr ? std::nullopt : std::optional<std::string_view>(found->definition);
  }
  bool is_rude(std::string_view word) const override {
    const model::LexiconTerm* found = lexicon_.find(word);
    if (found == nullptr) found = lexicon_.find(text::fold(word));
    return found != nullptr && found->toxicity > 0 && found->kind != "emote";
  }

 private:
  const model::Lexicon& lexicon_;
};

std::size_t thread_count(std::int64_t wanted) {
  if (wanted > 0) return std::min<std::size_t>(static_cast<std::size_t>(wanted), 64);
  return std::clamp<std::size_t>(std::thread::hardware_concurrency(), 1, 16);
}

class ComposedParts : public Parts {
 public:
  ComposedParts(model::Lexicon lexicon, std::size_t threads)
      : lexicon_(std::move(lexicon)),
        emotes_(lexicon_),
        meanings_(lexicon_),
        tuned_(model::make_tuned_lexicon_scorer(lexicon_)),
        base_(model::make_base_scorer(lexicon_)),
        writer_(summary::make_builtin_writer()),
        pool_(threads) {}

  const model::Lexicon& lexicon() const override { return lexicon_; }
  const text::EmoteNames& emotes() const override { return emotes_; }
  const summary::Meanings& meanings() const override { return meanings_; }
  std::vector<const model::Scorer*> scorers() const override { return {tuned_.get(), base_.get()}; }

  Result<const model::Scorer*> scorer(std::string_view name) const override {
    for (const model::Scorer* scorer : scorers()) {
      if (scorer->name() == name) return scorer;
    }
    return fail(ErrorCode::kUsage, "there is no model named " + std::string(name), "choose tuned or base");
  }

  pipeline::Engine engine(const model::Scorer& primary, bool compare) override {
    return {.scorer = primary,
            .base = compare ? base_.get() : nullptr,
            .emotes = emotes_,
            .writer = *writer_,
            .meanings = meanings_,
            .is_known_word = [this](std::string_view word) { return lexicon_.find(word) != nullptr; },
            .glossary_version = lexicon_.version(),
            .pool = pool_};
  }

 private:
  model::Lexicon lexicon_;
  LexiconEmotes emotes_;
  LexiconMeanings meanings_;
  std::unique_ptr<model::Scorer> tuned_;
  std::unique_ptr<model::Scorer> base_;
  std::unique_ptr<summary::SummaryWriter> writer_;
  ThreadPool pool_;
};

}  // namespace

Result<std::unique_ptr<Parts>> Parts::make(const Settings& settings, const Embedded& embedded) {
  const auto threads = settings.number("threads");
  if (!threads) return std::unexpected(threads.error());
  const std::array tables = {embedded.emote_table, embedded.word_table};
  auto lexicon = model::Lexicon::parse(tables);
  if (!lexicon) return std::unexpected(lexicon.error());
  return std::make_unique<ComposedParts>(std::move(*lexicon), thread_count(*threads));
}

}  // namespace crowdline::app
