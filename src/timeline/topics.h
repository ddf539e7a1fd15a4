// What the crowd was on about: words that stand for one thing, put together and counted.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "timeline/familiar_words.h"
#include "timeline/message_names.h"
#include "timeline/related_words.h"
#include "timeline/scored_message.h"
#include "timeline/term_counts.h"
#include "timeline/term_occurrences.h"
#include "timeline/window.h"

namespace crowdline::timeline {

struct TopicReport {
  std::vector<Topic> topics;                         // heaviest first, at most kMostTopics
  std::vector<std::vector<std::uint32_t>> chatters;  // of each: `chatter_of` of its messages, ascending
  std::vector<std::uint64_t> words;                  // hashes of the roots of all topics
};

struct TopicSource {
  std::span<const ScoredMessage> messages;
  const std::vector<bool>& speech;               // may give topics
  const std::vector<std::uint32_t>& chatter_of;  // by message
  const TermTable& table;                        // find_terms() of the same
  const TermCounts& background;                  // the stream so far
  const FamiliarWords& familiar;                 // of the stream so far
  const RelatedWords& related;
  std::span<const std::uint64_t> recent;  // TopicReport::words of the five minutes before
};

// Words by find_topic_words(); those that same_word() takes for one, but for look-alikes, or that are related to the most frequent one are one topic,
// and so is a word of which most messages are the topic's anyway ("iron", "chef"). Chosen greedily by the messages that no heavier topic has, weighed by how rare the word
// is in the stream so far (maximum coverage, Nemhauser et al. 1978), so that the topics together say what most of the window
// is about.
inline constexpr std::size_t kMostTopics = 10;
inline constexpr std::size_t kMostTopicWords = 6;
TopicReport find_topics(const TopicSource& source, MessageNames& names);

}  // namespace crowdline::timeline
