#include "training/trainer.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>

#include "model/model_file.h"
#include "model/trained_scorer.h"
#include "training/written_chat_test.h"

namespace crowdline::training {
namespace {

std::span<const std::byte> bytes_of(const std::string& file) { return std::as_bytes(std::span(file)); }

model::Score score_of(const std::string& file, std::string_view text) {
  const auto scorer = model::make_trained_scorer(bytes_of(file), model::shipped_lexicon());
  const text::Analysis analysis = text::analyze(text, {}, text::no_emote_names());
  const text::Analysis* const message = &analysis;
  model::Score score;
  scorer.value()->score({&message, 1}, {&score, 1});
  return score;
}

const std::string& invented_model() {
  static const std::string kFile =
      train_model({.labelled = invented_chat(400)}, quick_recipe(), model::shipped_lexicon(), "invented")->file;
  return kFile;
}

TEST(Trainer, LearnsWordsThatNobodyToldIt) {
  EXPECT_EQ(score_of(invented_model(), "paper glorp").sentiment_label(), 1);
  EXPECT_EQ(score_of(invented_model(), "paper glorp").emotion_label(), model::Emotion::kHype);
  EXPECT_EQ(score_of(invented_model(), "brank river").sentiment_label(), -1);
  EXPECT_EQ(score_of(invented_model(), "brank river").toxicity_label(), 1);
  EXPECT_EQ(score_of(invented_model(), "table river").sentiment_label(), 0);
  EXPECT_GT(score_of(invented_model(), "zent carpet engine").question, 0.6F);
  EXPECT_LT(score_of(invented_model(), "seven carpet engine").question, 0.4F);
}

TEST(Trainer, PartsOfWordsSpeakForNewWords) {
  EXPECT_GT(score_of(invented_model(), "paper glorpy").polarity(),
            score_of(invented_model(), "paper shelf").polarity());
}

TEST(Trainer, TheSameInputGivesTheSameBytes) {
  const auto again =
      train_model({.labelled = invented_chat(400)}, quick_recipe(), model::shipped_lexicon(), "invented");
  EXPECT_EQ(again->file, invented_model());
  Recipe other = quick_recipe();
  other.seed = 2;
  EXPECT_NE(train_model({.labelled = invented_chat(400)}, other, model::shipped_lexicon(), "invented")->file,
            invented_model());
}

TEST(Trainer, NeverReadsTestRows) {
  auto with_test = invented_chat(400);
  for (LabelledMessage message : invented_chat(200)) {
    message.test = true;
    message.sentiment = -message.sentiment;
    with_test.push_back(message);
  }
  const auto trained = train_model({.labelled = with_test}, quick_recipe(), model::shipped_lexicon(), "invented");
  EXPECT_EQ(trained->file, invented_model());
}

TEST(Trainer, LearnsFromATeacherAlone) {
  TrainingSet set{.labelled = invented_chat(100)};
  for (int i = 0; i < 400; ++i) {
    TaughtMessage message{.text = "wimbly " + std::to_string(i % 10)};
    message.teacher.sentiment = {0, 0.1F, 0.9F};
    set.taught.push_back(message);
  }
  Recipe recipe = quick_recipe();
  recipe.taught_weight = 1;
  const auto trained = train_model(set, recipe, model::shipped_lexicon(), "taught");
  EXPECT_EQ(score_of(trained->file, "wimbly").sentiment_label(), 1);
}

TEST(Trainer, WithoutMessagesThereIsNothingToLearn) {
  const auto trained = train_model({}, quick_recipe(), model::shipped_lexicon(), "empty");
  ASSERT_FALSE(trained);
  EXPECT_EQ(trained.error().code, ErrorCode::kNotUnderstood);
}

TEST(CrossValidation, EveryStreamIsScoredByAModelThatDidNotSeeIt) {
  // Each stream has a word of its own that decides: seen, it would be learnt; unseen, it cannot be known.
  std::vector<LabelledMessage> messages;
  for (std::size_t i = 0; i < 400; ++i) {
    LabelledMessage message;
    message.stream = std::to_string(i / 20);
    message.text = "xq" + std::string(3, static_cast<char>('a' + i / 20));
    message.sentiment = (i / 20) % 2 == 0 ? 1 : -1;
    messages.push_back(message);
  }
  const auto scores = cross_validate({.labelled = messages}, quick_recipe(), model::shipped_lexicon(), 5);
  ASSERT_EQ(scores.size(), messages.size());
  double right = 0;
  for (std::size_t i = 0; i < scores.size(); ++i)
    right += static_cast<double>(scores[i].sentiment[static_cast<std::size_t>(messages[i].sentiment + 1)]);
  EXPECT_LT(right / static_cast<double>(scores.size()), 0.6);
}

TEST(CrossValidation, AModelThatItStartsFromKeepsWhatItKnows) {
  // Nothing in the other streams says anything about "glorp"; the model that it starts from does.
  std::vector<LabelledMessage> messages = invented_chat(200);
  std::erase_if(messages, [](const auto& message) { return message.sentiment > 0; });
  messages.push_back({.text = "paper glorp", .stream = "alone", .sentiment = 1});
  const auto start = model::view_model(bytes_of(invented_model()));
  const auto tuned = cross_validate({.labelled = messages}, fine_tuning_recipe(), model::shipped_lexicon(), 5, &*start);
  EXPECT_EQ(tuned.back().sentiment_label(), 1);
  const auto from_scratch = cross_validate({.labelled = messages}, small_set_recipe(), model::shipped_lexicon(), 5);
  EXPECT_NE(from_scratch.back().sentiment_label(), 1);
}

std::vector<LabelledMessage> said_often(std::initializer_list<std::pair<std::string_view, int>> words) {
  std::vector<LabelledMessage> messages;
  for (std::size_t i = 0; i < 60; ++i) {
    for (const auto& [word, sentiment] : words)
      messages.push_back({.text = std::string(word), .stream = std::to_string(i), .sentiment = sentiment});
  }
  return messages;
}

TEST(CrossValidation, AnAdvisedModelLearnsWhatTheAdviceIsWorthHere) {
  // Here all feelings are the other way round. Nothing here says anything of "vurmt"; only the adviser knows it.
  const auto there = said_often({{"plimf", 1}, {"blonk", -1}, {"vurmt", 1}, {"shelf", 0}});
  const auto adviser = train_model({.labelled = there}, quick_recipe(), model::shipped_lexicon(), "adviser");
  auto here = said_often({{"plimf", -1}, {"blonk", 1}, {"shelf", 0}});
  here.push_back({.text = "vurmt", .stream = "alone", .sentiment = -1});
  const auto view = model::view_model(bytes_of(adviser->file));
  const auto advised = cross_validate({.labelled = here}, advised_recipe(), model::shipped_lexicon(), 2, &*view);
  EXPECT_EQ(advised.back().sentiment_label(), -1);
  const auto fine_tuned = cross_validate({.labelled = here}, fine_tuning_recipe(), model::shipped_lexicon(), 2, &*view);
  EXPECT_GT(fine_tuned.back().polarity(), advised.back().polarity());
}

TEST(Trainer, BalanceMakesRareClassesCountAsMuch) {
  std::vector<LabelledMessage> messages;
  for (std::size_t i = 0; i < 200; ++i)
    messages.push_back({.text = "florv",
                        .stream = std::to_string(i),
                        .sentiment = i % 10 == 0 ? -1
                                     : i % 5 < 2 ? 1
                                                 : 0});
  Recipe recipe = quick_recipe();
  recipe.term_weight = 0;
  recipe.polar_weight = 1;
  const auto even = train_model({.labelled = messages}, recipe, model::shipped_lexicon(), "even");
  recipe.balance = 1;
  const auto balanced = train_model({.labelled = messages}, recipe, model::shipped_lexicon(), "balanced");
  const model::Score as_drawn = score_of(even->file, "florv");
  const model::Score alike = score_of(balanced->file, "florv");
  EXPECT_LT(as_drawn.sentiment[0], 0.2F);
  for (const float share : alike.sentiment) EXPECT_NEAR(share, 1.0F / 3, 0.08F);
}

TEST(Trainer, WeightsOfPolarLabelsDecideWhereBothWereSeen) {
  std::vector<LabelledMessage> messages;
  for (std::size_t i = 0; i < 200; ++i)
    messages.push_back({.text = "florv", .stream = std::to_string(i), .sentiment = i % 5 < 2 ? 1 : 0});
  Recipe recipe = quick_recipe();
  recipe.polar_weight = 1;
  const auto even = train_model({.labelled = messages}, recipe, model::shipped_lexicon(), "even");
  EXPECT_EQ(score_of(even->file, "florv").sentiment_label(), 0);
  recipe.polar_weight = 3;
  const auto polar = train_model({.labelled = messages}, recipe, model::shipped_lexicon(), "polar");
  EXPECT_EQ(score_of(polar->file, "florv").sentiment_label(), 1);
}

TEST(Trainer, EachHeadHasItsOwnDecay) {
  Recipe recipe = quick_recipe();
  recipe.decay[static_cast<std::size_t>(model::Head::kSentiment)] = 10;
  const auto trained = train_model({.labelled = invented_chat(400)}, recipe, model::shipped_lexicon(), "held");
  EXPECT_EQ(score_of(trained->file, "brank river").toxicity_label(), 1);
  EXPECT_LT(std::abs(score_of(trained->file, "brank river").polarity()), 0.5F);
}

TEST(CrossValidation, FindsWhatStreamsShare) {
  const auto messages = invented_chat(400);
  const auto scores = cross_validate({.labelled = messages}, quick_recipe(), model::shipped_lexicon(), 5);
  double right = 0;
  for (std::size_t i = 0; i < scores.size(); ++i) right += scores[i].sentiment_label() == messages[i].sentiment ? 1 : 0;
  EXPECT_GT(right / static_cast<double>(scores.size()), 0.95);
}

}  // namespace
}  // namespace crowdline::training
