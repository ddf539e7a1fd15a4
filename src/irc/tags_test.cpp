#include <gmock/gmock.h>

#include <random>
#include <string>
#include <vector>

#include "irc/tag_scan.h"
#include "irc/tag_values.h"

namespace crowdline::irc {
namespace {

using Tags = std::vector<std::pair<std::string, std::string>>;

template <TagBlock (*scan)(const char*)>
Tags tags_of(std::string_view text) {
  Tags tags;
  each_tag<scan>(text, [&tags](std::string_view key, std::string_view value) { tags.emplace_back(key, value); });
  return tags;
}

// The specification, word by word.
Tags tags_by_hand(std::string_view text) {
  Tags tags;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(';'), text.size());
    const std::string_view tag = text.substr(0, end);
    const std::size_t equals = std::min(tag.find('='), tag.size());
    tags.emplace_back(tag.substr(0, equals), tag.substr(std::min(equals + 1, tag.size())));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return tags;
}

TagValues tags_in(std::string_view tags) { return TagValues({.text = tags, .tags = tags}); }

TEST(IrcTags, AreCutAtSemicolonsAndTheFirstEqualsSign) {
  using testing::ElementsAre;
  using testing::Pair;
  EXPECT_THAT(tags_of<scan_block>("a=1;b=;c;d=x=y;"),
              ElementsAre(Pair("a", "1"), Pair("b", ""), Pair("c", ""), Pair("d", "x=y")));
  EXPECT_THAT(tags_of<scan_block>(";=1"), ElementsAre(Pair("", ""), Pair("", "1")));
  EXPECT_THAT(tags_of<scan_block>(""), ElementsAre());
}

TEST(IrcTags, FastAndPlainScannersAgreeOnAnything) {
  std::mt19937 random(7);
  constexpr std::string_view kLetters = "ab;=\\ \xFF";
  for (int round = 0; round < 4000; ++round) {
    std::string text(random() % 300, ' ');
    for (char& c : text) c = kLetters[random() % (round % 2 == 0 ? 3 : kLetters.size())];
    const Tags expected = tags_by_hand(text);
    ASSERT_EQ(tags_of<scan_block>(text), expected) << text;
    ASSERT_EQ(tags_of<scan_block_plain>(text), expected) << text;
    const std::string longer = text + std::string(64, ';') + "=a";  // what follows in the line is not looked at
    Tags tags;
    each_tag(std::string_view(longer).substr(0, text.size()), longer.data() + longer.size(),
             [&tags](std::string_view key, std::string_view value) { tags.emplace_back(key, value); });
    ASSERT_EQ(tags, expected) << text;
  }
}

TEST(IrcTags, UnescapeAsTheSpecificationSays) {
  EXPECT_EQ(unescape_tag(R"(a\sb\:c\\d\n\q\)"), "a b;c\\d\nq");
  EXPECT_EQ(unescape_tag(R"(\r\s)"), "\r ");
  EXPECT_EQ(unescape_tag(""), "");
}

TEST(IrcTags, KnowTheirNames) {
  for (std::size_t i = 0; i < kTagCount; ++i) EXPECT_EQ(find_tag(kTagNames[i]), i) << kTagNames[i];
  for (const char* name : {"", "x", "ID", "user-idx", "user_id", "msg-param-id", "tmi-sent-t"})
    EXPECT_EQ(find_tag(name), kTagCount) << name;
  EXPECT_EQ(kTagNames[static_cast<std::size_t>(TagKey::kMod)], "mod");
  EXPECT_EQ(kTagNames[static_cast<std::size_t>(TagKey::kReplyThreadUserLogin)], "reply-thread-parent-user-login");
  EXPECT_EQ(kTagNames[static_cast<std::size_t>(TagKey::kTmiSentTs)], "tmi-sent-ts");
}

TEST(IrcTags, AreReadSoftly) {
  const TagValues tags = tags_in("bits=100;id=abc;mod=1;subscriber=0;user-id=42;vip=0;flag;id=last;slow=x;unknown=5");
  EXPECT_EQ(tags[TagKey::kId], "last") << "the last of two equal keys wins";
  EXPECT_EQ(tags.number(TagKey::kBits), 100);
  EXPECT_EQ(tags.number(TagKey::kSlow), std::nullopt);
  EXPECT_EQ(tags.number(TagKey::kBanDuration), std::nullopt);
  EXPECT_TRUE(tags.is_set(TagKey::kMod));
  EXPECT_FALSE(tags.is_set(TagKey::kSubscriber));
  EXPECT_FALSE(tags.is_set(TagKey::kVip)) << "vip=0 occurs in notices";
}

TEST(IrcTags, FallBackToOtherTimes) {
  EXPECT_EQ(tags_in("tmi-sent-ts=1700000000123").sent_ms(), 1'700'000'000'123);
  EXPECT_EQ(tags_in("rm-received-ts=5").sent_ms(), 5);
  EXPECT_EQ(tags_in("tmi-sent-ts=7;rm-received-ts=5").sent_ms(), 7);
  EXPECT_EQ(tags_in("time=1970-01-01T00:00:01Z").sent_ms(), 1000);
  EXPECT_EQ(tags_in("tmi-sent-ts=;bits=many").sent_ms(), 0);
}

}  // namespace
}  // namespace crowdline::irc
