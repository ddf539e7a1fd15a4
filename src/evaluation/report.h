// The findings as files: docs/results.md, its pictures, and the headline of the README.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "evaluation/experiment.h"

namespace crowdline::evaluation {

struct ReportFile {
  std::string path;  // below docs/, "results.md" or "results/NAME.svg"
  std::string text;
};

// Paraphrases of messages, by key_of(): `stream row paraphrase` with a header. Lines that do not have three cells are left out.
std::map<std::string, std::string> parse_paraphrases(std::string_view table);

struct Versions {
  std::string tuned, base, lexicon, glossary;
};

// The same findings give the same bytes.
std::vector<ReportFile> report(const Findings& findings, const std::map<std::string, std::string>& paraphrases,
                               const Versions& versions);

// Three list items for the README.
std::string headline(const Findings& findings);

// `text` with what stands between <!-- NAME:begin --> and <!-- NAME:end --> replaced; unchanged without the markers.
std::string with_section(std::string text, std::string_view name, std::string_view section);

}  // namespace crowdline::evaluation
