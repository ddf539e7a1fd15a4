// Messages a second of CPU time, no output: `score_rate FILE` reads texts, one a line, and prints two numbers: of scoring
// alone (the tokens being there), and of finding tokens and scoring.
#include <array>
#include <cstdio>
#include <ctime>
#include <fstream>
#include <iterator>
#include <memory>
#include <string>
#include <vector>

#include "model/lexicon_emotes.h"
#include "model/trained_scorer.h"
#include "text/analysis.h"

namespace crowdline {
namespace {

constexpr std::size_t kBatch = 2048;  // as `crowdline score` takes them

std::string whole_file(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

using Batch = std::vector<std::string_view>;

std::vector<Batch> batches_of(std::string_view texts) {
  std::vector<Batch> batches;
  while (!texts.empty()) {
    if (batches.empty() || batches.back().size() == kBatch) batches.emplace_back();
    const std::size_t end = std::min(texts.find('\n'), texts.size());
    batches.back().push_back(texts.substr(0, end));
    texts.remove_prefix(std::min(end + 1, texts.size()));
  }
  return batches;
}

struct Seconds {
  double analysis = 0, scoring = 0;
};

// A batch at a time, so that the machine's caches are as warm as in the program.
Seconds time_all(const std::vector<Batch>& batches, const model::Scorer& scorer, const text::EmoteNames& emotes) {
  Seconds seconds;
  double polarity = 0;  // used, so that nothing is left out
  for (const Batch& batch : batches) {
    const auto started = std::clock();
    std::vector<text::Analysis> analyses;
    analyses.reserve(batch.size());
    for (const std::string_view text : batch) analyses.push_back(text::analyze(text, {}, emotes));
    std::vector<const text::Analysis*> pointers;
    for (const text::Analysis& analysis : analyses) pointers.push_back(&analysis);
    std::vector<model::Score> scores(batch.size());
    const auto analysed = std::clock();
    scorer.score(pointers, scores);
    const auto scored = std::clock();
    seconds.analysis += static_cast<double>(analysed - started) / CLOCKS_PER_SEC;
    seconds.scoring += static_cast<double>(scored - analysed) / CLOCKS_PER_SEC;
    for (const model::Score& score : scores) polarity += static_cast<double>(score.polarity());
  }
  std::fprintf(stderr, "sum of polarities %.4f\n", polarity);
  return seconds;
}

int run(const char* path) {
  const std::string emote_table = whole_file(CROWDLINE_SOURCE_DIR "/glossary/emotes.tsv");
  const std::string word_table = whole_file(CROWDLINE_SOURCE_DIR "/glossary/words.tsv");
  const auto lexicon = model::Lexicon::parse(std::array<std::string_view, 2>{emote_table, word_table}).value();
  const std::string file = whole_file(CROWDLINE_SOURCE_DIR "/models/tuned.cwm");
  const auto scorer = model::make_trained_scorer(std::as_bytes(std::span(file)), lexicon).value();
  const std::string texts = whole_file(path);
  const std::vector<Batch> batches = batches_of(texts);
  std::size_t messages = 0;
  for (const Batch& batch : batches) messages += batch.size();
  const Seconds seconds = time_all(batches, *scorer, model::LexiconEmotes(lexicon));
  std::printf("%.0f %.0f\n", static_cast<double>(messages) / seconds.scoring,
              static_cast<double>(messages) / (seconds.analysis + seconds.scoring));
  return 0;
}

}  // namespace
}  // namespace crowdline

int main(int argc, char** argv) {
  if (argc == 2) return crowdline::run(argv[1]);
  std::fputs("usage: score_rate FILE\n", stderr);
  return 2;
}
