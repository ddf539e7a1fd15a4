// What the name of an unknown channel emote says: "mossyLove" is about love, "pixlRage" about rage.
#pragma once

#include <string_view>

#include "model/score.h"

namespace crowdline::model {

struct NameMeaning {
  float polarity = 0;
  Emotion emotion = Emotion::kNone;
  bool known = false;
};

// Judges the capitalised parts of the name, the last one first. `name` is ASCII or says nothing.
NameMeaning meaning_of_name(std::string_view name);

}  // namespace crowdline::model
