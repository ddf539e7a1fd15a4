#include "sim/http_text.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace crowdline::sim {
namespace {

TEST(HttpText, ReadsRequestsOneAfterTheOther) {
  HttpReader reader;
  reader.feed(
      "POST /oauth2/token?x=1 HTTP/1.1\r\nHost: a\r\nContent-length: 5\r\n\r\nhelloGET "
      "/helix/users?login=a%20b&login=c HTTP/1.1\r\n");
  const auto first = reader.next();
  ASSERT_TRUE(first);
  EXPECT_EQ(first->method, "POST");
  EXPECT_EQ(first->target.path, "/oauth2/token");
  EXPECT_EQ(first->body, "hello");
  EXPECT_FALSE(reader.next());
  reader.feed("Authorization:  Bearer x \r\n\r\nrest");
  const auto second = reader.next();
  ASSERT_TRUE(second);
  EXPECT_EQ(second->header("authorization"), "Bearer x");
  EXPECT_THAT(values(second->target.query, "login"), testing::ElementsAre("a b", "c"));
  EXPECT_EQ(reader.take_rest(), "rest");
}

TEST(HttpText, TakesAHundredParameters) {
  HttpReader reader;
  std::string query;
  for (int i = 0; i < 100; ++i) query += fmt::format("&id={}", i);
  reader.feed("GET /helix/users?" + query + " HTTP/1.1\r\n\r\n");
  const auto request = reader.next();
  ASSERT_TRUE(request);
  EXPECT_EQ(values(request->target.query, "id").size(), 100U);
}

TEST(HttpText, RefusesWhatIsNoRequest) {
  for (const std::string_view bytes :
       {"nonsense\r\n\r\n", "GET x HTTP/1.1\r\n\r\n", "GET / HTTP/1.1\r\nno colon\r\n\r\n",
        "GET / HTTP/1.1\r\nContent-Length: x\r\n\r\n", "GET / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n"}) {
    HttpReader reader;
    reader.feed(bytes);
    EXPECT_FALSE(reader.next());
    EXPECT_TRUE(reader.broken()) << bytes;
  }
}

TEST(HttpText, WritesTheLength) {
  EXPECT_EQ(http_text({429, {{"A", "b"}}, std::string("no")}),
            "HTTP/1.1 429 Too Many Requests\r\nA: b\r\nContent-Length: 2\r\n\r\nno");
  EXPECT_EQ(http_text({204, {}, std::string()}), "HTTP/1.1 204 No Content\r\n\r\n");
}

TEST(HttpText, ReadsForms) {
  const auto form = parse_form("a=1+2&b=%26&c&a=3");
  EXPECT_EQ(parameter(form, "a"), "1 2");
  EXPECT_EQ(parameter(form, "b"), "&");
  EXPECT_EQ(parameter(form, "c"), "");
  EXPECT_EQ(parameter(form, "d"), std::nullopt);
}

}  // namespace
}  // namespace crowdline::sim
