#include "text/link.h"

#include <gtest/gtest.h>

namespace crowdline::text {
namespace {

TEST(Link, WithAndWithoutScheme) {
  for (const char* chunk :
       {"https://example.org/a?b=c", "HTTP://EXAMPLE.ORG", "www.example.dk", "example.com", "clips.twitch.tv/Abc",
        "youtu.be/x", "discord.gg/abc", "sub.example.co/x", "example.com:8080/x"}) {
    EXPECT_TRUE(is_link(chunk)) << chunk;
  }
}

TEST(Link, SentencesAndNumbersAreNone) {
  for (const char* chunk : {"well...ok", "gg.me", "3.5", "v1.2", "e.g.", "...", ".com", "lol.", "no.way", "https://",
                            "www.x", "a..com", "com"}) {
    EXPECT_FALSE(is_link(chunk)) << chunk;
  }
}

}  // namespace
}  // namespace crowdline::text
