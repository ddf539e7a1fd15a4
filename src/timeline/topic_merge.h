// Topics of several windows put together: chapters and the whole stream.
#pragma once

#include <boost/unordered/unordered_flat_map.hpp>
#include <boost/unordered/unordered_flat_set.hpp>
#include <cstdint>
#include <vector>

#include "timeline/window_builder.h"

namespace crowdline::timeline {

// Topics are one when the name of either is, but for endings and repeated letters, among the words of the other, or when
// their names are related words. Chatters stay exact; those of single words are lower bounds.
class TopicMerge {
 public:
  void add(const BuiltWindow& part);
  std::vector<Topic> take();  // heaviest first, at most kMostTopics

 private:
  struct Sum {
    Topic topic;
    boost::unordered_flat_set<chat::ChatterId> chatters;
    std::array<std::uint32_t, model::kEmotionCount> emotions{};  // messages of windows where the topic had that emotion
  };
  Sum& sum_for(const Topic& topic);
  std::size_t place_of(const Topic& topic) const;
  std::size_t named(std::uint64_t root) const;
  void add_word(Topic& topic, const TopicWord& word);

  std::vector<Sum> sums_;
  boost::unordered_flat_map<std::uint64_t, std::size_t> by_root_;  // of each word: place in sums_
};

}  // namespace crowdline::timeline
