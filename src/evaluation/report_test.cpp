#include "evaluation/report.h"

#include <gmock/gmock.h>

#include "evaluation/labelled_fixture_test.h"

namespace crowdline::evaluation {
namespace {

using testing::HasSubstr;
using testing::Not;

Findings findings() {
  Findings all{.plan = {.quick = true}};
  all.own = {.name = "own test split", .messages = mixed_messages(240)};
  all.own.systems = {always_the_majority(all.own.messages), system_of("VADER", all.own.messages, 2),
                     system_of("base", all.own.messages, 3), system_of("lexicon", all.own.messages, 4),
                     system_of("tuned", all.own.messages, 9)};
  all.own.systems[1].heads = {true, false, false, false};
  all.emote_controlled = {.name = "emote-controlled", .messages = mixed_messages(60)};
  all.emote_controlled.systems = {system_of("tuned", all.emote_controlled.messages, 5)};
  all.curves = {{"the whole recipe", {{5, 1, 10, 0.6, 0.5}, {100, 20, 200, 0.8, 0.7}}}};
  all.left_out = {"The teacher is left out."};
  all.train_messages = 77;
  return all;
}

std::string page(const Findings& all, const std::map<std::string, std::string>& paraphrases = {}) {
  return report(all, paraphrases, {"1", "2", "3", "4"}).front().text;
}

TEST(Report, HasEverySectionAndPicture) {
  const auto files = report(findings(), {}, {"1", "2", "3", "4"});
  std::vector<std::string> paths;
  paths.reserve(files.size());
  for (const ReportFile& file : files) paths.push_back(file.path);
  EXPECT_EQ(paths, (std::vector<std::string>{"results.md", "results/systems.svg", "results/confusion-sentiment.svg",
                                             "results/confusion-emotion.svg", "results/reliability.svg",
                                             "results/learning-curve.svg"}));
  for (const ReportFile& file : files) {
    if (file.path != "results.md") EXPECT_THAT(files[0].text, HasSubstr("](" + file.path + ")"));
  }
  for (const char* heading :
       {"# Results", "## In short", "## Sentiment", "## What tuning gains", "## Emotion, toxicity", "## Calibration",
        "## emote-controlled", "## Learning curve", "## The worst errors", "## Who was compared"})
    EXPECT_THAT(files[0].text, HasSubstr(heading));
  EXPECT_THAT(files[0].text, Not(HasSubstr("nan")));
}

TEST(Report, SameFindingsSameBytes) {
  const auto first = report(findings(), {}, {"1", "2", "3", "4"});
  const auto second = report(findings(), {}, {"1", "2", "3", "4"});
  ASSERT_EQ(first.size(), second.size());
  for (std::size_t i = 0; i < first.size(); ++i) EXPECT_EQ(first[i].text, second[i].text) << first[i].path;
}

TEST(Report, SaysWhoMadeTheLabelsAndWhatIsLeftOut) {
  const std::string text = page(findings());
  EXPECT_THAT(text, HasSubstr("made by a language model"));
  EXPECT_THAT(text, HasSubstr("no person has checked them"));
  EXPECT_THAT(text, HasSubstr("The teacher is left out."));
  EXPECT_THAT(text, HasSubstr("Trained on 77 labelled messages"));
}

TEST(Report, NeverQuotesAMessage) {
  EXPECT_THAT(page(findings()), Not(HasSubstr("message 0"))) << "the texts of the fixture";
}

TEST(Report, WorstErrorsAreTheWrongOnesWithTheirParaphrases) {
  const std::string text =
      page(findings(), {{"stream0/0", "somebody says something"}, {"stream0/1", "not among them"}});
  EXPECT_THAT(text, HasSubstr("| stream0/0 | somebody says something | negative | neutral | 90.0 |"));
  EXPECT_THAT(text, Not(HasSubstr("not among them")));
}

TEST(Report, TargetsSayWhatIsBelowTheFloor) {
  Findings all = findings();
  EXPECT_THAT(page(all), HasSubstr("| sentiment, accuracy | 88.8"));
  EXPECT_THAT(page(all), HasSubstr("goal reached"));
  all.own.systems.back() = system_of("tuned", all.own.messages, 2);
  EXPECT_THAT(page(all), HasSubstr("**below the floor**"));
}

TEST(Report, TheHeadlineHasThreeLines) {
  const std::string lines = headline(findings());
  EXPECT_EQ(std::ranges::count(lines, '\n'), 3);
  EXPECT_THAT(lines, HasSubstr("`tuned` 88.8 % right"));
  EXPECT_THAT(lines, HasSubstr("over VADER +38.7"));
}

TEST(Report, ASectionIsReplacedBetweenItsMarkersOnly) {
  const std::string text = "a\n<!-- results:begin -->\nold\n<!-- results:end -->\nb\n";
  EXPECT_EQ(with_section(text, "results", "new\n"), "a\n<!-- results:begin -->\nnew\n<!-- results:end -->\nb\n");
  EXPECT_EQ(with_section("a\n", "results", "new\n"), "a\n");
}

TEST(Report, ParaphrasesAreReadByStreamAndRow) {
  const auto read = parse_paraphrases("stream\trow\tparaphrase\ns\t3\tsomebody laughs\nbroken line\n");
  EXPECT_EQ(read, (std::map<std::string, std::string>{{"s/3", "somebody laughs"}}));
}

}  // namespace
}  // namespace crowdline::evaluation
