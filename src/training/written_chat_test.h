// Small chats of our own writing for tests of training.
#pragma once

#include <string>
#include <vector>

#include "model/shipped_lexicon_test.h"
#include "training/trainer.h"

namespace crowdline::training {

// Words that no lexicon holds decide: "glorp" is good, "brank" is bad and rude, "zent" asks, the rest is plain.
inline std::vector<LabelledMessage> invented_chat(std::size_t count) {
  static const std::vector<std::string> kPlain{"table", "window", "river",  "paper",
                                               "seven", "corner", "engine", "carpet"};
  std::vector<LabelledMessage> messages;
  for (std::size_t i = 0; i < count; ++i) {
    LabelledMessage message;
    message.stream = std::to_string(i / 10);
    message.row = i;
    message.text = kPlain[(i / 4) % kPlain.size()] + " " + kPlain[(i / 32) % kPlain.size()];
    switch (i % 4) {
      case 0:
        message.text += " glorp";
        message.sentiment = 1;
        message.emotion = model::Emotion::kHype;
        break;
      case 1:
        message.text = "brank " + message.text;
        message.sentiment = -1;
        message.emotion = model::Emotion::kAnger;
        message.toxicity = 1;
        break;
      case 2:
        message.text = "zent " + message.text;
        message.question = true;
        break;
      default:
        break;
    }
    message.other_emotion = message.emotion;
    messages.push_back(message);
  }
  return messages;
}

inline Recipe quick_recipe() { return {.epochs = 15, .strength = {1, 1, 1, 1}}; }

}  // namespace crowdline::training
