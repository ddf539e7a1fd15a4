#include "sim/youtube_comments.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "sim/sim_fixture.h"

namespace crowdline::sim {
namespace {

TEST(YoutubeComments, OfAChatNameTheirTimes) {
  const auto script =
      script_of("comments.tsv",
                "offset_s\tauthor\ttext\n-5\tamy\tearly\n3725\tbo\twow\n3726\tcy\t1\n3726\tcy\t2\n3726\tcy\t3\n"
                "3726\tcy\t4\n3726\tcy\t5\n3726\tcy\t6\n3726\tcy\t7\n3727\tdi\tthe tenth\n");
  const auto comments = comments_of_chat(*script, 1000);
  ASSERT_EQ(comments.size(), 9u);
  EXPECT_EQ(comments[0].text, "early");
  EXPECT_EQ(comments[1].text, "1:02:05 wow");
  EXPECT_EQ(comments[1].at_ms, 121'000);
  ASSERT_EQ(comments[8].replies.size(), 1u);
  EXPECT_EQ(comments[8].replies[0].text, "the tenth");
  EXPECT_NE(comments[0].id, comments[1].id);
}

TEST(YoutubeComments, ReadsAnswersOfTheApi) {
  const auto file = read_youtube_comments(R"({"kind":"youtube#commentThreadListResponse","items":[
    {"snippet":{"topLevelComment":{"id":"a","snippet":{"textDisplay":"1:02<br>x","textOriginal":"1:02\nx","likeCount":3,
      "authorDisplayName":"@amy","publishedAt":"2026-01-01T00:00:00Z"}}},
     "replies":{"comments":[{"id":"b","snippet":{"textOriginal":"yes","publishedAt":"2026-01-02T00:00:00Z"}}]}}]})");
  ASSERT_TRUE(file);
  const YoutubeComments& comments = file->comments;
  ASSERT_EQ(comments.size(), 1u);
  EXPECT_EQ(comments[0].text, "1:02\nx");
  EXPECT_EQ(comments[0].likes, 3);
  ASSERT_EQ(comments[0].replies.size(), 1u);
  EXPECT_EQ(comments[0].replies[0].id, "b");
}

TEST(YoutubeComments, ReadsTheFileOfYtDlp) {
  const auto file = read_youtube_comments(R"({"id":"x","title":"A game","duration":300,"comments":[
    {"id":"a","parent":"root","text":"2:00 nice","timestamp":20,"author":"@amy","like_count":1},
    {"id":"a.b","parent":"a","text":"right","timestamp":30,"author":"@bo"}]})");
  ASSERT_TRUE(file);
  ASSERT_EQ(file->comments.size(), 1u);
  EXPECT_EQ(file->comments[0].at_ms, 20'000);
  EXPECT_EQ(file->comments[0].replies[0].author, "@bo");
  EXPECT_EQ(file->info.title, "A game");
  EXPECT_EQ(file->info.duration_ms, 300'000);
}

TEST(YoutubeComments, WhatIsNeitherIsNone) {
  EXPECT_FALSE(read_youtube_comments("offset_s\tauthor\ttext\n"));
  EXPECT_FALSE(read_youtube_comments("{\"messages\":[]}"));
  EXPECT_FALSE(read_youtube_comments("[1,2]"));
  EXPECT_FALSE(read_youtube_comments(R"({"kind":"youtube#commentThreadListResponse","items":[1]})"));
}

TEST(YoutubeComments, HtmlLinksTimesAndEscapes) {
  EXPECT_EQ(html_comment("a <b> & \"c\"\n", "VIDEO"), "a &lt;b&gt; &amp; &quot;c&quot;<br>");
  EXPECT_EQ(html_comment("2:23!", "VIDEO"), "<a href=\"https://www.youtube.com/watch?v=VIDEO&amp;t=143\">2:23</a>!");
  EXPECT_EQ(html_comment("at 1:02:03", "V"), "at <a href=\"https://www.youtube.com/watch?v=V&amp;t=3723\">1:02:03</a>");
  for (const char* plain : {"2:1", "1:2:3", "x 12:345", "12:", "1:75"}) {
    EXPECT_EQ(html_comment(plain, "V"), plain);
  }
}

}  // namespace
}  // namespace crowdline::sim
