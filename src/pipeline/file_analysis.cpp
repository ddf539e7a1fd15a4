#include "pipeline/file_analysis.h"

namespace crowdline::pipeline {
namespace {

constexpr std::size_t kBatch = 4096;

}  // namespace

Result<std::unique_ptr<StreamSession>> analyze_source(chat::ChatSource& source, NameKey key, std::int64_t window_ms,
                                                      const Engine& engine, const std::atomic<bool>& stop,
                                                      const std::function<void(const FileProgress&)>& on_progress) {
  auto session = std::make_unique<StreamSession>(source.info(), key, window_ms, engine);
  while (!stop) {
    auto batch = source.next(kBatch);
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
