#include "irc/tag_values.h"

#include "base/time_text.h"
#include "irc/tag_scan.h"

namespace crowdline::irc {

std::optional<std::int64_t> read_digits(std::string_view text) {
  constexpr std::size_t kSafeDigits = 18;
  if (text.empty()) return std::nullopt;
  if (text.size() > kSafeDigits || text.front() == '-') return read_number<std::int64_t>(text);
  std::int64_t number = 0;
  for (const char c : text) {
    const auto digit = static_cast<unsigned char>(c - '0');
    if (digit > 9) return std::nullopt;
    number = number * 10 + digit;
  }
  return number;
}

TagValues::TagValues(const Line& line) {
  each_tag(line.tags, line.text.data() + line.text.size(), [this](std::string_view name, std::string_view value) {
    const std::size_t key = find_tag(name);
    if (key != kTagCount) values_[key] = value;
  });
}

std::int64_t TagValues::sent_ms() const {
  if (const auto sent = number(TagKey::kTmiSentTs)) return *sent;
  if (const auto received = number(TagKey::kRmReceivedTs)) return *received;
  return parse_instant((*this)[TagKey::kTime]).value_or(0);
}

}  // namespace crowdline::irc
