// One line of IRC: all parts lie inside the line, tags unescape to nothing longer, emote ranges are not reversed.
#include <cstdint>
#include <cstdlib>
#include <functional>
#include <string_view>

#include "formats/irc_line.h"
#include "formats/irc_tags.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace crowdline::formats;
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const auto inside = [text](std::string_view part) {
    const std::less_equal<> not_behind{};
    return part.empty() || (not_behind(text.data(), part.data()) && not_behind(part.end(), text.end()));
  };
  const auto line = parse_irc_line(text);
  if (!line) return 0;
  if (line->command.empty() || !inside(line->tags) || !inside(line->prefix) || !inside(line->command)) std::abort();
  for (const std::string_view parameter : line->parameters) {
    if (!inside(parameter)) std::abort();
  }
  each_tag(line->tags, [&](std::string_view key, std::string_view value) {
    if (!inside(key) || !inside(value) || unescape_tag(value).size() > value.size()) std::abort();
  });
  for (const auto& range : read_emote_ranges(read_irc_tags(line->tags).emotes)) {
    if (range.begin >= range.end) std::abort();
  }
  return 0;
}
