// Asking the Data API for the comments under a video. A key is enough; a login is not (its scopes do not cover comments).
#pragma once

#include <string_view>

#include "youtube/api_request.h"

namespace crowdline::youtube {

inline constexpr int kCommentsPerPage = 100;  // the most that one unit buys

// Newest threads first, each with a few of its replies. Texts come as HTML, in which YouTube has linked the times itself.
ApiRequest comment_threads(std::string_view video_id);
// All replies of a thread.
ApiRequest comment_replies(std::string_view thread_id);

}  // namespace crowdline::youtube
