#include "formats/author.h"

#include <gtest/gtest.h>

namespace crowdline::formats {
namespace {

const NameKey kKey = NameKey::fixed(4);

TEST(Author, IsToldApartByIdThenLoginThenName) {
  EXPECT_EQ(chatter_of({.id = "77", .name = "Owl", .login = "owl"}, kKey), kKey("77"));
  EXPECT_EQ(chatter_of({.id = {}, .name = "Owl", .login = "owl"}, kKey), kKey("owl"));
  EXPECT_EQ(chatter_of({.id = {}, .name = "Owl"}, kKey), kKey("Owl"));
}

TEST(Author, BothNamesAreHashedInOneForm) {
  EXPECT_EQ(name_hashes({.id = {}, .name = "@Mossy-Owl", .login = "owl_1"}, kKey),
            (chat::NameHashes{kKey("mossy owl"), kKey("owl_1")}));
  EXPECT_EQ(name_hashes({.id = {}, .name = "Owl", .login = "owl"}, kKey), (chat::NameHashes{kKey("owl"), 0}));
  EXPECT_EQ(name_hashes({.id = "7", .name = "..."}, kKey), chat::NameHashes{});
  EXPECT_EQ(name_hashes({.id = "7", .name = "owl\xFF"}, kKey)[0], kKey("owl")) << "what is no UTF-8 is repaired first";
}

TEST(Author, OfAMessageIsSetAtOnce) {
  chat::ChatMessage message;
  set_author({.id = "9", .name = "StreamElements"}, kKey, message);
  EXPECT_EQ(message.chatter, kKey("9"));
  EXPECT_EQ(message.name_hashes[0], kKey("streamelements"));
  EXPECT_TRUE(message.roles.has(chat::Role::kBot));
}

}  // namespace
}  // namespace crowdline::formats
