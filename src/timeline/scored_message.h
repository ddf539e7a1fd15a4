// A message after analysis and scoring: what windows are made of.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "chat/message.h"
#include "model/score.h"
#include "text/analysis.h"

namespace crowdline::timeline {

// What windows read of a score: a fifth of its size, as many messages wait for their window, and stay for minutes after.
class Reading {
 public:
  Reading() : Reading(model::Score{}) {}
  Reading(const model::Score& score)  // NOLINT(google-explicit-constructor): a score seen by windows
      : question(score.question),
        polarity_(score.polarity()),
        sentiment_(static_cast<std::int8_t>(score.sentiment_label())),
        toxicity_(static_cast<std::int8_t>(score.toxicity_label())),
        emotion_(score.emotion_label()) {}
  // As it was packed.
  Reading(float question_part, float polarity, int sentiment, int toxicity, model::Emotion emotion)
      : question(question_part),
        polarity_(polarity),
        sentiment_(static_cast<std::int8_t>(sentiment)),
        toxicity_(static_cast<std::int8_t>(toxicity)),
        emotion_(emotion) {}

  // Each as in model::Score.
  float polarity() const { return polarity_; }
  int sentiment_label() const { return sentiment_; }
  model::Emotion emotion_label() const { return emotion_; }
  int toxicity_label() const { return toxicity_; }
  bool asks() const { return question >= model::kQuestionFrom; }
  bool operator==(const Reading&) const = default;

  float question = 0;

 private:
  float polarity_ = 0;
  std::int8_t sentiment_ = 0;
  std::int8_t toxicity_ = 0;
  model::Emotion emotion_ = model::Emotion::kNone;
};

struct ScoredMessage {
  std::string id;
  std::int64_t offset_ms = 0;
  chat::ChatterId chatter = 0;
  chat::Roles roles;
  std::uint32_t likes = 0;
  text::Analysis analysis;
  Reading score;
  std::optional<Reading> base;
};

}  // namespace crowdline::timeline
