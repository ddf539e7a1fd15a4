#include "pipeline/rewriter.h"

#include <gtest/gtest.h>

#include <atomic>
#include <future>

namespace crowdline::pipeline {
namespace {

struct NoMeanings : summary::Meanings {
  std::optional<std::string_view> meaning(std::string_view) const override { return std::nullopt; }
};

// Says its lines one after the other, then nothing but failures.
class ScriptedModel : public summary::TextModel {
 public:
  explicit ScriptedModel(std::vector<summary::ModelAnswer> answers) : answers_(std::move(answers)) {}
  const std::string& name() const override { return name_; }
  summary::ModelAnswer write(const summary::Prompt& prompt) override {
    prompts.push_back(prompt);
    if (prompts.size() > answers_.size()) return {.failure = "empty", .pause_ms = 0};
    return answers_[prompts.size() - 1];
  }
  void stop() override { stopped = true; }

  std::vector<summary::Prompt> prompts;
  std::atomic<bool> stopped = false;

 private:
  std::string name_ = "test-model";
  std::vector<summary::ModelAnswer> answers_;
};

summary::Summary window(const char* id) {
  summary::Summary summary;
  summary.id = id;
  summary.end_ms = 60'000;
  summary.text = "30 people bring up \"soup\".";
  summary.facts = {{"rate", "", {{"messages", 140}, {"chatters", 85}, {"seconds", 60}}, {}},
                   {"topic", "\"soup\" in 41 messages of 30 chatters", {{"messages", 41}, {"chatters", 30}}, {"soup"}}};
  return summary;
}

class RewriterTest : public testing::Test {
 protected:
  RewriterSettings settings() {
    RewriterSettings settings;
    settings.prompt = {.version = "test/1", .system = "s {language}", .user = "{facts}"};
    settings.steady_ms = [this] { return now_ms_.load(); };
    settings.replace = [this](const std::string& stream, const std::string& old_json, const summary::Summary& now) {
      EXPECT_NE(old_json.find("\"builtin\""), std::string::npos);
      replaced_.push_back({stream, now});
      return stale_ ? Result<void>(fail(ErrorCode::kNotFound, "changed")) : Result<void>();
    };
    settings.on_answer = [this](const RewriterCounts& counts) {
      counts_ = counts;
      if (++answers_ == wanted_) done_.set_value();
    };
    return settings;
  }
  void wait() { ASSERT_EQ(done_.get_future().wait_for(std::chrono::seconds(20)), std::future_status::ready); }

  chat::StreamInfo stream_{.id = "s1"};
  NoMeanings meanings_;
  std::atomic<std::int64_t> now_ms_ = 1'000'000;
  std::vector<std::pair<std::string, summary::Summary>> replaced_;
  bool stale_ = false;
  RewriterCounts counts_;
  int answers_ = 0, wanted_ = 1;
  std::promise<void> done_;
};

TEST_F(RewriterTest, VerifiedTextTakesThePlace) {
  ScriptedModel model({{.text = "Dozens of people keep coming back to \"soup\"."}});
  {
    Rewriter rewriter(model, meanings_, settings());
    rewriter.offer(stream_, true, std::vector{window("w0")});
    wait();
  }
  ASSERT_EQ(replaced_.size(), 1u);
  EXPECT_EQ(replaced_[0].first, "s1");
  const summary::Summary& now = replaced_[0].second;
  EXPECT_EQ(now.text, "Dozens of people keep coming back to \"soup\".");
  EXPECT_EQ(now.writer, "test-model");
  EXPECT_EQ(now.prompt, "test/1");
  EXPECT_TRUE(now.verified);
  EXPECT_EQ(counts_.kept, 1u);
  EXPECT_TRUE(model.stopped);
}

TEST_F(RewriterTest, WhatIsNotTrueIsNeverStored) {
  wanted_ = 3;
  ScriptedModel model({{.text = "31 people bring up \"soup\"."},
                       {.text = "30 people bring up \"soups\"."},
                       {.text = "30 people bring up \"soup\" and cheer for Bodo."}});
  {
    Rewriter rewriter(model, meanings_, settings());
    rewriter.offer(stream_, true, std::vector{window("w0"), window("w1"), window("w2")});
    wait();
  }
  EXPECT_TRUE(replaced_.empty());
  EXPECT_EQ(counts_.kept, 0u);
  EXPECT_EQ(counts_.rejected[static_cast<std::size_t>(summary::Fault::kNumber)], 1u);
  EXPECT_EQ(counts_.rejected[static_cast<std::size_t>(summary::Fault::kQuote)], 1u);
}

TEST_F(RewriterTest, ChaptersOnlyWhenTheStreamIsOver) {
  ScriptedModel model({{.text = "30 people bring up \"soup\"."}});
  summary::Summary chapter = window("c0");
  chapter.level = summary::Level::kChapter;
  Rewriter rewriter(model, meanings_, settings());
  rewriter.offer(stream_, true, std::vector{chapter});
  EXPECT_EQ(rewriter.counts().waiting, 0u);
  rewriter.offer(stream_, false, std::vector{chapter});
  wait();
}

TEST_F(RewriterTest, FailuresPauseAndTheTaskComesAgain) {
  wanted_ = 2;
  ScriptedModel model({{.failure = "busy", .pause_ms = 5000}, {.text = "30 people bring up \"soup\"."}});
  Rewriter rewriter(model, meanings_, settings());
  rewriter.offer(stream_, true, std::vector{window("w0")});
  while (rewriter.counts().failed.empty()) std::this_thread::yield();
  EXPECT_EQ(rewriter.counts().waiting, 1u) << "it waits for the end of the pause";
  now_ms_ += 6000;
  wait();
  EXPECT_EQ(counts_.kept, 1u);
  EXPECT_EQ(counts_.failed.at("busy"), 1u);
}

TEST_F(RewriterTest, FactsThatChangedMeanwhileWin) {
  stale_ = true;
  ScriptedModel model({{.text = "30 people bring up \"soup\"."}});
  Rewriter rewriter(model, meanings_, settings());
  rewriter.offer(stream_, true, std::vector{window("w0")});
  wait();
  EXPECT_EQ(counts_.outdated, 1u);
  EXPECT_EQ(counts_.kept, 0u);
}

}  // namespace
}  // namespace crowdline::pipeline
