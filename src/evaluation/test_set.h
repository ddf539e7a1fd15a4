// Messages with labels, and what each system says of them.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "evaluation/resampling.h"
#include "evaluation/system.h"

namespace crowdline::evaluation {

struct TestSet {
  std::string name;
  std::vector<training::LabelledMessage> messages;
  std::vector<System> systems;

  const System* find(std::string_view system) const;  // by name; nullptr when it was not run

  // The messages that `wants` answers true for.
  TestSet slice(std::string name, const std::function<bool(const training::LabelledMessage&)>& wants) const;
};

// The stream of each message.
std::vector<std::string> streams_of(Messages messages);

// "stream/row": names a message without quoting it.
std::string key_of(const training::LabelledMessage& message);

}  // namespace crowdline::evaluation
