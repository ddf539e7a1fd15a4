// Lenient reading of JSON records with simdjson: fields in any order, numbers that may be strings, text that is repaired.
#pragma once

#include <simdjson.h>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace crowdline::formats {

using JsonValue = simdjson::ondemand::value;
using JsonObject = simdjson::ondemand::object;
using JsonArray = simdjson::ondemand::array;

std::optional<JsonObject> as_object(JsonValue& value);
std::optional<JsonArray> as_array(JsonValue& value);

// The string behind its escapes, valid UTF-8 (half a surrogate pair becomes U+FFFD); false, and `text` untouched, for
// anything but a string.
bool read_text(JsonValue& value, std::string& text);

// The bytes of a string without escapes, for comparing with known words; empty for anything else. Valid until the parser
// reads another record.
std::string_view as_word(JsonValue& value);

// An integer, also as a string ("123") or with a fraction (cut off).
std::optional<std::int64_t> as_integer(JsonValue& value);

// A number in units of one thousandth, also as a string: seconds become milliseconds. Rounded to the nearest.
std::optional<std::int64_t> as_thousandths(JsonValue& value);

bool is_true(JsonValue& value);

// Calls visit(name, value) for every member. False when the object is broken from some member on.
template <typename Visit>
bool each_member(JsonObject object, Visit&& visit) {
  for (auto member : object) {
    simdjson::ondemand::field field;
    if (std::move(member).get(field) != simdjson::SUCCESS) return false;
    const char* name = field.key().raw();
    const char* end = name;
    while (*end != '"') ++end;
    JsonValue value = field.value();
    visit(std::string_view(name, static_cast<std::size_t>(end - name)), value);
  }
  return true;
}

// Calls visit(element) for every element. False when the array is broken from some element on.
template <typename Visit>
bool each_element(JsonArray array, Visit&& visit) {
  for (auto element : array) {
    JsonValue value;
    if (std::move(element).get(value) != simdjson::SUCCESS) return false;
    visit(value);
  }
  return true;
}

// Parses records one after the other; keeps its memory between them.
class JsonRecordParser {
 public:
  // Calls visit(name, value) for every member of the object `record`. False when it is
  // no object or broken anywhere that was looked at. Bytes that are no UTF-8 are repaired first.
  template <typename Visit>
  bool read(std::string_view record, Visit&& visit) {
    const auto object = open(record);
    return object && each_member(*object, visit) && document_.current_location().error() == simdjson::OUT_OF_BOUNDS;
  }

 private:
  std::optional<JsonObject> open(std::string_view record);
  simdjson::error_code iterate(std::string_view record);

  simdjson::ondemand::parser parser_;
  simdjson::ondemand::document document_;
  std::string copy_;  // what the parser reads
};

}  // namespace crowdline::formats
