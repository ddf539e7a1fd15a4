#include "formats/irc_tags.h"

#include <algorithm>
#include <charconv>
#include <optional>

#include "base/time_text.h"
#include "formats/irc_line.h"

namespace crowdline::formats {
namespace {

template <typename Number>
std::optional<Number> number_of(std::string_view text) {
  Number number{};
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  return error == std::errc() && end == text.data() + text.size() ? std::optional(number) : std::nullopt;
}

bool is_set(std::string_view value) { return !value.empty() && value != "0"; }

void take_parameter_tag(std::string_view key, std::string_view value, IrcTags& tags) {
  if (key == "msg-param-viewerCount")
    tags.viewers = number_of<std::int64_t>(value).value_or(0);
  else if (key == "msg-param-mass-gift-count")
    tags.gifts = number_of<std::int64_t>(value).value_or(0);
  else if (key == "msg-param-community-gift-id")
    tags.gift_id = value;
  else if (key == "msg-param-origin-id" && tags.gift_id.empty())
    tags.gift_id = value;
}

struct TextTag {
  std::string_view key;
  std::string_view IrcTags::* field;
};

constexpr TextTag kTextTags[] = {
    {"id", &IrcTags::id},
    {"source-id", &IrcTags::source_id},
    {"user-id", &IrcTags::user_id},
    {"login", &IrcTags::login},
    {"display-name", &IrcTags::display_name},
    {"badges", &IrcTags::badges},
    {"emotes", &IrcTags::emotes},
    {"msg-id", &IrcTags::msg_id},
    {"source-msg-id", &IrcTags::source_msg_id},
    {"target-user-id", &IrcTags::target_user_id},
    {"target-msg-id", &IrcTags::target_msg_id},
};

}  // namespace

IrcTags read_irc_tags(std::string_view text) {
  IrcTags tags;
  each_tag(text, [&](std::string_view key, std::string_view value) {
    const auto* found = std::ranges::find(kTextTags, key, &TextTag::key);
    if (found != std::end(kTextTags))
      tags.*found->field = value;
    else if (key == "tmi-sent-ts")
      tags.sent_ms = number_of<std::int64_t>(value).value_or(0);
    else if (key == "rm-received-ts" && tags.sent_ms == 0)
      tags.sent_ms = number_of<std::int64_t>(value).value_or(0);
    else if (key == "time" && tags.sent_ms == 0)
      tags.sent_ms = parse_instant(value).value_or(0);
    else if (key == "bits")
      tags.bits = number_of<std::int64_t>(value).value_or(0);
    else if (key == "mod")
      tags.moderator = is_set(value);
    else if (key == "subscriber")
      tags.subscriber = is_set(value);
    else if (key == "vip")
      tags.vip = is_set(value);
    else if (key.starts_with("msg-param-"))
      take_parameter_tag(key, value, tags);
  });
  return tags;
}

std::vector<CodePointRange> read_emote_ranges(std::string_view emotes) {
  std::vector<CodePointRange> ranges;
  while (!emotes.empty()) {
    const std::size_t end = std::min(emotes.find_first_of(",/"), emotes.size());
    std::string_view range = emotes.substr(0, end);
    emotes.remove_prefix(std::min(end + 1, emotes.size()));
    const std::size_t colon = range.rfind(':');
    if (colon != std::string_view::npos) range.remove_prefix(colon + 1);
    const std::size_t dash = range.find('-');
    if (dash == std::string_view::npos) continue;
    const auto first = number_of<std::uint32_t>(range.substr(0, dash));
    const auto last = number_of<std::uint32_t>(range.substr(dash + 1));
    if (first && last && *first <= *last) ranges.push_back({*first, std::size_t{*last} + 1});
  }
  return ranges;
}

}  // namespace crowdline::formats
