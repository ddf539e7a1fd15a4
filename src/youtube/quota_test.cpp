#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <thread>

#include "base/json.h"
#include "base/time_text.h"
#include "youtube/quota_day.h"
#include "youtube/quota_ledger.h"

namespace crowdline::youtube {
namespace {

std::int64_t at(const char* instant) { return parse_instant(instant).value(); }

TEST(QuotaDay, TurnsAtMidnightInLosAngeles) {
  EXPECT_EQ(quota_day(at("2026-01-15T07:59:59.999Z")) + 1, quota_day(at("2026-01-15T08:00:00Z"))) << "winter: UTC-8";
  EXPECT_EQ(quota_day(at("2026-07-15T06:59:59.999Z")) + 1, quota_day(at("2026-07-15T07:00:00Z"))) << "summer: UTC-7";
  EXPECT_EQ(format_instant(quota_day_begins_ms(quota_day(at("2026-11-28T00:37:00Z")) + 1)), "2026-11-28T08:00:00Z");
}

TEST(QuotaDay, TheDaysOnWhichClocksChangeAreAnHourShorterAndLonger) {
  const auto length_of = [](const char* instant) {
    const std::int64_t day = quota_day(at(instant));
    return (quota_day_begins_ms(day + 1) - quota_day_begins_ms(day)) / 3'600'000;
  };
  EXPECT_EQ(length_of("2026-03-08T20:00:00Z"), 23);
  EXPECT_EQ(length_of("2026-11-01T20:00:00Z"), 25);
  EXPECT_EQ(length_of("2026-11-02T20:00:00Z"), 24);
  EXPECT_EQ(quota_day(at("2026-11-01T08:30:00Z")), quota_day(at("2026-11-01T09:30:00Z")))
      << "1:30 comes twice that night";
}

// Every quarter of an hour of fourteen years, against the tables of the system.
TEST(QuotaDay, AgreesWithTheSystemsTables) {
  if (!std::filesystem::exists("/usr/share/zoneinfo/America/Los_Angeles")) GTEST_SKIP() << "SKIPPED (no tzdata)";
  ::setenv("TZ", "America/Los_Angeles", 1);
  ::tzset();
  std::int64_t wrong = 0;
  for (std::time_t second = at("2024-01-01T00:00:00Z") / 1000; second < at("2038-01-01T00:00:00Z") / 1000;
       second += 900) {
    std::tm local{};
    ::localtime_r(&second, &local);
    const std::int64_t day = quota_day(second * 1000);
    const std::chrono::year_month_day date{std::chrono::sys_days(std::chrono::days(day))};
    if (static_cast<int>(date.year()) != local.tm_year + 1900 ||
        static_cast<unsigned>(date.month()) != local.tm_mon + 1U ||
        static_cast<unsigned>(date.day()) != static_cast<unsigned>(local.tm_mday))
      ++wrong;
    if (quota_day(quota_day_begins_ms(day)) != day || quota_day(quota_day_begins_ms(day) - 1) != day - 1) ++wrong;
  }
  ::unsetenv("TZ");
  ::tzset();
  EXPECT_EQ(wrong, 0);
}

class Ledger : public testing::Test {
 protected:
  Ledger() {
    std::string name = (std::filesystem::temp_directory_path() / "crowdline-quota-XXXXXX").string();
    folder = ::mkdtemp(name.data());
    path = (folder / "youtube-quota.json").string();
  }
  ~Ledger() override { std::filesystem::remove_all(folder); }

  QuotaLedger open(QuotaSettings settings = {}) { return {path, settings, clock}; }

