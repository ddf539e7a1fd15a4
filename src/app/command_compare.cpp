// model compare: both models on a stored stream.
#include <fmt/format.h>

#include "app/commands.h"
#include "app/stored_streams.h"
#include "base/time_text.h"
#include "formats/model_comparison_json.h"

namespace crowdline::app {
namespace {

std::string mean_text(const timeline::ModelView& view) {
  return view.sentiment ? fmt::format("{:+.2f}", view.sentiment->mean) : std::string("-");
}

void print_comparison(const timeline::ModelComparison& comparison) {
  fmt::print("{}\n\n{:<10} {:>6} {:>6} {:>6}  {}\n", comparison.text, "from", "tuned", "base", "apart", "why");
  for (const timeline::DifferentWindow& different : comparison.most_different) {
    const timeline::ComparedWindow& window = comparison.windows[different.window];
    fmt::print("{:<10} {:>6} {:>6} {:>6}  {}\n", format_offset(window.start_ms), mean_text(window.tuned),
               window.base ? mean_text(*window.base) : "-", window.apart ? "yes" : "no", different.why);
  }
}

}  // namespace

Result<void> compare_stored(const CommandContext& context, const std::string& stream, bool json) {
  auto parts = Parts::make(context.settings, context.embedded);
  if (!parts) return std::unexpected(parts.error());
  auto store = open_store(context.settings);
  if (!store) return std::unexpected(store.error());
  const auto record = find_stream(**store, stream);
  if (!record) return std::unexpected(record.error());
  const auto document = read_document(**store, record->info.id);
  if (!document) return std::unexpected(document.error());
  const auto comparison = timeline::compare_models(document->windows, (*parts)->lexicon());
  if (comparison.base_missing)
    return fail(ErrorCode::kNotFound, "the chat of this stream was read by one model only",
                "read its file again with crowdline analyze FILE --compare");
  if (json) {
    Json whole{{"stream", record->info.id}};
    whole.update(formats::to_json(comparison));
    fmt::print("{}\n", to_text(whole));
    return {};
  }
  print_comparison(comparison);
  return {};
}

}  // namespace crowdline::app
