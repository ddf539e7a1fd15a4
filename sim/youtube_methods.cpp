// The methods of the Data API as its discovery document lists them: what each takes.
#include <algorithm>
#include <array>

#include "sim/youtube_query.h"

namespace crowdline::sim {
namespace {

using Field = YoutubeField;

constexpr std::array kVideos = {Field{"hl"},
                                Field{"locale"},
                                Field{"maxHeight", "", 72, 8192},
                                Field{"maxResults", "", 1, 50},
                                Field{"maxWidth", "", 72, 8192},
                                Field{"onBehalfOfContentOwner"},
                                Field{"pageToken"},
                                Field{"regionCode"},
                                Field{"videoCategoryId"}};
constexpr std::array kChannels = {Field{"hl"}, Field{"maxResults", "", 0, 50}, Field{"onBehalfOfContentOwner"},
                                  Field{"pageToken"}};
constexpr std::array kPlaylistItems = {Field{"maxResults", "", 0, 50}, Field{"onBehalfOfContentOwner"},
                                       Field{"pageToken"}, Field{"videoId"}};
constexpr std::array kSearch = {Field{"channelId"},
                                Field{"channelType", "channelTypeUnspecified any show"},
                                Field{"eventType", "none upcoming live completed"},
                                Field{"forContentOwner", "true false"},
                                Field{"forDeveloper", "true false"},
                                Field{"forMine", "true false"},
                                Field{"location"},
                                Field{"locationRadius"},
                                Field{"maxResults", "", 0, 50},
                                Field{"order", "date rating viewCount relevance title videoCount"},
                                Field{"onBehalfOfContentOwner"},
                                Field{"pageToken"},
                                Field{"publishedAfter"},
                                Field{"publishedBefore"},
                                Field{"q"},
                                Field{"regionCode"},
                                Field{"relevanceLanguage"},
                                Field{"safeSearch", "none moderate strict"},
                                Field{"topicId"},
                                Field{"type"},
                                Field{"videoCaption", "any closedCaption none"},
                                Field{"videoCategoryId"},
                                Field{"videoDefinition", "any standard high"},
                                Field{"videoDimension", "any 2d 3d"},
                                Field{"videoDuration", "any short medium long"},
                                Field{"videoEmbeddable", "any true"},
                                Field{"videoLicense", "any youtube creativeCommon"},
                                Field{"videoPaidProductPlacement", "any true"},
                                Field{"videoSyndicated", "any true"},
                                Field{"videoType", "any movie episode"}};
constexpr std::array kCategories = {Field{"hl"}};
constexpr std::array kChat = {Field{"hl"}, Field{"maxResults", "", 200, 2000}, Field{"pageToken"},
                              Field{"profileImageSize", "", 16, 720}};
constexpr std::array kThreads = {Field{"maxResults", "", 1, 100},
                                 Field{"moderationStatus", "published heldForReview likelySpam rejected"},
                                 Field{"order", "time relevance"},
                                 Field{"pageToken"},
                                 Field{"searchTerms"},
                                 Field{"textFormat", "html plainText"}};
constexpr std::array kComments = {Field{"maxResults", "", 1, 100}, Field{"pageToken"},
                                  Field{"textFormat", "html plainText"}};

constexpr std::string_view kVideoParts =
    "contentDetails id liveStreamingDetails localizations player recordingDetails snippet statistics status "
    "topicDetails paidProductPlacementDetails";
constexpr std::string_view kChannelParts =
    "brandingSettings contentDetails contentOwnerDetails id localizations snippet statistics status topicDetails";

constexpr std::array kMethods = {
    YoutubeMethod{"/videos", kVideoParts, "id chart myRating", "", kVideos},
    YoutubeMethod{"/channels", kChannelParts, "id forHandle forUsername mine managedByMe mySubscribers categoryId", "",
                  kChannels},
    YoutubeMethod{"/playlistItems", "contentDetails id snippet status", "playlistId id", "", kPlaylistItems},
    YoutubeMethod{"/search", "snippet", "", "", kSearch},
    YoutubeMethod{"/videoCategories", "snippet", "id regionCode", "", kCategories},
    YoutubeMethod{"/liveChat/messages", "id snippet authorDetails", "", "liveChatId", kChat},
    YoutubeMethod{"/liveChat/messages/stream", "id snippet authorDetails", "", "liveChatId", kChat},
    YoutubeMethod{"/commentThreads", "id replies snippet", "videoId allThreadsRelatedToChannelId channelId id postId",
                  "", kThreads},
    YoutubeMethod{"/comments", "id snippet", "parentId id", "", kComments},
};

}  // namespace

std::span<const YoutubeMethod> youtube_methods() { return kMethods; }

const YoutubeMethod* find_youtube_method(std::string_view path) {
  const auto found = std::ranges::find(kMethods, path, &YoutubeMethod::path);
  return found == kMethods.end() ? nullptr : &*found;
}

}  // namespace crowdline::sim
