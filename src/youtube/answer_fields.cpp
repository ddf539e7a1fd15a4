#include "youtube/answer_fields.h"

#include <charconv>

#include "base/time_text.h"

namespace crowdline::youtube {
namespace {

constexpr std::int64_t kLargestCount = std::int64_t{1} << 53;
constexpr std::int64_t kLongestMs = std::int64_t{100} * 86'400'000;

std::optional<std::int64_t> whole_number(std::string_view text) {
  std::int64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return number;
}

// Milliseconds of a unit; `time` is true behind the "T".
std::int64_t unit_ms(char unit, bool time) {
  if (!time) return unit == 'D' ? 86'400'000 : unit == 'W' ? 7 * std::int64_t{86'400'000} : 0;
  return unit == 'H' ? 3'600'000 : unit == 'M' ? 60'000 : unit == 'S' ? 1'000 : 0;
}

}  // namespace

std::optional<std::int64_t> count_field(const Json& object, const char* name) {
  const auto found = object.find(name);
  if (found == object.end()) return std::nullopt;
  std::optional<std::int64_t> count;
  if (found->is_number_unsigned() && found->get<std::uint64_t>() <= static_cast<std::uint64_t>(kLargestCount))
    count = static_cast<std::int64_t>(found->get<std::uint64_t>());
  if (found->is_string()) count = whole_number(found->get_ref<const std::string&>());
  return count && *count >= 0 && *count <= kLargestCount ? count : std::nullopt;
}

std::optional<std::int64_t> instant_field(const Json& object, const char* name) {
  return parse_instant(text_field(object, name));
}

const Json& object_field(const Json& object, const char* name) {
  static const Json kNone = Json::object();
  const auto found = object.find(name);
  return found != object.end() && found->is_object() ? *found : kNone;
}

const Json& path_field(const Json& object, std::initializer_list<const char*> names) {
  const Json* at = &object;
  for (const char* name : names) at = &object_field(*at, name);
  return *at;
}

const Json& list_field(const Json& object, const char* name) {
  static const Json kEmpty = Json::array();
  const auto found = object.find(name);
  return found != object.end() && found->is_array() ? *found : kEmpty;
}

std::optional<std::int64_t> read_iso_duration(std::string_view text) {
  if (!text.starts_with('P') || text.size() < 3) return std::nullopt;
  text.remove_prefix(1);
  std::int64_t sum_ms = 0;
  bool time = false;
  while (!text.empty()) {
    if (text.front() == 'T' && !time) {
      time = true;
      text.remove_prefix(1);
      if (text.empty()) return std::nullopt;
      continue;
    }
    const auto digits = text.find_first_not_of("0123456789");
    const auto number =
        digits == 0 || digits == std::string_view::npos ? std::nullopt : whole_number(text.substr(0, digits));
    const std::int64_t unit = number ? unit_ms(text[digits], time) : 0;
    if (unit == 0 || *number > kLongestMs / unit) return std::nullopt;
    sum_ms += *number * unit;
    if (sum_ms > kLongestMs) return std::nullopt;
    text.remove_prefix(digits + 1);
  }
  return sum_ms;
}

Result<AnswerItems> read_items(std::string_view body) {
  auto json = parse_json(body, "an answer of YouTube");
  if (!json) return fail(ErrorCode::kRemote, json.error().what);
  if (!json->is_object()) return fail(ErrorCode::kRemote, "an answer of YouTube is no object");
  AnswerItems answer{.items = {}, .next_page = text_field(*json, "nextPageToken")};
  const auto items = json->find("items");
  if (items == json->end()) return answer;
  if (!items->is_array()) return fail(ErrorCode::kRemote, "an answer of YouTube has no list of items");
  for (Json& item : *items) {
    if (item.is_object())
      answer.items.push_back(std::move(item));
    else
      ++answer.left_out;
  }
  return answer;
}

}  // namespace crowdline::youtube
