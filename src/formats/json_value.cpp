#include "formats/json_value.h"

#include <charconv>
#include <cmath>

#include "formats/utf8_repair.h"

namespace crowdline::formats {
namespace {

// The token without the blanks behind it; "" for objects and arrays.
std::string_view token_of(JsonValue& value) {
  std::string_view token = value.raw_json_token();
  while (!token.empty() && static_cast<unsigned char>(token.back()) <= ' ') token.remove_suffix(1);
  return token;
}

// What stands between the quotes, escapes and all; nullopt for anything but a string.
std::optional<std::string_view> quoted(JsonValue& value) {
  std::string_view token = token_of(value);
  if (token.size() < 2 || token.front() != '"' || token.back() != '"') return std::nullopt;
  return token.substr(1, token.size() - 2);
}

int hex4(std::string_view text) {
  if (text.size() < 4) return -1;
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + 4, value, 16);
  return error == std::errc() && end == text.data() + 4 ? value : -1;
}

// `text` begins behind "\u". Takes the digits, and those of a second half, off the front.
void append_code_unit(std::string_view& text, std::string& out) {
  const int first = hex4(text);
  if (first < 0) {
    append_utf8(0xFFFD, out);
    return;
  }
  text.remove_prefix(4);
  auto code = static_cast<char32_t>(first);
  if (first >= 0xD800 && first < 0xE000) {
    const int second = first < 0xDC00 && text.starts_with("\\u") ? hex4(text.substr(2)) : -1;
    const bool pair = second >= 0xDC00 && second < 0xE000;
    code = pair ? 0x10000 + ((static_cast<char32_t>(first) - 0xD800) << 10) + (static_cast<char32_t>(second) - 0xDC00)
                : 0xFFFD;
    if (pair) text.remove_prefix(6);
  }
  append_utf8(code, out);
}

void append_unescaped(std::string_view text, std::string& out) {
  while (true) {
    const std::size_t at = text.find('\\');
    out.append(text.substr(0, at));
    if (at == std::string_view::npos || at + 1 >= text.size()) return;
    const char kind = text[at + 1];
    text.remove_prefix(at + 2);
    switch (kind) {
      case 'n':
        out += '\n';
        break;
      case 't':
        out += '\t';
        break;
      case 'r':
        out += '\r';
        break;
      case 'b':
        out += '\b';
        break;
      case 'f':
        out += '\f';
        break;
      case 'u':
        append_code_unit(text, out);
        break;
      default:
        out += kind;
        break;
    }
  }
}

// The digits of a number, with or without quotes.
std::string_view number_text(JsonValue& value) {
  const std::string_view token = token_of(value);
  return token.size() >= 2 && token.front() == '"' && token.back() == '"' ? token.substr(1, token.size() - 2) : token;
}

}  // namespace

std::optional<JsonObject> as_object(JsonValue& value) {
  simdjson::ondemand::json_type type{};
  JsonObject object;
  if (value.type().get(type) != simdjson::SUCCESS || type != simdjson::ondemand::json_type::object) return std::nullopt;
  return value.get_object().get(object) == simdjson::SUCCESS ? std::optional(object) : std::nullopt;
}

std::optional<JsonArray> as_array(JsonValue& value) {
  simdjson::ondemand::json_type type{};
  JsonArray array;
  if (value.type().get(type) != simdjson::SUCCESS || type != simdjson::ondemand::json_type::array) return std::nullopt;
  return value.get_array().get(array) == simdjson::SUCCESS ? std::optional(array) : std::nullopt;
}

bool read_text(JsonValue& value, std::string& text) {
  const auto inside = quoted(value);
  if (!inside) return false;
  text.clear();
  append_unescaped(*inside, text);
  return true;
}

std::string_view as_word(JsonValue& value) { return quoted(value).value_or(std::string_view()); }

std::optional<std::int64_t> as_integer(JsonValue& value) {
  const auto thousandths = as_thousandths(value);
  if (thousandths && std::abs(*thousandths) < (std::int64_t{1} << 52)) return *thousandths / 1000;
  const std::string_view text = number_text(value);
  std::int64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  return error == std::errc() && end == text.data() + text.size() ? std::optional(number) : std::nullopt;
}

std::optional<std::int64_t> as_thousandths(JsonValue& value) {
  const std::string_view text = number_text(value);
  double number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size() || !(std::abs(number) < 9e15)) return std::nullopt;
  return std::llround(number * 1000.0);
}

bool is_true(JsonValue& value) { return token_of(value) == "true"; }

// simdjson takes the bytes behind a record for tokens when brackets do not match, and looks beyond the last token of an
// object that does not end with its bracket. So it gets a copy that is followed by zeros, and no such object.
std::optional<JsonObject> JsonRecordParser::open(std::string_view record) {
  const std::size_t last = record.find_last_not_of(" \t\r\n");
  if (last == std::string_view::npos || record[last] != '}') return std::nullopt;
  auto error = iterate(record.substr(0, last + 1));
  if (error == simdjson::UTF8_ERROR) error = iterate(repair_utf8(record.substr(0, last + 1)));
  JsonObject object;
  if (error != simdjson::SUCCESS || document_.get_object().get(object) != simdjson::SUCCESS) return std::nullopt;
  return object;
}

simdjson::error_code JsonRecordParser::iterate(std::string_view record) {
  copy_.assign(record);
  copy_.append(simdjson::SIMDJSON_PADDING, '\0');
  return parser_.iterate(copy_.data(), record.size(), copy_.size()).get(document_);
}

}  // namespace crowdline::formats
