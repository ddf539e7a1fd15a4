#include "net/origin_guard.h"

#include <gtest/gtest.h>

namespace crowdline::net {
namespace {

// The status of the refusal; 0 when the request may go on.
int status_of(const OriginGuard& guard, std::string method, HeaderList headers) {
  HttpRequest head;
  head.method = std::move(method);
  head.headers = std::move(headers);
  const auto refusal = guard.refuse(head);
  return refusal ? refusal->status : 0;
}

TEST(OriginGuard, TakesLoopbackNamesAndConfiguredOnes) {
  const OriginGuard guard({"127.0.0.1", 8787}, {"crowd.example"});
  for (const auto* host : {"127.0.0.1:8787", "localhost", "LOCALHOST:1", "[::1]:8787", "127.0.0.2", "crowd.example:443",
                           "crowd.example."}) {
    EXPECT_EQ(status_of(guard, "GET", {{"Host", host}}), 0) << host;
  }
}

TEST(OriginGuard, RefusesReboundNames) {
  const OriginGuard guard({"127.0.0.1", 8787}, {});
  for (const auto* host : {"evil.example", "evil.example:8787", "127.0.0.1.evil.example", "10.0.0.1",
                           "localhost.evil.example", "", "[::1", "a b", "0.0.0.0", "2130706433"}) {
    EXPECT_EQ(status_of(guard, "GET", {{"Host", host}}), 421) << host;
  }
}

TEST(OriginGuard, WantsExactlyOneHost) {
  const OriginGuard guard({"127.0.0.1", 8787}, {});
  EXPECT_EQ(status_of(guard, "GET", {}), 400);
  EXPECT_EQ(status_of(guard, "GET", {{"Host", "localhost"}, {"host", "localhost"}}), 400);
}

TEST(OriginGuard, TakesNumbersWhereItListensOnThem) {
  EXPECT_EQ(status_of(OriginGuard({"192.168.1.5", 80}, {}), "GET", {{"Host", "192.168.1.5"}}), 0);
  EXPECT_EQ(status_of(OriginGuard({"192.168.1.5", 80}, {}), "GET", {{"Host", "192.168.1.6"}}), 421);
  EXPECT_EQ(status_of(OriginGuard({"0.0.0.0", 80}, {}), "GET", {{"Host", "192.168.1.6:80"}}), 0);
  EXPECT_EQ(status_of(OriginGuard({"::", 80}, {}), "GET", {{"Host", "[fe80::1]:80"}}), 0);
  EXPECT_EQ(status_of(OriginGuard({"0.0.0.0", 80}, {}), "GET", {{"Host", "evil.example"}}), 421);
}

TEST(OriginGuard, LetsOnlyItsOwnPagesWrite) {
  const OriginGuard guard({"127.0.0.1", 8787}, {});
  const auto post = [&](const char* origin) {
    return status_of(guard, "POST", {{"Host", "localhost:8787"}, {"Origin", origin}});
  };
  EXPECT_EQ(post("http://localhost:8787"), 0);
  EXPECT_EQ(post("https://localhost:8787"), 0);  // behind a proxy that does TLS
  EXPECT_EQ(post("http://localhost:9999"), 403);
  EXPECT_EQ(post("http://127.0.0.1:8787"), 403);
  EXPECT_EQ(post("http://evil.example"), 403);
  EXPECT_EQ(post("null"), 403);
  EXPECT_EQ(post("file://"), 403);
  EXPECT_EQ(status_of(guard, "DELETE", {{"Host", "localhost"}, {"Origin", "http://localhost"}}), 0);
  EXPECT_EQ(status_of(guard, "DELETE", {{"Host", "localhost"}}), 0);  // no page: a program
  EXPECT_EQ(status_of(guard, "GET", {{"Host", "localhost"}, {"Origin", "http://evil.example"}}), 0);
}

TEST(OriginGuard, HeedsWhatTheBrowserSaysAboutTheSite) {
  const OriginGuard guard({"127.0.0.1", 8787}, {});
  const auto post = [&](const char* site) {
    return status_of(guard, "POST", {{"Host", "localhost"}, {"Sec-Fetch-Site", site}});
  };
  EXPECT_EQ(post("same-origin"), 0);
  EXPECT_EQ(post("none"), 0);
  EXPECT_EQ(post("cross-site"), 403);
  EXPECT_EQ(post("same-site"), 403);
}

}  // namespace
}  // namespace crowdline::net
