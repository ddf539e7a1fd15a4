#include "timeline/topic_merge.h"

#include <algorithm>
#include <tuple>

#include "timeline/topics.h"
#include "timeline/word_variants.h"

namespace crowdline::timeline {
namespace {

std::string key_of(const TopicWord& word) { return root_of(text::fold(word.text)); }

}  // namespace

TopicMerge::Sum& TopicMerge::sum_for(const Topic& topic) {
  const std::string name = key_of(topic.words.front());
  std::size_t place = sums_.size();
  if (const auto known = by_root_.find(name); known != by_root_.end()) place = known->second;
  for (std::size_t i = 1; i < topic.words.size() && place == sums_.size(); ++i) {
    const auto known = by_root_.find(key_of(topic.words[i]));
    const bool is_name =
        known != by_root_.end() && key_of(sums_[known->second].topic.words.front()) == key_of(topic.words[i]);
    if (is_name) place = known->second;
  }
  if (place == sums_.size()) sums_.emplace_back();
  for (const TopicWord& word : topic.words) by_root_.try_emplace(key_of(word), place);
  return sums_[place];
}

void TopicMerge::add_word(Topic& topic, const TopicWord& word) {
  const std::string key = key_of(word);
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
