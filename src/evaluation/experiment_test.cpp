#include "evaluation/experiment.h"

#include <gmock/gmock.h>

#include "evaluation/labelled_fixture_test.h"
#include "evaluation/learning_curve.h"
#include "model/lexicon_scorer.h"

namespace crowdline::evaluation {
namespace {

constexpr std::string_view kTable =
    "term\tkind\tpolarity\temotion\ttoxicity\tconfidence\tdefinition\n"
    "great\tword\t0.8\thype\t0\t3\tvery good\n"
    "awful\tword\t-0.8\tanger\t0\t3\tvery bad\n";

// 60 streams of four messages, whose words say what they are; every sixth stream is of the test split.
std::vector<training::LabelledMessage> labels() {
  auto messages = mixed_messages(240);
  for (std::size_t i = 0; i < messages.size(); ++i) {
    messages[i].text = messages[i].sentiment > 0 ? "great game" : messages[i].sentiment < 0 ? "awful game" : "the game";
    messages[i].test = i / 4 % 6 == 0;
  }
  return messages;
}

class ExperimentTest : public testing::Test {
 protected:
  ExperimentTest() {
    material_.labels = labels();
    material_.recipe.epochs = 2;
  }
  Findings run(const Plan& plan) {
    const Shipped shipped{.lexicon = lexicon_, .tuned = *tuned_, .base = *base_, .lexicon_alone = *tuned_};
    auto findings = run_experiment(material_, shipped, plan, [](std::string_view) {});
    EXPECT_TRUE(findings) << findings.error().sentence();
    return std::move(*findings);
  }

  model::Lexicon lexicon_ = model::Lexicon::parse(std::array{kTable}).value();
  std::unique_ptr<model::Scorer> tuned_ = model::make_tuned_lexicon_scorer(lexicon_);
  std::unique_ptr<model::Scorer> base_ = model::make_base_scorer(lexicon_);
  Material material_;
};

TEST_F(ExperimentTest, MeasuresTheTestSplitByNameAndSaysWhatIsLeftOut) {
  const Findings findings = run({.quick = true});
  EXPECT_EQ(findings.own.messages.size(), 40);
  EXPECT_EQ(findings.train_messages, 200);
  for (const auto& message : findings.own.messages) EXPECT_TRUE(message.test);
  std::vector<std::string> names;
  for (const System& system : findings.own.systems) {
    names.push_back(system.name);
    EXPECT_EQ(system.scores.size(), 40) << system.name;
  }
  EXPECT_THAT(names, testing::ElementsAre("always the majority", "\"?\" alone", "base", "lexicon", "tuned",
                                          "tuned without lexicon", "tuned without n-grams"));
  EXPECT_EQ(findings.left_out.size(), 4) << "emote-controlled, VADER, neighbours, teacher";
}

TEST_F(ExperimentTest, TheDevSplitNeverTouchesTest) {
  const Findings findings = run({.dev = true, .quick = true});
  ASSERT_FALSE(findings.own.messages.empty());
  for (const auto& message : findings.own.messages) EXPECT_FALSE(message.test);
  EXPECT_EQ(findings.train_messages + findings.own.messages.size(), 200);
  ASSERT_NE(findings.own.find("tuned"), nullptr) << "trained without the dev split";
}

TEST_F(ExperimentTest, PeersAreJoinedByRow) {
  for (const auto& message : material_.labels) material_.vader_labels.push_back(static_cast<float>(message.sentiment));
  for (const auto& message : material_.labels) material_.teacher[key_of(message)] = right_score(message);
  const Findings findings = run({.quick = true});
  for (const char* name : {"VADER", "teacher"}) {
    const System* peer = findings.own.find(name);
    ASSERT_NE(peer, nullptr) << name;
    for (std::size_t i = 0; i < peer->scores.size(); ++i)
      EXPECT_EQ(peer->scores[i].sentiment_label(), findings.own.messages[i].sentiment) << name;
  }
}

TEST_F(ExperimentTest, RowsThatWereDrawnTwiceCountOnce) {
  material_.labels.push_back(material_.labels.front());
  EXPECT_EQ(run({.quick = true}).own.messages.size(), 40);
}

TEST_F(ExperimentTest, CrossValidatesInsideTheOutsideSet) {
  material_.emote_controlled = labels();
  for (auto& message : material_.emote_controlled) message.test = false;
  const Findings findings = run({});
  ASSERT_EQ(findings.inside.systems.size(), 3);
  for (const System& system : findings.inside.systems)
    EXPECT_EQ(system.scores.size(), kInsideCuts * 240) << system.name;
  ASSERT_EQ(findings.curves.size(), 2);
  EXPECT_EQ(findings.curves[0].points.size(), kCurvePercents.size());
}

}  // namespace
}  // namespace crowdline::evaluation
