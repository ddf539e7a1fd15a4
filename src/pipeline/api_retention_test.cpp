#include "pipeline/api_retention.h"

#include <gtest/gtest.h>

namespace crowdline::pipeline {
namespace {

constexpr std::int64_t kDay = 86'400'000;
constexpr std::int64_t kStart = 20'000 * kDay;
constexpr const char* kWindow =
    R"({"start_ms":0,"end_ms":60000,"messages":3,"events":[{"kind":"title","name":"title","text":"Secret title"}]})";

store::StreamRecord record_of(const std::string& id, store::StreamStatus status, std::int64_t api_text_ms) {
  store::StreamRecord record;
  record.info = {.id = id, .title = "Secret title", .description = "Secret words", .channel = "Secret channel"};
  record.status = status;
  record.mood = "positive";
  record.created_ms = kStart;
  record.provenance = {.chat = "api", .facts = "api", .api_text_ms = api_text_ms};
  return record;
}

class Retention : public testing::Test {
 protected:
  void SetUp() override {
    auto store = store::open_sqlite_store(":memory:");
    ASSERT_TRUE(store.has_value());
    store_ = std::move(*store);
  }
  void put(store::StreamRecord record) {
    store::StreamChange change{.stream = record.info.id, .record = record};
    change.windows.push_back({.start_ms = 0, .end_ms = 60'000, .json = kWindow});
    change.events.push_back({.name = "status", .data = R"({"title":"Secret title"})"});
    ASSERT_TRUE(store_->apply(change).has_value());
  }
  // All that is stored of the stream as one text.
  std::string all_of(const std::string& id) {
    std::string text = store::document_text(*store_, id).value();
    for (const store::StreamEvent& event : store_->events_after(id, 0, 1000).value()) text += event.data;
    return text;
  }
  std::size_t found_by_title() { return store_->streams({.query = "secret"}).value().total; }

  std::unique_ptr<store::TimelineStore> store_;
};

TEST_F(Retention, TextsGoAfterThirtyDaysAndScoresStay) {
  put(record_of("a", store::StreamStatus::kEnded, kStart));
  const auto early = keep_retention(*store_, kStart + 30 * kDay, 30 * kDay, {});
  EXPECT_EQ(early->purged, 0U);
  EXPECT_NE(all_of("a").find("Secret"), std::string::npos);
  const auto late = keep_retention(*store_, kStart + 30 * kDay + 1, 30 * kDay, {});
  EXPECT_EQ(late->purged, 1U);
  EXPECT_EQ(all_of("a").find("Secret"), std::string::npos);
  EXPECT_EQ(found_by_title(), 0U);
  const auto record = store_->stream("a");
  EXPECT_EQ(record->mood, "positive");
  EXPECT_EQ(record->provenance.facts, "purged");
  EXPECT_EQ(record->provenance.chat, "api");
  EXPECT_EQ(store_->windows("a", 0, 60'000)->size(), 1U);
}

TEST_F(Retention, FreshFactsTakeTheirPlaceWhereTheyCanBeAsked) {
  put(record_of("a", store::StreamStatus::kEnded, kStart));
  put(record_of("b", store::StreamStatus::kEnded, kStart));
  const std::int64_t now_ms = kStart + 31 * kDay;
  const auto report = keep_retention(*store_, now_ms, 30 * kDay, [](const std::vector<store::StreamRecord>&) {
    return std::map<std::string, chat::StreamInfo>{{"a", {.title = "New title"}}};
  });
  EXPECT_EQ(report->refreshed, 1U);
  EXPECT_EQ(report->purged, 1U);
  EXPECT_EQ(store_->stream("a")->info.title, "New title");
  EXPECT_EQ(store_->stream("a")->provenance.api_text_ms, now_ms);
  EXPECT_EQ(store_->stream("b")->info.title, "");
}

TEST_F(Retention, ImportsRunningStreamsAndZeroDaysAreLeftAlone) {
  put(record_of("import", store::StreamStatus::kEnded, 0));
  put(record_of("live", store::StreamStatus::kLive, kStart));
  EXPECT_EQ(keep_retention(*store_, kStart + 365 * kDay, 30 * kDay, {})->purged, 0U);
  put(record_of("old", store::StreamStatus::kEnded, kStart));
  EXPECT_EQ(keep_retention(*store_, kStart + 365 * kDay, 0, {})->purged, 0U);
}

}  // namespace
}  // namespace crowdline::pipeline
