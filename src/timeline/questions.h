// What the crowd asked, grouped by wording.
#pragma once

#include <span>
#include <vector>

#include "timeline/message_names.h"
#include "timeline/scored_message.h"
#include "timeline/window.h"

namespace crowdline::timeline {

struct QuestionReport {
  std::uint32_t questions = 0;        // messages that ask
  std::vector<QuestionGroup> groups;  // most chatters first, at most 6
};

// `organic[i]` tells whether messages[i] counts. Two questions are one when the content words of the shorter, endings apart, are
// at least two thirds in the longer; one of function words alone is one with those of the same words. An answer comes within 90 s
// from somebody who did not ask: it holds half of what was asked about and more than that; of moderators, bots and the streamer
// a word of it, or "yes" or "no" within 30 s, is enough. At most 256 questions a window are compared; the rest only count. A wording that holds a name
// is never the text of a group, nor is a word of a name. `names` looks in the same messages.
QuestionReport find_questions(std::span<const ScoredMessage> messages, const std::vector<bool>& organic,
                              MessageNames& names);

}  // namespace crowdline::timeline
