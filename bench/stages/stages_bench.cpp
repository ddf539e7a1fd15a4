// How long each stage takes for a message, on the demo's chat repeated: reading, analysing, scoring, building windows,
// and all of it. Rates are messages a second on one core.
#include <benchmark/benchmark.h>

#include <atomic>
#include <fstream>
#include <sstream>

#include "formats/chat_file.h"
#include "model/lexicon_scorer.h"
#include "pipeline/file_analysis.h"
#include "text/analysis.h"

namespace crowdline {
namespace {

std::string read(const std::string& path) {
  std::ifstream file(std::string(CROWDLINE_SOURCE_DIR) + "/" + path, std::ios::binary);
  std::stringstream text;
  text << file.rdbuf();
  return text.str();
}

class NoNames : public text::EmoteNames {
 public:
  bool contains(std::string_view) const override { return false; }
};

class NoMeanings : public summary::Meanings {
 public:
  std::optional<std::string_view> meaning(std::string_view) const override { return std::nullopt; }
};

struct Fixture {
  std::string chat = read("demo/chat.jsonl");
  std::string emote_table = read("glossary/emotes.tsv");
  std::string word_table = read("glossary/words.tsv");
  model::Lexicon lexicon = model::Lexicon::parse(std::array<std::string_view, 2>{emote_table, word_table}).value();
  std::unique_ptr<model::Scorer> scorer = model::make_tuned_lexicon_scorer(lexicon);
  NoNames names;
  NoMeanings meanings;
  std::unique_ptr<summary::SummaryWriter> writer = summary::make_builtin_writer();
  ThreadPool pool{1};
  pipeline::Engine engine{.scorer = *scorer,
                          .base = nullptr,
                          .emotes = names,
                          .writer = *writer,
                          .meanings = meanings,
                          .is_known_word = [this](std::string_view word) { return lexicon.find(word) != nullptr; },
                          .glossary_version = lexicon.version(),
                          .pool = pool};
  std::vector<chat::ChatMessage> messages = read_messages();

  std::unique_ptr<formats::ChatFile> open() const {
    return formats::open_chat_bytes(chat, {.path = "demo", .key = NameKey::fixed(1)}).value();
  }

  std::vector<chat::ChatMessage> read_messages() const {
    std::vector<chat::ChatMessage> all;
    const auto source = open();
    for (auto batch = source->next(4096); batch && !batch->empty(); batch = source->next(4096)) {
      for (chat::SourceItem& item : *batch) {
        if (auto* message = std::get_if<chat::ChatMessage>(&item)) all.push_back(std::move(*message));
      }
    }
    return all;
  }
};

Fixture& fixture() {
  static Fixture the_fixture;
  return the_fixture;
}

void read_json(benchmark::State& state) {
  std::size_t items = 0;
  for (auto _ : state) {
    const auto source = fixture().open();
    for (auto batch = source->next(4096); batch && !batch->empty(); batch = source->next(4096)) items += batch->size();
  }
  state.SetItemsProcessed(static_cast<std::int64_t>(items));
}
BENCHMARK(read_json);

void analyse_text(benchmark::State& state) {
  const Fixture& f = fixture();
  for (auto _ : state) {
    for (const chat::ChatMessage& message : f.messages) {
      benchmark::DoNotOptimize(text::analyze(message.text, message.emotes, f.names));
    }
  }
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(f.messages.size()));
}
BENCHMARK(analyse_text);

void score(benchmark::State& state) {
  const Fixture& f = fixture();
  std::vector<text::Analysis> analyses;
  for (const chat::ChatMessage& message : f.messages) {
    analyses.push_back(text::analyze(message.text, message.emotes, f.names));
  }
  std::vector<const text::Analysis*> pointers;
  for (const text::Analysis& analysis : analyses) pointers.push_back(&analysis);
  std::vector<model::Score> scores(analyses.size());
  for (auto _ : state) f.scorer->score(pointers, scores);
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(scores.size()));
}
BENCHMARK(score);

void whole_file(benchmark::State& state) {
  Fixture& f = fixture();
  const std::atomic<bool> stop = false;
  std::uint64_t records = 0;
  for (auto _ : state) {
    const auto source = f.open();
    auto session = pipeline::analyze_source(*source, NameKey::fixed(1), 60'000, f.engine, stop,
                                            [](const pipeline::FileProgress&) {});
    (*session)->take_update();
    records += (*session)->counts().messages;
  }
  state.SetItemsProcessed(static_cast<std::int64_t>(records));
}
BENCHMARK(whole_file);

}  // namespace
}  // namespace crowdline

BENCHMARK_MAIN();
