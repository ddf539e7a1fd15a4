// Windows of chat that two writers have summarised after reading every message: what a summary is measured against.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"

namespace crowdline::evaluation {

struct ReferenceTopic {
  std::string name;
  std::vector<std::string> any_of;  // lower case; a text that holds one of them names the topic
  double messages = 0;              // estimated by the writer
};

struct ReferenceText {
  std::string title, text, mood;
  std::vector<ReferenceTopic> topics;
};

struct ReferenceWindow {
  std::string window, stream;
  std::int64_t start_ms = 0;
  std::int64_t end_ms = 0;
  std::vector<ReferenceText> writers;  // two
};

// One JSON object a line, blank lines left out. kNotUnderstood names the line.
Result<std::vector<ReferenceWindow>> parse_references(std::string_view jsonl);

// Share of the topics' messages whose topic is named in `text` (title and text of a summary); 0 without topics. The
// definition of ../shared/data/references/score_summaries.py.
double topic_coverage(std::string_view text, std::span<const ReferenceTopic> topics);

// Mean over the writers.
double topic_coverage(std::string_view text, const ReferenceWindow& reference);

// True when one of the writers gives that mood.
bool mood_agrees(std::string_view mood, const ReferenceWindow& reference);

}  // namespace crowdline::evaluation
