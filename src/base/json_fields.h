// Members of JSON objects that others wrote: missing ones and ones of another type are the same.
#pragma once

#include <cstdint>
#include <string>

#include "base/json.h"

namespace crowdline {

inline std::string text_field(const Json& object, const char* name) {
  const auto found = object.find(name);
  return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

inline std::int64_t number_field(const Json& object, const char* name, std::int64_t otherwise = 0) {
  const auto found = object.find(name);
  return found != object.end() && found->is_number_integer() ? found->get<std::int64_t>() : otherwise;
}

inline bool switch_field(const Json& object, const char* name) {
  const auto found = object.find(name);
  return found != object.end() && found->is_boolean() && found->get<bool>();
}

}  // namespace crowdline
