// Which summaries a language model writes next: what matters most first, within a budget.
#pragma once

#include <cstdint>
#include <deque>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "chat/message.h"
#include "summary/summary.h"

namespace crowdline::summary {

struct WritingTask {
  chat::StreamInfo stream;
  Summary summary;   // as the built-in writer wrote it
  std::string json;  // the same as it is stored: what will be replaced
  double importance = 0;
  unsigned tries = 0;
};

struct WritingBudget {
  std::size_t waiting = 200;     // tasks; beyond them the least important one falls out
  std::size_t per_hour = 60;     // calls
  std::size_t per_stream = 200;  // calls
};

// How much it matters that this text reads well: the whole stream, then chapters, then windows by reach, rush and events.
// 0: not worth a call, because there is next to nothing to say.
double importance_of(const Summary& summary);

// Not thread-safe; no clock of its own.
class WriterQueue {
 public:
  explicit WriterQueue(WritingBudget budget) : budget_(budget) {}

  // Takes the place of a waiting task for the same summary.
  void offer(WritingTask task);
  // The most important task, if the budget of the hour before `now_ms` allows a call; counts the call.
  std::optional<WritingTask> take(std::int64_t now_ms);
  // Forgets what waits for that stream, and its budget.
  void forget(const std::string& stream);

  std::size_t waiting() const { return tasks_.size(); }
  std::uint64_t fell_out() const { return fell_out_; }        // of a full queue
  std::uint64_t over_budget() const { return over_budget_; }  // of a stream

 private:
  WritingBudget budget_;
  std::vector<WritingTask> tasks_;
  std::deque<std::int64_t> calls_;  // of the last hour
  std::map<std::string, std::size_t> by_stream_;
  std::uint64_t fell_out_ = 0;
  std::uint64_t over_budget_ = 0;
};

}  // namespace crowdline::summary
