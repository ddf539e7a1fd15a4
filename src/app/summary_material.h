// Reads what summaries are measured on: the references, the chats of their streams, and what the writer makes of them.
#pragma once

#include <string>
#include <vector>

#include "app/parts.h"
#include "evaluation/summary_experiment.h"

namespace crowdline::app {

struct SummaryFiles {
  std::string references;         // JSON lines
  std::vector<std::string> chat;  // folders with STREAM.tsv or STREAM.json
};

// Each stream is read twice: by the pipeline, in windows as long as the references', and message by message for the counts
// that claims are checked by. Fails with kUsage without the references or the chat of one.
Result<evaluation::SummaryMaterial> read_summary_material(const SummaryFiles& files, const pipeline::Engine& engine);

}  // namespace crowdline::app
