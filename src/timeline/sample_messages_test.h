// Messages for the tests of this folder, analysed and scored by hand.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/hash.h"
#include "text/analysis.h"
#include "timeline/scored_message.h"

namespace crowdline::timeline {

class NoEmotes : public text::EmoteNames {
 public:
  bool contains(std::string_view name) const override { return name == "KEKW" || name == "PogChamp"; }
};

inline model::Score score_of(float polarity) {
  model::Score score;
  score.sentiment = {polarity < 0 ? -polarity : 0, 1 - (polarity < 0 ? -polarity : polarity),
                     polarity > 0 ? polarity : 0};
  return score;
}

inline ScoredMessage sample(std::int64_t offset_ms, std::string_view chatter, std::string_view text,
                            float polarity = 0) {
  static const NoEmotes known;
  ScoredMessage message;
  message.offset_ms = offset_ms;
  message.chatter = NameKey::fixed(1)(chatter);
  message.analysis = text::analyze(text, {}, known);
  message.score = score_of(polarity);
  if (text.ends_with('?')) message.score.question = 0.9F;
  return message;
}

inline std::string name(int number) { return "viewer" + std::to_string(number); }

}  // namespace crowdline::timeline
