// The files that a model is trained from.
#pragma once

#include <string>
#include <vector>

#include "base/error.h"
#include "training/trainer.h"

namespace crowdline::app {

struct TrainingFiles {
  std::string labels;   // table of labelled messages; may be empty
  std::string written;  // folder with tables of our own writing, *.tsv; may be empty
  std::string teacher;  // labels of a teacher, see docs/formats/teacher-labels.md; may be empty
  std::string chat;     // folder with the chats that the teacher read, NAME.tsv
};

// Reads them all, tables of a folder in the order of their names. Streams with test rows are never learnt
// from, whatever the teacher's file says.
Result<training::TrainingSet> read_training_set(const TrainingFiles& files);

}  // namespace crowdline::app
