// What Helix tells of channels, with threads and a clock that runs fast.
#include "twitch/helix_directory.h"

#include <gmock/gmock.h>

#include <mutex>

#include "twitch/scripted_twitch.h"

namespace crowdline::twitch {
namespace {

constexpr std::int64_t kScale = 600;  // a minute passes in a tenth of a second

constexpr const char* kUser =
    R"({"data":[{"id":"5","login":"ana","display_name":"Ana","description":"plays chess","created_at":"2020-01-01T00:00:00Z"}]})";
constexpr const char* kNobody = R"({"data":[]})";

std::string stream_body(const std::string& title, const std::string& tags = R"(["English"])") {
  return fmt::format(
      R"({{"data":[{{"id":"9","user_id":"5","user_login":"ana","user_name":"Ana","type":"live","title":"{}","game_id":"1",)"
      R"("game_name":"Chess","language":"en","tags":{},"viewer_count":3,"started_at":"2026-01-01T00:00:00Z"}}]}})",
      title, tags);
}

class HelixDirectoryTest : public testing::Test {
 protected:
  struct Tokens : TokenSource {
    Result<Token> token() override { return Token{.access = Secret("a"), .client_id = "c"}; }
    bool renew(const Secret&) override { return false; }
  };

  Result<net::HttpAnswer> answer(const net::HttpCall& call) {
    const std::lock_guard lock(mutex_);
    ++asked_;
    for (const auto& [part, body] : bodies_) {
      if (call.url.find(part) != std::string::npos) return net::HttpAnswer{.status = 200, .headers = {}, .body = body};
    }
    return fail(ErrorCode::kRemote, "nobody answers");
  }
  void say(const std::string& part, std::string body) {
    const std::lock_guard lock(mutex_);
    bodies_[part] = std::move(body);
  }
  std::shared_ptr<ChatSource> source(bool waits = false) {
    return std::make_shared<ChatSource>(
        chat::StreamInfo{.id = "s", .title = "morning", .category = "Chess", .tags = {"English"}},
        ChatSourceSettings{.zero_ms = waits ? std::nullopt : std::optional<std::int64_t>(0),
                           .waits = waits,
                           .now_ms = [this] { return clock_.now_ms(); }});
  }
  // Names of events until `wanted` of them or the end came.
  static std::vector<std::string> events(ChatSource& source, std::size_t wanted) {
    std::vector<std::string> names;
    for (int i = 0; i < 100; ++i) {
      const auto batch = source.poll(100);
      if (!batch) return {batch.error().what};
      for (const chat::SourceItem& item : batch->items) {
        if (const auto* event = std::get_if<chat::ChannelEvent>(&item)) names.push_back(event->name);
      }
      if (batch->ended) names.emplace_back("end");
      if (batch->ended || names.size() >= wanted) return names;
    }
    return names;
  }

  std::mutex mutex_;
  std::map<std::string, std::string> bodies_ = {{"/users", kUser}, {"/streams", stream_body("morning")}};
  int asked_ = 0;
  net::ScaledClock clock_{kScale};
  Tokens tokens_;
  HelixClient helix_{"https://helix", [this](net::HttpCall call) { return answer(call); }, tokens_, clock_};
  HelixDirectory directory_{[this]() -> Result<HelixClient*> { return &helix_; }, clock_};
};

TEST_F(HelixDirectoryTest, DescribesAChannelThatIsLive) {
  const auto facts = directory_.describe("ana");
  ASSERT_TRUE(facts) << facts.error().what;
  EXPECT_EQ(facts->live, true);
  EXPECT_EQ(facts->name, "Ana");
  EXPECT_EQ(facts->title, "morning");
  EXPECT_EQ(facts->description, "plays chess");
  EXPECT_EQ(facts->started_ms, 1'767'225'600'000);
  EXPECT_THAT(facts->tags, testing::ElementsAre("English"));
}

TEST_F(HelixDirectoryTest, DescribesAChannelThatIsOffline) {
  say("/streams", kNobody);
  say("/channels",
      R"({"data":[{"broadcaster_id":"5","broadcaster_login":"ana","broadcaster_name":"Ana","title":"soon","game_name":"Talk",)"
      R"("broadcaster_language":"de","tags":["a"]}]})");
  const auto facts = directory_.describe("ana");
  ASSERT_TRUE(facts);
  EXPECT_EQ(facts->live, false);
  EXPECT_EQ(facts->title, "soon");
  EXPECT_THAT(facts->tags, testing::ElementsAre("a"));
  EXPECT_FALSE(facts->started_ms);
}

TEST_F(HelixDirectoryTest, WhoIsNotThereAndWhoDoesNotAnswerAreNotTheSame) {
  say("/users", kNobody);
  EXPECT_EQ(directory_.describe("ana").error().code, ErrorCode::kNotFound);
  say("/users", "nonsense");
  EXPECT_NE(directory_.describe("ana").error().code, ErrorCode::kNotFound);
}

TEST_F(HelixDirectoryTest, ChangesOfAFollowedChannelAreEvents) {
  const auto reader = source();
  ASSERT_TRUE(directory_.describe("ana"));
  directory_.follow("ana", reader);
  say("/streams", stream_body("finals", R"(["English","final"])"));
  EXPECT_THAT(events(*reader, 2), testing::ElementsAre("title", "tags"));
  say("/streams", kNobody);
  EXPECT_THAT(events(*reader, 1), testing::ElementsAre("end"));
}

TEST_F(HelixDirectoryTest, WhatIsKnownOfAResumedStreamIsNoNews) {
  const auto reader = source();
  directory_.follow("ana", reader);
  say("/streams", stream_body("noon"));
  EXPECT_THAT(events(*reader, 1), testing::ElementsAre("title")) << "its tags are those it had";
}

TEST_F(HelixDirectoryTest, NoAnswerIsNoNews) {
  const auto reader = source();
  ASSERT_TRUE(directory_.describe("ana"));
  directory_.follow("ana", reader);
  say("/streams", "nonsense");
  std::this_thread::sleep_for(std::chrono::milliseconds(600));  // six minutes
  EXPECT_FALSE(reader->poll(0)->ended);
  say("/streams", stream_body("finals"));
  EXPECT_THAT(events(*reader, 1), testing::ElementsAre("title"));
}

TEST_F(HelixDirectoryTest, NobodyIsAskedForWhoIsGone) {
  directory_.follow("ana", source());
  std::this_thread::sleep_for(std::chrono::milliseconds(300));
  const std::lock_guard lock(mutex_);
  EXPECT_EQ(asked_, 0);
}

}  // namespace
}  // namespace crowdline::twitch
