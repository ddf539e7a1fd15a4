// Labelled messages: the tables that training and evaluation read.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "model/score.h"

namespace crowdline::training {

struct LabelledMessage {
  std::string text;
  std::vector<std::string> emotes;  // names that are emotes in it, each once
  std::string source;               // "greatsphynx", "nlss", "youtube", or the table's name
  std::string stream;               // rows of one stream stay on one side of any split
  std::uint64_t row = 0;            // line or record of the stream
  bool random_draw = true;          // false: from a draw that looked for rare classes
  bool test = false;                // never trained on
  int sentiment = 0;                // -1, 0, 1
  model::Emotion emotion = model::Emotion::kNone;
  model::Emotion other_emotion =
      model::Emotion::kNone;  // what the other annotation said; equal to `emotion` if the same
  int toxicity = 0;           // 0, 1, 2
  bool question = false;
  int confidence = 2;  // 1 a guess, 2, 3 sure
};

// Reads a TSV with a header that names at least text, sentiment, emotion, toxicity and question; the other columns of the
// labels' table (source, stream, row, emotes, draw, split, emotion_2, confidence) are used when they are there. Without a
// `stream` column, runs of kSceneRows lines form a stream: such tables are grouped by scene. `name` is the table's name in
// errors and its source. Fails with kNotUnderstood, naming the line.
inline constexpr std::size_t kSceneRows = 50;
Result<std::vector<LabelledMessage>> parse_labelled(std::string_view table, std::string_view name);

// Which of `parts` a stream falls into: by a hash of its name (FNV-1a, 64 bits), so that it is the same everywhere.
std::size_t part_of(std::string_view stream, std::size_t parts);

}  // namespace crowdline::training
