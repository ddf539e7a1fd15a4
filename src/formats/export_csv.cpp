// One row a window, RFC 4180: CRLF, quotes doubled, header line. Numbers as in the JSON document; a null is an empty cell.
#include <cmath>
#include <map>

#include "base/json.h"
#include "base/time_text.h"
#include "formats/export_writers.h"

namespace crowdline::formats {
namespace {

class CsvRow {
 public:
  // A text that a spreadsheet would run as a formula gets an apostrophe in front.
  void text(std::string_view value) {
    constexpr std::string_view kFormulaStarts = "=+-@\t\r";
    std::string cell;
    if (!value.empty() && kFormulaStarts.contains(value.front())) cell = "'";
    quoted(cell.append(value));
  }
  // For what cannot start a formula: numbers and fixed names.
  void plain(std::string_view value) {
    if (!first_) bytes_ += ',';
    first_ = false;
    bytes_ += value;
  }
  template <std::integral T>
  void integer(T value) {
    plain(std::to_string(value));
  }
  void number(double value) {
    const double shown = std::isfinite(value) ? rounded(value) : 0;
    plain(shown == std::trunc(shown) ? fmt::format("{:.0f}", shown) : fmt::format("{}", shown));
  }
  void number_or_empty(const std::optional<double>& value) {
    if (value && std::isfinite(*value)) return number(*value);
    plain("");
  }
  std::string line() && { return std::move(bytes_) + "\r\n"; }

 private:
  void quoted(const std::string& value) {
    if (value.find_first_of(",\"\r\n") == std::string::npos) return plain(value);
    std::string cell = "\"";
    for (const char c : value) cell.append(c == '"' ? 2 : 1, c);
    plain(cell + "\"");
  }
  std::string bytes_;
  bool first_ = true;
};

std::string header() {
  CsvRow row;
  for (const char* name : {"start", "start_ms", "end_ms", "messages", "chatters", "rate_ratio", "sentiment_mean",
                           "sentiment_low", "sentiment_high", "sentiment_n", "mood"}) {
    row.plain(name);
  }
  for (std::size_t i = 0; i < model::kEmotionCount; ++i) row.plain(model::to_string(static_cast<model::Emotion>(i)));
  for (const char* name : {"toxicity_share", "toxicity_low", "toxicity_high", "questions"}) row.plain(name);
  for (std::size_t i = 0; i < timeline::kMessageClassCount; ++i) {
    row.plain(timeline::to_string(static_cast<timeline::MessageClass>(i)));
  }
  for (const char* name : {"emotes", "phrases", "new_words", "gap_ms", "summary"}) row.plain(name);
  return std::move(row).line();
}

void add_view(CsvRow& row, const timeline::ModelView& view) {
  const auto& sentiment = view.sentiment;
  row.number_or_empty(sentiment ? std::optional(sentiment->mean) : std::nullopt);
  row.number_or_empty(sentiment ? std::optional(sentiment->low) : std::nullopt);
  row.number_or_empty(sentiment ? std::optional(sentiment->high) : std::nullopt);
  row.plain(sentiment ? std::to_string(sentiment->n) : "");
  row.plain(view.mood ? timeline::to_string(*view.mood) : "");
  for (const double share : view.emotions) row.number(share);
  row.number(view.toxicity.share);
  row.number(view.toxicity.low);
  row.number(view.toxicity.high);
}

// "LUL 12; Kappa 3"
template <typename T, typename Describe>
std::string joined(const std::vector<T>& items, Describe describe) {
  std::string result;
  for (const T& item : items) result.append(result.empty() ? "" : "; ").append(describe(item));
  return result;
}

std::string window_row(const timeline::Window& window, std::string_view summary) {
  CsvRow row;
  row.plain(format_offset(window.start_ms));
  row.integer(window.start_ms);
  row.integer(window.end_ms);
  row.integer(window.messages);
  row.integer(window.chatters);
  row.number_or_empty(window.rate_ratio);
  add_view(row, window.view);
  row.integer(window.questions);
  for (const std::uint32_t count : window.classes) row.integer(count);
  row.text(joined(window.emotes, [](const timeline::EmoteCount& e) { return fmt::format("{} {}", e.name, e.uses); }));
  row.text(
      joined(window.phrases, [](const timeline::Phrase& p) { return fmt::format("{} ({})", p.text, p.messages); }));
  row.text(joined(window.new_words, [](const std::string& word) { return word; }));
  row.integer(window.gap_ms);
  row.text(summary);
  return std::move(row).line();
}

}  // namespace

std::string write_csv_export(const TimelineDocument& document) {
  std::map<std::int64_t, std::string_view> summaries;  // of windows, by start
  for (const auto& summary : document.summaries) {
    if (summary.level == summary::Level::kWindow) summaries.emplace(summary.start_ms, summary.text);
  }
  std::string bytes = header();
  for (const timeline::Window& window : document.windows) {
    const auto summary = summaries.find(window.start_ms);
    bytes += window_row(window, summary == summaries.end() ? std::string_view() : summary->second);
  }
  return bytes;
}

}  // namespace crowdline::formats
