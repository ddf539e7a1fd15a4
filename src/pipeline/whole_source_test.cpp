// Chat that is read to its end through the service: comments of a video, files joined with facts.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <thread>

#include "pipeline/session_fixture.h"
#include "pipeline/stream_service.h"
#include "pipeline/video_info.h"

namespace crowdline::pipeline {
namespace {

constexpr const char* kLink = "https://www.youtube.com/watch?v=dQw4w9WgXcQ";

chat::ChatMessage comment(const std::string& name, const std::string& text, std::optional<std::int64_t> offset_ms) {
  chat::ChatMessage result = message(0, NameKey::fixed(1), name, text, name);
  result.offset_ms = offset_ms;
  result.kind = chat::MessageKind::kComment;
  return result;
}

// Twelve people like it, and name no time.
std::vector<chat::SourceItem> liked() {
  std::vector<chat::SourceItem> items;
  for (int i = 0; i < 12; ++i) {
    const std::string name = "viewer" + std::to_string(i);
    items.emplace_back(comment(name, "good video number " + std::to_string(i), std::nullopt));
  }
  return items;
}

// Gives its items, then waits for a stop where the test says so.
class ScriptedWhole : public WholeSource {
 public:
  ScriptedWhole(std::vector<chat::SourceItem> items, bool waits) : items_(std::move(items)), waits_(waits) {}

  Result<std::vector<chat::SourceItem>> next(std::size_t) override {
    if (!items_.empty()) return std::exchange(items_, {});
    while (waits_ && !stop_) std::this_thread::sleep_for(std::chrono::milliseconds(5));
    if (waits_.exchange(false)) return std::vector<chat::SourceItem>{chat::SkippedRecord{"truncated"}};
    return std::vector<chat::SourceItem>{};
  }
  chat::StreamInfo info() const override {
    return {.id = "whole",
            .platform = chat::Platform::kYoutube,
            .kind = chat::StreamKind::kUpload,
            .url = kLink,
            .title = "A video",
            .duration_ms = 120'000};
  }
  std::optional<double> progress() const override { return 0.5; }
  void stop() override { stop_ = true; }
  std::string_view reader() const override { return "scripted"; }
  store::Provenance provenance() const override { return {.chat = "api", .facts = "api", .api_text_ms = 77}; }
  std::vector<formats::HeatMarker> heatmap() const override { return {{.start_ms = 0, .end_ms = 1000, .value = 1}}; }

 private:
  std::vector<chat::SourceItem> items_;
  std::atomic<bool> waits_;
  std::atomic<bool> stop_ = false;
};

class WholeOpener : public LiveOpener {
 public:
  bool takes(const chat::Link& link) const override { return link.platform == chat::Platform::kYoutube; }
  Result<OpenedLive> open(const chat::Link&) override {
    ++opened;
    return OpenedLive{.key = NameKey::fixed(1), .whole = std::make_unique<ScriptedWhole>(items, waits)};
  }
  Result<OpenedLive> resume(const chat::Link& link, const ResumedLive&) override { return open(link); }

