// Answers of the Data API with their ETags: what has not changed need not come again.
#pragma once

#include <cstddef>
#include <deque>
#include <string>
#include <string_view>

namespace crowdline::youtube {

// Bounded: the oldest answers go first. Not thread-safe.
class AnswerCache {
 public:
  explicit AnswerCache(std::size_t most_bytes = 4 * 1024 * 1024) : most_bytes_(most_bytes) {}

  struct Answer {
    std::string target;
    std::string etag;
    std::string body;
  };
  // nullptr: not known. Valid until the next keep().
  const Answer* find(std::string_view target) const;
  // Nothing is kept without an ETag, or when it is larger than all may be.
  void keep(std::string target, std::string etag, std::string body);

 private:
  std::size_t most_bytes_;
  std::size_t bytes_ = 0;
  std::deque<Answer> answers_;  // newest last
};

}  // namespace crowdline::youtube
