// Places of a video that a comment names: "12:34", "1:02:03", "12:34-13:10", "12分34秒", links with "t=".
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace crowdline::text {

struct VideoTime {
  std::int64_t start_ms = 0;
  std::optional<std::int64_t> end_ms;  // of a range; after start_ms
  std::uint32_t begin = 0;             // bytes [begin, end) of the text say it
  std::uint32_t end = 0;
};

// What the comment stands under.
struct CommentedVideo {
  std::int64_t duration_ms = 0;  // later times are none; 0: unknown
  std::string_view id;           // a link counts when it names this video; empty: links do not count
};

// In the order of the text. The form is D{1,3}:DD or D{1,2}:DD:DD with the last groups from 00 to 59 (digits and colons of
// other scripts too), touching no other digit, colon or letter. Not: clock times (am, pm, 午後), scores and ratios that a word
// beside them tells ("won 21:19", "16:10 monitor"), verses ("John 3:16"), dates, addresses, lap times with fractions, other
// people's links. A score without such a word cannot be told from a time.
std::vector<VideoTime> find_video_times(std::string_view text, const CommentedVideo& video);

}  // namespace crowdline::text
