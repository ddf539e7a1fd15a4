#include "pipeline/file_analysis.h"

namespace crowdline::pipeline {
namespace {

// For each thread; small, so that a batch stays in the cache from reading to its place in a window.
constexpr std::size_t kBatch = 1024;

}  // namespace

Result<std::unique_ptr<StreamSession>> analyze_source(chat::ChatSource& source, NameKey key, std::int64_t window_ms,
                                                      const Engine& engine, const std::atomic<bool>& stop,
                                                      const std::function<void(const FileProgress&)>& on_progress) {
  auto session = std::make_unique<StreamSession>(source.info(), key, window_ms, engine);
  const std::size_t batch_size = kBatch * engine.pool.threads();
  while (!stop) {
    auto batch = source.next(batch_size);
    if (!batch) return std::unexpected(batch.error());
    if (batch->empty()) break;
    session->push(std::move(*batch));
    on_progress({.share = source.progress(), .messages = session->counts().messages});
  }
  chat::StreamInfo info = source.info();
  if (stop) info.duration_ms = session->newest_ms();
  session->finish(std::move(info));
  return session;
}

}  // namespace crowdline::pipeline
