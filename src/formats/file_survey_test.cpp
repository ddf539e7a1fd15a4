#include "formats/file_survey.h"

#include <gtest/gtest.h>

namespace crowdline::formats {
namespace {

constexpr std::int64_t kHourMs = 3'600'000;

chat::SourceItem message(std::optional<std::int64_t> offset_ms, std::int64_t sent_ms = 0) {
  chat::ChatMessage message;
  message.offset_ms = offset_ms;
  message.sent_ms = sent_ms;
  return message;
}

FileSurvey survey_of(const std::vector<chat::SourceItem>& items) {
  FileSurvey survey;
  for (const auto& item : items) {
    if (survey.wants_next()) survey.add(item);
  }
  return survey;
}

std::string skip_reason(const chat::SourceItem& item) {
  const auto* skipped = std::get_if<chat::SkippedRecord>(&item);
  return skipped != nullptr ? skipped->reason : "";
}

TEST(FileSurvey, FindsMediansAndTheStart) {
  const auto times =
      survey_of({message(1000, 51'000), message(3000, 53'000), message(2000, 52'400), chat::SkippedRecord{"no_text"}})
          .times();
  EXPECT_EQ(times.median_offset_ms, 2000);
  EXPECT_EQ(times.median_instant_ms, 52'400);
  EXPECT_EQ(times.first_instant_ms, 51'000);
  EXPECT_EQ(times.paired_zero_ms, 50'000) << "the median of instant minus offset";
}

TEST(FileSurvey, DoesNotPairTimesBeforeTheStart) {
  EXPECT_EQ(survey_of({message(0, 51'000), message(-5000, 53'000)}).times().paired_zero_ms, std::nullopt)
      << "exports write 0 for all of these";
}

TEST(FileSurvey, TheFirstInstantIsAPlausibleOne) {
  const std::int64_t now = 1'700'000'000'000;
  EXPECT_EQ(survey_of({message({}, 5), message({}, now), message({}, now + 1), message({}, now + 2)})
                .times()
                .first_instant_ms,
            now);
}

TEST(FileSurvey, KnowsWhetherThereIsAMessage) {
  EXPECT_FALSE(survey_of({}).found_message());
  EXPECT_FALSE(survey_of({message({}, 0), chat::ChannelEvent{.name = "x", .sent_ms = 5}}).found_message())
      << "a message without a time is none";
  EXPECT_TRUE(survey_of({message(0)}).found_message());
}

TEST(FileSurvey, SamplesLongFilesEvenly) {
  FileSurvey survey;
  int wanted = 0;
  for (std::int64_t i = 0; i < 400'000; ++i) {
    if (!survey.wants_next()) continue;
    ++wanted;
    survey.add(message(i * 1000));
  }
  EXPECT_LT(wanted, 30'000) << "4,096 at first, then with falling probability";
  EXPECT_NEAR(static_cast<double>(*survey.times().median_offset_ms), 200e6, 8e6);
}

TEST(FileSurvey, WantsEveryRecordUntilAMessageComes) {
  FileSurvey survey;
  for (int i = 0; i < 20'000; ++i) {
    ASSERT_TRUE(survey.wants_next());
    survey.add(chat::SkippedRecord{"bad_json"});
  }
}

TEST(FileClock, SkipsTimesFarFromTheMedian) {
  const FileClock clock{
      .median_offset_ms = 10 * kHourMs, .median_instant_ms = 1000 * kHourMs, .zero_ms = 990 * kHourMs};
  const struct {
    const char* catches;
    chat::SourceItem item;
    std::string reason;
  } rows[] = {
      {"the last plausible offset", message(58 * kHourMs), ""},
      {"the first that is not", message(58 * kHourMs + 1), "implausible_time"},
      {"before the start", message(-39 * kHourMs), "implausible_time"},
      {"an instant", message({}, 1048 * kHourMs), ""},
      {"a far instant", message({}, 1048 * kHourMs + 1), "implausible_time"},
      {"an offset counts more than the instant", message(0, 5), ""},
      {"no time at all", message({}), "no_time"},
  };
  for (auto row : rows) {
    clock.set(row.item);
    EXPECT_EQ(skip_reason(row.item), row.reason) << row.catches;
  }
}

TEST(FileClock, TurnsInstantsIntoVideoTime) {
  const FileClock clock{.median_offset_ms = {}, .median_instant_ms = 5000, .zero_ms = 4000};
  auto item = message({}, 5500);
  clock.set(item);
  EXPECT_EQ(std::get<chat::ChatMessage>(item).offset_ms, 1500);
  chat::SourceItem event = chat::ChannelEvent{.name = "raid", .sent_ms = 3000};
  clock.set(event);
  EXPECT_EQ(std::get<chat::ChannelEvent>(event).offset_ms, -1000);
}

TEST(FileClock, LeavesDeletionsWithoutATimeWhereTheyStand) {
  const FileClock clock{};
  chat::SourceItem deletion = chat::Deletion{.name = "clearchat"};
  clock.set(deletion);
  ASSERT_TRUE(std::holds_alternative<chat::Deletion>(deletion));
  EXPECT_EQ(std::get<chat::Deletion>(deletion).offset_ms, std::nullopt);
}

}  // namespace
}  // namespace crowdline::formats
