// Walks through the replay pages of an ended stream: watch page, chat page, then answer after answer.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/hash.h"
#include "chat/message.h"
#include "formats/record_reader.h"
#include "net/http_call.h"
#include "youtube/replay_page.h"

namespace crowdline::youtube {

struct ReplayCall {
  net::HttpCall call;
  std::int64_t wait_ms = 0;  // first
};

// Ask next() what to call, tell answered() what came; until next() says nothing.
class ReplayWalk {
 public:
  // `site`: "https://www.youtube.com".
  ReplayWalk(std::string site, std::string video_id, const NameKey& key);

  std::optional<ReplayCall> next() const;
  // An error before the first message is final. Later the replay ends there, and a skipped record "truncated" says so.
  Result<void> answered(const Result<net::HttpAnswer>& answer);
  void stop();

  std::vector<chat::SourceItem> take();
  const WatchPage& page() const { return page_; }  // empty until it was read
  std::int64_t newest_ms() const { return newest_ms_; }

 private:
  enum class Step : std::uint8_t { kWatch, kChatPage, kAnswers, kDone };
  Result<void> take_good(const std::string& body);
  Result<void> take_watch_page(const std::string& html);
  void take_answer(ReplayAnswer answer);
  Result<void> end_early(Error error);
  net::HttpCall page_call(const std::string& path) const;
  net::HttpCall answer_call() const;

  const std::string site_;
  const std::string video_id_;
  std::unique_ptr<formats::RecordReader> reader_;
  Step step_ = Step::kWatch;
  WatchPage page_;
  std::string token_;
  bool first_answer_ = true;  // after a page load: asked for without a place
  bool unfiltered_ = false;
  std::size_t answers_ = 0;
  std::size_t idle_ = 0;  // answers in a row that did not get on
  int tries_ = 0;
  std::int64_t newest_ms_ = 0;
  bool any_ = false;
  std::vector<chat::SourceItem> items_;
};

}  // namespace crowdline::youtube
