// Reads what `crowdline model evaluate` measures on: the shared data, VADER's and a teacher's answers.
#pragma once

#include <memory>
#include <string>

#include "app/parts.h"
#include "evaluation/experiment.h"

namespace crowdline::app {

struct EvaluationFiles {
  std::string shared;      // folder with `data/`
  std::string vader;       // compound scores by bench/scoring/vader_peer.py; may be absent
  std::string teacher;     // a teacher's answers for the labels; may be absent
  std::string neighbours;  // a table of terms in the columns of glossary/*.tsv; may be absent
};

// What was read, with the lexicon that `material` points to.
struct EvaluationMaterial {
  evaluation::Material material;
  std::unique_ptr<model::Lexicon> with_neighbours;
};

// Fails with kNotFound without the labels, with kNotUnderstood for a broken table.
Result<EvaluationMaterial> read_evaluation_material(const EvaluationFiles& files, const model::Lexicon& lexicon,
                                                    const Embedded& embedded);

// A whole file; nullopt when it cannot be read.
std::optional<std::string> whole_file(const std::string& path);

}  // namespace crowdline::app
