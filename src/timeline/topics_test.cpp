#include "timeline/topics.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "text/name_words.h"
#include "timeline/sample_messages_test.h"
#include "timeline/timeline.h"
#include "timeline/window_merge.h"

namespace crowdline::timeline {
namespace {

// One window of a fresh stream whose chatters are called as `names` says.
Window window_of(
    const std::vector<ScoredMessage>& messages, const FamiliarWords* familiar = nullptr,
    std::function<bool(std::string_view)> is_name = [](std::string_view) { return false; }) {
  const TermCounts background(10);
  BuildContext context{.background = &background, .familiar = familiar};
  context.names = {.is_name = std::move(is_name), .is_known_word = [](std::string_view) { return false; }};
  WindowInput input{.start_ms = 0, .end_ms = 60'000, .messages = messages};
  return build_window(input, context).window;
}

std::vector<std::string> texts(const Topic& topic) {
  std::vector<std::string> result;
  for (const TopicWord& word : topic.words) result.push_back(word.text);
  return result;
}

bool holds(const Window& window, std::string_view text) {
  return std::ranges::any_of(window.topics, [text](const Topic& topic) {
    return std::ranges::any_of(topic.words, [text](const TopicWord& word) { return word.text == text; });
  });
}

TEST(Topics, SpellingsOfOneThingAreCountedTogether) {
  const Window window =
      window_of({sample(0, "a", "so many balloons", 0.5F), sample(1, "b", "balloons"),
                 sample(2, "c", "the baloon again", -0.5F), sample(3, "d", "BALLOONS!"), sample(4, "d", "the lantern"),
                 sample(5, "e", "a lantern"), sample(6, "f", "lantern")});
  ASSERT_EQ(window.topics.size(), 2u);
  EXPECT_EQ(window.topics[0].words[0].text, "balloons");
  EXPECT_EQ(window.topics[0].messages, 4u);
  EXPECT_EQ(window.topics[0].chatters, 4u);
  EXPECT_NEAR(window.topics[0].polarity, 0, 1e-6);
  EXPECT_EQ(texts(window.topics[1]), std::vector<std::string>{"lantern"});
}

TEST(Topics, ARunOfWordsThatMostWroteIsTheName) {
  const Window window = window_of({sample(0, "a", "best found footage movie"), sample(1, "b", "is this Found Footage"),
                                   sample(2, "c", "found footage"), sample(3, "d", "footage lol")});
  ASSERT_FALSE(window.topics.empty());
  EXPECT_EQ(window.topics[0].words[0].text, "found footage");
  EXPECT_EQ(window.topics[0].words[0].messages, 3u) << "ASCII case apart";
  EXPECT_EQ(window.topics[0].messages, 4u);
}

TEST(Topics, LongCriesAreOneAndNamedAsFarAsThreeAgree) {
  const Window window = window_of(
      {sample(0, "a", "NOOOO"), sample(1, "b", "nooooooo"), sample(2, "c", "NOOOOOOOOO"), sample(3, "d", "hm ok")});
  ASSERT_EQ(window.topics.size(), 1u);
  EXPECT_EQ(window.topics[0].words[0].text, "NOOOO");
  EXPECT_EQ(window.topics[0].chatters, 3u);
  EXPECT_FALSE(window.topics[0].words[0].quotable()) << "one wrote just that";
}

TEST(Topics, AWordOfTwoNeedsAThirdInTheStreamSoFar) {
  const std::vector<ScoredMessage> messages = {sample(0, "a", "the periscope"), sample(1, "b", "periscope up")};
  EXPECT_TRUE(window_of(messages).topics.empty());
  FamiliarWords familiar;
  WordUse use{.word = hash64("periscope"), .messages = 1};
  use.note(12345);
  familiar.add(std::vector{use}, 0);
  const Window window = window_of(messages, &familiar);
  ASSERT_EQ(window.topics.size(), 1u);
  EXPECT_EQ(window.topics[0].chatters, 2u);
  EXPECT_FALSE(window.topics[0].words[0].quotable());
}

// Words of models/related.tsv, as many chatters as `said`.
Window said_by_each(const std::vector<std::string>& said) {
  std::vector<ScoredMessage> messages;
  for (const std::string& text : said)
    messages.push_back(
        sample(static_cast<std::int64_t>(messages.size()), name(static_cast<int>(messages.size())), text));
  return window_of(messages);
}

TEST(Topics, RelatedWordsAreOneTopicNamedAsMostSay) {
  const Window window = window_of({sample(0, "a", "launch the nuke"), sample(1, "b", "NUKE him"),
                                   sample(2, "c", "a nuke?"), sample(3, "d", "going nuclear"),
                                   sample(4, "a", "nuclear option"), sample(5, "e", "not nuclear again, the nuke")});
  ASSERT_EQ(window.topics.size(), 1u);
  EXPECT_EQ(texts(window.topics[0]), (std::vector<std::string>{"nuke", "nuclear"}));
  EXPECT_EQ(window.topics[0].messages, 6u) << "that with both words counts once";
  EXPECT_EQ(window.topics[0].chatters, 5u) << "who says both words is one";
  EXPECT_EQ(window.topics[0].words[0].messages, 4u) << "a word's own count is its own";
}

TEST(Topics, FormsOfShortWordsAreOneTopic) {
  for (const auto& [word, other] : std::vector<std::pair<std::string, std::string>>{
           {"book", "books"}, {"drop", "dropped"}, {"win", "won"}, {"ban", "banned"}, {"song", "tune"}}) {
    const Window window = said_by_each({word, other + " it", "the " + word, "see " + other, word + " that", other});
    ASSERT_EQ(window.topics.size(), 1u) << word << " " << other;
    EXPECT_EQ(window.topics[0].messages, 6u) << word << " " << other;
  }
}

TEST(Topics, OppositesAndWordsOfOneKindStayApart) {
  for (const auto& [word, other] : std::vector<std::pair<std::string, std::string>>{{"win", "lose"},
                                                                                    {"love", "hate"},
                                                                                    {"red", "blue"},
                                                                                    {"left", "right"},
                                                                                    {"zelda", "mario"},
                                                                                    {"skyrim", "morrowind"},
                                                                                    {"pizza", "pasta"},
                                                                                    {"cat", "dog"},
                                                                                    {"seven", "eight"},
                                                                                    {"buy", "sell"},
                                                                                    {"monday", "tuesday"},
                                                                                    {"alive", "dead"},
                                                                                    {"genius", "idiot"},
                                                                                    {"music", "noise"}}) {
    const Window window = said_by_each({word, other, word, other, word + " lol", other + " hm"});
    for (const Topic& topic : window.topics) {
      const std::vector<std::string> words = texts(topic);
      const auto named = [&words](const std::string& text) { return std::ranges::find(words, text) != words.end(); };
      EXPECT_FALSE(named(word) && named(other)) << word << " " << other;
    }
  }
}

TEST(Topics, WordsThatOnlyLookAlikeStayApart) {
  for (const auto& [word, other] : std::vector<std::pair<std::string, std::string>>{{"chair", "chairman"},
                                                                                    {"count", "country"},
                                                                                    {"stab", "stable"},
                                                                                    {"witch", "switch"},
                                                                                    {"player", "prayer"}}) {
    const Window window = said_by_each({word, other, "the " + word, "a " + other, "hm " + word, other});
    ASSERT_EQ(window.topics.size(), 2u) << word << " " << other;
    EXPECT_EQ(window.topics[0].messages, 3u);
    EXPECT_EQ(window.topics[1].messages, 3u);
  }
}

TEST(Topics, ARelatedWordOfTwoChattersStaysOut) {
  const Window window = window_of({sample(0, "a", "the nuke"), sample(1, "b", "a nuke"), sample(2, "c", "nuke"),
                                   sample(3, "d", "nuclear"), sample(4, "e", "nuclear winter")});
  ASSERT_FALSE(window.topics.empty());
  EXPECT_EQ(window.topics[0].messages, 3u);
  EXPECT_EQ(texts(window.topics[0]), std::vector<std::string>{"nuke"}) << "two wrote it, and no third before";
}

TEST(Topics, OneLoudChatterMakesNone) {
  std::vector<ScoredMessage> messages;
  for (int i = 0; i < 2; ++i) messages.push_back(sample(i, "a", i == 0 ? "my lantern" : "buy lantern"));
  EXPECT_TRUE(window_of(messages).topics.empty());
}

TEST(Topics, NamesStayOut) {
  std::vector<ScoredMessage> messages;
  for (int i = 0; i < 5; ++i) messages.push_back(sample(i, name(i), i % 2 == 0 ? "welcome Mossyowl" : "hi mossyowl"));
  const Window window = window_of(messages, nullptr, [](std::string_view form) { return form == "mossyowl"; });
  for (const Topic& topic : window.topics) {
    for (const TopicWord& word : topic.words) EXPECT_EQ(word.text.find("ossyowl"), std::string::npos) << word.text;
  }
}

TEST(Topics, FunctionWordsOnlyWhereTheyAreAllThatIsSaid) {
  std::vector<ScoredMessage> messages;
  for (int i = 0; i < 4; ++i) messages.push_back(sample(i, name(i), "this is the lantern"));
  EXPECT_FALSE(holds(window_of(messages), "this"));
  for (int i = 4; i < 9; ++i) messages.push_back(sample(i, name(i), "THIS"));
  EXPECT_TRUE(holds(window_of(messages), "THIS"));
}

TEST(Topics, ScriptsWithoutSpacesAreCut) {
  std::vector<ScoredMessage> messages;
  for (const char* text : {"3Dおめでとうございます", "トワ様3Dおめでとう", "おめでとう!!", "本当におめでとう"})
    messages.push_back(
        sample(static_cast<std::int64_t>(messages.size()), name(static_cast<int>(messages.size())), text));
  const Window window = window_of(messages);
  ASSERT_FALSE(window.topics.empty());
  EXPECT_EQ(window.topics[0].words[0].text, "おめでとう");
  EXPECT_EQ(window.topics[0].messages, 4u);
}

TEST(Topics, HeaviestFirstByWhatNoOtherTopicSays) {
  std::vector<ScoredMessage> messages;
  for (int i = 0; i < 8; ++i) messages.push_back(sample(i, name(i), "red lantern"));
  for (int i = 8; i < 11; ++i) messages.push_back(sample(i, name(i), "periscope"));
  const Window window = window_of(messages);
  ASSERT_EQ(window.topics.size(), 2u) << "red and lantern are one";
  EXPECT_EQ(window.topics[0].words[0].text, "red lantern");
  EXPECT_EQ(window.topics[1].words[0].text, "periscope");
  EXPECT_GT(window.topics[0].weight, window.topics[1].weight);
}

TEST(Topics, NewHereUntilItWasATopicOfTheLastFiveMinutes) {
  Timeline timeline({});
  for (int minute = 0; minute < 12; ++minute) {
    if (minute == 4 || minute == 5 || minute == 11) {
      for (int i = 0; i < 4; ++i) timeline.add(sample(minute * 60'000 + i, name(i), "the lantern"));
    }
    timeline.add(sample(minute * 60'000 + 30'000, name(minute), "hm"));
  }
  timeline.finish(0);
  const auto is_new = [&](std::size_t minute) { return timeline.at(minute).window.topics.at(0).new_here; };
  EXPECT_TRUE(is_new(4));
  EXPECT_FALSE(is_new(5));
  EXPECT_TRUE(is_new(11));
}

TEST(Topics, ARelatedWordIsNothingNew) {
  Timeline timeline({});
  for (int minute = 0; minute < 12; ++minute) {
    for (int i = 0; i < 4 && (minute == 4 || minute == 5); ++i)
      timeline.add(sample(minute * 60'000 + i, name(i), minute == 4 ? "the nuke" : "so nuclear"));
    timeline.add(sample(minute * 60'000 + 30'000, name(minute), "hm"));
  }
  timeline.finish(0);
  EXPECT_TRUE(timeline.at(4).window.topics.at(0).new_here);
  EXPECT_FALSE(timeline.at(5).window.topics.at(0).new_here);
}

// A chapter of three minutes in which four chatters, one new each minute, write `middle` in the second one and `other` around it.
Topic topic_of_chapter(std::string_view other, std::string_view middle) {
  Timeline timeline({});
  for (int minute = 0; minute < 3; ++minute) {
    for (int i = 0; i < 4; ++i)
      timeline.add(sample(minute * 60'000 + i, name(i + minute), minute == 1 ? middle : other));
  }
  timeline.finish(0);
  std::vector<const BuiltWindow*> windows;
  for (std::size_t i = 0; i < timeline.closed(); ++i) windows.push_back(&timeline.at(i));
  const Window merged = merge_windows(windows);
  EXPECT_EQ(merged.topics.size(), 1u);
  return merged.topics.empty() ? Topic{} : merged.topics[0];
}

TEST(Topics, OfChaptersJoinRelatedNames) {
  const Topic topic = topic_of_chapter("nuke", "nuclear");
  EXPECT_EQ(topic.messages, 12u);
  EXPECT_EQ(topic.chatters, 6u);
  EXPECT_EQ(texts(topic), (std::vector<std::string>{"nuke", "nuclear"}));
}

TEST(Topics, OfChaptersHaveExactChatters) {
  const Topic topic = topic_of_chapter("lantern", "lanterns");
  EXPECT_EQ(topic.messages, 12u);
  EXPECT_EQ(topic.chatters, 6u);
  EXPECT_EQ(texts(topic).at(0), "lantern");
}

TEST(Topics, ANameThatBecomesKnownLaterGoes) {
  Timeline timeline({});
  for (int i = 0; i < 4; ++i) timeline.add(sample(i, name(i), "welcome periscope"));
  timeline.advance(60'000);
  ASSERT_TRUE(holds(timeline.at(0).window, "welcome periscope"));
  timeline.add_names(std::vector{text::name_hash("periscope", TimelineSettings{}.name_key)});
  timeline.take_changed();
  EXPECT_TRUE(timeline.at(0).window.topics.empty());
}

TEST(Topics, DoNotDependOnTheOrderOfArrival) {
  std::vector<ScoredMessage> messages;
  const std::vector<std::string> said = {"red lantern", "lantern", "periscope up", "periscope",
                                         "KEKW",        "kekw",    "lanterns"};
  for (int i = 0; i < 40; ++i)
    messages.push_back(sample(i * 1000, name(i * 7 % 11), said[static_cast<std::size_t>(i * i) % said.size()]));
  const Window forward = window_of(messages);
  std::ranges::reverse(messages);
  EXPECT_EQ(forward, window_of(messages));
  EXPECT_FALSE(forward.topics.empty());
}

}  // namespace
}  // namespace crowdline::timeline
