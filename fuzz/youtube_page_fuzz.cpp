// Pages and answers of YouTube: any bytes are read, and what comes out is bounded by what went in.
#include <cstdlib>
#include <string_view>

#include "youtube/comment_html.h"
#include "youtube/replay_page.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace crowdline::youtube;
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  (void)read_watch_page(bytes);
  (void)read_replay_page(bytes);
  if (const auto answer = read_replay_answer(bytes); answer && answer->records.size() > size) std::abort();
  const CommentHtml comment = read_comment_html(bytes);
  if (comment.text.size() > size) std::abort();
  for (const CommentLink& link : comment.links) {
    if (link.begin >= link.end || link.end > comment.text.size()) std::abort();
  }
  return 0;
}
