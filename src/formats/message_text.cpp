#include "formats/message_text.h"

#include <algorithm>

namespace crowdline::formats {
namespace {

constexpr std::size_t kLongestShortcode = 80;

bool is_name_in(std::string_view word, std::string_view names) {
  std::size_t at = names.find(word);
  while (at != std::string_view::npos) {
    const std::size_t end = at + word.size();
    if ((at == 0 || names[at - 1] == '|') && (end == names.size() || names[end] == '|')) return true;
    at = names.find(word, at + 1);
  }
  return false;
}

bool is_shortcode_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '-' ||
         static_cast<unsigned char>(c) >= 0x80;
}

chat::EmoteSpan span(std::size_t begin, std::size_t end) {
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

}  // namespace

std::vector<chat::EmoteSpan> spans_of_names(std::string_view text, std::string_view names) {
  std::vector<chat::EmoteSpan> spans;
  if (names.empty()) return spans;
  std::size_t begin = 0;
  while (begin < text.size()) {
    const std::size_t end = std::min(text.find(' ', begin), text.size());
    if (end > begin && is_name_in(text.substr(begin, end - begin), names)) spans.push_back(span(begin, end));
    begin = end + 1;
  }
  return spans;
}

std::vector<chat::EmoteSpan> spans_of_shortcodes(std::string_view text) {
  std::vector<chat::EmoteSpan> spans;
  std::size_t open = text.find(':');
  while (open != std::string_view::npos) {
    std::size_t close = open + 1;
    bool letters = false;
    while (close < text.size() && (is_shortcode_letter(text[close]) || (text[close] >= '0' && text[close] <= '9'))) {
      letters = letters || is_shortcode_letter(text[close]);
      ++close;
    }
    if (close >= text.size()) break;
    const bool is_shortcode = text[close] == ':' && letters && close - open <= kLongestShortcode;
    if (is_shortcode) spans.push_back(span(open, close + 1));
    open = text.find(':', is_shortcode ? close + 1 : std::max(close, open + 1));
  }
  return spans;
}

}  // namespace crowdline::formats
