// The models as they ship, and files beside the checkout, for the tests of this folder.
#pragma once

#include <array>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <memory>
#include <span>
#include <string>

#include "model/lexicon_scorer.h"
#include "model/trained_scorer.h"

namespace crowdline::evaluation {

inline std::string whole_file(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

// Empty where there is no shared data.
inline std::string shared_file(const std::string& name) {
  const char* set = std::getenv("CROWDLINE_SHARED");
  return whole_file(std::string(set != nullptr ? set : CROWDLINE_SOURCE_DIR "/../shared") + "/data/" + name);
}

struct ShippedModels {
  std::string emotes = whole_file(CROWDLINE_SOURCE_DIR "/glossary/emotes.tsv");
  std::string words = whole_file(CROWDLINE_SOURCE_DIR "/glossary/words.tsv");
  std::string file = whole_file(CROWDLINE_SOURCE_DIR "/models/tuned.cwm");
  model::Lexicon lexicon = model::Lexicon::parse(std::array<std::string_view, 2>{emotes, words}).value();
  std::unique_ptr<model::Scorer> tuned = model::make_trained_scorer(std::as_bytes(std::span(file)), lexicon).value();
  std::unique_ptr<model::Scorer> base = model::make_base_scorer(lexicon);
};

}  // namespace crowdline::evaluation
