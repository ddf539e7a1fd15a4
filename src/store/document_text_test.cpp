#include <gtest/gtest.h>

#include "store/store_fixture.h"

namespace crowdline::store {
namespace {

formats::TimelineDocument example() {
  formats::TimelineDocument document;
  document.stream.id = "a1";
  document.stream.title = "A \"title\" with ünïcode";
  document.stream.duration_ms = 180'000;
  document.source = {"tsv", 12, 9, 1, {{"no_text", 2}}, 0, 0, 0};
  document.model = {"tuned", "1"};
  document.glossary_version = "7";
  for (std::int64_t i = 0; i < 3; ++i) {
    timeline::Window& window = document.windows.emplace_back();
    window.start_ms = i * 60'000;
    window.end_ms = window.start_ms + 60'000;
    window.messages = 3;
    window.classes[0] = 3;
    window.view.sentiment = timeline::Interval{0.25, -0.1, 1.0 / 3, 3};
    window.phrases.push_back({"\"quoted\"", 3, 3, 1.5});
  }
  for (const auto& [id, level] : {std::pair{"s", summary::Level::kStream}, {"w60000", summary::Level::kWindow}}) {
    summary::Summary& summary = document.summaries.emplace_back();
    summary.id = id;
    summary.level = level;
    summary.end_ms = 60'000;
    summary.text = "Text.";
  }
  document.moments.push_back({1, 0, 5'000, 9'000, 0.5, "hype", "why"});
  document.gaps.push_back({1, 2, "disconnected"});
  return document;
}

StreamChange as_change(const formats::TimelineDocument& document) {
  StreamChange change;
  change.stream = document.stream.id;
  change.record.emplace();
  change.record->info = document.stream;
  change.record->status = StreamStatus::kEnded;
  change.record->source = document.source;
  change.record->model = document.model;
  change.record->glossary_version = document.glossary_version;
  for (const auto& window : document.windows) {
    change.windows.push_back({"", "", window.start_ms, window.end_ms, to_text(formats::to_json(window))});
  }
  for (const auto& summary : document.summaries) {
    change.summaries.push_back({summary.id, summary::to_string(summary.level), summary.start_ms, summary.end_ms,
                                to_text(formats::to_json(summary))});
  }
  change.moments.emplace();
  for (const auto& moment : document.moments) {
    change.moments->push_back({"", "", moment.start_ms, moment.end_ms, to_text(formats::to_json(moment))});
  }
  change.gaps.emplace();
  for (const auto& gap : document.gaps)
    change.gaps->push_back({"", "", gap.start_ms, gap.end_ms, to_text(formats::to_json(gap))});
  return change;
}

TEST(DocumentText, HasTheBytesOfTheDocument) {
  const auto store = open_or_die(":memory:");
  ASSERT_TRUE(store->apply(as_change(example())).has_value());
  EXPECT_EQ(document_text(*store, "a1").value(), to_text(formats::to_json(example())));
}

TEST(DocumentText, OfAnEmptyStreamHasEmptyLists) {
  const auto store = open_or_die(":memory:");
  formats::TimelineDocument document;
  document.stream.id = "empty";
  ASSERT_TRUE(store->apply(as_change(document)).has_value());
  EXPECT_EQ(document_text(*store, "empty").value(), to_text(formats::to_json(document)));
}

TEST(DocumentText, OfAnUnknownStreamIsNotFound) {
  const auto store = open_or_die(":memory:");
  EXPECT_EQ(document_text(*store, "x").error().code, ErrorCode::kNotFound);
}

}  // namespace
}  // namespace crowdline::store
