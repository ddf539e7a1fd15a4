#include <gtest/gtest.h>

#include "base/json.h"
#include "youtube/comment_source.h"
#include "youtube/comment_time.h"

namespace crowdline::youtube {
namespace {

constexpr text::CommentedVideo kVideo{.duration_ms = 600'000, .id = "F1UP7wRCPH8"};

std::optional<std::int64_t> time_of(std::string_view html) { return comment_time(read_comment_html(html), kVideo); }

TEST(CommentHtml, TagsAndEntitiesBecomeText) {
  const CommentHtml comment = read_comment_html(
      "a &lt;b&gt; &amp; c<br>it&#39;s <b>bold</b> &#x1F600; &unknown; 2 < 3 <a "
      "href=\"https://x.org/?a=1&amp;b=2\">x.org</a>");
  EXPECT_EQ(comment.text, "a <b> & c\nit's bold \xF0\x9F\x98\x80 &unknown; 2 < 3 x.org");
  ASSERT_EQ(comment.links.size(), 1U);
  EXPECT_EQ(comment.links[0].url, "https://x.org/?a=1&b=2");
  EXPECT_EQ(comment.text.substr(comment.links[0].begin), "x.org");
}

TEST(CommentHtml, AnyBytesAreRead) {
  for (const char* html :
       {"<", "<a", "<a href=\"", "&", "&#", "&#;", "&#xFFFFFFFF;", "&#0;", "</a>", "<a href=\"x\">", "<>"})
    EXPECT_LE(read_comment_html(html).text.size(), std::string_view(html).size()) << html;
}

TEST(CommentTime, LinkedTimesAreAsFarAsTheLinkSays) {
  EXPECT_EQ(time_of("<a href=\"https://www.youtube.com/watch?v=F1UP7wRCPH8&amp;t=143\">2:23</a> lol"), 143'000);
  EXPECT_EQ(time_of("<a href=\"https://www.youtube.com/watch?v=F1UP7wRCPH8&amp;t=2m23s\">2:23</a>"), 143'000);
}

TEST(CommentTime, OtherVideosAndLinksAreNone) {
  EXPECT_EQ(time_of("<a href=\"https://www.youtube.com/watch?v=aaaaaaaaaaA&amp;t=83\">1:23</a>"), std::nullopt);
  EXPECT_EQ(time_of("<a href=\"https://example.org/1:23\">1:23</a>"), std::nullopt);
  EXPECT_EQ(time_of("<a href=\"https://www.youtube.com/watch?v=F1UP7wRCPH8&amp;t=9000\">2:30:00</a>"), std::nullopt);
}

TEST(CommentTime, TheFirstOfSeveralCounts) {
  EXPECT_EQ(time_of("3:00 then <a href=\"https://www.youtube.com/watch?v=F1UP7wRCPH8&amp;t=61\">1:01</a>"), 180'000);
  EXPECT_EQ(time_of("<a href=\"https://youtu.be/F1UP7wRCPH8?t=61\">youtu.be/F1UP7wRCPH8?t=61</a> and 3:00"), 61'000);
}

TEST(CommentTime, AClockTimeThatYoutubeLinkedIsNone) {
  EXPECT_EQ(time_of("premiere at <a href=\"https://www.youtube.com/watch?v=F1UP7wRCPH8&amp;t=450\">7:30</a> pm"),
            std::nullopt);
}

Json comment(const std::string& id, const std::string& text, int likes = 0) {
  return {{"id", id},
          {"snippet",
           {{"textDisplay", text},
            {"authorDisplayName", "@" + id},
            {"authorChannelId", {{"value", "UC" + id}}},
            {"likeCount", likes},
            {"publishedAt", "2026-03-01T12:00:00Z"}}}};
}

Json thread(const std::string& id, const std::string& text, int replies = 0, Json replied = Json::array()) {
  return {{"id", id},
          {"snippet", {{"topLevelComment", comment(id, text)}, {"totalReplyCount", replies}}},
          {"replies", {{"comments", std::move(replied)}}}};
}

std::string page(Json items, const std::string& next = {}) {
  Json body{{"items", std::move(items)}};
  if (!next.empty()) body["nextPageToken"] = next;
  return to_text(body);
}

std::string value_of(const ApiRequest& request, std::string_view name) {
  for (const auto& [key, value] : request.query) {
    if (key == name) return value;
  }
  return {};
}

// What a source of these answers gives, as "id@ms" or "reason"; `asked` are the calls.
struct Scripted {
  std::vector<ApiAnswer> answers;
  std::vector<std::string> asked;
  std::size_t pages = 50;

  std::string read() {
    VideoFacts video{.id = "F1UP7wRCPH8", .channel_id = "UCowner", .duration_ms = 600'000, .comments = 4};
    CommentSource source(video, {}, NameKey::fixed(1), {.pages = pages}, [this](const ApiRequest& request) {
      asked.push_back(request.path + " " + value_of(request, "parentId") + value_of(request, "pageToken"));
      const ApiAnswer answer = answers.at(asked.size() - 1);
      return answer;
    });
    std::string all;
    while (true) {
      const auto batch = source.next(2);
      if (!batch) return "error: " + batch.error().sentence();
      if (batch->empty()) return all;
      for (const chat::SourceItem& item : *batch) {
        if (!all.empty()) all += ' ';
        if (const auto* message = std::get_if<chat::ChatMessage>(&item))
          all += message->id + (message->offset_ms ? "@" + std::to_string(*message->offset_ms) : "");
        else
          all += std::get<chat::SkippedRecord>(item).reason;
      }
    }
  }
};

TEST(CommentSource, PagesRepliesAndOrder) {
  Scripted script;
  script.answers = {
      page(Json::array({thread("a", "5:00 nice", 2, Json::array({comment("a.1", "yes")})), thread("b", "no time")}),
           "P2"),
      page(Json::array({thread("c", "1:00 first"), Json{{"id", "broken"}}})),
      page(Json::array({comment("a.1", "yes"), comment("a.2", "at 2:00")}))};
  EXPECT_EQ(script.read(), "a.1 b bad_record c@60000 a.2@120000 a@300000");
  EXPECT_EQ(script.asked, (std::vector<std::string>{"/commentThreads ", "/commentThreads P2", "/comments a"}));
}

TEST(CommentSource, DisabledCommentsAreFinal) {
  Scripted script;
  script.answers = {std::unexpected(ApiError{.failure = ApiFailure::kCommentsDisabled, .status = 403})};
  EXPECT_TRUE(script.read().starts_with("error: "));
}

TEST(CommentSource, WhatWasReadStaysWhenALaterPageFails) {
  Scripted script;
  script.answers = {page(Json::array({thread("a", "x"), thread("b", "1:00")}), "P2"),
                    std::unexpected(ApiError{.failure = ApiFailure::kStalePageToken, .status = 400})};
  EXPECT_EQ(script.read(), "a b@60000 truncated");
}

TEST(CommentSource, TheLimitIsSaid) {
  Scripted script{.answers = {page(Json::array({thread("a", "x")}), "P2")}, .asked = {}, .pages = 1};
  EXPECT_EQ(script.read(), "a page_limit");
}

TEST(CommentSource, ADeletedThreadIsNoLossOfOthers) {
  Scripted script;
  script.answers = {page(Json::array({thread("a", "x", 3), thread("b", "y", 1)})),
                    std::unexpected(ApiError{.failure = ApiFailure::kNotFound, .status = 404}),
                    page(Json::array({comment("b.1", "z")}))};
  EXPECT_EQ(script.read(), "a b b.1");
}

TEST(CommentAnswer, LikesOwnersAndKinds) {
  Json one = comment("a", "hi", 12);
  one["snippet"]["authorChannelId"]["value"] = "UCowner";
  const auto read =
      read_comments(page(Json::array({one})), {.video = kVideo, .channel_id = "UCowner", .key = NameKey::fixed(1)});
  ASSERT_TRUE(read.has_value());
  const auto& message = std::get<chat::ChatMessage>(read->items.at(0));
  EXPECT_EQ(message.likes, 12U);
  EXPECT_TRUE(message.roles.has(chat::Role::kBroadcaster));
  EXPECT_EQ(message.kind, chat::MessageKind::kComment);
}

}  // namespace
}  // namespace crowdline::youtube
