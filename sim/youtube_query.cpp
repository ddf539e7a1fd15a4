#include "sim/youtube_query.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace crowdline::sim {
namespace {

// Taken by every method of Google's APIs.
constexpr std::string_view kCommon =
    "$.xgafv access_token alt callback fields key oauth_token part prettyPrint quotaUser upload_protocol uploadType";

std::optional<std::int64_t> number_of(std::string_view text) {
  std::int64_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

// Calls `use` with each word until it returns false.
template <typename Use>
void each_word(std::string_view words, char between, const Use& use) {
  while (!words.empty()) {
    const auto end = std::min(words.find(between), words.size());
    if (!use(words.substr(0, end))) return;
    words.remove_prefix(std::min(end + 1, words.size()));
  }
}

bool has_word(std::string_view words, std::string_view wanted) {
  bool found = false;
  each_word(words, ' ', [&](std::string_view word) { return !(found = found || word == wanted); });
  return found;
}

std::optional<YoutubeFailure> check_value(const YoutubeField& field, const net::QueryParameter& given) {
  if (!field.choices.empty() && !has_word(field.choices, given.value))
    return bad_parameter("invalidParameter", field.name,
                         fmt::format("\"{}\" is no value of {}: {}.", given.value, field.name, field.choices));
  if (field.high < field.low) return std::nullopt;
  const auto number = number_of(given.value);
  if (number && *number >= field.low && *number <= field.high) return std::nullopt;
  return bad_parameter(
      "invalidParameter", field.name,
      fmt::format("{} must be from {} to {}, not \"{}\".", field.name, field.low, field.high, given.value));
}

std::optional<YoutubeFailure> check_known(const YoutubeMethod& method, const Parameters& parameters) {
  for (const auto& given : parameters) {
    if (given.name == "alt" && given.value != "json")
      return bad_parameter("invalidParameter", "alt", "The answer comes as JSON only.");
    const auto field = std::ranges::find(method.fields, given.name, &YoutubeField::name);
    if (field != method.fields.end()) {
      if (auto wrong = check_value(*field, given)) return wrong;
    } else if (!has_word(kCommon, given.name) && !has_word(method.filters, given.name) &&
               !has_word(method.required, given.name)) {
      return unknown_parameter(given.name);
    }
  }
  return std::nullopt;
}

std::optional<YoutubeFailure> check_parts(const YoutubeMethod& method, const YoutubeQuery& query) {
  const auto parts = query.list("part");
  if (parts.empty()) return bad_parameter("missingRequiredParameter", "part", "The parameter \"part\" is missing.");
  for (const auto& part : parts) {
    if (!has_word(method.parts, part))
      return bad_parameter("unknownPart", "part", fmt::format("There is no part \"{}\" here.", part));
  }
  return std::nullopt;
}

std::optional<YoutubeFailure> check_filters(const YoutubeMethod& method, const YoutubeQuery& query) {
  std::optional<YoutubeFailure> wrong;
  each_word(method.required, ' ', [&](std::string_view name) {
    if (query.text(name).empty())
      wrong = bad_parameter("missingRequiredParameter", name, fmt::format("The parameter \"{}\" is missing.", name));
    return !wrong;
  });
  if (wrong || method.filters.empty()) return wrong;
  std::size_t count = 0;
  each_word(method.filters, ' ', [&](std::string_view name) { return count += query.has(name) ? 1 : 0, true; });
  if (count == 1) return std::nullopt;
  const std::string message = fmt::format("Exactly one of these must be given: {}.", method.filters);
  return bad_parameter(count == 0 ? "missingRequiredParameter" : "incompatibleParameters", "parameters.", message);
}

}  // namespace

std::int64_t YoutubeQuery::number(std::string_view name, std::int64_t otherwise) const {
  return number_of(text(name)).value_or(otherwise);
}

std::vector<std::string> YoutubeQuery::list(std::string_view name) const {
  std::vector<std::string> found;
  for (const auto& value : values(parameters_, name)) {
    each_word(value, ',', [&](std::string_view one) {
      if (!one.empty()) found.emplace_back(one);
      return true;
    });
  }
  return found;
}

bool YoutubeQuery::has_part(std::string_view part) const {
  const auto parts = list("part");
  return std::ranges::find(parts, part) != parts.end();
}

std::variant<YoutubeQuery, YoutubeFailure> checked_query(const YoutubeMethod& method, const Parameters& parameters) {
  YoutubeQuery query(parameters);
  if (auto wrong = check_known(method, parameters)) return *std::move(wrong);
  if (auto wrong = check_parts(method, query)) return *std::move(wrong);
  if (auto wrong = check_filters(method, query)) return *std::move(wrong);
  return query;
}

}  // namespace crowdline::sim
