// A message after analysis and scoring: what windows are made of.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "chat/message.h"
#include "model/score.h"
#include "text/analysis.h"

namespace crowdline::timeline {

struct ScoredMessage {
  std::string id;
  std::int64_t offset_ms = 0;
  chat::ChatterId chatter = 0;
  chat::Roles roles;
  text::Analysis analysis;
  model::Score score;
  std::optional<model::Score> base;

  const model::Score& by(bool base_model) const { return base_model ? *base : score; }
};

}  // namespace crowdline::timeline
