#include "formats/author.h"

#include <gtest/gtest.h>

#include <string>

#include "text/name_words.h"

namespace crowdline::formats {
namespace {

const NameKey kKey = NameKey::fixed(4);

std::uint64_t name(std::string_view form) { return text::name_hash(form, kKey); }

TEST(Author, IsToldApartByIdThenLoginThenName) {
  EXPECT_EQ(chatter_of({.id = "77", .name = "Owl", .login = "owl"}, kKey), kKey("77"));
  EXPECT_EQ(chatter_of({.id = {}, .name = "Owl", .login = "owl"}, kKey), kKey("owl"));
  EXPECT_EQ(chatter_of({.id = {}, .name = "Owl"}, kKey), kKey("Owl"));
}

TEST(Author, BothNamesAreHashedInOneForm) {
  EXPECT_EQ(name_hashes({.id = {}, .name = "@Mossy-Owl", .login = "owl_1"}, kKey),
            (chat::NameHashes{name("mossy owl"), name("owl_1")}));
  EXPECT_EQ(name_hashes({.id = {}, .name = "Owl", .login = "owl"}, kKey), (chat::NameHashes{name("owl"), 0}));
  EXPECT_EQ(name_hashes({.id = "7", .name = "..."}, kKey), chat::NameHashes{});
  EXPECT_EQ(name_hashes({.id = "7", .name = "owl\xFF"}, kKey)[0], name("owl")) << "what is no UTF-8 is repaired first";
}

TEST(Author, OfAMessageIsSetAtOnce) {
  chat::ChatMessage message;
  set_author({.id = "9", .name = "StreamElements"}, kKey, message);
  EXPECT_EQ(message.chatter, kKey("9"));
  EXPECT_EQ(message.name_hashes[0], name("streamelements"));
  EXPECT_TRUE(message.roles.has(chat::Role::kBot));
}

TEST(Author, IsTheSameFromMemory) {
  AuthorMemory memory(kKey);
  for (int i = 0; i < 20'000; ++i) {  // more authors than it has room for, each twice
    const std::string shown = "Owl" + std::to_string(i / 2 % 6'000);
    const std::string login = "l" + shown;
    const std::string id = i % 3 == 0 ? shown : "";
    const Author author{.id = id, .name = shown, .login = i / 2 % 7 == 0 ? "nightbot" : login};
    chat::ChatMessage expected;
    set_author(author, kKey, expected);
    for (int turn = 0; turn < 2; ++turn) {
      chat::ChatMessage message;
      memory.set_author(author, message);
      ASSERT_EQ(message.chatter, expected.chatter);
      ASSERT_EQ(message.name_hashes, expected.name_hashes);
      ASSERT_EQ(message.roles.has(chat::Role::kBot), expected.roles.has(chat::Role::kBot));
    }
  }
}

TEST(Author, ThatMovesBetweenFieldsIsAnother) {
  AuthorMemory memory(kKey);
  chat::ChatMessage one;
  memory.set_author({.id = "ab", .name = "c"}, one);
  chat::ChatMessage other;
  memory.set_author({.id = "a", .name = "bc"}, other);
  EXPECT_NE(one.chatter, other.chatter);
}

}  // namespace
}  // namespace crowdline::formats
