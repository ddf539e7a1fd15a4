#include <cctype>
#include <cmath>
#include <set>

#include <gtest/gtest.h>

#include "base/time_text.h"
#include "moments/number_words.h"
#include "summary/phrasebook.h"
#include "summary/random_window_test.h"
#include "summary/realise.h"
#include "summary/terms.h"
#include "summary/writing.h"

namespace crowdline::summary {
namespace {

constexpr unsigned kWindows = 4000;

std::vector<std::string> quotes_of(std::string_view text) {
  std::vector<std::string> quotes;
  for (std::size_t open = text.find('"'); open != std::string_view::npos;) {
    const std::size_t close = text.find('"', open + 1);
    if (close == std::string_view::npos) break;
    quotes.emplace_back(text.substr(open + 1, close - open - 1));
    open = text.find('"', close + 1);
  }
  return quotes;
}

std::string without_quotes(std::string_view text) {
  std::string out;
  bool inside = false;
  for (const char c : text) {
    if (c == '"')
      inside = !inside;
    else if (!inside)
      out += c;
  }
  return out;
}

std::string lower(std::string text) {
  for (char& c : text) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return text;
}

// Numbers in words or digits, and shares; times of the clock count as one number.
std::set<std::string> numbers_of(std::string_view text) {
  static const std::set<std::string> kNumberWords = {
      "one",    "two",   "three", "four",  "five",   "six",     "seven",    "eight", "nine", "ten", "eleven",
      "twelve", "twice", "half",  "third", "thirds", "quarter", "quarters", "tenth", "all",  "zero"};
  std::set<std::string> found;
  std::string word;
  for (const char c : std::string(text) + " ") {
    if (std::isalnum(static_cast<unsigned char>(c)) != 0 ||
        ((c == ',' || c == ':' || c == '.') && !word.empty() &&
         std::isdigit(static_cast<unsigned char>(word.back())) != 0)) {
      word += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
      continue;
    }
    while (!word.empty() && std::isalnum(static_cast<unsigned char>(word.back())) == 0) word.pop_back();
    if (!word.empty() && (std::isdigit(static_cast<unsigned char>(word[0])) != 0 || kNumberWords.contains(word)))
      found.insert(word);
    word.clear();
  }
  return found;
}

// All that the writer may make of the facts' values.
std::set<std::string> licensed(const Summary& summary) {
  std::set<std::string> words;
  const auto add = [&](const std::string& text) { words.merge(numbers_of(text)); };
  for (const Fact& fact : summary.facts) {
    for (const auto& [name, value] : fact.values) {
      const auto count = static_cast<std::uint64_t>(std::max(0.0, value));
      if (name == "ratio")
        add(moments::times_words(value));
      else if (name == "share")
        add(moments::share_words(value));
      else if (name == "seconds")
        add(moments::span_words(static_cast<std::int64_t>(value * 1000)));
      else if (name == "start_ms" || name == "peak_ms")
        add(format_offset(static_cast<std::int64_t>(value)));
      else if (name == "mean" || name == "low" || name == "high" || name == "before" || name == "now")
        continue;
      else
        add(moments::number_words(count) + " " + moments::people_words(count));
    }
  }
  return words;
}

void expect_backed(const Summary& summary, const std::string& text) {
  const std::set<std::string> may = licensed(summary);
  std::string plain = lower(without_quotes(text));
  for (const char* figure : {"above all", "over all", "in all", "not all", "no one", "of all", "one question",
                             "two things", "one subject", "one word"}) {
    for (std::size_t at = plain.find(figure); at != std::string::npos; at = plain.find(figure))
      plain.erase(at, std::string_view(figure).size());
  }
  for (const Fact& fact : summary.facts) {
    for (std::string phrase : fact.phrases) {  // bare terms may hold number words of their own
      phrase = lower(phrase);
      for (std::size_t at = plain.find(phrase); at != std::string::npos; at = plain.find(phrase))
        plain.erase(at, phrase.size());
    }
  }
  for (const std::string& number : numbers_of(plain)) EXPECT_TRUE(may.contains(number)) << number << " in: " << text;
  std::set<std::string> phrases;
  for (const Fact& fact : summary.facts) phrases.insert(fact.phrases.begin(), fact.phrases.end());
  for (const std::string& quote : quotes_of(text)) EXPECT_TRUE(phrases.contains(quote)) << quote << " in: " << text;
}

std::size_t sentences_of(std::string_view text) {
  std::size_t count = 0;
  const std::string plain = without_quotes(text);
  for (std::size_t i = 0; i < plain.size(); ++i)
    count += plain[i] == '.' && (i + 1 == plain.size() || plain[i + 1] == ' ');
  return count;
}

std::string_view first_sentence(std::string_view text) {
  return text.substr(0, std::min(text.find(". "), text.size()));
}

class WriterTest : public testing::Test {
 protected:
  WriterContext context(std::string_view last = {}, std::span<const timeline::Window> before = {}) const {
    return {stream_, meanings_, before, last};
  }
  chat::StreamInfo stream_{};
  NoMeanings meanings_;
  std::unique_ptr<SummaryWriter> writer_ = make_builtin_writer();
};

TEST_F(WriterTest, EveryNumberAndQuoteIsBackedByFacts) {
  std::string last;
  for (unsigned seed = 1; seed <= kWindows; ++seed) {
    const timeline::Window window = random_window_at(60'000 * seed, seed);
    const Summary summary = writer_->write_window(window, context(last));
    expect_backed(summary, summary.text);
    expect_backed(summary, summary.title);
    expect_backed(writer_->write_chapter(window, context(last)), writer_->write_chapter(window, context(last)).text);
    last = summary.text;
    if (HasFailure()) return;
  }
}

TEST_F(WriterTest, QuotesHaveThreeChatters) {
  for (unsigned seed = 1; seed <= kWindows; ++seed) {
    const timeline::Window window = random_window_at(60'000, seed);
    const Summary summary = writer_->write_window(window, context());
    for (const std::string& quote : quotes_of(summary.text + summary.title)) {
      bool many = quote == "what is the name of this song";
      for (const auto& phrase : window.phrases) many |= phrase.text == quote && phrase.chatters >= 3;
      for (const auto& emote : window.emotes) many |= emote.name == quote && emote.chatters >= 3;
      EXPECT_TRUE(many) << quote;
    }
  }
}

TEST_F(WriterTest, TextsAreShortAndTitlesShorter) {
  for (unsigned seed = 1; seed <= kWindows; ++seed) {
    const timeline::Window window = random_window_at(60'000, seed);
    const Summary summary = writer_->write_window(window, context());
    EXPECT_LE(count_words(summary.text), 45u) << summary.text;
    EXPECT_LE(sentences_of(summary.text), 2u) << summary.text;
    EXPECT_LE(quotes_of(summary.text).size(), 7u) << summary.text;
    EXPECT_FALSE(summary.text.empty()) << seed;
    EXPECT_FALSE(summary.title.empty()) << seed;
    EXPECT_LE(count_words(summary.title), 6u) << summary.title;
    EXPECT_EQ(summary.text.find_first_of("{}[]"), std::string::npos) << summary.text;
    const Summary chapter = writer_->write_chapter(window, context());
    EXPECT_LE(count_words(chapter.title), 8u) << chapter.title;
    EXPECT_LE(sentences_of(chapter.text), 2u) << chapter.text;
    EXPECT_LE(count_words(chapter.text), 45u) << chapter.text;
  }
}

TEST_F(WriterTest, MostWindowsCarryAQuantityAndManyAQuote) {
  unsigned lively = 0;
  unsigned quantities = 0;
  unsigned quotes = 0;
  for (unsigned seed = 1; seed <= kWindows; ++seed) {
    const timeline::Window window = random_window_at(60'000, seed);
    if (is_quiet(window)) continue;
    const Summary summary = writer_->write_window(window, context());
    ++lively;
    quantities += !numbers_of(without_quotes(summary.text)).empty();
    quotes += !quotes_of(summary.text).empty();
  }
  EXPECT_GT(quantities, lively * 8 / 10);
  EXPECT_GT(quotes, lively / 2);
}

TEST_F(WriterTest, NoFrameTwiceInARow) {
  std::string last;
  unsigned repeated = 0;
  unsigned written = 0;
  for (unsigned seed = 1; seed <= 500; ++seed) {
    const timeline::Window window =
        random_window_at(60'000 * seed, seed / 20);  // much the same content again and again
    if (is_quiet(window)) continue;
    const std::string text = writer_->write_window(window, context(last)).text;
    repeated += opening_of(text, english()) == opening_of(last, english());
    ++written;
    EXPECT_NE(text, last);
    last = text;
  }
  EXPECT_GT(written, 200u);
  EXPECT_EQ(repeated, 0u);
}

TEST_F(WriterTest, SameInputSameText) {
  const timeline::Window window = random_window_at(60'000, 42);
  EXPECT_EQ(writer_->write_window(window, context("x")).text, writer_->write_window(window, context("x")).text);
}

TEST_F(WriterTest, RaidComesFirst) {
  timeline::Window window = quiet_window(0, 60, 40);
  window.rate_ratio = 4;
  window.phrases.push_back({"soup", 20, 12, 5, false, 0});
  window.events.push_back({chat::EventKind::kRaid, "raid", 0, 120, ""});
  const Summary summary = writer_->write_window(window, context());
  EXPECT_NE(summary.text.substr(0, 40).find("raid"), std::string::npos) << summary.text;
  EXPECT_NE(summary.text.find("120"), std::string::npos) << summary.text;
  EXPECT_EQ(summary.title, "A raid and soup");
}

TEST_F(WriterTest, GapAndCopiesAreOwnedUpTo) {
  timeline::Window window = quiet_window(0, 100, 50);
  window.gap_ms = 10'000;
  EXPECT_NE(writer_->write_window(window, context()).text.find(" is "), std::string::npos);
  EXPECT_TRUE(writer_->write_window(window, context()).text.find("missing") != std::string::npos ||
              writer_->write_window(window, context()).text.find("lost") != std::string::npos);
  window.gap_ms = 0;
  window.classes = {};
  window.classes[static_cast<std::size_t>(timeline::MessageClass::kCopypasta)] = 70;
  window.classes[0] = 30;
  const Summary summary = writer_->write_window(window, context());
  EXPECT_NE(summary.text.find("copy-pasta"), std::string::npos) << summary.text;
  EXPECT_NE(summary.text.find("wo thirds"), std::string::npos) << summary.text;
}

TEST_F(WriterTest, EmoteIsExplainedOnceInARow) {
  timeline::Window window = quiet_window(0, 60, 40);
  window.emotes.push_back({"OYOTrip", 20, 22, 15});
  const Summary first = writer_->write_window(window, context());
  EXPECT_NE(first.text.find("(a cheer)"), std::string::npos) << first.text;
  const Summary next = writer_->write_window(window, context(first.text));
  EXPECT_NE(next.text.find("OYOTrip"), std::string::npos);
  EXPECT_EQ(next.text.find("(a cheer)"), std::string::npos) << next.text;
}

TEST_F(WriterTest, WordsOfAQuestionAreNoQuote) {
  timeline::Window window = quiet_window(0, 60, 40);
  window.question_groups.push_back({"song name", false, 6, 5});
  const Summary summary = writer_->write_window(window, context());
  EXPECT_NE(summary.text.find("about song name"), std::string::npos) << summary.text;
  EXPECT_TRUE(quotes_of(summary.text).empty());
}

TEST_F(WriterTest, MoodShiftIsToldAgainstTheMinutesBefore) {
  timeline::Window window = quiet_window(300'000, 60, 40);
  window.view.sentiment = timeline::Interval{-0.6, -0.7, -0.5, 40};
  window.view.mood = timeline::Mood::kNegative;
  std::vector<timeline::Window> before = {quiet_window(240'000, 30, 20)};
  before[0].view.sentiment = timeline::Interval{0.4, 0.3, 0.5, 20};
  EXPECT_NE(writer_->write_window(window, context({}, before)).text.find("mood darkens"), std::string::npos);
  before[0].view.sentiment = timeline::Interval{-0.55, -0.6, -0.5, 20};
  EXPECT_EQ(writer_->write_window(window, context({}, before)).text.find("darkens"), std::string::npos);
}

TEST_F(WriterTest, AFeelingThatSpreadsAndAnotherPaceAreTold) {
  const auto laughing = [](timeline::Window window, double share) {
    window.view.emotions[static_cast<std::size_t>(model::Emotion::kAmusement)] = share;
    return window;
  };
  const std::vector<timeline::Window> before = {laughing(quiet_window(240'000, 60, 40), 0.02)};
  const std::string risen =
      writer_->write_window(laughing(quiet_window(300'000, 60, 40), 0.05), context({}, before)).text;
  EXPECT_EQ(risen.find("more laughter"), std::string::npos) << "by chance: " << risen;
  timeline::Window window = laughing(quiet_window(300'000, 60, 40), 0.5);
  window.topics.push_back({.words = {{"soup", 9, 9}}, .messages = 9, .chatters = 9});
  const Summary summary = writer_->write_window(window, context({}, before));
  const auto is_change = [](const Fact& fact) {
    return fact.kind == "change" && fact.text.starts_with("more laughter");
  };
  EXPECT_TRUE(std::ranges::any_of(summary.facts, is_change));
  const std::string calmer = writer_->write_window(quiet_window(300'000, 12, 10), context({}, before)).text;
  EXPECT_NE(calmer.find("calm"), std::string::npos) << calmer;
  const std::string livelier = writer_->write_window(quiet_window(300'000, 150, 90), context({}, before)).text;
  EXPECT_NE(livelier.find("picks up"), std::string::npos) << livelier;
}

TEST_F(WriterTest, AHandfulHasNoMoodAndAQuestionOfOneWordIsNone) {
  timeline::Window window = quiet_window(0, 20, 4);
  window.view.sentiment = timeline::Interval{0.6, 0.4, 0.8, 4};
  window.view.mood = timeline::Mood::kPositive;
  EXPECT_EQ(writer_->write_window(window, context()).text.find("mood"), std::string::npos);
  window.view.sentiment->n = window.chatters = 5;
  EXPECT_NE(writer_->write_window(window, context()).text.find("mood"), std::string::npos);
  window.question_groups = {{"how", true, 6, 5}, {"oh 6 really", false, 6, 5}};
  EXPECT_EQ(writer_->write_window(window, context()).text.find("ask"), std::string::npos);
}

TEST_F(WriterTest, QuietWindowsSaySo) {
  EXPECT_TRUE(is_quiet(quiet_window(0, 2, 2)));
  EXPECT_TRUE(is_quiet(quiet_window(0, 50, 2))) << "two people talk: a private matter";
  EXPECT_FALSE(is_quiet(quiet_window(0, 4, 3)));
  timeline::Window commands = quiet_window(0, 9, 9);
  commands.classes = {};
  commands.classes[static_cast<std::size_t>(timeline::MessageClass::kCommand)] = 9;
  EXPECT_TRUE(is_quiet(commands));
  timeline::Window raid = quiet_window(0, 1, 1);
  raid.events.push_back({chat::EventKind::kRaid, "raid", 0, 50, ""});
  EXPECT_FALSE(is_quiet(raid));
  EXPECT_EQ(writer_->write_quiet(quiet_window(0, 0, 0), context()).title, "Silence");
  EXPECT_EQ(writer_->write_quiet(quiet_window(0, 2, 2), context()).title, "Quiet");
  EXPECT_EQ(writer_->write_quiet(quiet_window(0, 2, 2), context()).facts.front().kind, "quiet");
  const std::string alone = writer_->write_quiet(quiet_window(0, 5, 1), context()).text;
  EXPECT_NE(alone.find("ne person writes"), std::string::npos) << alone;
}

TEST_F(WriterTest, StreamTellsSizeArcMomentsAndQuestions) {
  timeline::Window window = quiet_window(0, 18'400, 1240);
  window.end_ms = 10'800'000;
  window.phrases.push_back({"soup", 200, 60, 9, false, 0});
  window.view.emotions[static_cast<std::size_t>(model::Emotion::kAmusement)] = 0.3;
  window.view.sentiment = timeline::Interval{0.3, 0.2, 0.4, 1240};
  window.view.mood = timeline::Mood::kPositive;
  window.question_groups.push_back({"when is the next race", true, 9, 7});
  std::vector<Summary> chapters(3);
  const double means[] = {0.2, 0.7, -0.3};
  for (std::size_t i = 0; i < 3; ++i) {
    chapters[i].start_ms = static_cast<std::int64_t>(i) * 3'600'000;
    chapters[i].facts.push_back({"mood", "", {{"mean", means[i]}}, {}});
  }
  std::vector<moments::Moment> moments = {{1, 5'000'000, 5'001'000, 5'030'000, 0.8, "laughter", "why"},
                                          {2, 60'000, 61'000, 90'000, 0.7, "raid", "why"}};
  const Summary summary = writer_->write_stream(window, chapters, moments, context());
  EXPECT_EQ(summary.id, "s");
  EXPECT_EQ(summary.title, "Three hours of laughter and soup");
  EXPECT_EQ(summary.text,
            "In three hours, about 1,200 people wrote 18,400 messages. "
            "The mood was good overall: good at the start, very good around 1:00:00, sour at the end. "
            "Chat reacted most at 1:00 (raid) and 1:23:20 (laughter). \"soup\" came up most. "
            "Asked again and again: \"when is the next race\".");
  expect_backed(summary, summary.text);
}

TEST_F(WriterTest, EmptyStream) {
  const Summary summary = writer_->write_stream(quiet_window(0, 0, 0), {}, {}, context());
  EXPECT_EQ(summary.text, "Nobody wrote in a minute.");
  EXPECT_FALSE(summary.title.empty());
}

}  // namespace
}  // namespace crowdline::summary
