#include "net/static_site.h"

#include <gtest/gtest.h>

namespace crowdline::net {
namespace {

constexpr Asset kAssets[] = {
    {"/index.html", "text/html; charset=utf-8", "<!doctype html><p>page", "GZIPPED PAGE"},
    {"/assets/app-1a2b.js", "text/javascript", "let a = 1", ""},
    {"/media/demo.webm", "video/webm", "0123456789", ""},
};

HttpResponse get(const StaticSite& site, std::string_view path, HeaderList headers = {}, std::string method = "GET") {
  HttpRequest request;
  request.method = std::move(method);
  request.target = parse_target(path).value();
  request.headers = std::move(headers);
  auto response = site.answer(request);
  if (!response) return HttpResponse{404, {}, {}};
  return std::move(*response);
}

std::string header(const HttpResponse& response, std::string_view name) {
  return std::string(find_header(response.headers, name).value_or("(none)"));
}

TEST(StaticSite, ServesFilesAndThePageForItsOwnAddresses) {
  const StaticSite site(kAssets);
  for (const auto* path : {"/", "/index.html", "/streams/abc", "/glossary"}) {
    EXPECT_EQ(get(site, path).bytes(), "<!doctype html><p>page") << path;
  }
  EXPECT_EQ(get(site, "/assets/app-1a2b.js").bytes(), "let a = 1");
  EXPECT_EQ(header(get(site, "/assets/app-1a2b.js"), "content-type"), "text/javascript");
}

TEST(StaticSite, KnowsNothingElse) {
  const StaticSite site(kAssets);
  for (const auto* path :
       {"/assets/other.js", "/favicon.ico", "/api/v1/nothing", "/api", "/media", "/media/other", "/a/b.c"}) {
    EXPECT_EQ(get(site, path).status, 404) << path;
  }
}

TEST(StaticSite, CompressesWhereThatIsTaken) {
  const StaticSite site(kAssets);
  const auto packed = get(site, "/", {{"Accept-Encoding", "br, gzip;q=0.8"}});
  EXPECT_EQ(packed.bytes(), "GZIPPED PAGE");
  EXPECT_EQ(header(packed, "content-encoding"), "gzip");
  EXPECT_EQ(header(packed, "vary"), "Accept-Encoding");
  EXPECT_EQ(get(site, "/", {{"Accept-Encoding", "gzip;q=0"}}).bytes(), "<!doctype html><p>page");
  EXPECT_EQ(get(site, "/", {{"Accept-Encoding", "xgzip"}}).bytes(), "<!doctype html><p>page");
}

TEST(StaticSite, AnswersNotModified) {
  const StaticSite site(kAssets);
  const auto tag = header(get(site, "/"), "etag");
  ASSERT_NE(tag, "(none)");
  EXPECT_EQ(get(site, "/", {{"If-None-Match", "\"other\", " + tag}}).status, 304);
  EXPECT_EQ(get(site, "/", {{"If-None-Match", "W/" + tag}}).status, 304);
  EXPECT_EQ(get(site, "/", {{"If-None-Match", "\"other\""}}).status, 200);
  EXPECT_EQ(header(get(site, "/assets/app-1a2b.js"), "cache-control"), "public, max-age=31536000, immutable");
  EXPECT_EQ(header(get(site, "/"), "cache-control"), "no-cache");
}

TEST(StaticSite, ServesRanges) {
  const StaticSite site(kAssets);
  const auto part = get(site, "/media/demo.webm", {{"Range", "bytes=2-4"}});
  EXPECT_EQ(part.status, 206);
  EXPECT_EQ(part.bytes(), "234");
  EXPECT_EQ(header(part, "content-range"), "bytes 2-4/10");
  const auto outside = get(site, "/media/demo.webm", {{"Range", "bytes=10-"}});
  EXPECT_EQ(outside.status, 416);
  EXPECT_EQ(header(outside, "content-range"), "bytes */10");
  const auto stale = get(site, "/media/demo.webm", {{"Range", "bytes=2-4"}, {"If-Range", "\"old\""}});
  EXPECT_EQ(stale.status, 200);
  // A range counts in the plain bytes, so it is never answered with compressed ones.
  EXPECT_EQ(get(site, "/", {{"Range", "bytes=0-8"}, {"Accept-Encoding", "gzip"}}).bytes(), "<!doctype");
}

TEST(StaticSite, IsOnlyRead) {
  const StaticSite site(kAssets);
  const auto response = get(site, "/", {}, "POST");
  EXPECT_EQ(response.status, 405);
  EXPECT_EQ(header(response, "allow"), "GET, HEAD");
  EXPECT_EQ(get(site, "/", {}, "HEAD").status, 200);
}

}  // namespace
}  // namespace crowdline::net
