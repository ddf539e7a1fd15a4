#include "app/evaluation_material.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>

#include "evaluation/emote_controlled.h"

namespace crowdline::app {
namespace {

std::vector<std::string> cells_of(const std::string& line) {
  std::vector<std::string> cells;
  std::istringstream in(line);
  for (std::string cell; std::getline(in, cell, '\t');) cells.push_back(cell);
  return cells;
}

// `set row compound` with a header, rows of a set in order.
void read_vader(const std::string& path, evaluation::Material& material) {
  std::istringstream in(whole_file(path).value_or(""));
  std::string line;
  std::getline(in, line);
  while (std::getline(in, line)) {
    const std::vector<std::string> cells = cells_of(line);
    if (cells.size() != 3) continue;
    float compound = 0;
    std::from_chars(cells[2].data(), cells[2].data() + cells[2].size(), compound);
    (cells[0] == "labels" ? material.vader_labels : material.vader_emote_controlled).push_back(compound);
  }
}

Result<void> read_written(const std::string& folder, evaluation::Material& material) {
  std::vector<std::string> paths;
  std::error_code error;
  for (const auto& entry : std::filesystem::directory_iterator(folder, error)) {
    if (entry.path().extension() == ".tsv") paths.push_back(entry.path());
  }
  std::ranges::sort(paths);
  for (const std::string& path : paths) {
    const auto name = std::filesystem::path(path).stem().string();
    auto messages = training::parse_labelled(whole_file(path).value_or(""), name);
    if (!messages) return std::unexpected(messages.error());
    std::ranges::move(*messages, std::back_inserter(material.shipped.written));
  }
  return {};
}

// The lexicon with the terms of `table` that it lacks.
Result<std::unique_ptr<model::Lexicon>> lexicon_with(const std::string& table, const model::Lexicon& lexicon,
                                                     const Embedded& embedded) {
  std::istringstream in(table);
  std::string line;
  std::getline(in, line);
  std::string fresh = line + "\n";
  while (std::getline(in, line)) {
    if (lexicon.find(line.substr(0, line.find('\t'))) == nullptr) fresh += line + "\n";
  }
  const std::array tables{embedded.emote_table, embedded.word_table, std::string_view(fresh)};
  auto all = model::Lexicon::parse(tables);
  if (!all) return std::unexpected(all.error());
  return std::make_unique<model::Lexicon>(std::move(*all));
}

}  // namespace

std::optional<std::string> whole_file(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) return std::nullopt;
  return std::string(std::istreambuf_iterator<char>(file), {});
}

Result<EvaluationMaterial> read_evaluation_material(const EvaluationFiles& files, const model::Lexicon& lexicon,
                                                    const Embedded& embedded) {
  EvaluationMaterial result;
  evaluation::Material& material = result.material;
  const auto labels = whole_file(files.shared + "/data/labels/labels.tsv");
  if (!labels)
    return fail(ErrorCode::kNotFound, files.shared + "/data/labels/labels.tsv is not there",
                "say where the shared data is with --shared");
  auto labelled = training::parse_labelled(*labels, "labels");
  if (!labelled) return std::unexpected(labelled.error());
  material.labels = std::move(*labelled);
  if (const auto csv = whole_file(files.shared + "/data/sentiment/emote-controlled/labeled_dataset.csv")) {
    auto messages = evaluation::parse_emote_controlled(*csv);
    if (!messages) return std::unexpected(messages.error());
    material.emote_controlled = std::move(*messages);
  }
  if (auto done = read_written(files.shared + "/data/written", material); !done) return std::unexpected(done.error());
  read_vader(files.vader, material);
  if (const auto table = whole_file(files.neighbours)) {
    auto more = lexicon_with(*table, lexicon, embedded);
    if (!more) return std::unexpected(more.error());
    result.with_neighbours = std::move(*more);
    material.with_neighbours = result.with_neighbours.get();
  }
  return result;
}

}  // namespace crowdline::app
