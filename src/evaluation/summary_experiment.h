// The built-in writer, what one would use instead, and the reference writers, measured on the same windows.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "evaluation/resampling.h"
#include "evaluation/summary_corruption.h"
#include "evaluation/summary_references.h"

namespace crowdline::evaluation {

struct StreamWindow {
  std::int64_t start_ms = 0;
  std::int64_t end_ms = 0;
  WindowRecord record;
  WrittenText written;  // empty text: it lies in a quiet stretch that is told as one
  bool quiet = false;
};

struct SummarizedStream {
  std::string name;
  std::string known;                  // title and category
  std::vector<StreamWindow> windows;  // in order of time
};

struct SummaryMaterial {
  std::vector<ReferenceWindow> references;
  std::vector<SummarizedStream> streams;
  double writing_ms = 0;  // of the built-in writer per window; the slowest stream's mean
};

// True ones of all.
struct Checked {
  std::uint64_t right = 0;
  std::uint64_t all = 0;
};

struct SystemFindings {
  std::string system;
  Estimate coverage, retrieval, quantity, quote;
  std::optional<Estimate> mood;  // absent for texts without one
  Checked numbers, quotes;
  double words = 0;  // mean
};

struct CorruptionFindings {
  std::string corruption;
  std::uint64_t texts = 0;
  Estimate detected;
};

// Over all windows of the streams, quiet ones apart.
struct StyleFindings {
  std::uint64_t windows = 0;
  Checked numbers, quotes, names;
  std::uint64_t with_quantity = 0, with_quote = 0;
  std::uint64_t too_long = 0, lists = 0, raw_numbers = 0, repeated = 0;
  std::vector<std::string> wrong;  // claims that the chat does not bear out, at most 20; not for the report
};

struct SummaryFindings {
  std::size_t references = 0, streams = 0;
  std::vector<SystemFindings> systems;
  std::vector<CorruptionFindings> corruptions;
  Estimate corruptions_detected;
  StyleFindings style;
  double writing_ms = 0;
};

// Deterministic. kNotUnderstood when a reference's stream or window is not in the material.
Result<SummaryFindings> run_summary_experiment(const SummaryMaterial& material);

}  // namespace crowdline::evaluation
