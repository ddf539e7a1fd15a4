// The parts that every stream of the process shares. All are immutable or thread-safe.
#pragma once

#include <functional>
#include <string>

#include "base/thread_pool.h"
#include "model/scorer.h"
#include "summary/summary.h"
#include "text/analysis.h"

namespace crowdline::pipeline {

struct Engine {
  const model::Scorer& scorer;
  const model::Scorer* base;  // scored beside it when not null
  const text::EmoteNames& emotes;
  const summary::SummaryWriter& writer;
  const summary::Meanings& meanings;
  std::function<bool(std::string_view)> is_known_word;
  std::string glossary_version;
  ThreadPool& pool;
};

}  // namespace crowdline::pipeline
