// A comment as YouTube shows it: HTML of its own making, with <br>, <b>, <i>, <s> and <a>.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace crowdline::youtube {

struct CommentLink {
  std::uint32_t begin = 0;  // bytes [begin, end) of the text are its label
  std::uint32_t end = 0;
  std::string url;
};

struct CommentHtml {
  std::string text;  // without tags and entities, lines apart by "\n"
  std::vector<CommentLink> links;
};

// Any bytes are read; what is no tag or entity stays as it is.
CommentHtml read_comment_html(std::string_view html);

}  // namespace crowdline::youtube