  std::filesystem::path folder;
  std::string path;
  net::ScaledClock clock;
};

TEST_F(Ledger, CountsWhatTheSheetSays) {
  auto ledger = open();
  EXPECT_EQ(ledger.take(videos_by_id({"a"})), std::nullopt);
  EXPECT_EQ(ledger.take(items_of_playlist("UU1")), std::nullopt);
  EXPECT_EQ(ledger.take(live_chat_stream("chat", "")), std::nullopt);
  EXPECT_EQ(ledger.take(live_chat_messages("chat", "")), std::nullopt);
  EXPECT_EQ(ledger.take(search_channels("owl")), std::nullopt);
  const QuotaState state = ledger.state();
  EXPECT_EQ(state.units, 12) << "1 + 1 + 5 + 5";
  EXPECT_EQ(state.chat_units, 10);
  EXPECT_EQ(state.searches, 1) << "searches have a bucket of their own and cost no units";
  auto cheap = open({.live_chat_cost = 1});
  EXPECT_EQ(cheap.take(live_chat_stream("chat", "")), std::nullopt);
  EXPECT_EQ(cheap.state().units, 13) << "the cost of live chat is a setting";
}

TEST_F(Ledger, LiveChatLeavesAFifthToOtherCalls) {
  auto ledger = open({.daily_units = 100, .live_chat_cost = 5});
  int chat = 0;
  while (!ledger.take(live_chat_stream("chat", ""))) ++chat;
  EXPECT_EQ(chat, 16) << "80 of 100 units";
  int others = 0;
  while (!ledger.take(videos_by_id({"a"}))) ++others;
  EXPECT_EQ(others, 20);
  EXPECT_EQ(ledger.take(videos_by_id({"a"})), ApiFailure::kQuotaUsedUp);
  EXPECT_EQ(ledger.state().units, 100) << "a refused call is not counted";
}

TEST_F(Ledger, SearchesEndByThemselves) {
  auto ledger = open({.daily_searches = 2});
  EXPECT_EQ(ledger.take(search_channels("a")), std::nullopt);
  EXPECT_EQ(ledger.take(search_live_videos("a")), std::nullopt);
  EXPECT_EQ(ledger.take(search_channels("a")), ApiFailure::kSearchesUsedUp);
  EXPECT_EQ(ledger.take(videos_by_id({"a"})), std::nullopt);
}

TEST_F(Ledger, TheServersWordCountsMore) {
  auto ledger = open();
  ledger.refused(QuotaBucket::kUnits);
  EXPECT_EQ(ledger.take(videos_by_id({"a"})), ApiFailure::kQuotaUsedUp);
  EXPECT_EQ(ledger.take(search_channels("a")), std::nullopt);
  auto other = open();
  EXPECT_EQ(other.take(videos_by_id({"a"})), ApiFailure::kQuotaUsedUp) << "other processes know it, too";
}

TEST_F(Ledger, IsSharedAndKept) {
  {
    auto first = open();
    auto second = open();
    for (int i = 0; i < 3; ++i) {
      EXPECT_EQ(first.take(videos_by_id({"a"})), std::nullopt);
      EXPECT_EQ(second.take(videos_by_id({"a"})), std::nullopt);
    }
  }
  auto again = open();
  EXPECT_EQ(again.state().units, 6);
  struct stat facts{};
  ASSERT_EQ(::stat(path.c_str(), &facts), 0);
  EXPECT_EQ(facts.st_mode & 0777, 0600U);
}

TEST_F(Ledger, ManyProcessesLoseNoCount) {
  constexpr int kProcesses = 4;
  constexpr int kCalls = 25;
  for (int i = 0; i < kProcesses; ++i) {
    if (::fork() != 0) continue;
    auto ledger = open();
    for (int call = 0; call < kCalls; ++call) (void)ledger.take(videos_by_id({"a"}));
    ::_exit(0);
  }
  for (int i = 0; i < kProcesses; ++i) ::wait(nullptr);
  EXPECT_EQ(open().state().units, kProcesses * kCalls);
}

TEST_F(Ledger, ANewDayBeginsAnew) {
  Json old = {{"day", quota_day(clock.now_ms()) - 1}, {"units", 9'999}, {"units_refused", true}, {"searches", 100}};
  std::ofstream(path) << to_text(old);
  std::filesystem::permissions(path, std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);
  auto ledger = open();
  EXPECT_EQ(ledger.state().units_left(ledger.settings()), 10'000);
  EXPECT_EQ(ledger.state().searches_left(ledger.settings()), 100);
}

TEST_F(Ledger, AFileThatIsNoneIsBegunAnew) {
  for (const char* text : {"", "[]", "{\"day\":\"x\"", "{\"day\":1e300,\"units\":-5,\"streams\":[1]}"}) {
    std::ofstream(path) << text;
    std::filesystem::permissions(path, std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);
    auto ledger = open();
    EXPECT_EQ(ledger.state().units_left(ledger.settings()), 10'000) << text;
  }
}

TEST_F(Ledger, CountsInMemoryWhereItCannotWrite) {
  QuotaLedger ledger((folder / "missing" / "quota.json").string(), {.daily_units = 2}, clock);
  EXPECT_EQ(ledger.take(videos_by_id({"a"})), std::nullopt);
  EXPECT_EQ(ledger.take(videos_by_id({"a"})), std::nullopt);
  EXPECT_EQ(ledger.take(videos_by_id({"a"})), ApiFailure::kQuotaUsedUp);
  EXPECT_THAT(ledger.trouble(), testing::HasSubstr("cannot be kept"));
}

TEST_F(Ledger, StreamsShareUntilTheirLeaseEnds) {
  auto ledger = open();
  EXPECT_EQ(ledger.lease("a", 60'000).streams.size(), 1U);
  EXPECT_EQ(open().lease("b", 60'000).streams.size(), 2U) << "also those of other processes";
  EXPECT_EQ(ledger.lease("a", 0).streams.size(), 1U);
  EXPECT_EQ(ledger.lease("c", 1).streams.size(), 2U);
  std::this_thread::sleep_for(std::chrono::milliseconds(5));
  EXPECT_EQ(ledger.state().streams.size(), 1U) << "a process that died holds no share for ever";
}

}  // namespace
}  // namespace crowdline::youtube
