#include "training/labelled_table.h"

#include <charconv>
#include <map>
#include <optional>

#include "training/table_cells.h"

namespace crowdline::training {
namespace {

class RowReader {
 public:
  RowReader(std::string_view header, std::string_view name) : name_(name) {
    const auto names = cells_of(header, '\t');
    for (std::size_t i = 0; i < names.size(); ++i) columns_.emplace(names[i], i);
  }

  std::optional<std::string_view> missing() const {
    for (const std::string_view column : {"text", "sentiment", "emotion", "toxicity", "question"}) {
      if (!columns_.contains(column)) return column;
    }
    return std::nullopt;
  }

  Result<LabelledMessage> read(std::string_view line, std::size_t number) {
    cells_ = cells_of(line, '\t');
    number_ = number;
    LabelledMessage message;
    message.text = cell("text");
    message.emotes = names_of(cell("emotes"));
    message.source = cell("source").empty() ? name_ : cell("source");
    message.stream = cell("stream").empty() ? fmt::format("{}:{}", name_, number / kSceneRows) : cell("stream");
    message.random_draw = cell("draw") != "enriched";
    message.test = cell("split") == "test";
    const auto row = cell("row").empty() ? Result<int>(static_cast<int>(number)) : integer("row", 0, INT32_MAX);
    if (!row) return std::unexpected(row.error());
    message.row = static_cast<std::uint64_t>(*row);
    return labels(std::move(message));
  }

 private:
  Result<LabelledMessage> labels(LabelledMessage message) const {
    const auto sentiment = integer("sentiment", -1, 1);
    if (!sentiment) return std::unexpected(sentiment.error());
    const auto toxicity = integer("toxicity", 0, 2);
    if (!toxicity) return std::unexpected(toxicity.error());
    const auto question = integer("question", 0, 1);
    if (!question) return std::unexpected(question.error());
    const auto confidence = cell("confidence").empty() ? Result<int>(2) : integer("confidence", 1, 3);
    if (!confidence) return std::unexpected(confidence.error());
    const auto emotion = model::emotion_from(cell("emotion"));
    if (!emotion) return error("emotion", "the name of an emotion");
    message.sentiment = *sentiment;
    message.toxicity = *toxicity;
    message.question = *question == 1;
    message.confidence = *confidence;
    message.emotion = *emotion;
    message.other_emotion = model::emotion_from(cell("emotion_2")).value_or(*emotion);
    return message;
  }

  std::string_view cell(std::string_view column) const {
    const auto found = columns_.find(column);
    return found == columns_.end() || found->second >= cells_.size() ? std::string_view() : cells_[found->second];
  }

  Result<int> integer(std::string_view column, int least, int most) const {
    const std::string_view text = cell(column);
    int value = 0;
    const auto [end, status] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (status != std::errc() || end != text.data() + text.size() || value < least || value > most)
      return error(column, fmt::format("a whole number from {} to {}", least, most));
    return value;
  }

  std::unexpected<Error> error(std::string_view column, std::string_view expected) const {
    return fail(ErrorCode::kNotUnderstood,
                fmt::format("line {} of {}: {} is not {}", number_ + 1, name_, column, expected));
  }

  std::string name_;
  std::map<std::string, std::size_t, std::less<>> columns_;
  std::vector<std::string_view> cells_;
  std::size_t number_ = 0;  // of the line, the header being 0
};

}  // namespace

Result<std::vector<LabelledMessage>> parse_labelled(std::string_view table, std::string_view name) {
  std::vector<std::string_view> lines = cells_of(table, '\n');
  if (!lines.empty() && lines.back().empty()) lines.pop_back();
  RowReader reader(lines.empty() ? std::string_view() : lines.front(), name);
  if (const auto missing = reader.missing())
    return fail(ErrorCode::kNotUnderstood, fmt::format("{} has no column {}", name, *missing));
  std::vector<LabelledMessage> messages;
  messages.reserve(lines.size());
  for (std::size_t number = 1; number < lines.size(); ++number) {
    auto message = reader.read(lines[number], number);
    if (!message) return std::unexpected(message.error());
    messages.push_back(std::move(*message));
  }
  return messages;
}

std::size_t part_of(std::string_view stream, std::size_t parts) {
  std::uint64_t hash = 0xCBF29CE484222325;
  for (const char c : stream) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3;
  return static_cast<std::size_t>((hash >> 32) % parts);
}

}  // namespace crowdline::training
