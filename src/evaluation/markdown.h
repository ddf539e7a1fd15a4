// Tables of a report, and figures as people read them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "evaluation/resampling.h"

namespace crowdline::evaluation {

// A table of Markdown; the first columns hold texts and are held left, the others right.
class MarkdownTable {
 public:
  explicit MarkdownTable(std::vector<std::string> head, std::size_t texts = 1)
      : head_(std::move(head)), texts_(texts) {}
  // Missing cells stay empty, "|" is escaped.
  void row(std::vector<std::string> cells) { rows_.push_back(std::move(cells)); }
  std::string text() const;  // ends with a line break

 private:
  std::vector<std::string> head_;
  std::size_t texts_;
  std::vector<std::vector<std::string>> rows_;
};

std::string percent(double share);              // "77.1"
std::string percent(const Estimate& estimate);  // "77.1 (74.9-79.2)"
std::string points(double share);               // "+18.2"
std::string points(const Estimate& estimate);   // "+18.2 (+14.1 to +22.0)"
std::string thousandths(double value);          // ".031"
std::string thousandths(const Estimate& estimate);

}  // namespace crowdline::evaluation
