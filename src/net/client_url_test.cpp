#include "net/client_url.h"

#include <gtest/gtest.h>

namespace crowdline::net {
namespace {

TEST(ClientUrl, IsTakenApart) {
  const auto url = parse_client_url("wss://IRC-ws.chat.twitch.tv:443/?a=b");
  ASSERT_TRUE(url.has_value());
  EXPECT_TRUE(url->tls && url->web_socket);
  EXPECT_EQ(url->host, "irc-ws.chat.twitch.tv");
  EXPECT_EQ(url->port, "443");
  EXPECT_EQ(url->target, "/?a=b");
  EXPECT_EQ(url->authority(), "irc-ws.chat.twitch.tv");
  EXPECT_EQ(parse_client_url("https://api.twitch.tv?x=1")->target, "/?x=1");
  EXPECT_EQ(parse_client_url("http://[::1]:8080/a")->authority(), "[::1]:8080");
  EXPECT_EQ(parse_client_url("ws://127.0.0.1")->port, "80");
}

TEST(ClientUrl, RefusesWhatItDoesNotUnderstand) {
  for (const char* text : {"", "ftp://a/", "https:///x", "https://user@a/", "https://a/b c", "https://a/#f",
                           "https://a/\r\nHost: b", "https://a:x/", "//a/"}) {
    EXPECT_FALSE(parse_client_url(text).has_value()) << text;
  }
}

TEST(AllowedHosts, AreTheOnlyOnesCalled) {
  const AllowedHosts hosts{.names = {"api.twitch.tv"}};
  const auto allowed = [](const AllowedHosts& list, const char* url) {
    return list.check(parse_client_url(url).value()).has_value();
  };
  EXPECT_TRUE(allowed(hosts, "https://api.twitch.tv/helix"));
  EXPECT_FALSE(allowed(hosts, "http://api.twitch.tv/helix")) << "without TLS";
  EXPECT_FALSE(allowed(hosts, "https://api.twitch.tv.evil.example/")) << "whole names";
  EXPECT_FALSE(allowed(hosts, "https://evil.example/api.twitch.tv"));
  EXPECT_FALSE(allowed(hosts, "https://127.0.0.1/")) << "the own machine only where it is wanted";
  const AllowedHosts own{.names = {"api.twitch.tv"}, .loopback = true};
  EXPECT_TRUE(allowed(own, "ws://127.0.0.1:8080/"));
  EXPECT_TRUE(allowed(own, "http://localhost:1/"));
  EXPECT_FALSE(allowed(own, "ws://192.168.0.1/"));
  EXPECT_FALSE(allowed(own, "http://api.twitch.tv/"));
}

}  // namespace
}  // namespace crowdline::net
