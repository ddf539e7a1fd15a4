// Comments under an ordinary upload.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "sim/chat_script.h"

namespace crowdline::sim {

struct YoutubeComment {
  std::string id;
  std::string author;          // display name
  std::string author_channel;  // id
  std::string text;            // plain
  std::int64_t likes = 0;
  std::int64_t at_ms = 0;  // instant
  std::vector<YoutubeComment> replies;
};

// Oldest first.
using YoutubeComments = std::vector<YoutubeComment>;

struct YoutubeCommentFile {
  YoutubeComments comments;
  chat::StreamInfo info;  // title, description, channel, duration: of an info.json
};

// Answers of commentThreads.list (one object, or several in an array), or an info.json of yt-dlp. nullopt: `text` is neither.
std::optional<YoutubeCommentFile> read_youtube_comments(std::string_view text);

// Every message of a chat file becomes a comment that names its time: "12:34 text". Each tenth is a reply to the one before and names
// none, as those before the start do. `published_ms`: instant of the upload; the comments come a minute apart.
YoutubeComments comments_of_chat(const ChatScript& script, std::int64_t published_ms);

// As `textFormat=html` shows it: escaped, line ends as <br>, times as links to the video.
std::string html_comment(std::string_view text, std::string_view video);

}  // namespace crowdline::sim
