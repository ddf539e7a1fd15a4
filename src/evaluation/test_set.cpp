#include "evaluation/test_set.h"

#include <algorithm>

namespace crowdline::evaluation {

const System* TestSet::find(std::string_view system) const {
  const auto found = std::ranges::find(systems, system, &System::name);
  return found == systems.end() ? nullptr : &*found;
}

TestSet TestSet::slice(std::string slice_name,
                       const std::function<bool(const training::LabelledMessage&)>& wants) const {
  TestSet part{.name = std::move(slice_name)};
  std::vector<std::size_t> rows;
  for (std::size_t i = 0; i < messages.size(); ++i) {
    if (!wants(messages[i])) continue;
    rows.push_back(i);
    part.messages.push_back(messages[i]);
  }
  for (const System& system : systems) part.systems.push_back(only(system, rows));
  return part;
}

std::vector<std::string> streams_of(Messages messages) {
  std::vector<std::string> streams;
  streams.reserve(messages.size());
  for (const training::LabelledMessage& message : messages) streams.push_back(message.stream);
  return streams;
}

std::string key_of(const training::LabelledMessage& message) {
  return fmt::format("{}/{}", message.stream, message.row);
}

}  // namespace crowdline::evaluation
