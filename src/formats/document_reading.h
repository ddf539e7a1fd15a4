// Reads the members of a JSON object one by one and keeps the first thing that was wrong, with its path.
#pragma once

#include <concepts>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/error.h"
#include "base/json.h"

namespace crowdline::formats {

// After the first error every further read answers a default, so that a whole object can be read in a row and the
// error asked for once, with finish(). Readers of nested objects report into the reader that they come from.
class ObjectReader {
 public:
  // `path` names the object in errors, e.g. "window". The JSON must outlive the reader.
  ObjectReader(const Json& json, std::string path);
  ObjectReader(const ObjectReader&) = delete;
  ObjectReader& operator=(const ObjectReader&) = delete;

  bool has(std::string_view name) const;  // present and not null

  std::string text(std::string_view name);
  std::string text_or_empty(std::string_view name);  // also for null and for a member that is absent
  bool boolean(std::string_view name);
  double number(std::string_view name);
  std::optional<double> number_or_null(std::string_view name);

  // Fails when the number has a fraction or does not fit.
  template <std::integral T>
  T integer(std::string_view name) {
    return static_cast<T>(integer_between(name, static_cast<double>(std::numeric_limits<T>::min()),
                                          static_cast<double>(std::numeric_limits<T>::max())));
  }

  std::vector<std::string> texts(std::string_view name);
  const Json* object(std::string_view name);  // null after an error
  std::string path_of(std::string_view name) const;

  // Reads each element of an array with `read(const Json&) -> Result<T>`; an absent member is an error.
  template <typename Read>
  auto list(std::string_view name, Read read) {
    using Item = typename decltype(read(std::declval<const Json&>()))::value_type;
    std::vector<Item> items;
    const Json* array = member(name, Json::value_t::array, "an array");
    if (array == nullptr) return items;
    items.reserve(array->size());
    for (std::size_t i = 0; i < array->size() && !error_; ++i) {
      auto item = read((*array)[i]);
      if (item) {
        items.push_back(std::move(*item));
      } else {
        fail_inside(path_of(name) + "[" + std::to_string(i) + "]", item.error());
      }
    }
    return items;
  }

  void fail(std::string sentence);
  void fail_inside(const std::string& path, const Error& error);

  template <typename T>
  Result<T> finish(T value) {
    if (error_) return std::unexpected(std::move(*error_));
    return value;
  }

 private:
  const Json* find(std::string_view name);
  const Json* member(std::string_view name, Json::value_t kind, const char* kind_name);
  std::int64_t integer_between(std::string_view name, double low, double high);

  const Json& json_;
  std::string path_;
  std::optional<Error> error_;
};

}  // namespace crowdline::formats
