#include "model/text_scorer.h"

#include <gtest/gtest.h>

#include "model/lexicon_emotes.h"
#include "model/random_model_test.h"
#include "model/shipped_lexicon_test.h"
#include "model/trained_scorer.h"
#include "text/random_text_test.h"

namespace crowdline::model {
namespace {

std::unique_ptr<Scorer> scorer_of(const std::string& model) {
  return make_trained_scorer(bytes_of(model), shipped_lexicon()).value();
}

// The reference: one message at a time, by a scorer that has seen nothing before.
std::vector<Score> plain_scores(std::span<const std::string_view> texts, const std::string& model,
                                const text::EmoteNames& emotes) {
  const auto scorer = scorer_of(model);
  std::vector<Score> scores;
  for (const std::string_view text : texts) {
    const text::Analysis analysis = text::analyze(text, {}, emotes);
    const text::Analysis* const pointer = &analysis;
    scorer->score({&pointer, 1}, {&scores.emplace_back(), 1});
  }
  return scores;
}

void expect_same(std::span<const Score> scores, std::span<const Score> expected,
                 std::span<const std::string_view> texts) {
  ASSERT_EQ(scores.size(), expected.size());
  for (std::size_t i = 0; i < scores.size(); ++i) {
    EXPECT_EQ(scores[i].sentiment, expected[i].sentiment) << texts[i];
    EXPECT_EQ(scores[i].emotion, expected[i].emotion) << texts[i];
    EXPECT_EQ(scores[i].toxicity, expected[i].toxicity) << texts[i];
    EXPECT_EQ(scores[i].question, expected[i].question) << texts[i];
  }
}

std::vector<Score> scores_of(TextScorer& texts, std::span<const std::string_view> wanted, std::size_t batch) {
  std::vector<Score> scores(wanted.size());
  for (std::size_t at = 0; at < wanted.size(); at += batch) {
    const std::size_t count = std::min(batch, wanted.size() - at);
    texts.score(wanted.subspan(at, count), std::span(scores).subspan(at, count));
  }
  return scores;
}

std::vector<std::string> random_texts() {
  std::vector<std::string> texts{"", " ", "KEKW", "KEKW", "gg wp", std::string(97, 'a'), std::string(500, '?')};
  std::mt19937 random(9);
  for (int i = 0; i < 2000; ++i) texts.push_back(text::random_text(random, random() % (i % 2 == 0 ? 3 : 30)));
  return texts;
}

TEST(TextScorer, EqualsThePlainPathToTheBitHoweverOftenAndInWhateverBatches) {
  const std::vector<std::string> owned = random_texts();
  const std::vector<std::string_view> texts(owned.begin(), owned.end());
  const std::string model = random_model(7);
  const LexiconEmotes emotes(shipped_lexicon());
  const std::vector<Score> expected = plain_scores(texts, model, emotes);
  const auto scorer = scorer_of(model);
  TextScorer fast(*scorer, emotes);
  for (const std::size_t batch : {1UZ, 7UZ, 64UZ, 65UZ, 3000UZ})
    expect_same(scores_of(fast, texts, batch), expected, texts);
  EXPECT_GT(fast.remembered(), texts.size() * 3);
}

TEST(TextScorer, LongTextsAreNotRemembered) {
  const std::string model = random_model(7);
  const auto scorer = scorer_of(model);
  TextScorer fast(*scorer, text::no_emote_names());
  const std::string longest(96, 'a');
  const std::string longer(97, 'a');
  const std::vector<std::string_view> texts{longest, longer};
  const std::vector<Score> expected = plain_scores(texts, model, text::no_emote_names());
  expect_same(scores_of(fast, texts, 1), expected, texts);
  EXPECT_EQ(fast.remembered(), 0u);
  expect_same(scores_of(fast, texts, 1), expected, texts);
  EXPECT_EQ(fast.remembered(), 1u);
}

TEST(TextScorer, NothingIsCarriedToAnotherModelOrOtherEmoteNames) {
  const std::vector<std::string_view> texts{"KEKW", "Kappa good game", "KEKW"};
  const LexiconEmotes emotes(shipped_lexicon());
  for (const unsigned seed : {7U, 8U}) {
    const std::string model = random_model(seed);
    const auto scorer = scorer_of(model);
    TextScorer with(*scorer, emotes);
    TextScorer without(*scorer, text::no_emote_names());
    for (int round = 0; round < 2; ++round) {
      expect_same(scores_of(with, texts, 2), plain_scores(texts, model, emotes), texts);
      expect_same(scores_of(without, texts, 2), plain_scores(texts, model, text::no_emote_names()), texts);
    }
  }
}

}  // namespace
}  // namespace crowdline::model
