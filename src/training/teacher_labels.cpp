#include "training/teacher_labels.h"

#include <algorithm>
#include <charconv>
#include <numeric>

#include "training/table_cells.h"

namespace crowdline::training {
namespace {

constexpr std::string_view kHeader = "crowdline teacher labels 1";
constexpr std::size_t kLevels = 14;  // characters of a message: all outputs but the plain classes
constexpr float kHighest = 31;
constexpr std::uint64_t kMostRows = 100'000'000;  // of a stream

std::unexpected<Error> damaged(std::size_t line) {
  return fail(ErrorCode::kNotUnderstood, fmt::format("line {} of the teacher's labels is damaged", line));
}

// Fills the classes of a head from levels; `plain` gets what is missing to one.
template <std::size_t N>
void fill_head(std::array<float, N>& head, std::string_view levels, std::size_t plain) {
  std::size_t at = 0;
  for (std::size_t i = 0; i < N; ++i) head[i] = i == plain ? 0 : static_cast<float>(levels[at++] - '0') / kHighest;
  const float sum = std::accumulate(head.begin(), head.end(), 0.0F);
  if (sum <= 1) {
    head[plain] = 1 - sum;
  } else {
    for (float& share : head) share /= sum;
  }
}

bool are_levels(std::string_view text) {
  return text.size() == kLevels && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= 'O'; });
}

model::Score score_of(std::string_view levels) {
  model::Score score;
  fill_head(score.sentiment, levels.substr(0, 2), 1);
  fill_head(score.emotion, levels.substr(2, 9), model::kEmotionCount - 1);
  fill_head(score.toxicity, levels.substr(11, 2), 0);
  score.question = static_cast<float>(levels[13] - '0') / kHighest;
  return score;
}

}  // namespace

Result<TeacherLabels> parse_teacher_labels(std::string_view text) {
  const auto lines = cells_of(text, '\n');
  if (lines.empty() || lines.front() != kHeader)
    return fail(ErrorCode::kNotUnderstood,
                "these are no teacher's labels: the first line is not \"" + std::string(kHeader) + "\"");
  TeacherLabels labels;
  std::vector<TeacherRow>* stream = nullptr;
  for (std::size_t number = 1; number < lines.size(); ++number) {
    const std::string_view line = lines[number];
    if (line.empty() && number + 1 == lines.size()) break;
    if (line.starts_with("# ")) {
      stream = &labels[std::string(line.substr(2))];
      continue;
    }
    std::uint64_t step = 0;
    const auto [end, status] = std::from_chars(line.data(), line.data() + line.size(), step);
    const auto size = static_cast<std::size_t>(end - line.data());
    if (stream == nullptr || status != std::errc() || step == 0 || step > kMostRows || size >= line.size() ||
        line[size] != ' ' || !are_levels(line.substr(size + 1)))
      return damaged(number + 1);
    stream->push_back({(stream->empty() ? 0 : stream->back().row) + step, score_of(line.substr(size + 1))});
  }
  return labels;
}

Result<std::vector<TaughtMessage>> join_teacher(std::string_view chat, const std::vector<TeacherRow>& rows) {
  const auto lines = cells_of(chat, '\n');
  const auto header = cells_of(lines.empty() ? std::string_view() : lines.front(), '\t');
  const auto text = static_cast<std::size_t>(std::ranges::find(header, "text") - header.begin());
  const auto emotes = static_cast<std::size_t>(std::ranges::find(header, "emotes") - header.begin());
  if (text == header.size() || emotes == header.size())
    return fail(ErrorCode::kNotUnderstood, "a chat that the teacher read has no columns text and emotes");
  std::vector<TaughtMessage> messages;
  messages.reserve(rows.size());
  for (const TeacherRow& row : rows) {
    const auto cells = cells_of(row.row < lines.size() ? lines[row.row] : std::string_view(), '\t');
    if (cells.size() <= std::max(text, emotes))
      return fail(ErrorCode::kNotUnderstood, fmt::format("a chat that the teacher read has no row {}", row.row),
                  "use the chats of the same version");
    messages.push_back({std::string(cells[text]), names_of(cells[emotes]), row.score});
  }
  return messages;
}

}  // namespace crowdline::training
