// What the crowd asked, grouped by wording.
#pragma once

#include <span>
#include <vector>

#include "timeline/names.h"
#include "timeline/scored_message.h"
#include "timeline/window.h"

namespace crowdline::timeline {

struct QuestionReport {
  std::uint32_t questions = 0;        // messages that ask
  std::vector<QuestionGroup> groups;  // most chatters first, at most 6
};

// `organic[i]` tells whether messages[i] counts. Two questions are one when the content words of the shorter are at least
// two thirds in the longer. At most 256 questions a window are compared; the rest only count. A wording that holds a name
// is never the text of a group, nor is a word of a name.
QuestionReport find_questions(std::span<const ScoredMessage> messages, const std::vector<bool>& organic,
                              const NameTests& names);

}  // namespace crowdline::timeline
