// Requests, answers and calls of Helix, as plain functions.
#include <gmock/gmock.h>

#include "twitch/helix_answer.h"
#include "twitch/helix_call.h"
#include "twitch/helix_request.h"

namespace crowdline::twitch {
namespace {

using testing::HasSubstr;
using testing::Not;

TEST(HelixRequest, IsWrittenWithItsParameters) {
  EXPECT_EQ(users_by_login({"ana", "bo b"}).target(), "/users?login=ana&login=bo%20b");
  EXPECT_EQ(streams_by_login({"ana"}).target(), "/streams?user_login=ana&first=100");
  EXPECT_EQ(search_channels("a&b=c", true, 500).target(), "/search/channels?query=a%26b%3Dc&live_only=true&first=100");
  EXPECT_EQ(archive_of("5").target(), "/videos?user_id=5&type=archive&sort=time&first=20");
  EXPECT_EQ(clips_of("5", "2026-01-01T00:00:00Z").target(),
            "/clips?broadcaster_id=5&started_at=2026-01-01T00%3A00%3A00Z&first=100");
  EXPECT_EQ(global_emotes().target(), "/chat/emotes/global");
  EXPECT_EQ(channel_emotes("5").target(), "/chat/emotes?broadcaster_id=5");
  EXPECT_EQ(videos_by_id({"1"}).after("x").after("c=").target(), "/videos?id=1&after=c%3D");
  EXPECT_EQ(users_by_id(std::vector<std::string>(150, "1")).query.size(), 100U) << "no more than Twitch takes";
}

TEST(HelixAnswer, UsersAndChannels) {
  const auto users = read_users(
      R"({"data":[{"id":"5","login":"ana","display_name":"Ana","description":"d","profile_image_url":"https://x/y",
          "broadcaster_type":"partner","created_at":"1970-01-01T00:00:01Z","view_count":0,"new":{}}]})");
  ASSERT_EQ(users->records.size(), 1U);
  EXPECT_EQ(users->records[0].login, "ana");
  EXPECT_EQ(users->records[0].created_ms, 1'000);
  EXPECT_EQ(users->records[0].picture_url, "https://x/y");
  EXPECT_EQ(users->cursor, "") << "a missing pagination is the end";
  const auto channels = read_channels(
      R"({"data":[{"broadcaster_id":"5","broadcaster_login":"ana","broadcaster_name":"Ana","title":"t","game_id":"9",
          "game_name":"Chess","broadcaster_language":"en","tags":["a",5,"b"]}]})");
  EXPECT_EQ(channels->records.at(0).category, "Chess");
  EXPECT_EQ(channels->records.at(0).tags.size(), 2U);
}

TEST(HelixAnswer, StreamsAndSearches) {
  const auto streams = read_streams(
      R"({"data":[{"id":"1","user_id":"5","user_login":"ana","title":"t","type":"live","viewer_count":12,
          "started_at":"2026-01-01T00:00:00Z","tags":null,"language":"en"},{"id":"2","user_id":"6","type":""},{"id":3}],
          "pagination":{"cursor":"next"}})");
  ASSERT_EQ(streams->records.size(), 1U);
  EXPECT_EQ(streams->left_out, 2U);
  EXPECT_EQ(streams->records[0].viewers, 12);
  EXPECT_EQ(streams->cursor, "next");
  const auto found = read_found_channels(
      R"({"data":[{"id":"5","broadcaster_login":"ana","display_name":"Ana","is_live":false,"started_at":"","tags":[],
          "thumbnail_url":"javascript:x"
}],"pagination":{}
})");
  ASSERT_EQ(found->records.size(), 1U);
  EXPECT_FALSE(found->records[0].live);
  EXPECT_EQ(found->records[0].started_ms, 0);
  EXPECT_EQ(found->records[0].picture_url, "") << "pictures come over https";
}

