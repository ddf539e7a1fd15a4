// Answers of commentThreads.list and comments.list.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "base/hash.h"
#include "chat/message.h"
#include "text/video_times.h"

namespace crowdline::youtube {

// What comments are read against.
struct CommentReading {
  text::CommentedVideo video;
  std::string_view channel_id;  // of the video: its owner is the broadcaster
  NameKey key;
};

struct CommentThread {
  std::string id;
  std::int64_t replies_told = 0;        // as many as the thread has
  std::vector<chat::SourceItem> items;  // the comment and the replies that came with it
  std::size_t replies = 0;              // how many of these
};

template <typename Item>
struct CommentPage {
  std::vector<Item> items;
  std::string next_page;  // empty: there is no further one
};

// Items that are no comments become skipped records ("bad_record", "no_text"). Fails with kRemote.
Result<CommentPage<CommentThread>> read_comment_threads(std::string_view body, const CommentReading& reading);
Result<CommentPage<chat::SourceItem>> read_comments(std::string_view body, const CommentReading& reading);

}  // namespace crowdline::youtube
