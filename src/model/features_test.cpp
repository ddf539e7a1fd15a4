#include "model/features.h"

#include <gtest/gtest.h>

#include <cmath>

namespace crowdline::model {
namespace {

Hit hit(float polarity, Emotion emotion = Emotion::kNone, bool emote = false) {
  Hit result;
  result.polarity = polarity;
  result.emotion = emotion;
  result.emote = emote;
  return result;
}

float at(const Features& features, Feature feature) { return features[static_cast<std::size_t>(feature)]; }

Features of(Hits hits, std::string_view text = "a") {
  const text::Analysis analysis = text::analyze(text, {}, text::no_emote_names());
  return features_of(analysis, hits, text::question_form(analysis));
}

TEST(Features, PolaritiesOfTheHits) {
  Hits hits;
  hits.all = {hit(0.8F), hit(-0.4F), hit(0.1F), hit(0.6F, Emotion::kHype, true)};
  const Features features = of(hits);
  EXPECT_FLOAT_EQ(at(features, Feature::kMean), (0.8F - 0.4F + 0.6F) / 3);  // .1 is too weak to count
  EXPECT_FLOAT_EQ(at(features, Feature::kWordMean), 0.2F);
  EXPECT_FLOAT_EQ(at(features, Feature::kEmoteMean), 0.6F);
  EXPECT_FLOAT_EQ(at(features, Feature::kStrongest), 0.8F);
  EXPECT_FLOAT_EQ(at(features, Feature::kWeakest), 0.4F);
  EXPECT_EQ(at(features, Feature::kMixed), 1.0F);
  EXPECT_FLOAT_EQ(at(features, Feature::kHype), 0.5F + 0.5F * 0.6F);
  EXPECT_NEAR(at(features, Feature::kCompound), 4.0 / std::sqrt(16.0 + 15.0), 1e-6);
}

TEST(Features, ExclamationMarksStrengthenTheCompoundOnly) {
  Hits hits;
  hits.all = {hit(0.5F)};
  const float calm = at(of(hits), Feature::kCompound);
  hits.exclamations = 9;
  EXPECT_GT(at(of(hits), Feature::kCompound), calm);
  EXPECT_EQ(at(of(hits), Feature::kExclamations), 1.0F);
  hits.all.clear();
  EXPECT_EQ(at(of(hits), Feature::kCompound), 0.0F);
}

TEST(Features, ToxicityWeighsMoreWhenSomebodyIsMeant) {
  Hits hits;
  hits.all = {hit(-0.5F)};
  hits.all[0].toxicity = 1;
  EXPECT_EQ(at(of(hits), Feature::kRude), 1.0F);
  EXPECT_EQ(at(of(hits), Feature::kRudeToSomebody), 0.0F);
  hits.addresses = true;
  EXPECT_EQ(at(of(hits), Feature::kRudeToSomebody), 1.0F);
}

TEST(Features, TraitsOfTheMessage) {
  EXPECT_EQ(at(of({}, "what game is this?"), Feature::kAsks), 1.0F);
  EXPECT_EQ(at(of({}, "NO WAY DUDE"), Feature::kShouting), 1.0F);
  EXPECT_EQ(at(of({}, "!song"), Feature::kLinkOrCommand), 1.0F);
  EXPECT_EQ(at(of({}), Feature::kBias), 1.0F);
  EXPECT_EQ(at(of({}), Feature::kPolar), 0.0F);
}

TEST(Features, EveryFeatureHasItsOwnName) {
  for (std::size_t i = 0; i < kFeatureCount; ++i) {
    EXPECT_FALSE(to_string(static_cast<Feature>(i)).empty());
    for (std::size_t k = 0; k < i; ++k)
      EXPECT_NE(to_string(static_cast<Feature>(i)), to_string(static_cast<Feature>(k)));
  }
}

TEST(Features, LogarithmOfCountsIsExactBelowNineAndNeverFalls) {
  for (std::uint32_t n = 1; n < 9; ++n) EXPECT_NEAR(log2_of_count(n), std::log2(n), 1e-6);
  for (std::uint32_t n = 1; n < 200; ++n) EXPECT_GE(log2_of_count(n + 1), log2_of_count(n));
}

}  // namespace
}  // namespace crowdline::model
