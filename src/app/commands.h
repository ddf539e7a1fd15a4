// What each subcommand needs and does. All print to standard output; errors come back as values.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "app/parts.h"
#include "app/settings.h"
#include "base/error.h"
#include "net/static_site.h"

namespace crowdline::app {

// What all commands share.
struct CommandContext {
  Settings& settings;
  const Embedded& embedded;
};

struct AnalyzeOptions {
  std::string input;  // file, "-" or link
  std::string video;
  bool compare = false;
  std::string window = "60s";
  std::string model = "tuned";
  bool json = false;
  std::string out_folder;
  std::vector<std::string> formats;
  std::string title;
  std::string platform;
  std::string duration;
};
Result<void> analyze(const CommandContext& context, const AnalyzeOptions& options);

struct ServeOptions {
  std::string listen = "127.0.0.1:8787";
  bool demo = false;
};
Result<void> serve(const CommandContext& context, const ServeOptions& options, std::span<const net::Asset> assets);

// Until the stream ends or Ctrl-C.
Result<void> watch(const CommandContext& context, const std::string& link);

struct ClassifyOptions {
  std::string link;
  bool resolve = false;  // over the network
  bool json = false;
};
Result<void> classify(const CommandContext& context, const ClassifyOptions& options);
Result<void> list_streams(const CommandContext& context, bool json);
Result<void> show_stream(const CommandContext& context, const std::string& stream, const std::string& at, bool json);
Result<void> delete_stream(const CommandContext& context, const std::string& stream);
Result<void> export_stream(const CommandContext& context, const std::string& stream, const std::string& format,
                           const std::string& file);
Result<void> score_lines(const CommandContext& context, const std::string& model, bool explain);
Result<void> list_glossary(const CommandContext& context);
Result<void> show_term(const CommandContext& context, const std::string& term);
Result<void> list_models(const CommandContext& context);

struct TrainOptions {
  std::string labels, written, teacher, chat;  // see training_files.h
  std::string name = "tuned";
  std::string output;
};
Result<void> train_model(const CommandContext& context, const TrainOptions& options);

struct EvaluateOptions {
  std::string shared;          // folder of the shared data; empty: CROWDLINE_SHARED, else ../shared
  std::string out = "docs";    // results.md and results/*.svg go there; results/errors.tsv is read from there
  std::string headline;        // a Markdown file whose section "results" is rewritten; empty: none
  std::string split = "test";  // or "dev"
  std::string written = "training/written", teacher, chat;  // see training_files.h
  std::string vader, answers, neighbours;                   // see evaluation_material.h
  bool quick = false;
  bool summaries = false;  // measure summaries instead, write results-summaries.md
  std::string candidates;  // JSON lines of the texts measured, for other measures; empty: none
  bool moments = false;    // measure moments instead, write their part of results-summaries.md
};
Result<void> evaluate_models(const CommandContext& context, const EvaluateOptions& options);
Result<void> evaluate_summaries(const CommandContext& context, const EvaluateOptions& options);
Result<void> evaluate_moments(const CommandContext& context, const EvaluateOptions& options);

struct TryWriterOptions {
  std::string stream;
  std::size_t limit = 10;
  std::string glossary = "both";  // "with", "without"
  bool json = false;
};
// What the language model of the settings would write for a stored stream, and what the verifier says of it.
Result<void> try_writer(const CommandContext& context, const TryWriterOptions& options);

Result<void> compare_stored(const CommandContext& context, const std::string& stream, bool json);
Result<void> doctor(const CommandContext& context);

Result<void> log_in(const CommandContext& context, bool browser);
Result<void> log_out(const CommandContext& context);
Result<void> show_login(const CommandContext& context);

struct SearchOptions {
  std::string words;
  std::string platform;  // empty: all
  bool live = false;
  bool json = false;
};
Result<void> search_channels(const CommandContext& context, const SearchOptions& options);
Result<void> find_moments(const CommandContext& context, const std::string& words, bool json);

}  // namespace crowdline::app
