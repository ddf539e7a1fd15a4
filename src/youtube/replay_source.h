// The replay pages of an ended stream as a source that is read to its end.
#pragma once

#include <condition_variable>
#include <functional>
#include <mutex>

#include "chat/source.h"
#include "youtube/replay_walk.h"

namespace crowdline::youtube {

class ReplaySource : public chat::ChatSource {
 public:
  // Makes a call and waits for its answer.
  using Call = std::function<Result<net::HttpAnswer>(net::HttpCall)>;
  ReplaySource(std::string site, std::string video_id, chat::StreamInfo info, const NameKey& key, Call call);

  Result<std::vector<chat::SourceItem>> next(std::size_t limit) override;
  chat::StreamInfo info() const override;  // with the page's own texts once it was read
  std::optional<double> progress() const override;
  // From any thread.
  void stop();
  std::vector<formats::HeatMarker> heatmap() const { return walk_.page().heatmap; }

 private:
  void wait(std::int64_t wait_ms);
  bool stopped();

  const chat::StreamInfo info_;
  const Call call_;
  ReplayWalk walk_;
  std::mutex mutex_;
  std::condition_variable wake_;
  bool stop_ = false;
};

}  // namespace crowdline::youtube
