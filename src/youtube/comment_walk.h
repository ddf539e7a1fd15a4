// Page after page of a video's comments: threads first, then the replies that did not come with them.
#pragma once

#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <unordered_set>
#include <vector>

#include "youtube/api_call.h"
#include "youtube/comment_answer.h"

namespace crowdline::youtube {

struct CommentLimits {
  std::size_t pages = 50;  // calls in all, a unit each
};

// Ask next() what to call, tell answered() what came; until next() says nothing. Comments that name no time are handed out at
// once, the others at the end, in order of the video. Bounded by the limit: a page is 100 threads with their replies.
class CommentWalk {
 public:
  CommentWalk(std::string video_id, CommentReading reading, CommentLimits limits);

  std::optional<ApiRequest> next() const;
  // A refusal of the first page is an error; later, the comments end there, and a skipped record says so: "truncated", or
  // "page_limit" when the limit was reached.
  Result<void> answered(const ApiAnswer& answer);
  // Ends the walk where it is.
  void stop();

  // What can be handed out by now.
  std::vector<chat::SourceItem> take();
  std::uint64_t comments() const { return comments_; }  // read so far

 private:
  struct Call {
    ApiRequest request;
    bool threads = false;
  };
  Result<std::string> read_threads(const std::string& body);
  Result<std::string> read_replies(const std::string& body);
  void add(chat::SourceItem item);
  void finish(const char* reason);

  const std::string video_id_;
  const CommentReading reading_;
  const CommentLimits limits_;
  std::deque<Call> calls_;  // the first is to be made now
  std::size_t made_ = 0;
  std::uint64_t comments_ = 0;
  bool finished_ = false;
  std::unordered_set<std::string> seen_;  // replies that came with their thread
  std::vector<chat::SourceItem> ready_;
  std::vector<chat::ChatMessage> timed_;
};

}  // namespace crowdline::youtube
