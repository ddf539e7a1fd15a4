#include "formats/timeline_document.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <random>

#include "formats/timeline_text.h"

namespace crowdline::formats {
namespace {

using ::testing::HasSubstr;

// Seeded values for every member, odd texts included.
class RandomParts {
 public:
  explicit RandomParts(unsigned seed) : random_(seed) {}

  std::uint32_t below(std::uint32_t bound) { return static_cast<std::uint32_t>(random_() % bound); }
  double share() { return static_cast<double>(random_() % 1'000'003) / 1'000'003; }
  std::int64_t time() { return static_cast<std::int64_t>(random_() % 100'000'000) - 10'000'000; }

  std::string text() {
    static constexpr std::array<std::string_view, 8> kTexts{
        "", "LUL", "he said \"no\"", "日本語 \xF0\x9F\x98\x82", "back\\slash", "line\nbreak\ttab", "</script>", "null"};
    return std::string(kTexts[below(kTexts.size())]);
  }

  timeline::ModelView view() {
    timeline::ModelView view;
    if (below(3) != 0) {
      view.sentiment = timeline::Interval{share() - share(), -share(), share(), below(5000)};
      view.mood = static_cast<timeline::Mood>(below(4));
    }
    for (double& emotion : view.emotions) emotion = share();
    view.toxicity = {share(), share(), share()};
    return view;
  }

