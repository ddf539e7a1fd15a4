// Messages of our own writing with their full analysis: tests/golden/text/*.json.
// CROWDLINE_REWRITE_GOLDEN=1 writes the outputs anew; look at the difference before you keep it.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <array>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "base/json.h"
#include "text/question.h"

namespace crowdline::text {
namespace {

namespace fs = std::filesystem;

constexpr std::array<const char*, 9> kKinds{"word",    "emote", "emoji",   "emoticon", "number",
                                            "mention", "link",  "command", "mark"};

std::vector<fs::path> golden_files() {
  std::vector<fs::path> files;
  for (const auto& entry : fs::directory_iterator(CROWDLINE_SOURCE_DIR "/tests/golden/text"))
    files.push_back(entry.path());
  std::ranges::sort(files);
  return files;
}

Json output_of(const Analysis& analysis) {
  Json tokens = Json::array();
  for (const Token& token : analysis.tokens) {
    Json one{kKinds[static_cast<std::size_t>(token.kind)], analysis.view(token)};
    if (token.elongated) one.push_back("elongated");
    if (token.capitals) one.push_back("capitals");
    tokens.push_back(std::move(one));
  }
  Json flags = Json::array();
  if (analysis.command) flags.push_back("command");
  if (analysis.emote_only) flags.push_back("emote_only");
  if (analysis.shouting) flags.push_back("shouting");
  if (analysis.question_mark) flags.push_back("question_mark");
  if (asks(analysis)) flags.push_back("asks");
  return {{"text", analysis.text},
          {"tokens", std::move(tokens)},
          {"flags", std::move(flags)},
          {"signature", fmt::format("{:016x}", analysis.signature)},
          {"text_hash", fmt::format("{:016x}", analysis.text_hash)}};
}

// A case is {"input", "spans" ([[begin, end]…] in bytes), "output"}; one line each.
std::string actual_text(const Json& cases) {
  std::string text = "[";
  for (const Json& one : cases) {
    std::vector<chat::EmoteSpan> spans;
    for (const Json& span : one.value("spans", Json::array()))
      spans.push_back({span[0].get<std::uint32_t>(), span[1].get<std::uint32_t>()});
    Json row{{"input", one["input"]}};
    if (!spans.empty()) row["spans"] = one["spans"];
    row["output"] = output_of(analyze(one["input"].get<std::string>(), spans, no_emote_names()));
    text += (text.size() > 1 ? ",\n" : "\n") + to_text(row);
  }
  return text + "\n]\n";
}

class AnalysisGolden : public ::testing::TestWithParam<fs::path> {};

TEST_P(AnalysisGolden, GivesWhatIsKept) {
  std::ifstream file(GetParam(), std::ios::binary);
  const std::string kept{std::istreambuf_iterator<char>(file), {}};
  const auto cases = parse_json(kept, GetParam().string());
  ASSERT_TRUE(cases.has_value()) << cases.error().sentence();
  const std::string actual = actual_text(*cases);
  if (std::getenv("CROWDLINE_REWRITE_GOLDEN") != nullptr) {
    std::ofstream(GetParam(), std::ios::binary) << actual;
    return;
  }
  EXPECT_EQ(actual, kept) << "CROWDLINE_REWRITE_GOLDEN=1 rewrites " << GetParam();
}

INSTANTIATE_TEST_SUITE_P(Files, AnalysisGolden, ::testing::ValuesIn(golden_files()), [](const auto& info) {
  std::string name = info.param.stem().string();
  std::ranges::replace(name, '-', '_');
  return name;
});

}  // namespace
}  // namespace crowdline::text
