#include "app/parts.h"

#include <algorithm>
#include <array>
#include <thread>

#include "model/lexicon_emotes.h"

namespace crowdline::app {
namespace {

class GlossaryMeanings : public summary::Meanings {
 public:
  explicit GlossaryMeanings(const glossary::Glossary& glossary) : glossary_(glossary) {}
  std::optional<std::string_view> meaning(std::string_view term) const override { return glossary_.explain(term); }
  bool is_rude(std::string_view word) const override {
    const model::LexiconTerm* found = glossary_.find(word);
    if (found == nullptr || found->kind == "emote") return false;
    return found->toxicity > 0 || found->definition.find("swear") != std::string_view::npos ||
           found->definition.find("crude") != std::string_view::npos;
  }

 private:
  const glossary::Glossary& glossary_;
};

std::size_t thread_count(std::int64_t wanted) {
  if (wanted > 0) return std::min<std::size_t>(static_cast<std::size_t>(wanted), 64);
  return std::clamp<std::size_t>(std::thread::hardware_concurrency(), 1, 16);
}

class ComposedParts : public Parts {
 public:
  ComposedParts(model::Lexicon lexicon, std::unique_ptr<summary::SummaryWriter> writer, std::size_t threads)
      : lexicon_(std::move(lexicon)),
        emotes_(lexicon_),
        glossary_(lexicon_),
        meanings_(glossary_),
        writer_(std::move(writer)),
        pool_(threads) {}

  const model::Lexicon& lexicon() const override { return lexicon_; }
  const glossary::Glossary& glossary() const override { return glossary_; }
  const text::EmoteNames& emotes() const override { return emotes_; }
  const summary::Meanings& meanings() const override { return meanings_; }
  ModelShelf& models() const override { return *models_; }
  Result<void> load_models(std::string_view tuned) {
    auto models = ModelShelf::make(tuned, lexicon_);
    if (!models) return std::unexpected(models.error());
    models_ = std::move(*models);
    return {};
  }

  pipeline::Engine engine(const model::Scorer& primary, bool compare) override {
    return {.scorer = primary,
            .base = compare ? &models_->base() : nullptr,
            .emotes = emotes_,
            .writer = *writer_,
            .meanings = meanings_,
            .is_known_word = [this](std::string_view word) { return glossary_.find(word) != nullptr; },
            .glossary_version = lexicon_.version(),
            .pool = pool_};
  }

 private:
  model::Lexicon lexicon_;
  model::LexiconEmotes emotes_;
  glossary::Glossary glossary_;
  GlossaryMeanings meanings_;
  std::unique_ptr<ModelShelf> models_;
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
  auto writer = summary::make_builtin_writer(settings.get("summary.language"));
  if (!writer) {
    return fail(ErrorCode::kUsage, "summaries cannot be written in " + settings.get("summary.language"),
                fmt::format("set summary.language to one of {}", fmt::join(summary::writer_languages(), ", ")));
  }
  auto parts = std::make_unique<ComposedParts>(std::move(*lexicon), std::move(writer), thread_count(*threads));
  if (auto loaded = parts->load_models(embedded.model); !loaded) return std::unexpected(loaded.error());
  return parts;
}

}  // namespace crowdline::app
