#include "formats/export_html_text.h"

#include <cmath>

#include "base/time_text.h"
#include "formats/export_video_link.h"

namespace crowdline::formats {

std::string escaped(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  for (const char c : text) {
    switch (c) {
      case '&':
        result += "&amp;";
        break;
      case '<':
        result += "&lt;";
        break;
      case '>':
        result += "&gt;";
        break;
      case '"':
        result += "&quot;";
        break;
      case '\'':
        result += "&#39;";
        break;
      default:
        result += static_cast<unsigned char>(c) < 0x20 || c == 0x7f ? ' ' : c;
    }
  }
  return result;
}

std::string with_thousands(std::uint64_t value) {
  std::string digits = std::to_string(value);
  for (std::size_t i = digits.size(); i > 3;) digits.insert(i -= 3, ",");
  return digits;
}

std::string percent(double share) {
  const double value = std::isfinite(share) ? share * 100 : 0;
  if (value > 0 && value < 0.1) return "&lt;0.1%";
  if (value > 0 && value < 1) return fmt::format("{:.1f}%", value);
  return fmt::format("{:.0f}%", value);
}

std::string signed_number(double value) {
  const double shown = std::isfinite(value) ? rounded(value, 2) : 0;
  if (shown == 0) return "0.00";
  return fmt::format("{}{:.2f}", shown < 0 ? "−" : "+", std::abs(shown));
}

std::string time_link(const TimelineDocument& document, std::int64_t at_ms) {
  const std::string time = format_offset(at_ms);
  const auto link = video_link(document.stream.url, at_ms);
  if (!link) return "<time>" + time + "</time>";
  return fmt::format(R"(<a class="time" href="{}" rel="noopener noreferrer">{}</a>)", escaped(*link), time);
}

}  // namespace crowdline::formats
