// The chatters' names in the messages of a window, each message looked through once and only when asked for.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "timeline/names.h"
#include "timeline/scored_message.h"

namespace crowdline::timeline {

class MessageNames {
 public:
  MessageNames(std::span<const ScoredMessage> messages, const NameTests& tests)
      : messages_(messages), tests_(tests), found_(messages.size()) {}

  const std::vector<NameSpan>& in(std::uint32_t message) {
    auto& names = found_[message];
    if (!names) names = find_names(messages_[message].analysis.text, tests_);
    return *names;
  }

 private:
  std::span<const ScoredMessage> messages_;
  const NameTests& tests_;
  std::vector<std::optional<std::vector<NameSpan>>> found_;
};

}  // namespace crowdline::timeline
