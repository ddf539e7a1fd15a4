#include "formats/delimited_fields.h"

#include <algorithm>
#include <cstring>

namespace crowdline::formats {

// At an opening quote: the field without its quotes; `at` then stands on the separator behind it or at the end.
std::string_view FieldSplitter::quoted_field(std::string_view record, std::size_t& at, std::size_t number) {
  const std::size_t begin = ++at;
  bool doubled = false;
  while (at < record.size() && (record[at] != '"' || (at + 1 < record.size() && record[at + 1] == '"'))) {
    const bool pair = record[at] == '"';
    doubled = doubled || pair;
    at += pair ? 2 : 1;
  }
  const std::string_view inside = record.substr(begin, at - begin);
  const std::size_t rest_begin = std::min(at + 1, record.size());
  at = std::min(record.find(separator_, rest_begin), record.size());
  if (!doubled && rest_begin == at) return inside;
  if (unquoted_.size() <= number) unquoted_.resize(number + 1);
  std::string& field = unquoted_[number];
  field.clear();
  for (std::size_t i = 0; i < inside.size(); ++i) {
    field += inside[i];
    if (inside[i] == '"') ++i;
  }
  field += record.substr(rest_begin, at - rest_begin);
  return field;
}

// Separators are separators wherever they stand; a last one opens an empty field.
void FieldSplitter::split_plainly(std::string_view record) {
  const char* at = record.data();
  const char* const end = at + record.size();
  while (fields_.size() < kMostFields) {
    const void* const found = std::memchr(at, separator_, static_cast<std::size_t>(end - at));
    const char* const field_end = found == nullptr ? end : static_cast<const char*>(found);
    fields_.emplace_back(at, static_cast<std::size_t>(field_end - at));
    if (field_end == end) break;
    at = field_end + 1;
  }
}

const std::vector<std::string_view>& FieldSplitter::split(std::string_view record) {
  fields_.clear();
  if (!quoting_) {
    split_plainly(record);
    return fields_;
  }
  if (unquoted_.size() < kMostFields) unquoted_.resize(kMostFields);
  std::size_t at = 0;
  while (fields_.size() < kMostFields) {
    if (at < record.size() && record[at] == '"') {
      fields_.push_back(quoted_field(record, at, fields_.size()));
    } else {
      const std::size_t end = std::min(record.find(separator_, at), record.size());
      fields_.push_back(record.substr(at, end - at));
      at = end;
    }
    if (at >= record.size()) break;
    ++at;
    if (at == record.size()) {
      if (fields_.size() < kMostFields) fields_.push_back({});
      break;
    }
  }
  return fields_;
}

}  // namespace crowdline::formats
