// The known tags of one line, read in one pass.
#pragma once

#include <array>
#include <charconv>
#include <cstdint>
#include <optional>
#include <string_view>

#include "irc/line.h"
#include "irc/tag_key.h"
#include "irc/tag_text.h"

namespace crowdline::irc {

// nullopt for anything but digits with an optional "-", and for what does not fit.
template <typename Number>
std::optional<Number> read_number(std::string_view text) {
  Number number{};
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  return error == std::errc() && end == text.data() + text.size() ? std::optional(number) : std::nullopt;
}

// The same for up to 18 digits, in fewer steps: a line holds several such tags.
std::optional<std::int64_t> read_digits(std::string_view text);

// Values are raw: still escaped. A missing tag and an empty one are the same; of equal keys the last wins.
class TagValues {
 public:
  explicit TagValues(const Line& line);

  std::string_view operator[](TagKey key) const { return values_[static_cast<std::size_t>(key)]; }
  TagText text(TagKey key) const { return {(*this)[key]}; }
  // True for anything but "", "0" and a missing tag ("vip=0" occurs in notices).
  bool is_set(TagKey key) const { return !(*this)[key].empty() && (*this)[key] != "0"; }
  // nullopt when missing or no number.
  std::optional<std::int64_t> number(TagKey key) const { return read_digits((*this)[key]); }
  // When the server got the message, ms since 1970; else when a log service did; 0: nobody says.
  std::int64_t sent_ms() const;

 private:
  std::array<std::string_view, kTagCount> values_;
};

}  // namespace crowdline::irc
