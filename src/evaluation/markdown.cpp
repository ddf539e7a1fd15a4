#include "evaluation/markdown.h"

#include <fmt/format.h>

namespace crowdline::evaluation {
namespace {

std::string escaped(std::string_view cell) {
  std::string out;
  for (const char c : cell) {
    if (c == '|') out.push_back('\\');
    out.push_back(c);
  }
  return out;
}

std::string line(const std::vector<std::string>& cells, std::size_t columns) {
  std::string text = "|";
  for (std::size_t i = 0; i < columns; ++i) text += fmt::format(" {} |", i < cells.size() ? escaped(cells[i]) : "");
  return text + "\n";
}

// -0.0 reads as 0.0.
std::string fixed(double value, int digits) {
  std::string text = fmt::format("{:.{}f}", value, digits);
  if (text.starts_with('-') && text.find_first_not_of("-0.") == std::string::npos) text.erase(0, 1);
  return text;
}

}  // namespace

std::string MarkdownTable::text() const {
  std::string text = line(head_, head_.size()) + "|";
  for (std::size_t i = 0; i < head_.size(); ++i) text += i < texts_ ? "---|" : "--:|";
  text += "\n";
  for (const auto& cells : rows_) text += line(cells, head_.size());
  return text;
}

std::string percent(double share) { return fixed(100 * share, 1); }

std::string percent(const Estimate& estimate) {
  return fmt::format("{} ({}-{})", percent(estimate.value), percent(estimate.low), percent(estimate.high));
}

std::string points(double share) {
  const std::string text = fixed(100 * share, 1);
  return text.starts_with('-') ? text : "+" + text;
}

std::string points(const Estimate& estimate) {
  return fmt::format("{} ({} to {})", points(estimate.value), points(estimate.low), points(estimate.high));
}

std::string thousandths(double value) {
  const std::string text = fixed(value, 3);
  return text.starts_with("0.") ? text.substr(1) : text;
}

std::string thousandths(const Estimate& estimate) {
  return fmt::format("{} ({}-{})", thousandths(estimate.value), thousandths(estimate.low), thousandths(estimate.high));
}

}  // namespace crowdline::evaluation
