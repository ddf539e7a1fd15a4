#include "summary/writer_queue.h"

#include <algorithm>
#include <cmath>

namespace crowdline::summary {
namespace {

constexpr std::int64_t kHourMs = 3'600'000;
constexpr std::size_t kMostStreams = 10'000;  // whose calls are remembered
constexpr double kChapter = 1000;             // more than any window
constexpr double kStream = 2000;
constexpr double kEvent = 4;

}  // namespace

double importance_of(const Summary& summary) {
  double importance = summary.level == Level::kStream ? kStream : summary.level == Level::kChapter ? kChapter : 0;
  for (const Fact& fact : summary.facts) {
    if (fact.kind == "quiet") return 0;
    if (fact.kind == "event") importance += kEvent;
    if (fact.kind != "rate") continue;
    for (const auto& [name, value] : fact.values) {
      if (name == "messages") importance += std::log2(1 + std::max(0.0, value));
      if (name == "ratio") importance += 3 * std::max(0.0, value - 1);
    }
  }
  return importance;
}

void WriterQueue::offer(WritingTask task) {
  if (task.importance <= 0) return;
  std::erase_if(tasks_, [&](const WritingTask& other) {
    return other.stream.id == task.stream.id && other.summary.id == task.summary.id;
  });
  tasks_.push_back(std::move(task));
  if (tasks_.size() <= budget_.waiting) return;
  tasks_.erase(std::ranges::min_element(tasks_, {}, &WritingTask::importance));
  ++fell_out_;
}

std::optional<WritingTask> WriterQueue::take(std::int64_t now_ms) {
  while (!calls_.empty() && calls_.front() <= now_ms - kHourMs) calls_.pop_front();
  if (calls_.size() >= budget_.per_hour) return std::nullopt;
  while (!tasks_.empty()) {
    const auto best = std::ranges::max_element(tasks_, {}, &WritingTask::importance);
    WritingTask task = std::move(*best);
    tasks_.erase(best);
    if (by_stream_.size() >= kMostStreams && !by_stream_.contains(task.stream.id)) by_stream_.clear();
    std::size_t& calls = by_stream_[task.stream.id];
    if (calls >= budget_.per_stream) {
      ++over_budget_;
      continue;
    }
    ++calls;
    calls_.push_back(now_ms);
    return task;
  }
  return std::nullopt;
}

void WriterQueue::forget(const std::string& stream) {
  std::erase_if(tasks_, [&](const WritingTask& task) { return task.stream.id == stream; });
  by_stream_.erase(stream);
}

}  // namespace crowdline::summary
