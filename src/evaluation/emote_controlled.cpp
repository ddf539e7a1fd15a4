#include "evaluation/emote_controlled.h"

#include <algorithm>
#include <optional>

#include "text/analysis.h"

namespace crowdline::evaluation {
namespace {

// Takes one record off the front of `csv`: cells between commas, quoted ones with "" for a quotation mark.
std::vector<std::string> next_record(std::string_view& csv) {
  std::vector<std::string> cells(1);
  bool quoted = false;
  std::size_t at = 0;
  for (; at < csv.size(); ++at) {
    const char c = csv[at];
    if (quoted && c == '"' && at + 1 < csv.size() && csv[at + 1] == '"') {
      cells.back().push_back('"');
      ++at;
    } else if (c == '"' && (quoted || cells.back().empty())) {
      quoted = !quoted;
    } else if (c == ',' && !quoted) {
      cells.emplace_back();
    } else if (c == '\n' && !quoted) {
      ++at;
      break;
    } else if (c != '\r' || quoted) {
      cells.back().push_back(c);
    }
  }
  csv.remove_prefix(at);
  return cells;
}

std::optional<int> sentiment_from(std::string_view text) {
  if (text == "-1") return -1;
  if (text == "0") return 0;
  if (text == "1") return 1;
  return std::nullopt;
}

}  // namespace

Result<std::vector<training::LabelledMessage>> parse_emote_controlled(std::string_view csv) {
  const std::vector<std::string> header = next_record(csv);
  std::array<std::size_t, 4> columns{};
  constexpr std::array<std::string_view, 4> kNames{"sentiment", "date", "channel", "message"};
  for (std::size_t i = 0; i < kNames.size(); ++i) {
    columns[i] = static_cast<std::size_t>(std::ranges::find(header, kNames[i]) - header.begin());
    if (columns[i] == header.size())
      return fail(ErrorCode::kNotUnderstood, fmt::format("the emote-controlled set has no column {}", kNames[i]));
  }
  std::vector<training::LabelledMessage> messages;
  while (!csv.empty()) {
    const std::vector<std::string> cells = next_record(csv);
    const auto sentiment = cells.size() == header.size() ? sentiment_from(cells[columns[0]]) : std::nullopt;
    if (!sentiment)
      return fail(ErrorCode::kNotUnderstood,
                  fmt::format("record {} of the emote-controlled set is broken", messages.size() + 1));
    training::LabelledMessage& message = messages.emplace_back();
    message.text = cells[columns[3]];
    message.source = "emote-controlled";
    message.stream = cells[columns[2]] + " " + cells[columns[1]].substr(0, 10);
    message.row = messages.size();
    message.sentiment = *sentiment;
  }
  return messages;
}

std::vector<training::LabelledMessage> each_its_own_stream(std::vector<training::LabelledMessage> messages) {
  for (std::size_t i = 0; i < messages.size(); ++i) messages[i].stream = fmt::format("message {}", i);
  return messages;
}

std::vector<training::LabelledMessage> streams_by_text(std::vector<training::LabelledMessage> messages) {
  for (training::LabelledMessage& message : messages) {
    message.stream = fmt::format("{:016x}", text::analyze(message.text, {}, text::no_emote_names()).text_hash);
  }
  return messages;
}

}  // namespace crowdline::evaluation
