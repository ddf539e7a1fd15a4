#include "model/lexicon_scorer.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>
#include <cstdlib>
#include <new>
#include <random>
#include <thread>

#include "model/labelled_chat_test.h"

// Counts allocations of this thread, to hold the promise that scoring makes none in steady state.
namespace {
thread_local std::size_t allocations = 0;
}
void* operator new(std::size_t size) {
  ++allocations;
  if (void* const memory = std::malloc(size == 0 ? 1 : size)) return memory;
  throw std::bad_alloc();
}
void operator delete(void* memory) noexcept { std::free(memory); }
void operator delete(void* memory, std::size_t) noexcept { std::free(memory); }

namespace crowdline::model {
namespace {

const Scorer& tuned() {
  static const auto kScorer = make_tuned_lexicon_scorer(shipped_lexicon());
  return *kScorer;
}
const Scorer& base() {
  static const auto kScorer = make_base_scorer(shipped_lexicon());
  return *kScorer;
}

Score score_text(const Scorer& scorer, std::string_view text) {
  const text::Analysis analysis = text::analyze(text, {}, text::no_emote_names());
  const text::Analysis* const message = &analysis;
  Score score;
  scorer.score({&message, 1}, {&score, 1});
  return score;
}

TEST(LexiconScorer, TunedKnowsTheLanguageOfChat) {
  EXPECT_EQ(score_text(tuned(), "PogChamp PogChamp PogChamp").sentiment_label(), 1);
  EXPECT_EQ(score_text(tuned(), "PogChamp PogChamp PogChamp").emotion_label(), Emotion::kHype);
  EXPECT_EQ(score_text(tuned(), "KEKW he fell off again").emotion_label(), Emotion::kAmusement);
  EXPECT_EQ(score_text(tuned(), "Sadge").sentiment_label(), -1);
  EXPECT_EQ(score_text(tuned(), "BibleThump").emotion_label(), Emotion::kSadness);
  EXPECT_EQ(score_text(tuned(), "what game is this?").sentiment_label(), 0);
  EXPECT_GT(score_text(tuned(), "what game is this?").question, 0.8F);
  EXPECT_EQ(score_text(tuned(), "mossyLove mossyLove").emotion_label(), Emotion::kAffection);
}

TEST(LexiconScorer, BaseKnowsGeneralEnglishOnly) {
  EXPECT_EQ(score_text(base(), "this is great").sentiment_label(), 1);
  EXPECT_EQ(score_text(base(), "this is not great").sentiment_label(), -1);
  EXPECT_EQ(score_text(base(), "terrible play").sentiment_label(), -1);
  EXPECT_EQ(score_text(base(), "you idiot").toxicity_label(), 1);
  for (const char* text : {"PogChamp", "KEKW", "Sadge", "gg ez", "<3", "\U0001F602", "mossyLove"}) {
    EXPECT_EQ(score_text(base(), text).sentiment_label(), 0) << text;
    EXPECT_EQ(score_text(base(), text).emotion_label(), Emotion::kNone) << text;
  }
}

TEST(LexiconScorer, NothingSaidIsNeutral) {
  for (const Scorer* scorer : {&tuned(), &base()}) {
    for (const char* text : {"", "the table", "12 34"}) {
      EXPECT_EQ(score_text(*scorer, text).sentiment_label(), 0) << text;
      EXPECT_EQ(score_text(*scorer, text).toxicity_label(), 0) << text;
    }
  }
}

TEST(LexiconScorer, NamesAndVersionsDiffer) {
  EXPECT_EQ(tuned().name(), "lexicon");
  EXPECT_EQ(base().name(), "base");
  EXPECT_EQ(tuned().version().size(), 12u);
  EXPECT_NE(tuned().version(), base().version());
  EXPECT_EQ(make_tuned_lexicon_scorer(shipped_lexicon())->version(), tuned().version());
}

TEST(LexiconScorer, ReasonsNameTheTermsStrongestFirst) {
  const text::Analysis analysis = text::analyze("not good KEKW KEKW", {}, text::no_emote_names());
  const std::vector<Reason> reasons = tuned().explain(analysis);
  ASSERT_FALSE(reasons.empty());
  EXPECT_EQ(reasons[0].feature, "KEKW ×2");
  for (std::size_t i = 1; i < reasons.size(); ++i)
    EXPECT_GE(std::abs(reasons[i - 1].weight), std::abs(reasons[i].weight));
  const std::vector<Reason> asked = tuned().explain(text::analyze("what game is this?", {}, text::no_emote_names()));
  EXPECT_THAT(asked, ::testing::Contains(::testing::Field(&Reason::head, "question")));
  EXPECT_TRUE(base().explain(text::analyze("KEKW", {}, text::no_emote_names())).empty());
}

TEST(LexiconScorer, BatchesEqualSingleMessagesOnEveryThread) {
  const std::vector<std::string> texts{"nice play",    "KEKW",  "why so sad", "",
                                       "LETS GOOO!!!", "gg wp", "trash game", "<3 <3"};
  std::vector<text::Analysis> analyses;
  std::vector<const text::Analysis*> messages;
  for (const std::string& text : texts) analyses.push_back(text::analyze(text, {}, text::no_emote_names()));
  for (const text::Analysis& analysis : analyses) messages.push_back(&analysis);
  std::vector<Score> here(messages.size());
  std::vector<Score> there(messages.size());
  tuned().score(messages, here);
  std::jthread([&] { tuned().score(messages, there); }).join();
  for (std::size_t i = 0; i < texts.size(); ++i) {
    const Score single = score_text(tuned(), texts[i]);
    EXPECT_EQ(here[i].sentiment, single.sentiment) << texts[i];
    EXPECT_EQ(there[i].sentiment, single.sentiment);
    EXPECT_EQ(there[i].emotion, single.emotion);
    EXPECT_EQ(there[i].toxicity, single.toxicity);
  }
}

TEST(LexiconScorer, SteadyStateAllocatesNothing) {
  std::vector<text::Analysis> analyses;
  for (const char* text : {"nice play dude that was great", "KEKW KEKW LUL", "why are you so bad at this game",
                           "LETS GO!!!", "mossyLove hi"}) {
    analyses.push_back(text::analyze(text, {}, text::no_emote_names()));
  }
  std::vector<const text::Analysis*> messages;
  for (const text::Analysis& analysis : analyses) messages.push_back(&analysis);
  std::vector<Score> scores(messages.size());
  tuned().score(messages, scores);
  const std::size_t before = allocations;
  for (int i = 0; i < 100; ++i) tuned().score(messages, scores);
  EXPECT_EQ(allocations, before);
}

}  // namespace
}  // namespace crowdline::model
