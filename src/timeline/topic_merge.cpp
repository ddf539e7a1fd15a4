#include "timeline/topic_merge.h"

#include <algorithm>
#include <tuple>

#include "base/hash.h"
#include "timeline/related_words.h"
#include "timeline/topics.h"
#include "timeline/word_variants.h"

namespace crowdline::timeline {
namespace {

std::uint64_t key_of(const TopicWord& word) { return hash64(root_of(text::fold(word.text))); }

}  // namespace

// The topic whose name has this root; sums_.size() when there is none.
std::size_t TopicMerge::named(std::uint64_t root) const {
  const auto known = by_root_.find(root);
  const bool is_name = known != by_root_.end() && key_of(sums_[known->second].topic.words.front()) == root;
  return is_name ? known->second : sums_.size();
}

std::size_t TopicMerge::place_of(const Topic& topic) const {
  const std::uint64_t name = key_of(topic.words.front());
  if (const auto known = by_root_.find(name); known != by_root_.end()) return known->second;
  std::size_t place = sums_.size();
  for (std::size_t i = 1; i < topic.words.size() && place == sums_.size(); ++i) place = named(key_of(topic.words[i]));
  for (const std::uint64_t other : shipped_related_words().related.of(name)) {
    if (place != sums_.size()) break;
    place = named(other);
  }
  return place;
}

TopicMerge::Sum& TopicMerge::sum_for(const Topic& topic) {
  const std::size_t place = place_of(topic);
  if (place == sums_.size()) sums_.emplace_back();
  for (const TopicWord& word : topic.words) by_root_.try_emplace(key_of(word), place);
  return sums_[place];
}

void TopicMerge::add_word(Topic& topic, const TopicWord& word) {
  const std::uint64_t key = key_of(word);
  const auto known = std::ranges::find_if(topic.words, [&](const TopicWord& other) { return key_of(other) == key; });
  if (known == topic.words.end()) {
    topic.words.push_back(word);
    return;
  }
  if (word.messages > known->messages) known->text = word.text;
  known->messages += word.messages;
  known->chatters = std::max(known->chatters, word.chatters);
}

void TopicMerge::add(const BuiltWindow& part) {
  for (std::size_t i = 0; i < part.window.topics.size(); ++i) {
    const Topic& topic = part.window.topics[i];
    Sum& sum = sum_for(topic);
    const double messages = sum.topic.messages + topic.messages;
    sum.topic.polarity = (sum.topic.polarity * sum.topic.messages + topic.polarity * topic.messages) / messages;
    sum.topic.messages += topic.messages;
    sum.topic.weight += topic.weight;
    if (topic.emotion) sum.emotions[static_cast<std::size_t>(*topic.emotion)] += topic.messages;
    for (const TopicWord& word : topic.words) add_word(sum.topic, word);
    if (i >= part.topic_chatters.size()) continue;
    for (const std::uint32_t place : part.topic_chatters[i]) sum.chatters.insert(part.chatters[place].chatter);
  }
}

std::vector<Topic> TopicMerge::take() {
  std::vector<Topic> topics;
  for (Sum& sum : sums_) {
    sum.topic.chatters = static_cast<std::uint32_t>(sum.chatters.size());
    const auto most = std::ranges::max_element(sum.emotions);
    if (*most * 2 >= sum.topic.messages) sum.topic.emotion = static_cast<model::Emotion>(most - sum.emotions.begin());
    auto& words = sum.topic.words;
    std::ranges::sort(words, [](const TopicWord& a, const TopicWord& b) {
      return std::tie(b.messages, a.text) < std::tie(a.messages, b.text);
    });
    if (words.size() > kMostTopicWords) words.resize(kMostTopicWords);
    topics.push_back(std::move(sum.topic));
  }
  std::ranges::sort(topics, [](const Topic& a, const Topic& b) {
    return a.weight != b.weight ? a.weight > b.weight : a.words.front().text < b.words.front().text;
  });
  if (topics.size() > kMostTopics) topics.resize(kMostTopics);
  return topics;
}

}  // namespace crowdline::timeline