  timeline::Window window() {
    timeline::Window window;
    window.start_ms = time();
    window.end_ms = window.start_ms + 60'000;
    for (std::uint32_t& count : window.classes) count = below(600);
    for (const std::uint32_t count : window.classes) window.messages += count;
    window.chatters = below(500);
    if (below(2) != 0) window.rate_ratio = share() * 30;
    window.view = view();
    if (below(2) != 0) window.base = view();
    window.questions = below(40);
    for (std::uint32_t i = below(4); i > 0; --i) window.emotes.push_back({text(), below(9), below(9), below(9)});
    for (std::uint32_t i = below(4); i > 0; --i) {
      window.phrases.push_back({text(), below(9), below(9), share() * 20, below(2) == 0, share() - share()});
    }
    for (std::uint32_t i = below(3); i > 0; --i) {
      window.question_groups.push_back({text(), below(2) == 0, below(9), below(9), below(4)});
    }
    for (std::uint32_t i = below(3); i > 0; --i) window.topics.push_back(topic());
    window.deleted = below(5);
    for (std::uint32_t i = below(3); i > 0; --i) window.new_words.push_back(text());
    for (std::uint32_t i = below(3); i > 0; --i) {
      window.events.push_back({static_cast<chat::EventKind>(below(8)), text(), time(), time(), text()});
    }
    window.gap_ms = below(60'000);
    window.busiest_second_ms = time();
    window.busiest_second = below(100);
    return window;
  }

  timeline::Topic topic() {
    timeline::Topic topic{.words = {{text(), below(9), below(9)}}, .messages = below(99), .chatters = below(50)};
    for (std::uint32_t i = below(3); i > 0; --i) topic.words.push_back({text(), below(9), below(9)});
    topic.weight = static_cast<double>(below(1000)) / 16;  // exact in four decimals
    topic.polarity = static_cast<double>(below(32)) / 16 - 1;
    if (below(2) == 0) topic.emotion = static_cast<model::Emotion>(below(model::kEmotionCount - 1));
    topic.new_here = below(2) == 0;
    return topic;
  }

  summary::Summary summary() {
    summary::Summary summary;
    summary.id = std::to_string(random_());
    summary.level = static_cast<summary::Level>(below(3));
    summary.start_ms = time();
    summary.end_ms = time();
    summary.title = text();
    summary.text = text();
    summary.facts.push_back({text(), text(), {{"messages", below(1000)}, {"ratio", share()}}, {text(), text()}});
    summary.writer = text();
    summary.verified = below(2) == 0;
    summary.model = text();
    summary.glossary = text();
    if (summary.level == summary::Level::kWindow) summary.prompt = text();
    if (below(2) == 0) summary.language = "pt";
    return summary;
  }

  TimelineDocument document() {
    TimelineDocument document;
    document.stream = {"a0",
                       static_cast<chat::Platform>(below(3)),
                       static_cast<chat::StreamKind>(below(4)),
                       text(),
                       text(),
                       text(),
                       text(),
                       text(),
                       text(),
                       time(),
                       text()};
    document.source = {text(), below(99), below(99), below(99), {{"no_text", below(9)}, {"bad_json", 1}}, 1, 2, 3};
    document.model = {text(), text()};
    document.glossary_version = text();
    for (int i = 0; i < 3; ++i) document.windows.push_back(window());
    for (int i = 0; i < 3; ++i) document.summaries.push_back(summary());
    for (std::uint32_t i = 1; i < 4; ++i) {
      document.moments.push_back({i, time(), time(), time(), share(), text(), text()});
    }
    document.gaps.push_back({time(), time(), text()});
    if (below(2) != 0) document.receipt = Json{{"deleted", true}};
    return document;
  }

 private:
  std::mt19937 random_;
};

TEST(TimelineDocument, RoundTripGivesEqualBytes) {
  for (unsigned seed = 1; seed <= 300; ++seed) {
    const std::string written = to_text(to_json(RandomParts(seed).document()));
    const auto parsed = parse_json(written, "the document");
    ASSERT_TRUE(parsed.has_value());
    const auto read = document_from_json(*parsed);
    ASSERT_TRUE(read.has_value()) << read.error().sentence();
    EXPECT_EQ(to_text(to_json(*read)), written) << "seed " << seed;
  }
}

TEST(TimelineDocument, TheTextWrittenDirectlyIsThatOfTheValues) {
  for (unsigned seed = 1; seed <= 300; ++seed) {
    TimelineDocument document = RandomParts(seed).document();
    document.summaries[0].facts[0].values.push_back({"messages", 7});
    document.heatmap = {{.start_ms = 0, .end_ms = 1000 + seed, .value = 0.25}};
    EXPECT_EQ(json_text(document), to_text(to_json(document))) << "seed " << seed;
    EXPECT_EQ(json_text(document.windows[0]), to_text(to_json(document.windows[0])));
    EXPECT_EQ(json_text(document.gaps[0]), to_text(to_json(document.gaps[0])));
  }
}

TEST(TimelineDocument, NumbersWrittenDirectlyAreThoseOfTheValues) {
  std::mt19937_64 random(4);
  moments::Moment moment{1, 0, 0, 0, 0, "hype", "w"};
  const double limits[] = {0.0, -0.0, 0.00004, 0.00005, -0.00005, 1e11, -1e11, 9.9999999999e10, 1e16, 1e300, 0.1 + 0.2};
  for (int i = 0; i < 100'000; ++i) {
    const double size = std::pow(10.0, static_cast<double>(random() % 18) - 5);
    const double value = (static_cast<double>(random()) / 0x1p64 - 0.5) * size;
    moment.score = static_cast<std::size_t>(i) < std::size(limits) ? limits[i] : value;
    ASSERT_EQ(json_text(moment), to_text(to_json(moment)));
  }
}

TEST(TimelineDocument, RoundTripKeepsTheValues) {
  for (unsigned seed = 1; seed <= 100; ++seed) {
    const timeline::Window window = RandomParts(seed).window();
    const auto read = window_from_json(to_json(window));
    ASSERT_TRUE(read.has_value()) << read.error().sentence();
    EXPECT_EQ(read->classes, window.classes);
    EXPECT_EQ(read->rate_ratio.has_value(), window.rate_ratio.has_value());
    EXPECT_EQ(read->view.mood, window.view.mood);
    EXPECT_EQ(read->base.has_value(), window.base.has_value());
    if (window.view.sentiment) EXPECT_NEAR(read->view.sentiment->mean, window.view.sentiment->mean, 5.1e-5);
    for (std::size_t i = 0; i < model::kEmotionCount; ++i) {
      EXPECT_NEAR(read->view.emotions[i], window.view.emotions[i], 5.1e-5);
    }
    ASSERT_EQ(read->phrases.size(), window.phrases.size());
    for (std::size_t i = 0; i < window.phrases.size(); ++i) {
      EXPECT_EQ(read->phrases[i].text, window.phrases[i].text);
      EXPECT_EQ(read->phrases[i].whole_message, window.phrases[i].whole_message);
    }
    ASSERT_EQ(read->events.size(), window.events.size());
    for (std::size_t i = 0; i < window.events.size(); ++i) EXPECT_EQ(read->events[i].kind, window.events[i].kind);
    EXPECT_EQ(read->busiest_second, window.busiest_second);
    EXPECT_EQ(read->busiest_second_ms, window.busiest_second_ms);
    EXPECT_EQ(read->question_groups, window.question_groups);
    EXPECT_EQ(read->topics, window.topics);
    EXPECT_EQ(read->deleted, window.deleted);
  }
}

TEST(TimelineDocument, WindowHasTheMembersOfTheContract) {
  timeline::Window window;
  window.end_ms = 60'000;
  const Json json = to_json(window);
  std::vector<std::string> names;
  for (const auto& [name, value] : json.items()) names.push_back(name);
  EXPECT_THAT(names,
              ::testing::ElementsAre("start_ms", "end_ms", "messages", "chatters", "rate_ratio", "sentiment", "mood",
                                     "emotions", "toxicity", "questions", "organic", "emotes", "phrases", "topics",
                                     "question_groups", "new_words", "events", "deleted", "gap_ms", "busiest_second"));
  EXPECT_TRUE(json["rate_ratio"].is_null());
  EXPECT_TRUE(json["sentiment"].is_null());
  EXPECT_TRUE(json["mood"].is_null());
  EXPECT_EQ(
      to_text(json["organic"]),
      R"({"share":0,"copypasta":0,"spam":0,"command":0,"bot":0,"raid":0,"giveaway":0,"keyword_flood":0,"emote_wall":0})");
  EXPECT_EQ(json["emotions"].size(), model::kEmotionCount);
}

TEST(TimelineDocument, NeverWritesWhatIsNoNumber) {
  timeline::Window window;
  window.end_ms = 60'000;
  const double nan = std::numeric_limits<double>::quiet_NaN();
  const double infinity = std::numeric_limits<double>::infinity();
  window.rate_ratio = infinity;
  window.view.sentiment = timeline::Interval{nan, -infinity, infinity, 2};
  window.view.emotions.fill(nan);
  window.view.toxicity = {nan, nan, nan};
  window.phrases.push_back({"x", 3, 3, infinity, false, nan});
  const Json json = to_json(window);
  EXPECT_TRUE(json["rate_ratio"].is_null());
  EXPECT_EQ(to_text(json["sentiment"]), R"({"mean":0,"low":0,"high":0,"n":2})");
  EXPECT_EQ(to_text(json["toxicity"]), R"({"share":0,"low":0,"high":0})");
  EXPECT_EQ(json["phrases"][0]["weight"], 0);
  EXPECT_TRUE(window_from_json(json).has_value());
  const Json moment = to_json(moments::Moment{1, 0, 0, 0, nan, "hype", "w"});
  EXPECT_EQ(moment["score"], 0);
  EXPECT_EQ(to_json(moments::Moment{1, 0, 0, 0, 1e308, "hype", "w"})["score"], 1e308);
}

TEST(TimelineDocument, NamesWhatIsWrong) {
  const Json good = to_json(RandomParts(7).document());
  struct Case {
    const char* pointer;
    Json value;
    const char* sentence;
  };
  const std::vector<Case> cases = {
      {"/format", "other/1", "document.format is \"other/1\""},
      {"/stream/platform", "radio", "has no value called \"radio\""},
      {"/source/counted", -1, "source.counted is out of range"},
      {"/source/counted", 1.5, "source.counted is no whole number"},
      {"/source/skipped/no_text", "x", "source.skipped.no_text is no whole number"},
      {"/windows/1/messages", nullptr, "windows[1]: window.messages is no whole number"},
      {"/windows/1/messages", 4294967296, "window.messages is out of range"},
      {"/windows/1/messages", 18446744073709551615ULL, "window.messages is out of range"},
      {"/windows/2/organic/share", 7, "share that is not from 0 to 1"},
      {"/windows/0/emotions/hype", "many", "emotions.hype is no number"},
      {"/windows/0", 3, "windows[0]: window is no object"},
      {"/summaries/0/facts/0/values/ratio", "x", "fact.values.ratio is no number"},
      {"/summaries/0/facts/0/phrases/1", 5, "phrases[1]: this is no text"},
      {"/moments", Json::object(), "document.moments is no array"},
      {"/receipt", 3, "document.receipt is no object"},
  };
  for (const Case& c : cases) {
    Json bad = good;
    bad[Json::json_pointer(c.pointer)] = c.value;
    const auto read = document_from_json(bad);
    ASSERT_FALSE(read.has_value()) << c.pointer;
    EXPECT_EQ(read.error().code, ErrorCode::kNotUnderstood);
    EXPECT_THAT(read.error().what, HasSubstr(c.sentence)) << c.pointer;
  }
}

TEST(TimelineDocument, EveryMemberOfTheContractMustBeThere) {
  const Json good = to_json(RandomParts(3).window());
  for (const char* name : {"start_ms", "end_ms", "messages", "chatters", "rate_ratio", "emotions", "toxicity",
                           "questions", "organic", "emotes", "phrases", "new_words", "gap_ms"}) {
    Json bad = good;
    bad.erase(name);
    const auto read = window_from_json(bad);
    ASSERT_FALSE(read.has_value()) << name;
    EXPECT_THAT(read.error().what, HasSubstr(std::string("window.") + name + " is missing"));
  }
  for (const char* json : {"null", "[]", "3", "\"x\""}) EXPECT_FALSE(document_from_json(Json::parse(json)).has_value());
}

TEST(TimelineDocument, SummariesStandByLevelThenStart) {
  TimelineDocument document;
  document.stream.id = "a";
  const auto add = [&](const char* id, summary::Level level, std::int64_t start_ms) {
    summary::Summary& summary = document.summaries.emplace_back();
    summary.id = id;
    summary.level = level;
    summary.start_ms = start_ms;
  };
  add("s", summary::Level::kStream, 0);
  add("c0", summary::Level::kChapter, 0);
  add("w60000", summary::Level::kWindow, 60'000);
  add("w0", summary::Level::kWindow, 0);
  const Json json = to_json(document);
  std::vector<std::string> ids;
  for (const Json& summary : json["summaries"]) ids.push_back(summary["id"]);
  EXPECT_THAT(ids, ::testing::ElementsAre("w0", "w60000", "c0", "s"));
  EXPECT_TRUE(json["receipt"].is_null());
  EXPECT_TRUE(json["stream"]["url"].is_null());
}

}  // namespace
}  // namespace crowdline::formats
