// Reads what `crowdline model evaluate` measures on: the shared data, what the shipped model was trained on, answers of peers.
#pragma once

#include <memory>
#include <string>

#include "app/parts.h"
#include "app/training_files.h"
#include "evaluation/experiment.h"

namespace crowdline::app {

struct EvaluationFiles {
  TrainingFiles training;  // what the shipped model was trained on; the labels are measured on, too
  std::string outside;     // CSV of the emote-controlled set; may be absent
  std::string vader;       // compound scores by bench/scoring/vader_peer.py; may be absent
  std::string answers;     // a teacher's answers for the labels, in the form of its labels; may be absent
  std::string neighbours;  // a table of terms in the columns of glossary/*.tsv; may be absent
};

// What was read, with the lexicon that `material` points to.
struct EvaluationMaterial {
  evaluation::Material material;
  std::unique_ptr<model::Lexicon> with_neighbours;
};

// Fails with kUsage without the labels, with kNotUnderstood for a broken table.
Result<EvaluationMaterial> read_evaluation_material(const EvaluationFiles& files, const model::Lexicon& lexicon,
                                                    const Embedded& embedded);

}  // namespace crowdline::app
