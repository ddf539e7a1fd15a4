// A small set with labels and answers for tests.
#pragma once

#include <string>
#include <vector>

#include "evaluation/test_set.h"

namespace crowdline::evaluation {

inline training::LabelledMessage message(int sentiment, model::Emotion emotion, int toxicity, bool question) {
  training::LabelledMessage message;
  message.sentiment = sentiment;
  message.emotion = emotion;
  message.other_emotion = emotion;
  message.toxicity = toxicity;
  message.question = question;
  return message;
}

// `count` messages of every kind, four to a stream, every second from an enriched draw, of two sources.
inline std::vector<training::LabelledMessage> mixed_messages(std::size_t count) {
  std::vector<training::LabelledMessage> messages;
  for (std::size_t i = 0; i < count; ++i) {
    messages.push_back(message(static_cast<int>(i % 3) - 1, static_cast<model::Emotion>(i % model::kEmotionCount),
                               i % 7 == 0 ? 1 : 0, i % 5 == 0));
    messages.back().text = fmt::format("message {}", i);
    messages.back().stream = fmt::format("stream{}", i / 4);
    messages.back().source = i % 8 < 4 ? "one" : "two";
    messages.back().row = i;
    messages.back().random_draw = i % 2 == 0;
  }
  return messages;
}

// Right about everything, and `sure` of it.
inline model::Score right_score(const training::LabelledMessage& message, float sure = 0.9F) {
  model::Score score;
  score.sentiment.fill((1 - sure) / 2);
  score.sentiment[static_cast<std::size_t>(message.sentiment) + 1] = sure;
  score.emotion.fill((1 - sure) / 9);
  score.emotion[static_cast<std::size_t>(message.emotion)] = sure;
  score.toxicity = {message.toxicity == 0 ? sure : 1 - sure, 0, 0};
  score.toxicity[message.toxicity == 2 ? 2 : 1] = 1 - score.toxicity[0];
  score.question = message.question ? sure : 1 - sure;
  return score;
}

// Right about all but every `wrong_each`-th message, about which it is wrong in every head; 0: about none.
inline System system_of(std::string name, Messages messages, std::size_t wrong_each) {
  System system{.name = std::move(name), .what = "made up"};
  for (std::size_t i = 0; i < messages.size(); ++i) {
    training::LabelledMessage said = messages[i];
    if (wrong_each > 0 && i % wrong_each == 0) {
      said.sentiment = (said.sentiment + 2) % 3 - 1;
      said.emotion = static_cast<model::Emotion>((static_cast<int>(said.emotion) + 1) % 10);
      said.toxicity = said.toxicity == 0 ? 1 : 0;
      said.question = !said.question;
    }
    system.scores.push_back(right_score(said));
  }
  return system;
}

}  // namespace crowdline::evaluation
