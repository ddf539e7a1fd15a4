// The comments under a video as a source that is read to its end.
#pragma once

#include <atomic>
#include <functional>
#include <optional>

#include "chat/source.h"
#include "youtube/comment_walk.h"
#include "youtube/video_facts.h"

namespace crowdline::youtube {

class CommentSource : public chat::ChatSource {
 public:
  // Asks the Data API and waits for its answer.
  using Ask = std::function<ApiAnswer(const ApiRequest&)>;
  // `video` gives length, owner and the number of comments; `info` is what the source says of the stream.
  CommentSource(const VideoFacts& video, chat::StreamInfo info, NameKey key, CommentLimits limits, Ask ask);

  Result<std::vector<chat::SourceItem>> next(std::size_t limit) override;
  chat::StreamInfo info() const override { return info_; }
  std::optional<double> progress() const override;
  // From any thread: no further page is asked for; what was read is handed out, and the source ends.
  void stop() { stop_ = true; }

 private:
  // The views in the walk's reading point into these.
  const std::string video_id_;
  const std::string channel_id_;
  const std::optional<std::int64_t> told_;
  const chat::StreamInfo info_;
  const Ask ask_;
  CommentWalk walk_;
  std::vector<chat::SourceItem> waiting_;
  std::size_t given_ = 0;  // of `waiting_`
  std::atomic<bool> stop_ = false;
};

}  // namespace crowdline::youtube
