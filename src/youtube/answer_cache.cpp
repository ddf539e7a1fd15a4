#include "youtube/answer_cache.h"

#include <algorithm>

namespace crowdline::youtube {
namespace {

std::size_t size_of(const AnswerCache::Answer& answer) {
  return answer.target.size() + answer.etag.size() + answer.body.size();
}

}  // namespace

const AnswerCache::Answer* AnswerCache::find(std::string_view target) const {
  const auto found = std::ranges::find(answers_, target, &Answer::target);
  return found == answers_.end() ? nullptr : &*found;
}

void AnswerCache::keep(std::string target, std::string etag, std::string body) {
  if (const auto old = std::ranges::find(answers_, target, &Answer::target); old != answers_.end()) {
    bytes_ -= size_of(*old);
    answers_.erase(old);
  }
  Answer answer{std::move(target), std::move(etag), std::move(body)};
  if (answer.etag.empty() || size_of(answer) > most_bytes_) return;
  bytes_ += size_of(answer);
  answers_.push_back(std::move(answer));
  while (bytes_ > most_bytes_) {
    bytes_ -= size_of(answers_.front());
    answers_.pop_front();
  }
}

}  // namespace crowdline::youtube
