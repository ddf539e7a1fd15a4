#include <gmock/gmock.h>

#include "api/api_fixture.h"

namespace crowdline::api {
namespace {

using StreamHandlersTest = ApiFixture;
const net::HeaderList kJson{{"Content-Type", "application/json; charset=utf-8"}};

TEST_F(StreamHandlersTest, ListsStreamsInPages) {
  for (int i = 0; i < 25; ++i) put_record(small_record("s" + std::to_string(i)));
  auto live = small_record("now", store::StreamStatus::kLive);
  live.info.title = "Morning show";
  put_record(live);
  const auto first = json_of(get("/api/v1/streams"));
  EXPECT_EQ(first["total"], 26);
  EXPECT_EQ(first["pages"], 2);
  EXPECT_EQ(first["streams"].size(), 20U);
  EXPECT_EQ(first["streams"][0]["id"], "now");
  EXPECT_EQ(json_of(get("/api/v1/streams?page=2"))["streams"].size(), 6U);
  EXPECT_EQ(json_of(get("/api/v1/streams?page=3"))["streams"].size(), 0U);
  EXPECT_EQ(json_of(get("/api/v1/streams?live=true"))["total"], 1);
  EXPECT_EQ(json_of(get("/api/v1/streams?query=morning"))["total"], 1);
  EXPECT_EQ(json_of(get("/api/v1/streams?query=%22%27%3B--%20OR%201%3D1"))["total"], 0);
}

TEST_F(StreamHandlersTest, AnEmptyListHasOnePage) {
  const auto list = json_of(get("/api/v1/streams"));
  EXPECT_EQ(list["pages"], 1);
  EXPECT_EQ(list["total"], 0);
}

TEST_F(StreamHandlersTest, OpensLinks) {
  control.answer = small_record("abc", store::StreamStatus::kLive);
  const auto live = ask("POST", "/api/v1/streams", R"({"link":"https://www.twitch.tv/owl"})", kJson);
  EXPECT_EQ(live.status, 202);
  EXPECT_EQ(json_of(live)["id"], "abc");
  EXPECT_EQ(control.opened, "https://www.twitch.tv/owl");
  control.answer = small_record("abc");
  EXPECT_EQ(ask("POST", "/api/v1/streams", R"({"link":"x"})", kJson).status, 200);
}

TEST_F(StreamHandlersTest, SaysWhatToDoWithALinkThatNothingCanRead) {
  const auto response = ask("POST", "/api/v1/streams", R"({"link":"https://www.twitch.tv/owl"})", kJson);
  EXPECT_EQ(response.status, 422);
  EXPECT_EQ(json_of(response)["detail"], "no stream of this link is stored; import its chat file");
  control.answer = fail(ErrorCode::kUsage, "that is no link");
  EXPECT_EQ(ask("POST", "/api/v1/streams", R"({"link":"x"})", kJson).status, 422);
  control.answer = fail(ErrorCode::kRemote, "Twitch does not answer");
  EXPECT_EQ(ask("POST", "/api/v1/streams", R"({"link":"x"})", kJson).status, 502);
}

TEST_F(StreamHandlersTest, RefusesBodiesThatAreNoLink) {
  const std::pair<const char*, int> cases[] = {{"", 400},
                                               {"{", 400},
                                               {"[]", 422},
                                               {"\"x\"", 422},
                                               {"{}", 422},
                                               {R"({"link":5})", 422},
                                               {R"({"link":""})", 422},
                                               {R"({"link":"a\nb"})", 422}};
  for (const auto& [body, status] : cases)
    EXPECT_EQ(ask("POST", "/api/v1/streams", body, kJson).status, status) << body;
  EXPECT_EQ(ask("POST", "/api/v1/streams", R"({"link":")" + std::string(3000, 'a') + R"("})", kJson).status, 422);
  EXPECT_EQ(ask("POST", "/api/v1/streams", std::string(70'000, ' '), kJson).status, 413);
  EXPECT_EQ(ask("POST", "/api/v1/streams", R"({"link":"x"})").status, 415);
  EXPECT_EQ(ask("POST", "/api/v1/streams", R"({"link":"x"})", {{"Content-Type", "text/plain"}}).status, 415);
  EXPECT_EQ(control.opened, "");
}

TEST_F(StreamHandlersTest, ImportsFiles) {
  control.answer = small_record("abc", store::StreamStatus::kImporting);
  const auto response =
      ask("POST", "/api/v1/imports?video=https%3A%2F%2Fyoutu.be%2Fx&title=My+stream", "[0:00:01] a: hi");
  EXPECT_EQ(response.status, 202);
  EXPECT_EQ(json_of(response)["status"], "importing");
  EXPECT_EQ(control.imported.video_link, "https://youtu.be/x");
  EXPECT_EQ(control.imported.title, "My stream");
  EXPECT_TRUE(control.imported.temporary);
  EXPECT_EQ(control.imported_bytes, 15U);
}

TEST_F(StreamHandlersTest, SaysWhyAnImportCannotBe) {
  EXPECT_EQ(ask("POST", "/api/v1/imports", "").status, 422);
  control.answer = fail(ErrorCode::kNotUnderstood, "the file is no chat", "expected …");
  EXPECT_EQ(ask("POST", "/api/v1/imports", "x").status, 422);
  control.name_the_file = true;
  const auto named = ask("POST", "/api/v1/imports", "x");
  EXPECT_EQ(json_of(named)["detail"], "the uploaded file is no chat");
  control.name_the_file = false;
  control.answer = fail(ErrorCode::kNotAllowed, "too many imports wait already");
  const auto busy = ask("POST", "/api/v1/imports", "x");
  EXPECT_EQ(busy.status, 503);
  EXPECT_EQ(header(busy, "retry-after"), "1");
  control.answer = fail(ErrorCode::kInternal, "secret path /home/x");
  const auto broken = ask("POST", "/api/v1/imports", "x");
  EXPECT_EQ(broken.status, 500);
  EXPECT_EQ(broken.bytes().find("secret"), std::string_view::npos);
}

TEST_F(StreamHandlersTest, StopsAndDeletes) {
  put_record(small_record("abc"));
  EXPECT_EQ(ask("POST", "/api/v1/streams/abc/stop").status, 202);
  EXPECT_EQ(ask("POST", "/api/v1/streams/unknown/stop").status, 404);
  EXPECT_EQ(ask("DELETE", "/api/v1/streams/abc").status, 204);
  EXPECT_EQ(ask("DELETE", "/api/v1/streams/abc").status, 404);
  EXPECT_EQ(get("/api/v1/streams/abc").status, 404);
}

}  // namespace
}  // namespace crowdline::api
