#include "pipeline/stream_service.h"

#include <gtest/gtest.h>

#include <chrono>
#include <filesystem>
#include <fstream>
#include <thread>

#include "pipeline/replay_source.h"
#include "pipeline/session_fixture.h"

namespace crowdline::pipeline {
namespace {

std::int64_t steady_ms() {
  using namespace std::chrono;
  return duration_cast<milliseconds>(steady_clock::now().time_since_epoch()).count();
}

class StreamServiceTest : public testing::Test {
 protected:
  void SetUp() override {
    store_ = store::open_sqlite_store(":memory:").value();
    service_ = std::make_unique<StreamService>(
        *store_, [this]() -> const Engine& { return test_.engine; },
        ServiceSettings{.waiting_imports = 2, .wall_ms = [] { return 1'000; }, .steady_ms = steady_ms});
  }

  std::string write_chat(const std::string& name, const std::string& text) {
    const auto path = std::filesystem::temp_directory_path() / (std::to_string(::getpid()) + name);
    std::ofstream(path) << text;
    return path;
  }

  store::StreamRecord wait_for_end(const std::string& id) {
    for (int i = 0; i < 3000; ++i) {
      auto record = store_->stream(id);
      if (record && record->status != store::StreamStatus::kImporting && record->status != store::StreamStatus::kLive)
        return *record;
      std::this_thread::sleep_for(std::chrono::milliseconds(10));
    }
    ADD_FAILURE() << "the stream " << id << " did not end";
    return {};
  }

  TestEngine test_;
  std::unique_ptr<store::TimelineStore> store_;
  std::unique_ptr<StreamService> service_;
};

constexpr const char* kChat =
    "[0:00:01] ann: good one\n[0:00:02] ben: good one\n[0:00:03] cid: good one\n[0:01:04] ann: bad luck\n";

TEST_F(StreamServiceTest, ImportsAFileAndDeletesTheUpload) {
  const std::string path = write_chat("chat.txt", kChat);
  const auto record = service_->import_file({.path = path,
                                             .temporary = true,
                                             .video_link = "https://www.youtube.com/watch?v=dQw4w9WgXcQ",
                                             .title = "Given title"});
  ASSERT_TRUE(record.has_value()) << record.error().sentence();
  const store::StreamRecord ended = wait_for_end(record->info.id);
  EXPECT_EQ(ended.status, store::StreamStatus::kEnded);
  EXPECT_EQ(ended.messages, 4u);
  EXPECT_EQ(ended.info.title, "Given title");
  EXPECT_EQ(ended.video["kind"], "youtube");
  EXPECT_EQ(ended.created_ms, 1'000);
  EXPECT_FALSE(std::filesystem::exists(path));
  EXPECT_EQ(store_->windows(record->info.id, 0, 1'000'000)->size(), 2u);
  EXPECT_EQ(service_->open_link("youtu.be/dQw4w9WgXcQ")->info.id, record->info.id);
}

TEST_F(StreamServiceTest, RefusesWhatIsNoChat) {
  const std::string path = write_chat("letter.txt", "Dear reader,\nthis is a letter.\n");
  const auto record = service_->import_file({.path = path, .temporary = true});
  ASSERT_FALSE(record.has_value());
  EXPECT_EQ(record.error().code, ErrorCode::kNotUnderstood);
  EXPECT_FALSE(std::filesystem::exists(path));
}

TEST_F(StreamServiceTest, LinksThatNothingCanReadSayWhatToDo) {
  EXPECT_EQ(service_->open_link("!!").error().code, ErrorCode::kUsage);
  const auto error = service_->open_link("https://www.twitch.tv/somebody").error();
  EXPECT_EQ(error.code, ErrorCode::kNotFound);
  EXPECT_FALSE(error.hint.empty());
}

class LiveTest : public StreamServiceTest {
 protected:
  Result<store::StreamRecord> start(std::int64_t duration_ms, double speed) {
    chat_text_ = kChat;
    auto chat = formats::open_chat_bytes(chat_text_, {.path = "chat", .key = NameKey::fixed(1)});
    return service_->start_live(
        {.source = std::make_unique<ReplaySource>(
             std::move(*chat), chat::StreamInfo{.id = "livetest", .kind = chat::StreamKind::kLive},
             ReplaySettings{.opened_at_ms = 60'000, .duration_ms = duration_ms, .speed = speed, .now_ms = steady_ms}),
         .key = NameKey::fixed(1)},
        Json{{"kind", "none"}});
  }
  std::string chat_text_;
};

TEST_F(LiveTest, ALiveStreamTellsItsListenersAndEnds) {
  std::atomic<int> told = 0;
  const auto subscription = service_->subscribe("livetest", [&told] { ++told; });
  ASSERT_TRUE(start(120'000, 400).has_value());
  const store::StreamRecord ended = wait_for_end("livetest");
  EXPECT_EQ(ended.status, store::StreamStatus::kEnded);
  EXPECT_EQ(ended.info.kind, chat::StreamKind::kEnded);
  EXPECT_EQ(ended.info.duration_ms, 120'000);
  EXPECT_EQ(ended.messages, 4u);
  EXPECT_GT(told, 1);
}

constexpr const char* kLater = "[0:03:10] ann: good one\n[0:03:20] ben: good one\n";

// A channel that ended, and is opened again.
class TestOpener : public LiveOpener {
 public:
  bool takes(const chat::Link& link) const override { return link.kind == chat::LinkKind::kChannel; }
  Result<OpenedLive> open(const chat::Link& link) override {
    ++opened;
    if (link.id == "nobody") return fail(ErrorCode::kNotFound, "there is no Twitch channel nobody");
    auto chat = formats::open_chat_bytes(kChat, {.path = "chat", .key = NameKey::fixed(1)});
    const chat::StreamInfo info{
        .id = fmt::format("channel-{}", opened.load()), .kind = chat::StreamKind::kLive, .url = link.url};
    const ReplaySettings replay{.duration_ms = duration_ms, .speed = 100, .now_ms = steady_ms};
    return OpenedLive{.source = std::make_unique<ReplaySource>(std::move(*chat), info, replay),
                      .key = NameKey::fixed(1)};
  }
  Result<OpenedLive> resume(const chat::Link&, const ResumedLive& stream) override {
    resumed = stream;
    auto chat = formats::open_chat_bytes(kLater, {.path = "chat", .key = stream.key});
    const ReplaySettings replay{.duration_ms = 300'000, .speed = 10'000, .now_ms = steady_ms};
    return OpenedLive{.source = std::make_unique<ReplaySource>(std::move(*chat), stream.info, replay),
                      .key = stream.key};
  }
  std::atomic<int> opened = 0;
  std::int64_t duration_ms = 100'000'000;
  std::optional<ResumedLive> resumed;
};

class OpenedLinkTest : public StreamServiceTest {
 protected:
  void SetUp() override {
    store_ = store::open_sqlite_store(":memory:").value();
    service_ = std::make_unique<StreamService>(
        *store_, [this]() -> const Engine& { return test_.engine; },
        ServiceSettings{.wall_ms = [] { return 1'000; }, .steady_ms = steady_ms, .opener = &opener_});
  }
  void TearDown() override { service_.reset(); }
  TestOpener opener_;
};

TEST_F(OpenedLinkTest, AChannelIsOpenedOnceWhileItRuns) {
  const auto first = service_->open_link("twitch.tv/somebody");
  ASSERT_TRUE(first) << first.error().sentence();
  EXPECT_EQ(first->status, store::StreamStatus::kLive);
  EXPECT_EQ(first->video["id"], "somebody");
  EXPECT_EQ(service_->open_link("https://www.twitch.tv/Somebody")->info.id, "channel-1");
  EXPECT_EQ(opener_.opened, 1);
}

TEST_F(OpenedLinkTest, AStreamThatEndedIsNotTheNextOne) {
  opener_.duration_ms = 1'000;
  ASSERT_TRUE(service_->open_link("twitch.tv/somebody"));
  wait_for_end("channel-1");
  // The store knows that it ended a little before the service lets go of it.
  for (int i = 0; i < 3000 && service_->open_link("twitch.tv/somebody")->info.id != "channel-2"; ++i)
    std::this_thread::sleep_for(std::chrono::milliseconds(10));
  EXPECT_TRUE(store_->stream("channel-1"));
  EXPECT_TRUE(store_->stream("channel-2"));
}

TEST_F(OpenedLinkTest, WhatCannotBeOpenedIsAnError) {
  EXPECT_EQ(service_->open_link("twitch.tv/nobody").error().code, ErrorCode::kNotFound);
  EXPECT_EQ(service_->open_link("twitch.tv/nobody").error().code, ErrorCode::kNotFound) << "it may be tried again";
  EXPECT_EQ(service_->open_link("https://www.twitch.tv/videos/123456789").error().code, ErrorCode::kNotFound);
}

class ResumeTest : public OpenedLinkTest {
 protected:
  void SetUp() override {
    OpenedLinkTest::SetUp();
    folder_ = std::filesystem::temp_directory_path() / fmt::format("resume-{}", ::getpid());
    std::filesystem::create_directories(folder_);
    restart();
  }
  void TearDown() override {
    OpenedLinkTest::TearDown();
    std::filesystem::remove_all(folder_);
  }
  void restart() {
    service_ = std::make_unique<StreamService>(
        *store_, [this]() -> const Engine& { return test_.engine; },
        ServiceSettings{
            .wall_ms = [] { return 1'000; }, .steady_ms = steady_ms, .buffer_folder = folder_, .opener = &opener_});
  }
  std::string journal() const { return folder_ / "channel-1.chat"; }
  // A copy is what a crash leaves: the service itself would end the stream in good order.
  void crash_after_the_first_messages() {
    ASSERT_TRUE(service_->open_link("twitch.tv/somebody"));
    for (int i = 0; i < 1000 && store_->stream("channel-1")->live_edge_ms.value_or(0) < 70'000; ++i)
      std::this_thread::sleep_for(std::chrono::milliseconds(10));
    const auto left = store_->stream("channel-1");
    std::filesystem::copy_file(journal(), folder_ / "left");
    service_.reset();
    EXPECT_FALSE(std::filesystem::exists(journal())) << "the chat of a stream that ended is gone";
    std::filesystem::rename(folder_ / "left", journal());
    ASSERT_TRUE(store_->apply({.stream = "channel-1", .record = *left, .clear = true}));
  }
  std::filesystem::path folder_;
};

TEST_F(ResumeTest, AStreamGoesOnAfterACrash) {
  crash_after_the_first_messages();
  std::ofstream(folder_ / "nobody.chat") << "left over";
  restart();
  ASSERT_TRUE(service_->recover());
  EXPECT_FALSE(std::filesystem::exists(folder_ / "nobody.chat"));
  const store::StreamRecord ended = wait_for_end("channel-1");
  EXPECT_EQ(ended.status, store::StreamStatus::kEnded);
  EXPECT_EQ(ended.messages, 6U) << "four before, two after";
  EXPECT_EQ(opener_.resumed->info.id, "channel-1");
  const auto gaps = store_->gaps("channel-1");
  ASSERT_EQ(gaps->size(), 1U);
  EXPECT_EQ(gaps->front().start_ms, 64'000);
  EXPECT_EQ(gaps->front().end_ms, 190'000);
  EXPECT_NE(gaps->front().json.find("restarted"), std::string::npos);
  EXPECT_EQ(store_->windows("channel-1", 0, 60'000)->size(), 1U);
  service_.reset();
  EXPECT_FALSE(std::filesystem::exists(journal()));
}

TEST_F(ResumeTest, WithoutItsChatAStreamHasEnded) {
  crash_after_the_first_messages();
  std::filesystem::remove(journal());
  restart();
  ASSERT_TRUE(service_->recover());
  EXPECT_EQ(store_->stream("channel-1")->status, store::StreamStatus::kEnded);
  EXPECT_FALSE(opener_.resumed);
}

TEST_F(LiveTest, StoppingKeepsWhatCame) {
  ASSERT_TRUE(start(3'600'000, 1).has_value());
  ASSERT_TRUE(service_->stop("livetest").has_value());
  const store::StreamRecord ended = wait_for_end("livetest");
  EXPECT_EQ(ended.status, store::StreamStatus::kEnded);
}

TEST_F(LiveTest, AStreamOfWhichNothingWasReadLeavesNothing) {
  chat_text_ = kChat;
  auto chat = formats::open_chat_bytes(chat_text_, {.path = "chat", .key = NameKey::fixed(1)});
  const ReplaySettings slow{.duration_ms = 3'600'000, .speed = 0.001, .now_ms = steady_ms};
  ASSERT_TRUE(service_->start_live(
      {.source = std::make_unique<ReplaySource>(std::move(*chat), chat::StreamInfo{.id = "livetest"}, slow),
       .key = NameKey::fixed(1)},
      Json{{"kind", "none"}}));
  ASSERT_TRUE(service_->stop("livetest"));
  service_->stop_all();
  EXPECT_EQ(store_->stream("livetest").error().code, ErrorCode::kNotFound);
}

TEST_F(LiveTest, DeletingEndsItFirst) {
  ASSERT_TRUE(start(3'600'000, 1).has_value());
  ASSERT_TRUE(service_->remove("livetest").has_value());
  EXPECT_EQ(store_->stream("livetest").error().code, ErrorCode::kNotFound);
}

TEST_F(LiveTest, WhatWasLeftBehindIsMarked) {
  ASSERT_TRUE(start(3'600'000, 1).has_value());
  store::StreamRecord record{.info = {.id = "halfway"}, .status = store::StreamStatus::kImporting};
  ASSERT_TRUE(store_->apply({.stream = "halfway", .record = record}).has_value());
  service_.reset();
  service_ = std::make_unique<StreamService>(
      *store_, [this]() -> const Engine& { return test_.engine; },
      ServiceSettings{.wall_ms = [] { return 2'000; }, .steady_ms = steady_ms});
  ASSERT_TRUE(service_->recover().has_value());
  EXPECT_EQ(store_->stream("halfway")->status, store::StreamStatus::kFailed);
  EXPECT_EQ(store_->stream("livetest")->status, store::StreamStatus::kEnded);
}

// Two processes on one data folder, as `watch` beside `serve`.
class OwnerTest : public OpenedLinkTest {
 protected:
  void SetUp() override {
    OpenedLinkTest::SetUp();
    folder_ = std::filesystem::temp_directory_path() / fmt::format("owners-{}", ::getpid());
    theirs_ = store::OwnerMark::make(folder_).value();
    ours_ = store::OwnerMark::make(folder_).value();
    service_ = std::make_unique<StreamService>(
        *store_, [this]() -> const Engine& { return test_.engine; },
        ServiceSettings{.wall_ms = [] { return 1'000; },
                        .steady_ms = steady_ms,
                        .buffer_folder = folder_,
                        .opener = &opener_,
                        .owner = ours_.get()});
    record_ = {.info = {.id = "channel-1", .url = "https://www.twitch.tv/somebody"},
               .status = store::StreamStatus::kLive,
               .owner = theirs_->name()};
    ASSERT_TRUE(store_->apply({.stream = "channel-1", .record = record_}));
    std::ofstream(folder_ / "channel-1.chat") << "their chat";
  }
  void TearDown() override {
    OpenedLinkTest::TearDown();
    std::filesystem::remove_all(folder_);
  }
  std::filesystem::path folder_;
  std::unique_ptr<store::OwnerMark> theirs_;
  std::unique_ptr<store::OwnerMark> ours_;
  store::StreamRecord record_;
};

TEST_F(OwnerTest, WhatAnotherProcessReadsIsLeftAlone) {
  ASSERT_TRUE(service_->recover());
  EXPECT_EQ(store_->stream("channel-1")->status, store::StreamStatus::kLive);
  EXPECT_TRUE(std::filesystem::exists(folder_ / "channel-1.chat"));
  EXPECT_EQ(service_->open_link("twitch.tv/somebody")->info.id, "channel-1");
  EXPECT_EQ(opener_.opened, 0);
  EXPECT_EQ(service_->stop("channel-1").error().code, ErrorCode::kNotAllowed);
  EXPECT_EQ(service_->remove("channel-1").error().code, ErrorCode::kNotAllowed);
  EXPECT_TRUE(store_->stream("channel-1"));
}

TEST_F(OwnerTest, WhatADeadProcessReadIsTakenOver) {
  theirs_.reset();
  ASSERT_TRUE(service_->recover());
  EXPECT_EQ(store_->stream("channel-1")->status, store::StreamStatus::kEnded);
  EXPECT_EQ(store_->stream("channel-1")->owner, "");
  EXPECT_FALSE(std::filesystem::exists(folder_ / "channel-1.chat"));
  EXPECT_TRUE(service_->open_link("twitch.tv/somebody"));
  EXPECT_EQ(store_->stream("channel-1")->owner, ours_->name());
}

}  // namespace
}  // namespace crowdline::pipeline
