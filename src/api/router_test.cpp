#include "api/router.h"

#include <gtest/gtest.h>

#include "net/target.h"

namespace crowdline::api {
namespace {

constexpr Endpoint kTable[] = {
    {"GET", "/things/{id}", ""}, {"GET", "/things/search", ""},  {"POST", "/things", ""},
    {"GET", "/things", ""},      {"DELETE", "/things/{id}", ""}, {"GET", "/things/{id}/parts/{part}", ""},
};

Route route(std::string_view method, std::string_view path) {
  return find_route(kTable, method, net::parse_target(path)->segments);
}

TEST(FindRoute, TakesMethodAndPath) {
  EXPECT_EQ(route("GET", "/things").endpoint, 3U);
  EXPECT_EQ(route("HEAD", "/things").endpoint, 3U);
  EXPECT_EQ(route("POST", "/things").endpoint, 2U);
  EXPECT_EQ(route("DELETE", "/things/7").endpoint, 4U);
}

TEST(FindRoute, CapturesInOrder) {
  const auto found = route("GET", "/things/a%2Fb/parts/c");
  EXPECT_EQ(found.endpoint, 5U);
  EXPECT_EQ(found.captures, (std::vector<std::string>{"a/b", "c"}));
}

TEST(FindRoute, PrefersLiterals) {
  EXPECT_EQ(route("GET", "/things/search").endpoint, 1U);
  EXPECT_EQ(route("DELETE", "/things/search").endpoint, std::nullopt);
  EXPECT_EQ(route("DELETE", "/things/search").allowed, "GET, HEAD");
}

TEST(FindRoute, TellsWhatIsAllowed) {
  const auto found = route("PUT", "/things");
  EXPECT_EQ(found.endpoint, std::nullopt);
  EXPECT_EQ(found.allowed, "POST, GET, HEAD");
  EXPECT_EQ(route("PUT", "/other").allowed, "");
}

TEST(FindRoute, WantsWholePaths) {
  for (const auto* path :
       {"/", "/things/", "/things/7/", "/things/7/parts", "/things/7/parts/c/d", "/thing", "//things"}) {
    EXPECT_EQ(route("GET", path).endpoint, std::nullopt) << path;
  }
}

}  // namespace
}  // namespace crowdline::api
