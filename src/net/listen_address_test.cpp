#include "net/listen_address.h"

#include <gtest/gtest.h>

namespace crowdline::net {
namespace {

TEST(ParseListenAddress, ReadsNumericHosts) {
  const auto address = parse_listen_address("127.0.0.1:8787");
  ASSERT_TRUE(address);
  EXPECT_EQ(address->host, "127.0.0.1");
  EXPECT_EQ(address->port, 8787);
  EXPECT_TRUE(address->loopback());
  EXPECT_EQ(address->text(), "127.0.0.1:8787");

  const auto six = parse_listen_address("[::1]:0");
  ASSERT_TRUE(six);
  EXPECT_TRUE(six->loopback());
  EXPECT_EQ(six->text(), "[::1]:0");

  EXPECT_EQ(parse_listen_address("localhost:1")->host, "127.0.0.1");
}

TEST(ParseListenAddress, KnowsWhatIsOpenToOthers) {
  EXPECT_FALSE(parse_listen_address("0.0.0.0:80")->loopback());
  EXPECT_TRUE(parse_listen_address("0.0.0.0:80")->wildcard());
  EXPECT_TRUE(parse_listen_address("[::]:80")->wildcard());
  EXPECT_FALSE(parse_listen_address("192.168.1.5:80")->loopback());
  EXPECT_TRUE(parse_listen_address("127.8.9.1:80")->loopback());
  EXPECT_TRUE(parse_listen_address("[::ffff:127.0.0.1]:80")->loopback());
  EXPECT_FALSE(parse_listen_address("[::ffff:10.0.0.1]:80")->loopback());
}

TEST(ParseListenAddress, RefusesTheRest) {
  for (const auto* text :
       {"", ":", "8787", ":8787", "127.0.0.1", "127.0.0.1:", "127.0.0.1:99999", "127.0.0.1:-1", "127.0.0.1:8a", "[::1]",
        "[::1", "::1:80", "example.org:80", "user@127.0.0.1:80", "[::1]x:80"}) {
    const auto address = parse_listen_address(text);
    ASSERT_FALSE(address) << text;
    EXPECT_EQ(address.error().code, ErrorCode::kUsage);
  }
}

TEST(ParseAuthority, LowersTheNameAndDropsTheLastDot) {
  EXPECT_EQ(parse_authority("LocalHost.:80")->host, "localhost");
  EXPECT_EQ(parse_authority("a.example")->port, "");
  EXPECT_FALSE(parse_authority("a b"));
  EXPECT_FALSE(parse_authority("a/b"));
}

}  // namespace
}  // namespace crowdline::net
