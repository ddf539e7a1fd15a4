#include "chat/link.h"

#include <gtest/gtest.h>

#include <string>

namespace crowdline::chat {
namespace {

constexpr Platform kYt = Platform::kYoutube;
constexpr Platform kTw = Platform::kTwitch;
constexpr const char* kChannelId = "UCabcdefghijklmnopqrst_-";

struct Row {
  const char* catches;
  std::string text;
  Platform platform;
  LinkKind kind;
  std::string id;
  std::int64_t start_ms = -1;  // -1: none
  bool now_live = false;
};

class LinkRow : public ::testing::TestWithParam<Row> {};

TEST_P(LinkRow, IsClassified) {
  const Row& row = GetParam();
  const auto link = classify_link(row.text);
  ASSERT_TRUE(link.has_value()) << row.text << ": " << link.error().sentence();
  EXPECT_EQ(link->platform, row.platform) << row.text;
  EXPECT_EQ(to_string(link->kind), std::string(to_string(row.kind))) << row.text;
  EXPECT_EQ(link->id, row.id) << row.text;
  EXPECT_EQ(link->start_ms.value_or(-1), row.start_ms) << row.text;
  EXPECT_EQ(link->now_live, row.now_live) << row.text;
  const auto again = classify_link(link->url);
  ASSERT_TRUE(again.has_value()) << "the canonical address " << link->url << " is no link itself";
  EXPECT_EQ(again->id, link->id);
  EXPECT_EQ(again->kind, link->kind);
  EXPECT_EQ(again->url, link->url);
}

std::string name_of(const ::testing::TestParamInfo<Row>& info) { return info.param.catches; }

const Row kYoutubeVideos[] = {
    {"plain_watch", "https://www.youtube.com/watch?v=aBcDeFgHiJ0", kYt, LinkKind::kVideo, "aBcDeFgHiJ0"},
    {"no_scheme", "youtube.com/watch?v=aBcDeFgHiJ0", kYt, LinkKind::kVideo, "aBcDeFgHiJ0"},
    {"no_scheme_but_slashes", "//www.youtube.com/watch?v=aBcDeFgHiJ0", kYt, LinkKind::kVideo, "aBcDeFgHiJ0"},
    {"capital_scheme_and_host", "HTTPS://WWW.YouTube.COM/watch?v=aBcDeFgHiJ0", kYt, LinkKind::kVideo, "aBcDeFgHiJ0"},
    {"v_after_other_parameters", "https://m.youtube.com/watch?app=desktop&list=PLx&v=aBcDeFgHiJ0", kYt,
     LinkKind::kVideo, "aBcDeFgHiJ0"},
    {"html_escaped", "https://www.youtube.com/watch?feature=share&amp;v=aBcDeFgHiJ0&amp;t=90", kYt, LinkKind::kVideo,
     "aBcDeFgHiJ0", 90'000},
    {"music_host", "https://music.youtube.com/watch?v=aBcDeFgHiJ0&list=RD", kYt, LinkKind::kVideo, "aBcDeFgHiJ0"},
    {"gaming_host", "https://gaming.youtube.com/watch?v=aBcDeFgHiJ0", kYt, LinkKind::kVideo, "aBcDeFgHiJ0"},
    {"kids_host", "https://www.youtubekids.com/watch?v=aBcDeFgHiJ0", kYt, LinkKind::kVideo, "aBcDeFgHiJ0"},
    {"no_cookie_embed", "https://www.youtube-nocookie.com/embed/aBcDeFgHiJ0?rel=0", kYt, LinkKind::kVideo,
     "aBcDeFgHiJ0"},
    {"api_host", "https://youtube.googleapis.com/v/aBcDeFgHiJ0", kYt, LinkKind::kVideo, "aBcDeFgHiJ0"},
    {"watch_path", "https://www.youtube.com/watch/aBcDeFgHiJ0", kYt, LinkKind::kVideo, "aBcDeFgHiJ0"},
    {"v_path_with_ampersand", "https://www.youtube.com/v/aBcDeFgHiJ0&hl=en", kYt, LinkKind::kVideo, "aBcDeFgHiJ0"},
    {"e_path", "https://www.youtube.com/e/aBcDeFgHiJ0", kYt, LinkKind::kVideo, "aBcDeFgHiJ0"},
    {"embed_with_start", "https://www.youtube.com/embed/aBcDeFgHiJ0?start=75", kYt, LinkKind::kVideo, "aBcDeFgHiJ0",
     75'000},
    {"shorts", "https://www.youtube.com/shorts/aBcDeFgHiJ0?feature=share", kYt, LinkKind::kVideo, "aBcDeFgHiJ0"},
    {"live_path", "https://www.youtube.com/live/aBcDeFgHiJ0?si=xyz", kYt, LinkKind::kVideo, "aBcDeFgHiJ0"},
    {"short_host", "https://youtu.be/aBcDeFgHiJ0?si=qwerty&t=1h2m3s", kYt, LinkKind::kVideo, "aBcDeFgHiJ0", 3'723'000},
    {"short_host_fragment_time", "youtu.be/aBcDeFgHiJ0#t=1m30s", kYt, LinkKind::kVideo, "aBcDeFgHiJ0", 90'000},
    {"seconds_with_unit", "https://www.youtube.com/watch?v=aBcDeFgHiJ0&t=90s", kYt, LinkKind::kVideo, "aBcDeFgHiJ0",
     90'000},
    {"time_that_is_none", "https://www.youtube.com/watch?v=aBcDeFgHiJ0&t=soon", kYt, LinkKind::kVideo, "aBcDeFgHiJ0"},
    {"negative_time", "https://www.youtube.com/watch?v=aBcDeFgHiJ0&t=-5", kYt, LinkKind::kVideo, "aBcDeFgHiJ0"},
    {"empty_time_then_start", "https://www.youtube.com/watch?v=aBcDeFgHiJ0&t=&start=5", kYt, LinkKind::kVideo,
     "aBcDeFgHiJ0", 5'000},
    {"bare_seconds", "https://www.youtube.com/watch?v=aBcDeFgHiJ0&t=90", kYt, LinkKind::kVideo, "aBcDeFgHiJ0", 90'000},
    {"no_scheme_but_slashes_short", "//youtu.be/aBcDeFgHiJ0", kYt, LinkKind::kVideo, "aBcDeFgHiJ0"},
    {"no_cookie_host_watch", "youtube-nocookie.com/watch?v=aBcDeFgHiJ0", kYt, LinkKind::kVideo, "aBcDeFgHiJ0"},
    {"chat_popout", "https://www.youtube.com/live_chat?is_popout=1&v=aBcDeFgHiJ0", kYt, LinkKind::kVideo,
     "aBcDeFgHiJ0"},
    {"studio", "https://studio.youtube.com/video/aBcDeFgHiJ0/livestreaming", kYt, LinkKind::kVideo, "aBcDeFgHiJ0"},
    {"attribution", "https://www.youtube.com/attribution_link?a=x&u=%2Fwatch%3Fv%3DaBcDeFgHiJ0%26feature%3Dshare", kYt,
     LinkKind::kVideo, "aBcDeFgHiJ0"},
    {"bare_id", "aBcDeFgHiJ0", kYt, LinkKind::kVideo, "aBcDeFgHiJ0"},
    {"bare_id_with_dash_first", "-BcDeFgHiJ0", kYt, LinkKind::kVideo, "-BcDeFgHiJ0"},
    {"angle_brackets", "<https://youtu.be/aBcDeFgHiJ0>", kYt, LinkKind::kVideo, "aBcDeFgHiJ0"},
    {"full_stop_of_the_sentence", "  https://youtu.be/aBcDeFgHiJ0. ", kYt, LinkKind::kVideo, "aBcDeFgHiJ0"},
    {"port_and_user", "https://me@www.youtube.com:443/watch?v=aBcDeFgHiJ0", kYt, LinkKind::kVideo, "aBcDeFgHiJ0"},
    {"final_dot_of_the_host", "https://www.youtube.com./watch?v=aBcDeFgHiJ0", kYt, LinkKind::kVideo, "aBcDeFgHiJ0"},
};
INSTANTIATE_TEST_SUITE_P(YoutubeVideos, LinkRow, ::testing::ValuesIn(kYoutubeVideos), name_of);

const Row kYoutubeOthers[] = {
    {"embed_videoseries_is_no_id", "https://www.youtube.com/embed/videoseries?list=PLabc_1", kYt, LinkKind::kPlaylist,
     "PLabc_1"},
    {"embed_live_stream_is_no_id", std::string("https://www.youtube.com/embed/live_stream?channel=") + kChannelId, kYt,
     LinkKind::kChannel, kChannelId, -1, true},
    {"playlist", "https://www.youtube.com/playlist?list=PLabc_1", kYt, LinkKind::kPlaylist, "PLabc_1"},
    {"watch_of_a_list_alone", "https://www.youtube.com/watch?list=PLabc_1", kYt, LinkKind::kPlaylist, "PLabc_1"},
    {"clip", "https://www.youtube.com/clip/UgkxAbc-123_x", kYt, LinkKind::kClip, "UgkxAbc-123_x"},
    {"handle", "https://www.youtube.com/@SomeOne", kYt, LinkKind::kHandle, "SomeOne"},
    {"handle_live", "https://www.youtube.com/@SomeOne/live", kYt, LinkKind::kHandle, "SomeOne", -1, true},
    {"handle_streams_is_not_live", "youtube.com/@SomeOne/streams", kYt, LinkKind::kHandle, "SomeOne"},
    {"handle_percent_encoded", "https://www.youtube.com/@%E3%81%82%E3%81%84", kYt, LinkKind::kHandle, "あい"},
    {"handle_unicode", "https://www.youtube.com/@あい", kYt, LinkKind::kHandle, "あい"},
    {"bare_handle", "@SomeOne", kYt, LinkKind::kHandle, "SomeOne"},
    {"channel", std::string("https://www.youtube.com/channel/") + kChannelId, kYt, LinkKind::kChannel, kChannelId},
    {"channel_live", std::string("https://www.youtube.com/channel/") + kChannelId + "/live", kYt, LinkKind::kChannel,
     kChannelId, -1, true},
    {"bare_channel_id", kChannelId, kYt, LinkKind::kChannel, kChannelId},
    {"studio_channel", std::string("https://studio.youtube.com/channel/") + kChannelId + "/videos", kYt,
     LinkKind::kChannel, kChannelId},
    {"custom_c", "https://www.youtube.com/c/SomeName", kYt, LinkKind::kCustomName, "SomeName"},
    {"custom_short", "https://www.youtube.com/SomeName/live", kYt, LinkKind::kCustomName, "SomeName", -1, true},
    {"user", "https://www.youtube.com/user/SomeName", kYt, LinkKind::kUser, "SomeName"},
    {"user_live", "https://www.youtube.com/user/SomeName/live", kYt, LinkKind::kUser, "SomeName", -1, true},
    {"channel_streams_is_not_live", std::string("https://www.youtube.com/channel/") + kChannelId + "/streams", kYt,
     LinkKind::kChannel, kChannelId},
    {"handle_of_a_subdomain", "https://m.youtube.com/@SomeOne", kYt, LinkKind::kHandle, "SomeOne"},
};
INSTANTIATE_TEST_SUITE_P(YoutubeOthers, LinkRow, ::testing::ValuesIn(kYoutubeOthers), name_of);

const Row kTwitchRows[] = {
    {"channel", "https://www.twitch.tv/Some_Streamer", kTw, LinkKind::kChannel, "some_streamer"},
    {"channel_with_parameters", "https://www.twitch.tv/some_streamer?sr=a", kTw, LinkKind::kChannel, "some_streamer"},
    {"channel_page_of_videos", "https://www.twitch.tv/some_streamer/videos?filter=archives", kTw, LinkKind::kChannel,
     "some_streamer"},
    {"mobile", "https://m.twitch.tv/some_streamer", kTw, LinkKind::kChannel, "some_streamer"},
    {"other_part_of_the_domain", "https://go.twitch.tv/some_streamer", kTw, LinkKind::kChannel, "some_streamer"},
    {"chat_popout", "https://www.twitch.tv/popout/some_streamer/chat?popout=", kTw, LinkKind::kChannel, "some_streamer",
     -1, true},
    {"chat_embed", "https://www.twitch.tv/embed/some_streamer/chat?parent=x.org", kTw, LinkKind::kChannel,
     "some_streamer", -1, true},
    {"chat_old", "https://www.twitch.tv/some_streamer/chat", kTw, LinkKind::kChannel, "some_streamer", -1, true},
    {"moderator", "https://www.twitch.tv/moderator/some_streamer", kTw, LinkKind::kChannel, "some_streamer", -1, true},
    {"moderator_popout", "https://www.twitch.tv/popout/moderator/some_streamer/chat", kTw, LinkKind::kChannel,
     "some_streamer", -1, true},
    {"dashboard", "https://dashboard.twitch.tv/u/some_streamer/stream-manager", kTw, LinkKind::kChannel,
     "some_streamer", -1, true},
    {"dashboard_popout", "https://dashboard.twitch.tv/popout/u/some_streamer/stream-manager/chat", kTw,
     LinkKind::kChannel, "some_streamer", -1, true},
    {"dashboard_old", "https://www.twitch.tv/some_streamer/dashboard", kTw, LinkKind::kChannel, "some_streamer"},
    {"video", "https://www.twitch.tv/videos/123456789?t=1h2m3s", kTw, LinkKind::kVideo, "123456789", 3'723'000},
    {"video_with_letter", "https://www.twitch.tv/videos/v123456789", kTw, LinkKind::kVideo, "123456789"},
    {"video_mobile", "https://m.twitch.tv/videos/123456789", kTw, LinkKind::kVideo, "123456789"},
    {"video_old", "https://www.twitch.tv/some_streamer/v/123456789?t=90s", kTw, LinkKind::kVideo, "123456789", 90'000},
    {"video_below_the_channel", "https://www.twitch.tv/some_streamer/video/123456789", kTw, LinkKind::kVideo,
     "123456789"},
    {"clip_host", "https://clips.twitch.tv/BraveOddOtter-Ab_c1", kTw, LinkKind::kClip, "BraveOddOtter-Ab_c1"},
    {"clip_embed", "https://clips.twitch.tv/embed?clip=BraveOddOtter&parent=x.org", kTw, LinkKind::kClip,
     "BraveOddOtter"},
    {"clip_old", "https://clips.twitch.tv/some_streamer/BraveOddOtter", kTw, LinkKind::kClip, "BraveOddOtter"},
    {"clip_below_the_channel", "https://www.twitch.tv/some_streamer/clip/BraveOddOtter?filter=clips", kTw,
     LinkKind::kClip, "BraveOddOtter"},
    {"clip_mobile", "https://m.twitch.tv/clip/BraveOddOtter", kTw, LinkKind::kClip, "BraveOddOtter"},
    {"player_of_a_channel", "https://player.twitch.tv/?channel=Some_Streamer&parent=x.org", kTw, LinkKind::kChannel,
     "some_streamer", -1, true},
    {"player_of_a_video", "https://player.twitch.tv/?video=v123456789&time=1m", kTw, LinkKind::kVideo, "123456789",
     60'000},
    {"player_of_a_collection", "https://player.twitch.tv/?collection=abcDEF123", kTw, LinkKind::kPlaylist, "abcDEF123"},
    {"collection", "https://www.twitch.tv/collections/abcDEF123", kTw, LinkKind::kPlaylist, "abcDEF123"},
    {"bare_login", "Some_Streamer", kTw, LinkKind::kChannel, "some_streamer"},
    {"bare_login_of_eleven_letters", "streamer_77", kTw, LinkKind::kChannel, "streamer_77"},
    {"bare_with_hash_sign", "#some_streamer", kTw, LinkKind::kChannel, "some_streamer"},
    {"bare_video", "v123456789", kTw, LinkKind::kVideo, "123456789"},
    {"bare_video_number", "1234567890", kTw, LinkKind::kVideo, "1234567890"},
};
INSTANTIATE_TEST_SUITE_P(Twitch, LinkRow, ::testing::ValuesIn(kTwitchRows), name_of);

struct Refused {
  const char* catches;
  std::string text;
};

class RefusedLink : public ::testing::TestWithParam<Refused> {};

TEST_P(RefusedLink, IsNotUnderstood) {
  const auto link = classify_link(GetParam().text);
  ASSERT_FALSE(link.has_value()) << GetParam().text << " was taken for " << link->url;
  EXPECT_EQ(link.error().code, ErrorCode::kNotUnderstood);
  EXPECT_FALSE(link.error().hint.empty());
}

const Refused kRefused[] = {
    {"empty", ""},
    {"blanks", "  \t\n"},
    {"other_host", "https://example.org/watch?v=aBcDeFgHiJ0"},
    {"host_that_only_ends_alike", "https://notyoutube.com/watch?v=aBcDeFgHiJ0"},
    {"host_that_only_begins_alike", "https://youtube.com.example.org/watch?v=aBcDeFgHiJ0"},
    {"youtube_in_the_path", "https://example.org/youtube.com/watch?v=aBcDeFgHiJ0"},
    {"user_part_that_looks_like_the_host", "https://www.youtube.com@example.org/watch?v=aBcDeFgHiJ0"},
    {"other_scheme", "ftp://youtube.com/watch?v=aBcDeFgHiJ0"},
    {"script_scheme", "javascript:alert(1)"},
    {"id_too_short", "https://www.youtube.com/watch?v=aBcDeFgHiJ"},
    {"id_too_long", "https://www.youtube.com/watch?v=aBcDeFgHiJ0k"},
    {"id_with_bad_letter", "https://www.youtube.com/watch?v=aBcDeFg*iJ0"},
    {"embed_word_without_list", "https://www.youtube.com/embed/videoseries"},
    {"embed_live_without_channel", "https://www.youtube.com/embed/live_stream"},
    {"results_page", "https://www.youtube.com/results?search_query=cats"},
    {"feed", "https://www.youtube.com/feed/subscriptions"},
    {"front_page", "https://www.youtube.com/"},
    {"attribution_to_elsewhere", "https://www.youtube.com/attribution_link?u=//example.org/watch?v=aBcDeFgHiJ0"},
    {"channel_id_too_short", "https://www.youtube.com/channel/UCabc"},
    {"name_that_ends_like_a_sentence", "https://www.youtube.com/watc./aBcDeFgHiJ0"},
    {"empty_handle", "https://www.youtube.com/@"},
    {"twitch_front_page", "https://www.twitch.tv/"},
    {"twitch_directory", "https://www.twitch.tv/directory/game/Chess"},
    {"twitch_video_that_is_no_number", "https://www.twitch.tv/videos/abc"},
    {"twitch_login_too_long", "https://www.twitch.tv/abcdefghijklmnopqrstuvwxyz"},
    {"twitch_login_with_bad_letter", "https://www.twitch.tv/some.streamer"},
    {"empty_player", "https://player.twitch.tv/"},
    {"word_of_twitch_s_own_addresses", "video"},
    {"two_words", "some streamer"},
    {"file_name", "chat.json"},
    {"file_path", "logs/2024/chat"},
    {"control_character", "https://youtu.be/aBcDe\x01gHiJ0"},
    {"very_long", "https://www.youtube.com/@" + std::string(5000, 'a')},
};
INSTANTIATE_TEST_SUITE_P(Links, RefusedLink, ::testing::ValuesIn(kRefused),
                         [](const auto& info) { return std::string(info.param.catches); });

}  // namespace
}  // namespace crowdline::chat
