// docs/results-summaries.md: how good summaries are.
#pragma once

#include <string>

#include "evaluation/summary_experiment.h"

namespace crowdline::evaluation {

// Ends with an empty line. The same findings give the same bytes, but for the time of writing, which is rounded up to a
// step of 1, 2 or 5.
std::string summaries_section(const SummaryFindings& findings);

// Lists for the terminal: the figures beside their floors and goals.
std::string summaries_headline(const SummaryFindings& findings);

}  // namespace crowdline::evaluation
