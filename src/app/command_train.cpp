// model train: makes a model file from labelled chat.
#include <fmt/format.h>

#include <chrono>

#include "app/commands.h"
#include "app/training_files.h"
#include "app/whole_file.h"

namespace crowdline::app {

Result<void> train_model(const CommandContext& context, const TrainOptions& options) {
  auto parts = Parts::make(context.settings, context.embedded);
  if (!parts) return std::unexpected(parts.error());
  const auto started = std::chrono::steady_clock::now();
  const auto set = read_training_set(
      {.labels = options.labels, .written = options.written, .teacher = options.teacher, .chat = options.chat});
  if (!set) return std::unexpected(set.error());
  fmt::print(stderr, "{} labelled messages, {} of our own writing, {} that a teacher judged\n", set->labelled.size(),
             set->written.size(), set->taught.size());
  const auto trained = training::train_model(*set, {}, (*parts)->lexicon(), options.name);
  if (!trained) return std::unexpected(trained.error());
  if (auto written = write_whole(options.output, trained->file); !written) return written;
  const std::chrono::duration<double> took = std::chrono::steady_clock::now() - started;
  fmt::print("{}: {} examples, {:.0f} s\n", options.output, trained->examples, took.count());
  return {};
}

}  // namespace crowdline::app
