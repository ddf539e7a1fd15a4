#include "chat/link_address.h"

#include <gtest/gtest.h>

namespace crowdline::chat {
namespace {

TEST(LinkAddress, TakesAnAddressApart) {
  const auto address = parse_address("https://User:secret@WWW.Example.org:8080/a//b%20c/?x=1&y=%3D&x=2#t=5");
  ASSERT_TRUE(address.has_value());
  EXPECT_EQ(address->host, "www.example.org");
  EXPECT_EQ(address->path, (std::vector<std::string>{"a", "b c"}));
  EXPECT_EQ(address->parameter("x"), "1");
  EXPECT_EQ(address->parameter("y"), "=");
  EXPECT_EQ(address->parameter("t"), "5");
  EXPECT_EQ(address->parameter("z"), "");
  EXPECT_EQ(address->segment(1), "b c");
  EXPECT_EQ(address->segment(2), "");
}

TEST(LinkAddress, KnowsItsDomain) {
  const auto address = parse_address("m.example.org/a");
  ASSERT_TRUE(address.has_value());
  EXPECT_TRUE(address->in_domain("example.org"));
  EXPECT_TRUE(address->in_domain("m.example.org"));
  EXPECT_FALSE(address->in_domain("ample.org"));
  EXPECT_FALSE(address->in_domain("x.m.example.org"));
}

TEST(LinkAddress, LeavesTheHostOfABareNameEmpty) {
  const auto address = parse_address("name/more");
  ASSERT_TRUE(address.has_value());
  EXPECT_EQ(address->host, "");
  EXPECT_EQ(address->path, (std::vector<std::string>{"name", "more"}));
}

TEST(LinkAddress, RefusesBlanksInsideAndOtherSchemes) {
  EXPECT_FALSE(parse_address("a b").has_value());
  EXPECT_FALSE(parse_address("ftp://example.org").has_value());
  EXPECT_FALSE(parse_address(std::string(3000, 'a')).has_value());
  EXPECT_FALSE(parse_address("<>").has_value());
}

TEST(LinkAddress, PercentEscapesRoundTrip) {
  EXPECT_EQ(percent_decode("%C3%A9%2f"), "é/");
  EXPECT_EQ(percent_decode("100%"), "100%");
  EXPECT_EQ(percent_decode("%zz%4"), "%zz%4");
  EXPECT_EQ(percent_encode("é/a-b_c.~"), "%C3%A9%2Fa-b_c.~");
  EXPECT_EQ(percent_decode(percent_encode("a b%あ")), "a b%あ");
}

}  // namespace
}  // namespace crowdline::chat
