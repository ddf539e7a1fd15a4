#include "api/parameters.h"

#include <charconv>

namespace crowdline::api {
namespace {

std::unexpected<Error> misfit(std::string_view name, std::string_view wanted) {
  return fail(ErrorCode::kUsage, fmt::format("the parameter {} must be {}", name, wanted));
}

Result<std::optional<std::string_view>> single(const net::Target& target, std::string_view name) {
  if (target.count(name) > 1) return misfit(name, "given once only");
  return target.parameter(name);
}

}  // namespace

std::size_t character_count(std::string_view text) {
  const auto continues = [](char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; };
  return text.size() - static_cast<std::size_t>(std::count_if(text.begin(), text.end(), continues));
}

Result<std::optional<std::int64_t>> integer_parameter(const net::Target& target, std::string_view name,
                                                      std::int64_t least, std::int64_t most) {
  const auto text = single(target, name);
  if (!text) return std::unexpected(text.error());
  if (!*text) return std::nullopt;
  std::int64_t value = 0;
  const auto read = std::from_chars((*text)->data(), (*text)->data() + (*text)->size(), value);
  const bool whole = read.ec == std::errc() && read.ptr == (*text)->data() + (*text)->size();
  if (!whole || value < least || value > most)
    return misfit(name, fmt::format("a whole number from {} to {}", least, most));
  return value;
}

Result<std::optional<bool>> boolean_parameter(const net::Target& target, std::string_view name) {
  const auto text = single(target, name);
  if (!text) return std::unexpected(text.error());
  if (!*text) return std::nullopt;
  if (**text == "true") return true;
  if (**text == "false") return false;
  return misfit(name, "true or false");
}

Result<std::string> text_parameter(const net::Target& target, std::string_view name, std::size_t most) {
  const auto text = single(target, name);
  if (!text) return std::unexpected(text.error());
  if (*text && character_count(**text) > most) return misfit(name, fmt::format("at most {} characters long", most));
  return std::string(text->value_or(""));
}

Result<std::string> choice_parameter(const net::Target& target, std::string_view name,
                                     std::initializer_list<std::string_view> choices) {
  const auto text = single(target, name);
  if (!text) return std::unexpected(text.error());
  if (!*text) return std::string();
  if (std::find(choices.begin(), choices.end(), **text) != choices.end()) return std::string(**text);
  return misfit(name, fmt::format("one of {}", fmt::join(choices, ", ")));
}

Result<TimeRange> time_range(const net::Target& target) {
  const auto from = integer_parameter(target, "from_ms");
  if (!from) return std::unexpected(from.error());
  const auto to = integer_parameter(target, "to_ms");
  if (!to) return std::unexpected(to.error());
  const TimeRange range{from->value_or(-kMaxInteger), to->value_or(kMaxInteger)};
  return range.from_ms < range.to_ms ? range : TimeRange{kMaxInteger, kMaxInteger};
}

}  // namespace crowdline::api
