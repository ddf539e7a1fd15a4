#include "youtube/comment_request.h"

namespace crowdline::youtube {

ApiRequest comment_threads(std::string_view video_id) {
  return {.path = "/commentThreads",
          .query = {{"part", "snippet,replies"},
                    {"videoId", std::string(video_id)},
                    {"maxResults", std::to_string(kCommentsPerPage)},
                    {"order", "time"},
                    {"textFormat", "html"}}};
}

ApiRequest comment_replies(std::string_view thread_id) {
  return {.path = "/comments",
          .query = {{"part", "snippet"},
                    {"parentId", std::string(thread_id)},
                    {"maxResults", std::to_string(kCommentsPerPage)},
                    {"textFormat", "html"}}};
}

}  // namespace crowdline::youtube
