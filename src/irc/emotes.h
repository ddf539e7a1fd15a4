// The "emotes" tag: ids with ranges of code points, as bytes of the text.
#pragma once

#include <cstdint>
#include <functional>
#include <string_view>
#include <vector>

namespace crowdline::irc {

// Bytes [begin, end) of the text.
struct Emote {
  std::string_view id;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
};

// Calls visit(id, first, last) for each range of "25:0-4,12-16/1902:6-10": code points from 0, ends inclusive, in the order
// of the tag. A list of ranges alone has an empty id. What does not parse and reversed ranges are left out.
void each_emote_range(std::string_view tag,
                      const std::function<void(std::string_view, std::uint32_t, std::uint32_t)>& visit);

// The tag's ranges as bytes of `text`, which should be UTF-8 (whatever else, continuation bytes do not count), into `emotes`,
// whose contents go: sorted, apart from each other. Left out too: ranges that reach beyond the text, and those that begin
// before an earlier one ends.
void read_emotes(std::string_view tag, std::string_view text, std::vector<Emote>& emotes);

}  // namespace crowdline::irc