  std::vector<chat::SourceItem> items;
  bool waits = false;
  int opened = 0;
};

class KnownFacts : public VideoFactsFinder {
 public:
  Result<chat::StreamInfo> facts(const chat::Link& link) override {
    return chat::StreamInfo{.id = "other",
                            .platform = chat::Platform::kYoutube,
                            .url = link.url,
                            .title = "API title",
                            .channel = "API channel",
                            .started_at = "2026-03-01T12:00:00Z",
                            .duration_ms = 180'000};
  }
};

class WholeTest : public testing::Test {
 protected:
  void SetUp() override {
    store_ = store::open_sqlite_store(":memory:").value();
    service_ = std::make_unique<StreamService>(
        *store_, [this]() -> const Engine& { return test_.engine; },
        ServiceSettings{.waiting_imports = 2,
                        .wall_ms = [] { return 1'000; },
                        .steady_ms = [] { return 0; },
                        .opener = &opener_,
                        .facts = &facts_});
  }
  store::StreamRecord wait_for_end(const std::string& id) {
    for (int i = 0; i < 3000; ++i) {
      auto record = store_->stream(id);
      if (record && record->status != store::StreamStatus::kImporting) return *record;
      std::this_thread::sleep_for(std::chrono::milliseconds(10));
    }
    ADD_FAILURE() << "the stream " << id << " did not end";
    return {};
  }

  TestEngine test_;
  WholeOpener opener_;
  KnownFacts facts_;
  std::unique_ptr<store::TimelineStore> store_;
  std::unique_ptr<StreamService> service_;
};

TEST_F(WholeTest, CommentsBecomeATimelineAndTheWholesMood) {
  opener_.items = liked();
  opener_.items.emplace_back(comment("d", "bad part", 65'000));
  opener_.items.emplace_back(chat::SkippedRecord{"no_text"});
  ASSERT_TRUE(service_->open_link(kLink).has_value());
  const store::StreamRecord ended = wait_for_end("whole");
  EXPECT_EQ(ended.status, store::StreamStatus::kEnded);
  EXPECT_EQ(ended.source.reader, "scripted");
  EXPECT_EQ(ended.source.untimed, 12U);
  EXPECT_EQ(ended.source.counted, 1U);
  EXPECT_EQ(ended.messages, 13U);
  EXPECT_EQ(ended.mood, "positive");
  EXPECT_EQ(ended.info.kind, chat::StreamKind::kUpload);
  EXPECT_EQ(ended.provenance.chat, "api");
  EXPECT_EQ(ended.provenance.api_text_ms, 77);
  EXPECT_EQ(ended.video["id"], "dQw4w9WgXcQ");
  ASSERT_EQ(ended.heatmap.size(), 1U);
  EXPECT_EQ(store_->windows("whole", 0, 1'000'000)->size(), 2U);
  EXPECT_EQ(store_->summaries("whole", "stream", 0, 1'000'000)->size(), 1U);
}

TEST_F(WholeTest, CommentsWithoutAnyTimeStillMakeASummary) {
  opener_.items = liked();
  ASSERT_TRUE(service_->open_link(kLink).has_value());
  const store::StreamRecord ended = wait_for_end("whole");
  EXPECT_EQ(ended.status, store::StreamStatus::kEnded);
  EXPECT_EQ(ended.mood, "positive");
  EXPECT_EQ(store_->summaries("whole", "stream", 0, 1'000'000)->size(), 1U);
}

TEST_F(WholeTest, AVideoThatIsStoredIsNotReadAgain) {
  opener_.items = {comment("a", "good video", 1'000)};
  ASSERT_TRUE(service_->open_link(kLink).has_value());
  wait_for_end("whole");
  EXPECT_EQ(service_->open_link(kLink)->info.id, "whole");
  EXPECT_EQ(opener_.opened, 1);
}

TEST_F(WholeTest, AStopKeepsWhatWasRead) {
  opener_.items = {comment("a", "good video", 1'000)};
  opener_.waits = true;
  ASSERT_TRUE(service_->open_link(kLink).has_value());
  ASSERT_TRUE(service_->stop("whole").has_value());
  const store::StreamRecord ended = wait_for_end("whole");
  EXPECT_EQ(ended.status, store::StreamStatus::kEnded);
  EXPECT_EQ(ended.source.counted, 1U);
  EXPECT_EQ(ended.source.skipped.at("truncated"), 1U);
}

class FileTest : public WholeTest {
 protected:
  std::string write(const std::string& name, const std::string& text) {
    const auto path = std::filesystem::temp_directory_path() / (std::to_string(::getpid()) + name);
    std::ofstream(path) << text;
    return path;
  }
};

constexpr const char* kChat = "[0:00:01] ann: good one\n[0:00:02] ben: good one\n[0:00:03] cid: good one\n";

TEST_F(FileTest, AFileGetsTheFactsOfItsVideo) {
  const auto record =
      service_->import_file({.path = write("joined.txt", kChat), .temporary = true, .video_link = kLink});
  ASSERT_TRUE(record.has_value()) << record.error().sentence();
  const store::StreamRecord ended = wait_for_end(record->info.id);
  EXPECT_NE(ended.info.id, "other");
  EXPECT_EQ(ended.info.title, "API title");
  EXPECT_EQ(ended.info.channel, "API channel");
  EXPECT_EQ(ended.info.duration_ms, 180'000);
  EXPECT_EQ(ended.messages, 3U);
  EXPECT_EQ(ended.provenance.chat, "import");
  EXPECT_EQ(ended.provenance.facts, "api");
  EXPECT_EQ(ended.provenance.api_text_ms, 1'000);
}

TEST_F(FileTest, AFileDoesNotWaitForCommentsThatTakeLong) {
  opener_.waits = true;
  ASSERT_TRUE(service_->open_link(kLink).has_value());
  const auto file = service_->import_file({.path = write("beside.txt", kChat), .temporary = true});
  ASSERT_TRUE(file.has_value()) << file.error().sentence();
  EXPECT_EQ(wait_for_end(file->info.id).status, store::StreamStatus::kEnded);
  EXPECT_EQ(store_->stream("whole")->status, store::StreamStatus::kImporting);
  ASSERT_TRUE(service_->stop("whole").has_value());
  EXPECT_EQ(wait_for_end("whole").status, store::StreamStatus::kEnded);
}

TEST_F(FileTest, TheUsersOwnTitleStays) {
  const auto record = service_->import_file(
      {.path = write("titled.txt", kChat), .temporary = true, .video_link = kLink, .title = "Mine"});
  ASSERT_TRUE(record.has_value());
  EXPECT_EQ(wait_for_end(record->info.id).info.title, "Mine");
}

TEST_F(FileTest, AnInfoFileGoesToTheStreamOfItsVideo) {
  const std::string info =
      R"({"id": "dQw4w9WgXcQ", "extractor_key": "Youtube", "heatmap": [{"start_time": 0, "end_time": 2, "value": 0.5}]})";
  const auto alone = service_->import_file({.path = write("a.json", info), .temporary = true});
  ASSERT_FALSE(alone.has_value());
  EXPECT_EQ(alone.error().code, ErrorCode::kNotFound);
  const auto chat = service_->import_file({.path = write("chat.txt", kChat), .temporary = true, .video_link = kLink});
  wait_for_end(chat->info.id);
  const std::string path = write("b.json", info);
  const auto joined = service_->import_file({.path = path, .temporary = true});
  ASSERT_TRUE(joined.has_value()) << joined.error().sentence();
  EXPECT_EQ(joined->info.id, chat->info.id);
  EXPECT_EQ(store_->stream(chat->info.id)->heatmap.size(), 1U);
  EXPECT_EQ(store_->stream(chat->info.id)->messages, 3U);
  EXPECT_FALSE(std::filesystem::exists(path));
}

}  // namespace
}  // namespace crowdline::pipeline
