// Labelled messages for measuring: from the shared data, which is no part of the repository.
#pragma once

#include <cstdlib>
#include <filesystem>
#include <map>
#include <optional>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "model/score.h"
#include "model/shipped_lexicon_test.h"
#include "text/analysis.h"

namespace crowdline::model {

struct Labelled {
  text::Analysis analysis;
  int sentiment = 0;
  Emotion emotion = Emotion::kNone;
  std::optional<Emotion> second_emotion;
  int toxicity = 0;
  int question = 0;
};

class EmoteList final : public text::EmoteNames {
 public:
  explicit EmoteList(const std::string& names) {
    std::istringstream in(names);
    for (std::string name; std::getline(in, name, '|');) names_.insert(name);
  }
  bool contains(std::string_view name) const override { return names_.contains(name); }

 private:
  std::set<std::string, std::less<>> names_;
};

inline std::filesystem::path shared_data() {
  const char* set = std::getenv("CROWDLINE_SHARED");
  return std::filesystem::path(set != nullptr ? set : CROWDLINE_SOURCE_DIR "/../shared") / "data";
}

// Rows of a table with a header, as column name → value; rows for which `wants` is false are left out.
template <typename Wants>
std::vector<Labelled> read_labelled(const std::filesystem::path& path, Wants wants) {
  std::vector<Labelled> rows;
  std::ifstream file(path);
  const auto cells_of = [](const std::string& line) {
    std::vector<std::string> cells(1);
    for (const char c : line) {
      if (c == '\t')
        cells.emplace_back();
      else
        cells.back().push_back(c);
    }
    return cells;
  };
  std::string line;
  if (!std::getline(file, line)) return rows;
  const std::vector<std::string> header = cells_of(line);
  while (std::getline(file, line)) {
    std::map<std::string, std::string> row;
    const std::vector<std::string> cells = cells_of(line);
    for (std::size_t i = 0; i < std::min(cells.size(), header.size()); ++i) row[header[i]] = cells[i];
    if (!wants(row)) continue;
    Labelled& labelled = rows.emplace_back();
    labelled.analysis = text::analyze(row["text"], {}, EmoteList(row["emotes"]));
    labelled.sentiment = std::stoi(row["sentiment"]);
    labelled.emotion = emotion_from(row["emotion"]).value();
    labelled.second_emotion = emotion_from(row["emotion_2"]);
    labelled.toxicity = std::stoi(row["toxicity"]);
    labelled.question = std::stoi(row["question"]);
  }
  return rows;
}

// The train split of the labels; empty without the shared data.
inline const std::vector<Labelled>& train_split() {
  static const auto kRows =
      read_labelled(shared_data() / "labels/labels.tsv", [](auto& row) { return row["split"] == "train"; });
  return kRows;
}

}  // namespace crowdline::model