TEST(HelixAnswer, VideosClipsAndEmotes) {
  const auto videos = read_videos(
      R"({"data":[{"id":"1","stream_id":null,"user_id":"5","duration":"3h8m33s","created_at":"2026-01-01T00:00:00Z",
          "type":"archive","muted_segments":[{"duration":30,"offset":120},{"offset":"x"}]}]})");
  ASSERT_EQ(videos->records.size(), 1U);
  EXPECT_EQ(videos->records[0].duration_ms, ((3 * 60 + 8) * 60 + 33) * 1000);
  EXPECT_EQ(videos->records[0].stream_id, "");
  ASSERT_EQ(videos->records[0].muted.size(), 1U);
  EXPECT_EQ(videos->records[0].muted[0].offset_ms, 120'000);
  const auto clips = read_clips(
      R"({"data":[{"id":"a","video_id":"","duration":12.9,"vod_offset":null,"view_count":3},
          {"id":"b","video_id":"1","duration":30,"vod_offset":17,"created_at":"2026-01-01 00:00:00"}]})");
  ASSERT_EQ(clips->records.size(), 2U);
  EXPECT_EQ(clips->records[0].duration_ms, 12'900);
  EXPECT_FALSE(clips->records[0].offset_ms.has_value());
  EXPECT_EQ(clips->records[1].offset_ms, 17'000);
  EXPECT_EQ(clips->records[1].created_ms, 0) << "no RFC 3339";
  const auto emotes = read_emotes_of_chat(R"({"data":[{"id":"25","name":"Kappa"},{"id":"26"}],"template":"t"})");
  EXPECT_EQ(emotes->records.size(), 1U);
  EXPECT_EQ(emotes->left_out, 1U);
}

TEST(HelixAnswer, WhatIsNoAnswerIsAnError) {
  for (const char* body : {"", "{", "[]", "5", "{}", R"({"data":{}})", R"({"data":null})"})
    EXPECT_EQ(read_users(body).error().code, ErrorCode::kNotUnderstood) << body;
  EXPECT_EQ(read_users(R"({"data":[1,null,"x",[],{}]})")->left_out, 5U);
}

TEST(HelixAnswer, Durations) {
  EXPECT_EQ(read_helix_duration("33s"), 33'000);
  EXPECT_EQ(read_helix_duration("8m"), 480'000);
  for (const char* text : {"", "h", "5", "5x", "3h8", "99999999999h", "-5s"})
    EXPECT_EQ(read_helix_duration(text), 0) << text;
}

net::HttpAnswer answer(int status, std::string body = {}, net::HeaderList headers = {}) {
  return {.status = status, .headers = std::move(headers), .body = std::move(body)};
}

struct Calling {
  bool sends() { return std::holds_alternative<net::HttpCall>(call.next(token, now)); }
  std::int64_t waits_until() { return std::get<WaitForPoints>(call.next(token, now)).until_ms; }
  Result<std::string> result() { return std::get<Result<std::string>>(call.next(token, now)); }

  RateBucket bucket;
  HelixCall call{"https://api/helix", users_by_login({"ana"}), bucket, 1};
  Token token{.access = Secret("acc"), .client_id = "client"};
  std::int64_t now = 1'000'000;
};

TEST(HelixCall, CarriesTokenAndClient) {
  Calling calling;
  const auto call = std::get<net::HttpCall>(calling.call.next(calling.token, calling.now));
  EXPECT_EQ(call.url, "https://api/helix/users?login=ana");
  EXPECT_EQ(net::find_header(call.headers, "Authorization"), "Bearer acc");
  EXPECT_EQ(net::find_header(call.headers, "Client-Id"), "client");
  calling.call.answered(answer(200, "{}"), calling.now);
  EXPECT_EQ(calling.result().value(), "{}");
}

TEST(HelixCall, ARefusedTokenIsRenewedOnce) {
  Calling calling;
  ASSERT_TRUE(calling.sends());
  calling.call.answered(answer(401), calling.now);
  EXPECT_TRUE(std::holds_alternative<RenewToken>(calling.call.next(calling.token, calling.now)));
  calling.call.token_renewed(true);
  ASSERT_TRUE(calling.sends());
  calling.call.answered(answer(401, R"({"message":"Invalid OAuth token"})"), calling.now);
  EXPECT_EQ(calling.result().error().code, ErrorCode::kNotAllowed);
}

TEST(HelixCall, WithoutANewTokenItEnds) {
  Calling calling;
  ASSERT_TRUE(calling.sends());
  calling.call.answered(answer(401), calling.now);
  calling.call.token_renewed(false);
  EXPECT_EQ(calling.result().error().code, ErrorCode::kNotAllowed);
}

TEST(HelixCall, TooManyRequestsWaitForTheReset) {
  Calling calling;
  ASSERT_TRUE(calling.sends());
  calling.call.answered(answer(429, "", {{"ratelimit-reset", "1005"}, {"Ratelimit-Remaining", "0"}}), calling.now);
  EXPECT_EQ(calling.waits_until(), 1'005'000);
  HelixCall other("https://api/helix", global_emotes(), calling.bucket, 2);
  EXPECT_TRUE(std::holds_alternative<WaitForPoints>(other.next(calling.token, calling.now))) << "everybody waits";
  calling.now = 1'005'000;
  EXPECT_TRUE(calling.sends());
  calling.call.answered(answer(429, "", {{"Ratelimit-Reset", "99999999999"}}), calling.now);
  EXPECT_LE(calling.waits_until(), calling.now + 120'000) << "a clock that is wrong stops nobody";
}

TEST(HelixCall, AFailingServerIsTriedAgainWithWaits) {
  Calling calling;
  ASSERT_TRUE(calling.sends());
  calling.call.answered(answer(503), calling.now);
  ASSERT_TRUE(calling.sends()) << "once at once";
  for (int i = 0; i < 3; ++i) {
    calling.call.answered(i == 0 ? Result<net::HttpAnswer>(fail(ErrorCode::kRemote, "down")) : answer(503),
                          calling.now);
    calling.now += 60'000;
    ASSERT_TRUE(calling.sends()) << i;
  }
  calling.call.answered(answer(500), calling.now);
  EXPECT_EQ(calling.result().error().code, ErrorCode::kRemote);
}

TEST(HelixCall, OtherRefusalsAreFinal) {
  const std::pair<int, ErrorCode> rows[] = {{400, ErrorCode::kUsage},
                                            {403, ErrorCode::kNotAllowed},
                                            {404, ErrorCode::kNotFound},
                                            {410, ErrorCode::kNotFound}};
  for (const auto& [status, code] : rows) {
    Calling calling;
    ASSERT_TRUE(calling.sends());
    calling.call.answered(answer(status, R"({"message":"because acc"})"), calling.now);
    EXPECT_EQ(calling.result().error().code, code) << status;
    EXPECT_THAT(calling.result().error().what, HasSubstr("because"));
    EXPECT_THAT(calling.result().error().what, Not(HasSubstr("acc"))) << "the token is taken out";
  }
  Calling forbidden;
  ASSERT_TRUE(forbidden.sends());
  forbidden.call.answered(fail(ErrorCode::kNotAllowed, "this host may not be called"), forbidden.now);
  EXPECT_EQ(forbidden.result().error().code, ErrorCode::kNotAllowed);
}

TEST(RateBucket, FollowsTheServer) {
  RateBucket bucket;
  EXPECT_FALSE(bucket.take(0).has_value());
  EXPECT_FALSE(bucket.take(0).has_value());
  bucket.answered({{"Ratelimit-Limit", "800"}, {"Ratelimit-Remaining", "1"}, {"Ratelimit-Reset", "30"}});
  EXPECT_EQ(bucket.remaining(), 0) << "the other one is still under way";
  EXPECT_EQ(bucket.take(10'000), 30'000);
  bucket.answered({{"Ratelimit-Remaining", "5"}, {"Ratelimit-Reset", "31"}});
  EXPECT_EQ(bucket.remaining(), 5);
  for (int i = 0; i < 5; ++i) EXPECT_FALSE(bucket.take(11'000).has_value());
  EXPECT_TRUE(bucket.take(11'000).has_value());
  EXPECT_FALSE(bucket.take(31'000).has_value()) << "it fills again";
  RateBucket untold;
  EXPECT_FALSE(untold.take(0).has_value());
  untold.answered({});
  EXPECT_EQ(untold.remaining(), 799) << "no headers, no change";
}

}  // namespace
}  // namespace crowdline::twitch
