// Plays a chat file as if it were live.
#pragma once

#include <condition_variable>
#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>

#include "chat/source.h"

namespace crowdline::pipeline {

struct ReplaySettings {
  std::int64_t opened_at_ms = 0;         // video time at which the viewer comes in: what came before is given at once
  std::int64_t duration_ms = 0;          // video time at which the stream ends
  double speed = 1;                      // video time that passes per time of the clock
  std::function<std::int64_t()> now_ms;  // a steady clock
};

// Records are due at their video time; those without one are due at once. `info` is what the stream says of itself.
class ReplaySource : public chat::LiveSource {
 public:
  ReplaySource(std::unique_ptr<chat::ChatSource> chat, chat::StreamInfo info, ReplaySettings settings);

  chat::StreamInfo info() const override { return info_; }
  Result<chat::LiveBatch> poll(std::int64_t wait_ms) override;
  void stop() override;

 private:
  std::int64_t video_now() const;
  Result<void> take_due(std::int64_t now_ms, std::vector<chat::SourceItem>& items);
  void wait(std::int64_t wait_ms, std::int64_t video_now_ms);

  std::unique_ptr<chat::ChatSource> chat_;
  chat::StreamInfo info_;
  ReplaySettings settings_;
  std::int64_t started_ms_;
  std::vector<chat::SourceItem> pending_;
  std::size_t next_ = 0;
  bool drained_ = false;

  std::mutex mutex_;
  std::condition_variable stopped_;
  bool stop_ = false;
};

}  // namespace crowdline::pipeline
