#include "text/emoticon.h"

#include <gtest/gtest.h>

namespace crowdline::text {
namespace {

TEST(Emoticon, WholeChunks) {
  for (const char* chunk : {":)", ":-)",  ":(",  "=D",  ";)",    ":'(", ">:(", "<3",  "<333", "</3", "D:",   "xD",
                            "XD", "XDDD", "xdd", "T_T", "TT_TT", "^^",  "-_-", "o_O", "uwu",  "o7",  "\\o/", ":P",
                            ":3", ":/",   ":|",  ":))", ")))",   "((",  "QQ",  ":S",  ":*",   ":O",  ":-O",  "):"}) {
    EXPECT_TRUE(is_emoticon(chunk)) << chunk;
  }
}

TEST(Emoticon, WordsNumbersAndMarksAreNone) {
  for (const char* chunk : {"xDrive", "x", "D", ":", "12:30", "a:b", "lol", "<", "<30", "::", "?!", "dd", "10:d",
                            "http://", ")", "item8)", ":poop", ":D:x"}) {
    EXPECT_FALSE(is_emoticon(chunk)) << chunk;
  }
}

TEST(Emoticon, LengthAtAPlaceInsideAChunk) {
  EXPECT_EQ(emoticon_length("nice:)", 4), 2u);
  EXPECT_EQ(emoticon_length("nice:)))!", 4), 4u);
  EXPECT_EQ(emoticon_length("and:or", 3), 0u);
  EXPECT_EQ(emoticon_length("(:)", 1), 2u);
  EXPECT_EQ(emoticon_length("10:3", 2), 0u);
  EXPECT_EQ(emoticon_length("<3<3", 2), 2u);
}

TEST(Emoticon, VariantsHaveOnePlainForm) {
  EXPECT_EQ(plain_emoticon(":-))))"), ":)");
  EXPECT_EQ(plain_emoticon(":d"), ":D");
  EXPECT_EQ(plain_emoticon("<333"), "<3");
  EXPECT_EQ(plain_emoticon("xDDDD"), "XD");
  EXPECT_EQ(plain_emoticon("xd"), "XD");
  EXPECT_EQ(plain_emoticon("^_^"), "^_^");
  EXPECT_EQ(plain_emoticon(":("), ":(");
}

}  // namespace
}  // namespace crowdline::text
