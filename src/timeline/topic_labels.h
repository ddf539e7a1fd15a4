// What a topic is called: the wordings of its words, and the run of words that says it best. The last part of finding topics.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "timeline/familiar_words.h"
#include "timeline/message_names.h"
#include "timeline/topic_words.h"
#include "timeline/window.h"

namespace crowdline::timeline {

// What the labels of one window are made from; all outlive it.
struct LabelSource {
  std::span<const ScoredMessage> messages;
  const std::vector<std::uint32_t>& first_number;  // by message: place of its first token in table.numbers
  const TermTable& table;
  const FamiliarWords& familiar;
  MessageNames& names;
};

// The wording that most wrote, of those that may be named: three chatters of the window (ASCII case apart; inside longer words
// will do for naming, but is not counted) or of the stream so far wrote it, and not as a part of a name. None when there is no
// such wording. Counts are of the word alone: not "game" in "gamer".
std::optional<TopicWord> label_of(const TopicCandidate& candidate, const LabelSource& source);

// The run of 2 to 4 tokens around a place of `words` that says most of the topic's messages in most words: by at least two
// chatters, in at least kPhraseShare of the `messages` of the topic, made of words that may be named.
inline constexpr double kPhraseShare = 0.4;
std::optional<TopicWord> phrase_around(std::span<const TopicCandidate* const> words, std::size_t messages,
                                       const LabelSource& source);

}  // namespace crowdline::timeline
