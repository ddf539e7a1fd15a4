#include "sim/youtube_api.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/time_text.h"
#include "sim/youtube_fixture.h"
#include "sim/youtube_rows.h"

namespace crowdline::sim {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::SizeIs;

constexpr const char* kAll = "/videos?part=id,snippet,contentDetails,status,liveStreamingDetails&id=";

TEST(YoutubeApi, WantsTheRightKey) {
  YoutubeStage tube;
  EXPECT_EQ(tube.refusal("/videos?part=id&id=x", ""), "403 forbidden");
  const auto wrong = tube.ask("/videos?part=id&id=x", "AIzaWrong");
  EXPECT_EQ(wrong.response.status, 400);
  EXPECT_THAT(wrong.response.bytes(), HasSubstr("\"reason\":\"API_KEY_INVALID\""));
  EXPECT_EQ(tube.refusal("/videos?part=id&id=x&key=" + tube.api.key(), ""), "200");
  EXPECT_EQ(tube.ask("/videos?part=id&id=x", "right", {{"Authorization", "Bearer x"}}).response.status, 401);
}

TEST(YoutubeApi, ChecksParameters) {
  YoutubeStage tube;
  struct Case {
    const char* target;
    const char* refusal;
  };
  for (const auto& [target, refusal] : {
           Case{"/videos?id=x", "400 missingRequiredParameter"},
           Case{"/videos?part=id&id=x&colour=red", "400 unexpectedParameter"},
           Case{"/videos?part=id,smell&id=x", "400 unknownPart"},
           Case{"/videos?part=id", "400 missingRequiredParameter"},
           Case{"/videos?part=id&id=x&chart=mostPopular", "400 incompatibleParameters"},
           Case{"/videos?part=id&id=x&maxResults=51", "400 invalidParameter"},
           Case{"/videos?part=id&id=x&alt=sse", "400 invalidParameter"},
           Case{"/playlistItems?part=id&playlistId=UUx", "404 playlistNotFound"},
           Case{"/search?part=snippet&eventType=live", "400 invalidSearchFilter"},
           Case{"/search?part=snippet&order=colour", "400 invalidParameter"},
           Case{"/liveChat/messages?part=id", "400 missingRequiredParameter"},
           Case{"/liveChat/messages?part=id&liveChatId=x", "404 liveChatNotFound"},
           Case{"/liveChat/messages?part=id&liveChatId=x&maxResults=100", "400 invalidParameter"},
           Case{"/liveChat/messages/stream?part=id&liveChatId=x", "404 liveChatNotFound"},
           Case{"/commentThreads?part=id&videoId=x", "404 videoNotFound"},
           Case{"/commentThreads?part=id&videoId=upload_vid3&pageToken=x", "400 invalidPageToken"},
           Case{"/comments?part=id&parentId=x", "404 commentNotFound"},
       }) {
    EXPECT_EQ(tube.refusal(target), refusal) << target;
  }
  EXPECT_THAT(tube.ask("/liveChat/messages/stream?part=id&liveChatId=x").response.bytes(),
              testing::StartsWith("[{\"error\""));
}

TEST(YoutubeApi, TellsTheFourKindsOfVideos) {
  YoutubeStage tube({}, {}, 10'000);
  tube.play();
  const auto video = [&](const char* id) { return tube.get(std::string(kAll) + id)["items"][0]; };
  const Json upcoming = video(YoutubeStage::kLive);
  EXPECT_EQ(upcoming["snippet"]["liveBroadcastContent"], "upcoming");
  EXPECT_EQ(upcoming["contentDetails"]["duration"], "P0D");
  EXPECT_FALSE(upcoming["liveStreamingDetails"].contains("actualStartTime"));
  EXPECT_TRUE(upcoming["liveStreamingDetails"].contains("scheduledStartTime"));
  EXPECT_THAT(tube.read_chats, ElementsAre(YoutubeStage::kLive)) << "or who waits for the start would wait for ever";
  tube.stage.pass(11'000);
  const Json live = video(YoutubeStage::kLive);
  EXPECT_EQ(live["snippet"]["liveBroadcastContent"], "live");
  EXPECT_EQ(live["liveStreamingDetails"]["activeLiveChatId"], tube.videos[0]->chat_id());
  EXPECT_TRUE(live["liveStreamingDetails"]["concurrentViewers"].is_string());
  tube.stage.pass(60'000);
  const Json ended = video(YoutubeStage::kLive);
  EXPECT_EQ(ended["snippet"]["liveBroadcastContent"], "none");
  EXPECT_TRUE(ended["liveStreamingDetails"].contains("actualEndTime"));
  EXPECT_FALSE(ended["liveStreamingDetails"].contains("activeLiveChatId"));
  EXPECT_EQ(ended["contentDetails"]["duration"], "PT30S");
  EXPECT_EQ(video(YoutubeStage::kEnded)["status"]["uploadStatus"], "processed");
  EXPECT_FALSE(video(YoutubeStage::kUpload).contains("liveStreamingDetails"));
  EXPECT_THAT(tube.get(std::string(kAll) + "nobody_here")["items"], SizeIs(0));
}

TEST(YoutubeApi, FaultsOfVideos) {
  const auto live = [](std::string_view faults, const char* id = YoutubeStage::kLive) {
    YoutubeStage tube(faults);
    tube.play();
    return tube.get(std::string(kAll) + id);
  };
  EXPECT_FALSE(live("no-chat-id")["items"][0]["liveStreamingDetails"].contains("activeLiveChatId"));
  EXPECT_FALSE(live("premiere")["items"][0]["contentDetails"].contains("duration"));
  EXPECT_EQ(live("processing", YoutubeStage::kEnded)["items"][0]["contentDetails"]["duration"], "P0D");
  EXPECT_THAT(live("no-items")["items"], SizeIs(0));
}

TEST(YoutubeApi, AChannelLeadsToItsVideos) {
  YoutubeStage tube;
  const std::string handle = tube.videos[0]->channel().handle;
  const Json channel = tube.get("/channels?part=id,contentDetails&forHandle=" + handle.substr(1))["items"][0];
  const std::string uploads = channel["contentDetails"]["relatedPlaylists"]["uploads"];
  EXPECT_EQ(uploads, "UU" + tube.videos[0]->channel().id.substr(2));
  const Json list = tube.get("/playlistItems?part=contentDetails&playlistId=" + uploads);
  ASSERT_THAT(list["items"], SizeIs(1));
  EXPECT_EQ(list["items"][0]["contentDetails"]["videoId"], YoutubeStage::kLive);
  EXPECT_FALSE(tube.get("/channels?part=id&forHandle=nobody").contains("items"));
  const Json found = tube.get("/search?part=snippet&type=video&eventType=completed");
  ASSERT_THAT(found["items"], SizeIs(1));
  EXPECT_EQ(found["items"][0]["id"]["videoId"], YoutubeStage::kEnded);
  EXPECT_EQ(tube.get("/videoCategories?part=snippet&id=20")["items"][0]["snippet"]["title"], "Gaming");
}

TEST(YoutubeApi, PollingTellsEveryMessageOnce) {
  YoutubeStage tube;
  Json answer = tube.get(tube.chat_target("messages"));
  EXPECT_THAT(tube.read_chats, ElementsAre(YoutubeStage::kLive));
  EXPECT_THAT(answer["items"], SizeIs(0));
  tube.play();
  std::vector<std::string> all;
  for (int i = 0; i < 6; ++i) {
    tube.stage.pass(7000);
    answer = tube.get(tube.chat_target("messages", answer["nextPageToken"].get<std::string>()));
    for (const auto& text : texts_of(answer)) all.push_back(text);
  }
  EXPECT_THAT(all, ElementsAre("hello there", "hi 🦉 \\o/", "wow", "bye", "chatEndedEvent"));
  EXPECT_TRUE(answer.contains("offlineAt"));
  const std::string last = answer["nextPageToken"];
  EXPECT_EQ(tube.refusal(tube.chat_target("messages")), "403 liveChatEnded");
  tube.stage.pass(120'000);
  EXPECT_EQ(tube.refusal(tube.chat_target("messages", last)), "403 liveChatEnded");
}

TEST(YoutubeApi, StampsAreTheStartAndTheOffsetOfTheFile) {
  YoutubeStage tube;
  tube.play();
  tube.stage.pass(5000);
  const Json video = tube.get(std::string(kAll) + YoutubeStage::kLive)["items"][0];
  const auto start = *parse_instant(video["liveStreamingDetails"]["actualStartTime"].get<std::string>());
  const Json first = tube.get(tube.chat_target("messages"))["items"][0];
  EXPECT_EQ(*parse_instant(first["snippet"]["publishedAt"].get<std::string>()), start + 1000);
  EXPECT_EQ(first["authorDetails"]["isChatModerator"], true);
}

TEST(YoutubeApi, AnUnchangedAnswerIs304) {
  YoutubeStage tube;
  const auto first = tube.ask("/videoCategories?part=snippet&regionCode=US");
  const std::string etag(*net::find_header(first.response.headers, "ETag"));
  const auto second = tube.ask("/videoCategories?part=snippet&regionCode=US", "right", {{"If-None-Match", etag}});
  EXPECT_EQ(second.response.status, 304);
  EXPECT_EQ(second.response.bytes(), "");
}

TEST(YoutubeApi, CountsUnitsUntilTheDayTurns) {
  YoutubeStage tube({}, {.units = 11, .searches = 1, .chat_cost = 5});
  EXPECT_EQ(tube.refusal(tube.chat_target("messages")), "200");
  EXPECT_EQ(tube.refusal("/videos?wrong=1"), "400 unexpectedParameter") << "costs, too";
  EXPECT_EQ(tube.refusal(tube.chat_target("messages")), "200");
  EXPECT_EQ(tube.refusal("/videos?part=id&id=x"), "403 quotaExceeded");
  EXPECT_EQ(tube.refusal("/search?part=snippet&q=x"), "200") << "has a bucket of its own";
  const auto stop = tube.ask("/search?part=snippet&q=x");
  EXPECT_EQ(stop.response.status, 429);
  EXPECT_THAT(stop.response.bytes(), HasSubstr("Search Queries per day"));
  tube.stage.pass(24 * 3'600'000);
  EXPECT_EQ(tube.refusal("/videos?part=id&id=x"), "200");
  EXPECT_EQ(tube.refusal("/search?part=snippet&q=x"), "200");
}

TEST(YoutubeApi, FaultsOfRequests) {
  const auto refused = [](std::string_view fault, std::string target) {
    YoutubeStage tube(fault);
    tube.play();
    tube.stage.pass(5000);
    return tube.refusal(target.empty() ? tube.chat_target("messages") : target);
  };
  EXPECT_EQ(refused("bad-key", ""), "400 badRequest");
  EXPECT_EQ(refused("rate-limit:share=1", ""), "403 rateLimitExceeded");
  EXPECT_EQ(refused("chat-disabled", ""), "403 liveChatDisabled");
  EXPECT_EQ(refused("chat-gone", ""), "404 liveChatNotFound");
  EXPECT_EQ(refused("search-stop", "/search?part=snippet&q=x"), "429 rateLimitExceeded");
  EXPECT_EQ(refused("comments-disabled", "/commentThreads?part=id&videoId=upload_vid3"), "403 commentsDisabled");
  EXPECT_EQ(refused("500:share=1", ""), "500 backendError");
  YoutubeStage gateway("html-502:share=1");
  EXPECT_THAT(gateway.ask("/videos?part=id&id=x").response.bytes(), testing::StartsWith("<!DOCTYPE"));
}

TEST(YoutubeApi, FaultsOfTokensAndPace) {
  YoutubeStage stale("stale-token");
  const std::string token = stale.get(stale.chat_target("messages"))["nextPageToken"];
  EXPECT_EQ(stale.refusal(stale.chat_target("messages", token)), "400 pageTokenInvalid");
  EXPECT_EQ(stale.refusal(stale.chat_target("messages", token)), "200");
  YoutubeStage strict("strict-polling");
  EXPECT_EQ(strict.refusal(strict.chat_target("messages")), "200");
  strict.stage.pass(1000);
  EXPECT_EQ(strict.refusal(strict.chat_target("messages")), "403 rateLimitExceeded");
  strict.stage.pass(7000);
  EXPECT_EQ(strict.refusal(strict.chat_target("messages")), "200");
}

TEST(YoutubeApi, QuotaEndsWhenTheFaultSaysSo) {
  YoutubeStage tube("quota-exceeded");
  EXPECT_EQ(tube.refusal(tube.chat_target("messages")), "200");
  tube.api.strike(tube.stage.core.faults.timed().front());
  EXPECT_EQ(tube.refusal(tube.chat_target("messages")), "403 quotaExceeded");
}

TEST(YoutubeApi, CommentsComeInPages) {
  YoutubeStage tube;
  const std::string target =
      "/commentThreads?part=snippet,replies&videoId=upload_vid3&textFormat=plainText&maxResults=3";
  const Json first = tube.get(target);
  ASSERT_THAT(first["items"], SizeIs(3));
  EXPECT_EQ(first["pageInfo"]["totalResults"], 3);
  EXPECT_EQ(first["items"][0]["snippet"]["topLevelComment"]["snippet"]["textDisplay"], "0:30 bye") << "newest first";
  const Json second = tube.get(target + "&pageToken=" + first["nextPageToken"].get<std::string>());
  ASSERT_THAT(second["items"], SizeIs(1));
  EXPECT_FALSE(second.contains("nextPageToken"));
  const Json html = tube.get("/commentThreads?part=snippet&videoId=upload_vid3");
  EXPECT_THAT(html["items"][0]["snippet"]["topLevelComment"]["snippet"]["textDisplay"].get<std::string>(),
              HasSubstr("&amp;t=30\">0:30</a>"));
}

TEST(YoutubeApi, DurationsAreIso8601) {
  EXPECT_EQ(iso_duration(0), "P0D");
  EXPECT_EQ(iso_duration(3'723'000), "PT1H2M3S");
  EXPECT_EQ(iso_duration(60'000), "PT1M");
  EXPECT_EQ(iso_duration(93'600'000), "P1DT2H");
}

}  // namespace
}  // namespace crowdline::sim
