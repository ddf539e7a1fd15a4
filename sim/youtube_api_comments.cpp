// Comments under uploads.
#include <algorithm>
#include <tuple>

#include "base/time_text.h"
#include "sim/youtube_api.h"
#include "sim/youtube_rows.h"

namespace crowdline::sim {
namespace {

constexpr std::size_t kShownReplies = 5;  // with their thread: only a few
constexpr std::int64_t kDefaultPage = 20;

Json comment_resource(const YoutubeComment& comment, const YoutubeVideo& video, const std::string& parent, bool plain) {
  Json snippet{{"channelId", video.channel().id}};
  if (parent.empty()) snippet["videoId"] = video.id();
  snippet["textDisplay"] = plain ? comment.text : html_comment(comment.text, video.id());
  snippet["textOriginal"] = comment.text;
  if (!parent.empty()) snippet["parentId"] = parent;
  snippet.update({{"authorDisplayName", comment.author},
                  {"authorProfileImageUrl", "https://yt3.ggpht.com/" + comment.author_channel.substr(2) + "=s48"},
                  {"authorChannelUrl", "http://www.youtube.com/channel/" + comment.author_channel},
                  {"authorChannelId", {{"value", comment.author_channel}}},
                  {"canRate", true},
                  {"viewerRating", "none"},
                  {"likeCount", comment.likes},
                  {"publishedAt", format_instant(comment.at_ms)},
                  {"updatedAt", format_instant(comment.at_ms)}});
  return with_etag({{"kind", "youtube#comment"}, {"id", comment.id}, {"snippet", snippet}});
}

Json thread_resource(const YoutubeComment& top, const YoutubeVideo& video, const YoutubeQuery& query) {
  const bool plain = query.text("textFormat") == "plainText";
  Json row{{"kind", "youtube#commentThread"}, {"id", top.id}};
  if (query.has_part("snippet"))
    row["snippet"] = {{"channelId", video.channel().id},
                      {"videoId", video.id()},
                      {"topLevelComment", comment_resource(top, video, "", plain)},
                      {"canReply", true},
                      {"totalReplyCount", top.replies.size()},
                      {"isPublic", true}};
  if (query.has_part("replies") && !top.replies.empty()) {
    Json replies = Json::array();
    for (std::size_t i = 0; i < std::min(top.replies.size(), kShownReplies); ++i)
      replies.push_back(comment_resource(top.replies[i], video, top.id, plain));
    row["replies"] = {{"comments", replies}};
  }
  return with_etag(std::move(row));
}

// A comment and the video that it stands under.
struct Placed {
  const YoutubeComment* comment;
  const YoutubeVideo* video;
};

std::vector<Placed> sorted(std::vector<Placed> threads, bool by_likes) {
  std::ranges::sort(threads, std::greater(), [by_likes](const Placed& one) {
    return std::tie(by_likes ? one.comment->likes : one.comment->at_ms, one.comment->id);
  });
  return threads;
}

}  // namespace

YoutubeApi::Outcome YoutubeApi::threads(const YoutubeQuery& query, const Caller& caller) {
  const std::string& path = caller.request.target.path;
  const std::string id = query.text("videoId");
  const std::string channel = query.text("allThreadsRelatedToChannelId") + query.text("channelId");
  const auto ids = query.list("id");
  if (query.has("videoId") && find_video(id) == nullptr) return not_found("videoNotFound");
  if (strikes(FaultName::kCommentsDisabled, path + "?" + id)) return comments_disabled();
  if (query.has("pageToken") && strikes(FaultName::kProcessingFailure, path + "?" + id)) return processing_failure();
  std::vector<Placed> threads;
  for (const auto* video : videos_) {
    for (const auto& comment : video->comments()) {
      const bool meant =
          video->id() == id || video->channel().id == channel || std::ranges::find(ids, comment.id) != ids.end();
      if (meant && comment.text.find(query.text("searchTerms")) != std::string::npos)
        threads.push_back({&comment, video});
    }
  }
  if (!ids.empty() && threads.empty()) return not_found("commentThreadNotFound");
  const auto wanted = sorted(std::move(threads), query.text("order") == "relevance");
  const std::int64_t size = query.number("maxResults", kDefaultPage);
  const auto row = [&](std::size_t at) { return thread_resource(*wanted[at].comment, *wanted[at].video, query); };
  auto outcome = paged({"youtube#commentThreadListResponse", wanted.size(), size}, row, query, caller);
  if (auto* answer = std::get_if<Json>(&outcome))
    (*answer)["pageInfo"] = {{"totalResults", (*answer)["items"].size()}, {"resultsPerPage", size}};
  return outcome;
}

YoutubeApi::Outcome YoutubeApi::comments(const YoutubeQuery& query, const Caller& caller) {
  const bool plain = query.text("textFormat") == "plainText";
  const std::string parent = query.text("parentId");
  const auto ids = query.list("id");
  std::vector<Json> rows;
  bool known = parent.empty();
  for (const auto* video : videos_) {
    for (const auto& top : video->comments()) {
      const auto named = [&](const YoutubeComment& one) { return std::ranges::find(ids, one.id) != ids.end(); };
      known = known || top.id == parent;
      if (named(top)) rows.push_back(comment_resource(top, *video, "", plain));
      for (const auto& reply : top.replies) {
        if (top.id == parent || named(reply)) rows.push_back(comment_resource(reply, *video, top.id, plain));
      }
    }
  }
  if (!known) return not_found("commentNotFound");
  const Listing listing{"youtube#commentListResponse", rows.size(), query.number("maxResults", kDefaultPage)};
  return paged(listing, [&](std::size_t at) { return rows[at]; }, query, caller);
}

}  // namespace crowdline::sim
