#include "model/json.h"

#include <gtest/gtest.h>

namespace crowdline::model {
namespace {

TEST(ScoreJson, HasTheShapeOfTheScoreCommand) {
  Score score;
  score.sentiment = {0.1F, 0.2F, 0.7F};
  score.emotion = {0.9F, 0, 0, 0, 0, 0, 0, 0, 0, 0.1F};
  score.question = 0.123456F;
  EXPECT_EQ(
      to_text(to_json(score)),
      R"({"sentiment":{"label":1,"negative":0.1,"neutral":0.2,"positive":0.7},)"
      R"("emotion":{"label":"hype","hype":0.9,"amusement":0.0,"affection":0.0,"sadness":0.0,"anger":0.0,"confusion":0.0,)"
      R"("cringe":0.0,"surprise":0.0,"boredom":0.0,"none":0.1},)"
      R"("toxicity":{"label":0,"none":1.0,"rude":0.0,"attack":0.0},"question":0.1235})");
}

TEST(ScoreJson, ReasonsKeepTheirOrder) {
  const std::vector<Reason> reasons{{"pog", "sentiment", 1.23456}, {"shouting", "emotion:hype", -0.5}};
  EXPECT_EQ(
      to_text(to_json(reasons)),
      R"([{"feature":"pog","head":"sentiment","weight":1.2346},{"feature":"shouting","head":"emotion:hype","weight":-0.5}])");
  EXPECT_EQ(to_text(to_json(std::span<const Reason>{})), "[]");
}

}  // namespace
}  // namespace crowdline::model
