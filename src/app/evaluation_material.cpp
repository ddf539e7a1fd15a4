#include "app/evaluation_material.h"

#include <array>
#include <charconv>
#include <sstream>

#include "app/whole_file.h"
#include "evaluation/emote_controlled.h"
#include "training/table_cells.h"
#include "training/teacher_labels.h"

namespace crowdline::app {
namespace {

// `set row compound` with a header, rows of a set in order.
void read_vader(const std::string& path, evaluation::Material& material) {
  std::istringstream in(read_whole(path).value_or(std::string()));
  std::string line;
  std::getline(in, line);
  while (std::getline(in, line)) {
    const auto cells = training::cells_of(line, '\t');
    if (cells.size() != 3) continue;
    float compound = 0;
    std::from_chars(cells[2].data(), cells[2].data() + cells[2].size(), compound);
    (cells[0] == "labels" ? material.vader_labels : material.vader_emote_controlled).push_back(compound);
  }
}

Result<void> read_answers(const std::string& path, evaluation::Material& material) {
  const auto text = read_whole(path);
  if (!text) return {};
  const auto answers = training::parse_teacher_labels(*text);
  if (!answers) return std::unexpected(answers.error());
  for (const auto& [stream, rows] : *answers) {
    for (const training::TeacherRow& row : rows) material.teacher[fmt::format("{}/{}", stream, row.row)] = row.score;
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

Result<EvaluationMaterial> read_evaluation_material(const EvaluationFiles& files, const model::Lexicon& lexicon,
                                                    const Embedded& embedded) {
  EvaluationMaterial result;
  evaluation::Material& material = result.material;
  auto set = read_training_set(files.training);
  if (!set) return std::unexpected(set.error());
  material.shipped = std::move(*set);
  material.labels = std::move(material.shipped.labelled);
  material.shipped.labelled.clear();
  if (const auto csv = read_whole(files.outside)) {
    auto messages = evaluation::parse_emote_controlled(*csv);
    if (!messages) return std::unexpected(messages.error());
    material.emote_controlled = std::move(*messages);
  }
  read_vader(files.vader, material);
  if (auto done = read_answers(files.answers, material); !done) return std::unexpected(done.error());
  if (const auto table = read_whole(files.neighbours)) {
    auto more = lexicon_with(*table, lexicon, embedded);
    if (!more) return std::unexpected(more.error());
    result.with_neighbours = std::move(*more);
    material.with_neighbours = result.with_neighbours.get();
  }
  return result;
}

}  // namespace crowdline::app
