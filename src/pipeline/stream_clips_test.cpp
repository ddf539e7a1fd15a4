#include "pipeline/stream_clips.h"

#include <gtest/gtest.h>

#include "base/json.h"

namespace crowdline::pipeline {
namespace {

const StreamClip kClip{.start_ms = 10'000,
                       .end_ms = 40'000,
                       .views = 7,
                       .rough = true,
                       .id = "OddOwl",
                       .url = "https://clips.twitch.tv/OddOwl",
                       .title = "<b>what\"</b>"};

TEST(StreamClips, AreStoredAndToldAsAWhole) {
  const store::StreamChange change = clips_change("s", std::span(&kClip, 1));
  ASSERT_EQ(change.clips->size(), 1U);
  EXPECT_EQ(change.clips->front().start_ms, 10'000);
  const Json json = parse_json(change.clips->front().json, "a clip").value();
  EXPECT_EQ(json["title"], "<b>what\"</b>") << "escaped where it is shown";
  EXPECT_EQ(json["rough"], true);
  ASSERT_EQ(change.events.size(), 1U);
  EXPECT_EQ(change.events[0].name, "clip");
  EXPECT_EQ(parse_json(change.events[0].data, "an event").value()["clips"][0], json);
}

TEST(StreamClips, OnlyADifferenceIsNews) {
  const store::StreamChange change = clips_change("s", std::span(&kClip, 1));
  EXPECT_TRUE(same_clips(*change.clips, change));
  EXPECT_FALSE(same_clips({}, change));
  StreamClip seen = kClip;
  ++seen.views;
  EXPECT_FALSE(same_clips(*change.clips, clips_change("s", std::span(&seen, 1))));
  EXPECT_TRUE(same_clips({}, clips_change("s", {})));
}

}  // namespace
}  // namespace crowdline::pipeline
