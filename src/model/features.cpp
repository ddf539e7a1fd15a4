#include "model/features.h"

#include <algorithm>
#include <cmath>

namespace crowdline::model {
namespace {

constexpr float kPolarFrom = 0.15F;

constexpr std::array<std::string_view, kFeatureCount> kNames{"bias",
                                                             "mean polarity",
                                                             "compound",
                                                             "strongest positive",
                                                             "strongest negative",
                                                             "emote polarity",
                                                             "word polarity",
                                                             "has feeling",
                                                             "mixed signs",
                                                             "repeated emote",
                                                             "length",
                                                             "exclamation marks",
                                                             "question mark",
                                                             "asks",
                                                             "shouting",
                                                             "emotes only",
                                                             "unknown emote",
                                                             "elongated",
                                                             "irony",
                                                             "negation",
                                                             "addresses somebody",
                                                             "mention",
                                                             "link or command",
                                                             "hype terms",
                                                             "amusement terms",
                                                             "affection terms",
                                                             "sadness terms",
                                                             "anger terms",
                                                             "confusion terms",
                                                             "cringe terms",
                                                             "surprise terms",
                                                             "boredom terms",
                                                             "rude term",
                                                             "attacking term",
                                                             "rude to somebody"};

struct Mean {
  float sum = 0;
  float weight = 0;
  void add(float value, float by) {
    sum += value * by;
    weight += by;
  }
  float value() const { return weight > 0 ? sum / weight : 0; }
};

class Filler {
 public:
  explicit Filler(Features& features) : features_(features) {}
  float& operator[](Feature feature) { return features_[static_cast<std::size_t>(feature)]; }
  void set(Feature feature, bool value) { (*this)[feature] = value ? 1.0F : 0.0F; }

  void add_hit(const Hit& hit) {
    const float strength = std::abs(hit.polarity);
    if (hit.emotion != Emotion::kNone) {
      const auto feature =
          static_cast<Feature>(static_cast<std::size_t>(Feature::kHype) + static_cast<std::size_t>(hit.emotion));
      (*this)[feature] = std::max((*this)[feature], hit.confidence * (0.5F + 0.5F * strength));
    }
    if (hit.toxicity == 1) set(Feature::kRude, true);
    if (hit.toxicity == 2) set(Feature::kAttack, true);
    if (strength < kPolarFrom && !hit.emote) return;
    all_.add(hit.polarity, hit.confidence);
    (hit.emote ? emotes_ : words_).add(hit.polarity, hit.confidence);
    sum_ += hit.polarity;
    (*this)[Feature::kStrongest] = std::max((*this)[Feature::kStrongest], hit.polarity);
    (*this)[Feature::kWeakest] = std::max((*this)[Feature::kWeakest], -hit.polarity);
    if (strength >= kPolarFrom) set(Feature::kPolar, true);
  }

  // VADER (Hutto and Gilbert, ICWSM 2014) scores words from -4 to 4, adds .292 for each of up to four exclamation marks
  // and normalises with alpha 15.
  void finish(std::uint32_t exclamations) {
    float sum = 4 * sum_;
    const float emphasis = 0.292F * static_cast<float>(std::min(exclamations, 4U));
    sum += sum > 0 ? emphasis : sum < 0 ? -emphasis : 0;
    (*this)[Feature::kCompound] = sum / std::sqrt(sum * sum + 15.0F);
    (*this)[Feature::kMean] = all_.value();
    (*this)[Feature::kEmoteMean] = emotes_.value();
    (*this)[Feature::kWordMean] = words_.value();
    set(Feature::kMixed, (*this)[Feature::kStrongest] >= kPolarFrom && (*this)[Feature::kWeakest] >= kPolarFrom);
  }

 private:
  Features& features_;
  Mean all_, emotes_, words_;
  float sum_ = 0;
};

}  // namespace

std::string_view to_string(Feature feature) { return kNames[static_cast<std::size_t>(feature)]; }

float log2_of_count(std::uint32_t count) {
  static constexpr std::array<float, 9> kTable{0, 0, 1, 1.5849625F, 2, 2.3219281F, 2.5849625F, 2.8073549F, 3};
  if (count < kTable.size()) return kTable[count];
  return count < 12 ? 3.3F : count < 16 ? 3.75F : count < 24 ? 4.25F : count < 32 ? 4.75F : 5.0F;
}

Features features_of(const text::Analysis& analysis, const Hits& hits, text::QuestionForm form) {
  Features features{};
  Filler fill(features);
  std::uint32_t repetitions = 0;
  for (const Hit& hit : hits.all) {
    fill.add_hit(hit);
    if (hit.emote) repetitions += hit.count - 1;
  }
  fill.finish(hits.exclamations);
  fill.set(Feature::kBias, true);
  fill[Feature::kRepeated] = log2_of_count(1 + repetitions) / 3;
  fill[Feature::kLength] = log2_of_count(1 + hits.words) / 4;
  fill[Feature::kExclamations] = static_cast<float>(std::min(hits.exclamations, 3U)) / 3;
  fill.set(Feature::kQuestionMark, analysis.question_mark);
  fill.set(Feature::kAsks, text::asks(form));
  fill.set(Feature::kShouting, analysis.shouting);
  fill.set(Feature::kEmoteOnly, analysis.emote_only);
  fill.set(Feature::kUnknownEmotes, hits.unknown_emotes > 0);
  fill.set(Feature::kElongated, hits.elongated);
  fill.set(Feature::kIrony, hits.irony);
  fill.set(Feature::kNegation, hits.negations > 0);
  fill.set(Feature::kAddresses, hits.addresses);
  fill.set(Feature::kMention, hits.mentions > 0);
  fill.set(Feature::kLinkOrCommand, hits.links > 0 || analysis.command);
  const bool rude = fill[Feature::kRude] > 0 || fill[Feature::kAttack] > 0;
  fill.set(Feature::kRudeToSomebody, rude && hits.addresses);
  return features;
}

}  // namespace crowdline::model
