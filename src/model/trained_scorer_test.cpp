#include "model/trained_scorer.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <thread>

#include "model/hits.h"
#include "model/lexicon_scorer.h"
#include "model/model_logits.h"
#include "model/random_model_test.h"
#include "model/shipped_lexicon_test.h"
#include "text/random_text_test.h"

namespace crowdline::model {
namespace {

const std::string& model_bytes() {
  static const std::string kFile = random_model(7);
  return kFile;
}

std::unique_ptr<Scorer> scorer() { return make_trained_scorer(bytes_of(model_bytes()), shipped_lexicon()).value(); }

Score reference_score(const text::Analysis& message) {
  static const TermIndex kIndex(shipped_lexicon(), [](const LexiconTerm&) { return true; });
  const auto model = view_model(bytes_of(model_bytes()));
  const text::QuestionForm form = text::question_form(message);
  Hits hits;
  find_hits(message, kIndex, tuned_rules(), hits);
  MessageKeys keys;
  find_keys(message, hits, keys);
  return score_of(reference_logits(*model, dense_features(features_of(message, hits, form), form), keys),
                  model->head->temperatures);
}

void expect_same(const Score& left, const Score& right, const std::string& text) {
  EXPECT_EQ(left.sentiment, right.sentiment) << text;
  EXPECT_EQ(left.emotion, right.emotion) << text;
  EXPECT_EQ(left.toxicity, right.toxicity) << text;
  EXPECT_EQ(left.question, right.question) << text;
}

std::vector<text::Analysis> many_messages() {
  std::vector<text::Analysis> messages;
  std::mt19937 random(3);
  for (int i = 0; i < 3000; ++i)
    messages.push_back(text::analyze(text::random_text(random, random() % 30), {}, text::no_emote_names()));
  for (const char* own : {"", " ", "KEKW KEKW KEKW", "what game is this?", "gg wp everyone <3", "NOOOOO not the goose",
                          "\xE8\x8D\x89 \xE3\x81\x8A\xE3\x82\x81\xE3\x81\xA7\xE3\x81\xA8\xE3\x81\x86"})
    messages.push_back(text::analyze(own, {}, text::no_emote_names()));
  return messages;
}

TEST(TrainedScorer, TheFastPathEqualsTheReferenceToTheBit) {
  const auto fast = scorer();
  const std::vector<text::Analysis> messages = many_messages();
  for (int round = 0; round < 2; ++round) {  // the second round finds words remembered
    for (const text::Analysis& message : messages) {
      const text::Analysis* const pointer = &message;
      Score score;
      fast->score({&pointer, 1}, {&score, 1});
      expect_same(score, reference_score(message), message.text);
    }
  }
}

TEST(TrainedScorer, WhatWasScoredBeforeChangesNothing) {
  // The same signs as an emoticon, as a word, and as an emote of the platform; each way must not see the other's memory.
  const std::string text = ":) D: <3 xD LUL 10 ok";
  std::vector<chat::EmoteSpan> spans{{0, 2}, {3, 5}, {6, 8}, {9, 11}, {12, 15}, {16, 18}, {19, 21}};
  const text::Analysis typed = text::analyze(text, {}, text::no_emote_names());
  const text::Analysis marked = text::analyze(text, spans, text::no_emote_names());
  const auto one = scorer();
  const auto other = scorer();
  for (const auto* message : {&typed, &marked, &typed, &marked}) {
    Score score;
    one->score({&message, 1}, {&score, 1});
    expect_same(score, reference_score(*message), "typed first");
  }
  for (const auto* message : {&marked, &typed, &marked}) {
    Score score;
    other->score({&message, 1}, {&score, 1});
    expect_same(score, reference_score(*message), "marked first");
  }
}

// A full-width letter has the key of the plain one, but n-grams of its own; each must not see the other's memory.
TEST(TrainedScorer, WordsOfOneKeyWithOtherLettersAreApart) {
  const auto fast = scorer();
  for (const char* const text : {"i", "\xEF\xBD\x89", "i", "\xEF\xBD\x89 feel", "i feel"}) {
    const text::Analysis message = text::analyze(text, {}, text::no_emote_names());
    const text::Analysis* const pointer = &message;
    Score score;
    fast->score({&pointer, 1}, {&score, 1});
    expect_same(score, reference_score(message), text);
  }
}

TEST(TrainedScorer, BatchesAndThreadsChangeNothing) {
  const auto shared = scorer();
  const std::vector<text::Analysis> messages = many_messages();
  std::vector<const text::Analysis*> pointers;
  for (const text::Analysis& message : messages) pointers.push_back(&message);
  std::vector<std::vector<Score>> results(3, std::vector<Score>(messages.size()));
  {
    std::vector<std::jthread> threads;
    for (auto& result : results) threads.emplace_back([&] { shared->score(pointers, result); });
  }
  for (std::size_t i = 0; i < messages.size(); ++i) {
    expect_same(results[0][i], results[1][i], messages[i].text);
    expect_same(results[0][i], results[2][i], messages[i].text);
  }
}

TEST(TrainedScorer, ProbabilitiesAddUpToOne) {
  const auto fast = scorer();
  for (const text::Analysis& message : many_messages()) {
    const text::Analysis* const pointer = &message;
    Score score;
    fast->score({&pointer, 1}, {&score, 1});
    float sentiment = 0;
    for (const float p : score.sentiment) sentiment += p;
    float emotion = 0;
    for (const float p : score.emotion) emotion += p;
    EXPECT_NEAR(sentiment, 1, 1e-5);
    EXPECT_NEAR(emotion, 1, 1e-5);
    EXPECT_GE(score.question, 0);
    EXPECT_LE(score.question, 1);
  }
}

TEST(TrainedScorer, SaysWhatSpokeForAScore) {
  const auto reasons = scorer()->explain(text::analyze("not great KEKW", {}, text::no_emote_names()));
  ASSERT_FALSE(reasons.empty());
  for (std::size_t i = 1; i < reasons.size(); ++i)
    EXPECT_GE(std::abs(reasons[i - 1].weight), std::abs(reasons[i].weight));
  const auto names = [&](std::string_view part) {
    return std::ranges::any_of(reasons,
                               [&](const Reason& reason) { return reason.feature.find(part) != std::string::npos; });
  };
  EXPECT_TRUE(names("KEKW in the glossary"));
  EXPECT_TRUE(names("not + great"));
  EXPECT_TRUE(names("letters of"));
}

TEST(TrainedScorer, AnotherModelOrLexiconIsAnotherVersion) {
  const std::string other = random_model(8);
  EXPECT_NE(make_trained_scorer(bytes_of(other), shipped_lexicon()).value()->version(), scorer()->version());
  EXPECT_EQ(scorer()->version(), scorer()->version());
  EXPECT_FALSE(make_trained_scorer(bytes_of("nonsense"), shipped_lexicon()));
}

}  // namespace
}  // namespace crowdline::model
