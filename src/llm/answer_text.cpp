#include "llm/answer_text.h"

#include "base/json.h"

namespace crowdline::llm {
namespace {

constexpr std::string_view kSpace = " \r\n\t";

std::string_view trimmed(std::string_view text) {
  const std::size_t from = text.find_first_not_of(kSpace);
  if (from == std::string_view::npos) return {};
  return text.substr(from, text.find_last_not_of(kSpace) - from + 1);
}

std::string_view without_thoughts(std::string_view text) {
  const std::size_t end = text.rfind("</think>");
  return end == std::string_view::npos ? text : text.substr(end + 8);
}

std::string on_one_line(std::string_view text) {
  std::string line;
  for (const char c : text) {
    if (kSpace.find(c) == std::string_view::npos)
      line += c;
    else if (!line.empty() && line.back() != ' ')
      line += ' ';
  }
  return std::string(trimmed(line));
}

// From the first brace to the last one.
std::string text_member(std::string_view content) {
  const std::size_t open = content.find('{');
  const std::size_t close = content.rfind('}');
  if (open == std::string_view::npos || close == std::string_view::npos || close < open) return "";
  const auto json = parse_json(content.substr(open, close - open + 1), "an answer");
  if (!json || !json->is_object()) return "";
  const auto text = json->find("text");
  return text == json->end() || !text->is_string() ? "" : text->get<std::string>();
}

}  // namespace

std::string answer_text(std::string_view content) {
  content = trimmed(without_thoughts(content));
  if (content.contains('{')) return on_one_line(text_member(content));
  if (content.starts_with("```")) {
    content.remove_prefix(std::min(content.find('\n'), content.size()));
    if (const std::size_t end = content.find("```"); end != std::string_view::npos) content = content.substr(0, end);
    content = trimmed(content);
  }
  const bool in_quotes = content.size() > 1 && content.front() == '"' && content.find('"', 1) == content.size() - 1;
  return on_one_line(in_quotes ? content.substr(1, content.size() - 2) : content);
}

}  // namespace crowdline::llm
