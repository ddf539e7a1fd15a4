// The second writer: a language model improves texts that stand already, one after the other, in its own time.
#pragma once

#include <array>
#include <condition_variable>
#include <cstdint>
#include <functional>
#include <map>
#include <mutex>
#include <span>
#include <string>
#include <thread>

#include "summary/prompt.h"
#include "summary/text_model.h"
#include "summary/writer_queue.h"

namespace crowdline::pipeline {

struct RewriterCounts {
  std::uint64_t kept = 0;                                      // verified, and shown
  std::array<std::uint64_t, summary::kFaultCount> rejected{};  // by summary::Fault
  std::map<std::string, std::uint64_t> failed;                 // by class
  std::uint64_t outdated = 0;                                  // the facts changed while it wrote
  std::uint64_t fell_out = 0, over_budget = 0, waiting = 0;    // see WriterQueue
};

struct RewriterSettings {
  summary::PromptTemplate prompt;
  summary::WritingBudget budget;
  bool glossary = true;  // meanings of words in the prompt
  std::function<std::int64_t()> steady_ms;
  // Puts `now` in the place of the summary whose stored JSON text is `old_json`; kNotFound when another stands there.
  std::function<Result<void>(const std::string& stream, const std::string& old_json, const summary::Summary& now)>
      replace;
  std::function<void(const RewriterCounts&)> on_answer{};  // after each call, on the rewriter's thread; may be empty
};

// Thread-safe. One thread, one call at a time. What the verifier does not believe is never stored: the built-in text stays.
class Rewriter {
 public:
  // `model` and `meanings` must outlive it.
  Rewriter(summary::TextModel& model, const summary::Meanings& meanings, RewriterSettings settings);
  ~Rewriter();  // stops the model, and joins

  // Texts that were stored just now. Of a stream that is live only windows are taken: the rest changes with each minute.
  void offer(const chat::StreamInfo& stream, bool live, std::span<const summary::Summary> summaries);
  void forget(const std::string& stream);
  RewriterCounts counts() const;

 private:
  void work();
  void rewrite(summary::WritingTask task);

  summary::TextModel& model_;
  const summary::Meanings& meanings_;
  RewriterSettings settings_;
  mutable std::mutex mutex_;  // guards what follows
  std::condition_variable changed_;
  summary::WriterQueue queue_;
  RewriterCounts counts_;
  std::int64_t paused_until_ms_ = 0;
  bool stopping_ = false;
  std::jthread thread_;
};

}  // namespace crowdline::pipeline
