// Splits one record of a table into its fields.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace crowdline::formats {

// Keeps its memory between records. A tab separates fields as they are; for any other separator a field in quotes may hold
// separators and line ends, and "" for one quote.
class FieldSplitter {
 public:
  explicit FieldSplitter(char separator) : separator_(separator), quoting_(separator != '\t') {}

  // Valid until the next call. At most kMostFields; the rest is left out.
  const std::vector<std::string_view>& split(std::string_view record);

  static constexpr std::size_t kMostFields = 256;

 private:
  void split_plainly(std::string_view record);
  std::string_view quoted_field(std::string_view record, std::size_t& at, std::size_t number);

  char separator_;
  bool quoting_;
  std::vector<std::string_view> fields_;
  std::vector<std::string> unquoted_;
};

}  // namespace crowdline::formats
