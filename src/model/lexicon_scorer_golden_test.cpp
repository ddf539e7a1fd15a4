// Messages of our own writing with the full output of both scorers: tests/golden/model/*.json.
// CROWDLINE_REWRITE_GOLDEN=1 writes the outputs anew; look at the difference before you keep it.
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>

#include "model/json.h"
#include "model/labelled_chat_test.h"
#include "model/lexicon_scorer.h"

namespace crowdline::model {
namespace {

namespace fs = std::filesystem;

std::vector<fs::path> golden_files() {
  std::vector<fs::path> files;
  for (const auto& entry : fs::directory_iterator(CROWDLINE_SOURCE_DIR "/tests/golden/model"))
    files.push_back(entry.path());
  std::ranges::sort(files);
  return files;
}

Json output_of(const Scorer& scorer, const text::Analysis& analysis) {
  const text::Analysis* const message = &analysis;
  Score score;
  scorer.score({&message, 1}, {&score, 1});
  Json output = to_json(score);
  const std::vector<Reason> reasons = scorer.explain(analysis);
  output["because"] = to_json(std::span(reasons));
  return output;
}

// A case is {"text", "emotes" (names with "|" between them), "tuned", "base"}; one line each.
std::string actual_text(const Json& cases) {
  static const auto kTuned = make_tuned_lexicon_scorer(shipped_lexicon());
  static const auto kBase = make_base_scorer(shipped_lexicon());
  std::string text = "[";
  for (const Json& one : cases) {
    const std::string emotes = one.value("emotes", "");
    const text::Analysis analysis = text::analyze(one["text"].get<std::string>(), {}, EmoteList(emotes));
    Json row{{"text", one["text"]}};
    if (!emotes.empty()) row["emotes"] = emotes;
    row["tuned"] = output_of(*kTuned, analysis);
    row["base"] = output_of(*kBase, analysis);
    text += (text.size() > 1 ? ",\n" : "\n") + to_text(row);
  }
  return text + "\n]\n";
}

class LexiconScorerGolden : public ::testing::TestWithParam<fs::path> {};

TEST_P(LexiconScorerGolden, GivesWhatIsKept) {
  const std::string kept = read_file(GetParam());
  const auto cases = parse_json(kept, GetParam().string());
  ASSERT_TRUE(cases.has_value()) << cases.error().sentence();
  const std::string actual = actual_text(*cases);
  if (std::getenv("CROWDLINE_REWRITE_GOLDEN") != nullptr) {
    std::ofstream(GetParam(), std::ios::binary) << actual;
    return;
  }
  EXPECT_EQ(actual, kept) << "CROWDLINE_REWRITE_GOLDEN=1 rewrites " << GetParam();
}

INSTANTIATE_TEST_SUITE_P(Files, LexiconScorerGolden, ::testing::ValuesIn(golden_files()), [](const auto& info) {
  std::string name = info.param.stem().string();
  std::ranges::replace(name, '-', '_');
  return name;
});

}  // namespace
}  // namespace crowdline::model
