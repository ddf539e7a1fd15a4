#include "app/platform_search.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace crowdline::app {
namespace {

class Scripted final : public pipeline::ChannelSearch {
 public:
  Result<pipeline::FoundChannels> search(const pipeline::ChannelQuery&) override {
    ++asked;
    return answer;
  }
  Result<pipeline::FoundChannels> answer = pipeline::FoundChannels{};
  int asked = 0;
};

pipeline::FoundChannels one(const char* id, bool live) {
  pipeline::FoundChannel channel;
  channel.id = id;
  channel.live = live;
  return {.channels = {channel}, .notes = {}};
}

std::vector<std::string> ids(const Result<pipeline::FoundChannels>& found) {
  std::vector<std::string> all;
  for (const auto& channel : found->channels) all.push_back(channel.id);
  return all;
}

struct PlatformSearchTest : testing::Test {
  Scripted twitch;
  Scripted youtube;
  PlatformSearch search{twitch, youtube};
};

TEST_F(PlatformSearchTest, JoinsBothWithTheLiveOnesFirst) {
  twitch.answer = one("twitch", false);
  youtube.answer = one("youtube", true);
  EXPECT_THAT(ids(search.search({.words = "a", .platform = std::nullopt})), testing::ElementsAre("youtube", "twitch"));
}

TEST_F(PlatformSearchTest, APlatformThatCannotBeAskedIsANote) {
  twitch.answer = one("twitch", true);
  youtube.answer = fail(ErrorCode::kNotAllowed, "no key", "get one");
  const auto found = search.search({.words = "a", .platform = std::nullopt});
  EXPECT_THAT(ids(found), testing::ElementsAre("twitch"));
  EXPECT_THAT(found->notes, testing::ElementsAre("no key; get one"));
  twitch.answer = fail(ErrorCode::kNotAllowed, "no client id");
  EXPECT_EQ(search.search({.words = "a", .platform = std::nullopt}).error().what, "no client id");
}

TEST_F(PlatformSearchTest, AsksOnlyTheOneThatIsMeant) {
  youtube.answer = fail(ErrorCode::kRemote, "no");
  EXPECT_FALSE(search.search({.words = "a", .platform = chat::Platform::kYoutube}));
  EXPECT_TRUE(search.search({.words = "a", .platform = chat::Platform::kTwitch}));
  EXPECT_EQ(twitch.asked, 1);
  EXPECT_EQ(youtube.asked, 1);
}

}  // namespace
}  // namespace crowdline::app
