// The tables that ship with the project, for tests.
#pragma once

#include <array>
#include <fstream>
#include <iterator>
#include <string>

#include "model/lexicon.h"

namespace crowdline::model {

inline std::string read_file(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

inline const Lexicon& shipped_lexicon() {
  static const Lexicon kLexicon = [] {
    const std::string emotes = read_file(CROWDLINE_SOURCE_DIR "/glossary/emotes.tsv");
    const std::string words = read_file(CROWDLINE_SOURCE_DIR "/glossary/words.tsv");
    const std::array<std::string_view, 2> tables{emotes, words};
    return Lexicon::parse(tables).value();
  }();
  return kLexicon;
}

}  // namespace crowdline::model
