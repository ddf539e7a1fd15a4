// What an offline teacher said of messages without labels, and how it is joined to their text.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "model/score.h"
#include "training/trainer.h"

namespace crowdline::training {

struct TeacherRow {
  std::uint64_t row = 0;  // line of the chat's table, its header being 0
  model::Score score;
};

// By stream, rows in rising order.
using TeacherLabels = std::map<std::string, std::vector<TeacherRow>, std::less<>>;

// Reads the unpacked text of docs/formats/teacher-labels.md. Fails with kNotUnderstood, naming the line.
Result<TeacherLabels> parse_teacher_labels(std::string_view text);

// The messages of one stream's chat (TSV with a header that names at least text and emotes) that the teacher judged. Fails
// with kNotUnderstood when a column or a row is missing.
Result<std::vector<TaughtMessage>> join_teacher(std::string_view chat, const std::vector<TeacherRow>& rows);

}  // namespace crowdline::training
