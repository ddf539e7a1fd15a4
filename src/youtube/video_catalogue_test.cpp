#include "youtube/video_catalogue.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>

namespace crowdline::youtube {
namespace {

constexpr const char* kChannel = "UC_x5XG1OV2P6uZZ5FSM9Ttw";

// Answers by the beginning of what is asked.
class Catalogue : public testing::Test {
 protected:
  static std::filesystem::path fresh_folder() {
    std::string name = (std::filesystem::temp_directory_path() / "crowdline-catalogue-XXXXXX").string();
    return ::mkdtemp(name.data());
  }
  ~Catalogue() override { std::filesystem::remove_all(folder); }

  Result<net::HttpAnswer> serve(const net::HttpCall& call) {
    asked.push_back(call.url.substr(4));
    for (const auto& [begin, body] : answers) {
      if (asked.back().starts_with(begin)) return net::HttpAnswer{.status = body.empty() ? 404 : 200, .body = body};
    }
    return net::HttpAnswer{.status = 404};
  }
  static std::string video(const char* id, const char* broadcast, const char* started) {
    return fmt::format(
        R"({{"id":"{}","snippet":{{"title":"{}","liveBroadcastContent":"{}"}},"contentDetails":{{"duration":"P0D"}},
                          "liveStreamingDetails":{{{}}}}})",
        id, id, broadcast, started);
  }

  std::filesystem::path folder = fresh_folder();
  net::ScaledClock clock{1000};
  QuotaLedger ledger{(folder / "quota.json").string(), {}, clock};
  std::vector<std::pair<std::string, std::string>> answers;
  std::vector<std::string> asked;
  ApiClient client{"http", Secret("k"), [this](const net::HttpCall& call) { return serve(call); }, ledger, clock};
  VideoCatalogue catalogue{client};
};

TEST_F(Catalogue, AsksForFiftyVideosAtOnceAndKeepsTheirOrder) {
  std::vector<std::string> ids;
  for (int i = 0; i < 60; ++i) ids.push_back(fmt::format("id{}", i));
  answers = {{"/videos", "{\"items\":[" + video("id3", "live", "") + "," + video("id1", "none", "") + "]}"}};
  const auto found = catalogue.videos(ids);
  ASSERT_TRUE(found);
  EXPECT_EQ(asked.size(), 2U);
  EXPECT_EQ(found->at(0).id, "id1");
  EXPECT_EQ(found->at(1).id, "id3");
  answers = {{"/videos", "{}"}};
  EXPECT_EQ(catalogue.video("gone").error().code, ErrorCode::kNotFound);
}

TEST_F(Catalogue, FindsWhatAChannelShowsWithoutASearch) {
  answers = {{"/channels?part=snippet%2CcontentDetails&forHandle=%40owl",
              fmt::format(R"({{"items":[{{"id":"{}","snippet":{{"title":"Owl"}}}}]}})", kChannel)},
             {"/playlistItems?part=contentDetails&playlistId=UULV", ""},
             {"/playlistItems?part=contentDetails&playlistId=UU_x",
              R"({"items":[{"contentDetails":{"videoId":"a"}},{"contentDetails":{"videoId":"b"}}]})"},
             {"/videos", "{\"items\":[" + video("a", "none", R"("actualEndTime":"2026-01-01T00:00:00Z")") + "," +
                             video("b", "live", R"("actualStartTime":"2026-01-01T00:00:00Z")") + "]}"}};
  const auto channel = catalogue.channel({.kind = chat::LinkKind::kHandle, .id = "owl", .url = "u"});
  ASSERT_TRUE(channel);
  const auto shown = catalogue.showing(*channel);
  ASSERT_TRUE(shown) << shown.error().sentence();
  EXPECT_EQ(shown->id, "b");
  EXPECT_EQ(ledger.state().units, 4) << "channel, playlist of streams, of uploads, videos";
  EXPECT_EQ(ledger.state().searches, 0);
}

TEST_F(Catalogue, AChannelThatShowsNothingOrIsNoneIsSaidSo) {
  answers = {{"/channels", "{}"}, {"/playlistItems", "{\"items\":[]}"}, {"/videos", "{}"}};
  EXPECT_EQ(catalogue.channel({.kind = chat::LinkKind::kUser, .id = "x", .url = "u"}).error().code,
            ErrorCode::kNotFound);
  EXPECT_EQ(catalogue.channel({.kind = chat::LinkKind::kCustomName, .id = "x", .url = "u"}).error().code,
            ErrorCode::kUsage);
  EXPECT_EQ(catalogue
                .showing({.id = kChannel,
                          .name = "Owl",
                          .handle = {},
                          .description = {},
                          .picture_url = {},
                          .uploads_playlist = {}})
                .error()
                .code,
            ErrorCode::kNotFound);
}

TEST_F(Catalogue, NamesOfCategoriesAreAskedForOnce) {
  answers = {{"/videoCategories", R"({"items":[{"id":"20","snippet":{"title":"Gaming"}}]})"}};
  EXPECT_EQ(catalogue.category(""), "");
  EXPECT_TRUE(asked.empty());
  EXPECT_EQ(catalogue.category("20"), "Gaming");
  EXPECT_EQ(catalogue.category("99"), "");
  EXPECT_EQ(asked.size(), 1U);
}

}  // namespace
}  // namespace crowdline::youtube
