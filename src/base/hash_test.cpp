#include "base/hash.h"

#include <gtest/gtest.h>

namespace crowdline {
namespace {

TEST(Hash, ContentDoesNotDependOnTheCutting) {
  ContentHasher whole;
  whole.update("some chat file");
  ContentHasher pieces;
  for (const char c : std::string("some chat file")) pieces.update({&c, 1});
  EXPECT_EQ(whole.hex(), pieces.hex());
  EXPECT_EQ(whole.hex().size(), 32u);
  pieces.update("!");
  EXPECT_NE(whole.hex(), pieces.hex());
}

TEST(Hash, NamesDependOnTheKey) {
  const NameKey one = NameKey::fixed(1);
  EXPECT_EQ(one("mossyowl"), NameKey::fixed(1)("mossyowl"));
  EXPECT_NE(one("mossyowl"), NameKey::fixed(2)("mossyowl"));
  EXPECT_NE(one("mossyowl"), one("mossyow1"));
  EXPECT_NE(NameKey::random()("mossyowl"), NameKey::random()("mossyowl"));
}

}  // namespace
}  // namespace crowdline
