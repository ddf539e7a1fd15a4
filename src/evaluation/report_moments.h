// The part of docs/results-summaries.md that tells how good moments are.
#pragma once

#include <string>

#include "evaluation/moment_experiment.h"

namespace crowdline::evaluation {

// Markdown from "## Moments" on; ends with an empty line. The same findings give the same bytes.
std::string moments_section(const MomentFindings& findings);

// `page` with its section "## Moments", up to the next "## " or the end, replaced by `section`; appended where there is none.
std::string with_moments(const std::string& page, const std::string& section);

}  // namespace crowdline::evaluation
