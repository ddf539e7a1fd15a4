#include "sim/youtube_ids.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace crowdline::sim {
namespace {

TEST(YoutubeIds, Base64BothWays) {
  EXPECT_EQ(base64("f"), "Zg==");
  EXPECT_EQ(base64("foobar"), "Zm9vYmFy");
  EXPECT_EQ(base64url("\xfb\xff"), "-_8");
  EXPECT_EQ(base64_bytes("-_8"), "\xfb\xff");
  EXPECT_EQ(base64_bytes("+/8="), "\xfb\xff");
  EXPECT_EQ(base64_bytes("a"), std::nullopt);
  EXPECT_EQ(base64_bytes("ab*d"), std::nullopt);
}

TEST(YoutubeIds, MadeOnesLookLikeYoutubes) {
  EXPECT_TRUE(is_channel_id(channel_id_of("amy")));
  EXPECT_NE(channel_id_of("amy"), channel_id_of("bo"));
  EXPECT_TRUE(is_video_id("dQw4w9WgXcQ"));
  EXPECT_FALSE(is_video_id("dQw4w9WgXc"));
  EXPECT_FALSE(is_video_id("dQw4w9WgX Q"));
}

// 0x0a 0x0d 0x0a 0x0b … are the fields that answers of the real API begin with.
TEST(YoutubeIds, ChatIdsAreTheProtobufThatWasSeen) {
  const std::string id = live_chat_id("zm9_x7UWCgE", "UC_whk90f7e_mgrF_JGWkDog");
  EXPECT_EQ(id, "Cg0KC3ptOV94N1VXQ2dFKicKGFVDX3doazkwZjdlX21nckZfSkdXa0RvZxILem05X3g3VVdDZ0U");
}

TEST(YoutubeIds, MessagesOfTheApiAndOfThePageShareTheirCore) {
  const std::string core = "CK7m4-nu9v4CFQKFwgQdABCDEF";
  EXPECT_EQ(core_id_of(page_message_id(core), "x"), core);
  const std::string chat = live_chat_id("zm9_x7UWCgE", "UC_whk90f7e_mgrF_JGWkDog");
  const std::string id = api_message_id(chat, core);
  ASSERT_TRUE(id.starts_with("LCC."));
  EXPECT_THAT(*base64_bytes(id.substr(4)), testing::EndsWith("\x12\x1c\x0a\x1a" + core));
}

TEST(YoutubeIds, OtherIdsGetACoreOfTheirOwn) {
  EXPECT_EQ(core_id_of("some id of a file", "a").size(), 26u);
  EXPECT_EQ(core_id_of("", "a"), core_id_of("no", "a"));
  EXPECT_NE(core_id_of("", "a"), core_id_of("", "b"));
}

TEST(YoutubeIds, TokensAreGoodForWhatTheyWereGivenFor) {
  const std::string token = page_token("chat", 4711);
  EXPECT_EQ(page_of_token(token, "chat"), 4711u);
  EXPECT_EQ(page_of_token(token, "other chat"), std::nullopt);
  EXPECT_EQ(page_of_token("nonsense", "chat"), std::nullopt);
  EXPECT_EQ(page_of_token("", "chat"), std::nullopt);
}

}  // namespace
}  // namespace crowdline::sim
