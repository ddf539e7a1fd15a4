#include "pipeline/rewriter.h"

#include <chrono>

#include "formats/timeline_text.h"
#include "summary/verifier.h"

namespace crowdline::pipeline {
namespace {

constexpr std::chrono::milliseconds kLook{500};  // at most so long until a budget or a pause that is over is noticed
constexpr unsigned kMostTries = 3;

}  // namespace

Rewriter::Rewriter(summary::TextModel& model, const summary::Meanings& meanings, RewriterSettings settings)
    : model_(model), meanings_(meanings), settings_(std::move(settings)), queue_(settings_.budget), thread_([this] {
        work();
      }) {}

Rewriter::~Rewriter() {
  {
    const std::lock_guard lock(mutex_);
    stopping_ = true;
  }
  changed_.notify_all();
  model_.stop();
}

void Rewriter::offer(const chat::StreamInfo& stream, bool live, std::span<const summary::Summary> summaries) {
  const std::lock_guard lock(mutex_);
  for (const summary::Summary& summary : summaries) {
    if (live && summary.level != summary::Level::kWindow) continue;
    queue_.offer({.stream = stream,
                  .summary = summary,
                  .json = formats::json_text(summary),
                  .importance = summary::importance_of(summary)});
  }
  changed_.notify_all();
}

void Rewriter::forget(const std::string& stream) {
  const std::lock_guard lock(mutex_);
  queue_.forget(stream);
}

RewriterCounts Rewriter::counts() const {
  const std::lock_guard lock(mutex_);
  RewriterCounts counts = counts_;
  counts.fell_out = queue_.fell_out();
  counts.over_budget = queue_.over_budget();
  counts.waiting = queue_.waiting();
  return counts;
}

void Rewriter::work() {
  std::unique_lock lock(mutex_);
  while (!stopping_) {
    const std::int64_t now_ms = settings_.steady_ms();
    auto task = now_ms < paused_until_ms_ ? std::nullopt : queue_.take(now_ms);
    if (!task) {
      changed_.wait_for(lock, kLook);
      continue;
    }
    lock.unlock();
    rewrite(std::move(*task));
    if (settings_.on_answer) settings_.on_answer(counts());
    lock.lock();
  }
}

void Rewriter::rewrite(summary::WritingTask task) {
  const summary::GlossaryLines lines =
      settings_.glossary ? summary::glossary_lines(task.summary, meanings_) : summary::GlossaryLines{};
  const summary::VerifierContext context{.stream = task.stream, .glossary = lines, .language = task.summary.language};
  const summary::Prompt prompt = summary::fill_prompt(settings_.prompt, task.summary, context);
  const summary::ModelAnswer answer = model_.write(prompt);
  if (!answer.failure.empty()) {
    const std::lock_guard lock(mutex_);
    ++counts_.failed[answer.failure];
    paused_until_ms_ = settings_.steady_ms() + answer.pause_ms;
    if (answer.pause_ms > 0 && ++task.tries < kMostTries) queue_.offer(std::move(task));
    return;
  }
  const summary::Verdict verdict = summary::verify_text(answer.text, task.summary, context);
  Result<void> stored;
  if (verdict.good()) {
    summary::Summary now = task.summary;
    now.text = answer.text;
    now.writer = model_.name();
    now.verified = true;
    now.prompt = prompt.version + (settings_.glossary ? "" : "-plain");
    stored = settings_.replace(task.stream.id, task.json, now);
  }
  const std::lock_guard lock(mutex_);
  if (!verdict.good())
    ++counts_.rejected[static_cast<std::size_t>(verdict.fault)];
  else if (stored)
    ++counts_.kept;
  else
    ++counts_.outdated;
}

}  // namespace crowdline::pipeline
