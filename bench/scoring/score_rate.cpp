// Messages a second of CPU time, no output: `score_rate FILE` reads texts, one a line, and prints two numbers: of scoring
// alone (the tokens being there), and from text to score, as `crowdline score` does it. `score_rate --same FILE` proves that
// both give the same scores, and prints the share of texts that were answered from memory.
#include <array>
#include <cstdio>
#include <ctime>
#include <fstream>
#include <iterator>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/lexicon_emotes.h"
#include "model/text_scorer.h"
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

double seconds_since(std::clock_t started) { return static_cast<double>(std::clock() - started) / CLOCKS_PER_SEC; }

std::vector<text::Analysis> analyses_of(const Batch& batch, const text::EmoteNames& emotes) {
  std::vector<text::Analysis> analyses;
  analyses.reserve(batch.size());
  for (const std::string_view text : batch) analyses.push_back(text::analyze(text, {}, emotes));
  return analyses;
}

// Scores of messages whose tokens are there.
std::vector<model::Score> score_alone(const std::vector<text::Analysis>& analyses, const model::Scorer& scorer) {
  std::vector<const text::Analysis*> pointers;
  pointers.reserve(analyses.size());
  for (const text::Analysis& analysis : analyses) pointers.push_back(&analysis);
  std::vector<model::Score> scores(analyses.size());
  scorer.score(pointers, scores);
  return scores;
}

double sum_of(std::span<const model::Score> scores) {
  double polarity = 0;  // used, so that nothing is left out
  for (const model::Score& score : scores) polarity += static_cast<double>(score.polarity());
  return polarity;
}

// A batch at a time, so that the machine's caches are as warm as in the program.
double seconds_alone(const std::vector<Batch>& batches, const model::Scorer& scorer, const text::EmoteNames& emotes) {
  double seconds = 0;
  double polarity = 0;
  for (const Batch& batch : batches) {
    const std::vector<text::Analysis> analyses = analyses_of(batch, emotes);
    const auto started = std::clock();
    const std::vector<model::Score> scores = score_alone(analyses, scorer);
    seconds += seconds_since(started);
    polarity += sum_of(scores);
  }
  std::fprintf(stderr, "sum of polarities %.4f\n", polarity);
  return seconds;
}

double seconds_whole(const std::vector<Batch>& batches, const model::Scorer& scorer, const text::EmoteNames& emotes) {
  double polarity = 0;
  const auto started = std::clock();
  model::TextScorer texts(scorer, emotes);
  std::vector<model::Score> scores;
  for (const Batch& batch : batches) {
    scores.resize(batch.size());
    texts.score(batch, scores);
    polarity += sum_of(scores);
  }
  const double seconds = seconds_since(started);
  std::fprintf(stderr, "sum of polarities %.4f\n", polarity);
  return seconds;
}

bool same(const model::Score& one, const model::Score& other) {
  return one.sentiment == other.sentiment && one.emotion == other.emotion && one.toxicity == other.toxicity &&
         one.question == other.question;
}

// The memory's scores beside those of a scorer that sees each message alone.
int compare(const std::vector<Batch>& batches, const model::Scorer& scorer, const model::Scorer& other,
            const text::EmoteNames& emotes) {
  model::TextScorer texts(scorer, emotes);
  std::uint64_t all = 0;
  std::uint64_t different = 0;
  for (const Batch& batch : batches) {
    std::vector<model::Score> remembered(batch.size());
    texts.score(batch, remembered);
    const std::vector<model::Score> plain = score_alone(analyses_of(batch, emotes), other);
    for (std::size_t i = 0; i < batch.size(); ++i) different += same(remembered[i], plain[i]) ? 0 : 1;
    all += batch.size();
  }
  std::printf("%llu texts, %llu different, %.1f %% from memory\n", static_cast<unsigned long long>(all),
              static_cast<unsigned long long>(different),
              100 * static_cast<double>(texts.remembered()) / static_cast<double>(all));
  return different == 0 ? 0 : 1;
}

int run(const char* path, bool compared) {
  const std::string emote_table = whole_file(CROWDLINE_SOURCE_DIR "/glossary/emotes.tsv");
  const std::string word_table = whole_file(CROWDLINE_SOURCE_DIR "/glossary/words.tsv");
  const auto lexicon = model::Lexicon::parse(std::array<std::string_view, 2>{emote_table, word_table}).value();
  const std::string file = whole_file(CROWDLINE_SOURCE_DIR "/models/tuned.cwm");
  const auto make = [&] { return model::make_trained_scorer(std::as_bytes(std::span(file)), lexicon).value(); };
  const model::LexiconEmotes emotes(lexicon);
  const std::string texts = whole_file(path);
  const std::vector<Batch> batches = batches_of(texts);
  if (compared) return compare(batches, *make(), *make(), emotes);
  std::size_t messages = 0;
  for (const Batch& batch : batches) messages += batch.size();
  const double alone = seconds_alone(batches, *make(), emotes);
  const double whole = seconds_whole(batches, *make(), emotes);
  std::printf("%.0f %.0f\n", static_cast<double>(messages) / alone, static_cast<double>(messages) / whole);
  return 0;
}

}  // namespace
}  // namespace crowdline

int main(int argc, char** argv) {
  if (argc == 2) return crowdline::run(argv[1], false);
  if (argc == 3 && std::string_view(argv[1]) == "--same") return crowdline::run(argv[2], true);
  std::fputs("usage: score_rate [--same] FILE\n", stderr);
  return 2;
}
