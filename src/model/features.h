// A message as numbers: what the linear heads of the lexicon scorers see.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "model/hits.h"
#include "text/question.h"

namespace crowdline::model {

// All values lie between -1 and about 2, so that weights can be compared.
enum class Feature : std::uint8_t {
  kBias,
  kMean,          // mean polarity of the hits, weighted by confidence
  kCompound,      // sum of polarities, normalised as in VADER: 4s / sqrt((4s)^2 + 15), with exclamation marks
  kStrongest,     // highest positive polarity
  kWeakest,       // highest negative polarity, as a positive number
  kEmoteMean,     // mean of the emotes' polarities
  kWordMean,      // mean of the words'
  kPolar,         // 1 when a hit has a polarity of .15 or more
  kMixed,         // 1 when there are both signs
  kRepeated,      // emotes repeated: log2(1 + repetitions) / 3
  kLength,        // log2(1 + words) / 4
  kExclamations,  // min(n, 3) / 3
  kQuestionMark,
  kAsks,
  kShouting,
  kEmoteOnly,
  kUnknownEmotes,  // emotes without a meaning
  kElongated,
  kIrony,
  kNegation,
  kAddresses,  // speaks to or about somebody
  kMention,
  kLinkOrCommand,
  kHype,  // evidence for each emotion: strongest confidence × (½ + ½|polarity|) of its hits
  kAmusement,
  kAffection,
  kSadness,
  kAnger,
  kConfusion,
  kCringe,
  kSurprise,
  kBoredom,
  kRude,            // a hit of toxicity 1
  kAttack,          // a hit of toxicity 2
  kRudeToSomebody,  // either of them in a message that speaks to or about somebody
};
inline constexpr std::size_t kFeatureCount = static_cast<std::size_t>(Feature::kRudeToSomebody) + 1;

using Features = std::array<float, kFeatureCount>;

std::string_view to_string(Feature feature);  // "mean polarity"

Features features_of(const text::Analysis& analysis, const Hits& hits, text::QuestionForm form);

// log2(count) from a table, rounded above 8: no call into the C library.
float log2_of_count(std::uint32_t count);

}  // namespace crowdline::model
