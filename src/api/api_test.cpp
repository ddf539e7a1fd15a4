#include "api/api.h"

#include <gmock/gmock.h>

#include "api/api_fixture.h"

namespace crowdline::api {
namespace {

using testing::HasSubstr;
using testing::Not;

using ApiTest = ApiFixture;

TEST_F(ApiTest, TellsHealthWithoutTheStore) {
  const auto response = get("/healthz");
  EXPECT_EQ(response.status, 200);
  EXPECT_EQ(response.bytes(), R"({"status":"ok"})");
  EXPECT_EQ(get("/readyz").status, 200);
}

TEST_F(ApiTest, EveryErrorIsAProblemDocument) {
  const std::pair<const char*, int> cases[] = {
      {"/api/v1/nothing", 404},
      {"/api/v1/streams/unknown", 404},
      {"/api/v1/streams?page=x", 400},
      {"/api/v1/streams?page=0", 400},
      {"/api/v1/streams?live=maybe", 400},
      {"/file.txt", 404},
      {"/api/v1/streams/unknown/lanes", 404},
      {"/api/v1/streams/unknown/events", 404},
      {"/api/v1/streams/unknown/document", 404},
      {"/api/v1/streams/unknown/recap?at_ms=1", 404},
      {"/api/v1/streams/unknown/recap", 400},
      {"/api/v1/moments/search", 400},
      {"/api/v1/models/compare", 400},
      {"/api/v1/models/compare?stream=unknown", 404},
      {"/api/v1/glossary/nothing", 404},
      {"/api/v1/streams/unknown/receipt", 404},
      {"/api/v1/streams/unknown/exports/json", 404},
  };
  for (const auto& [target, status] : cases) {
    const auto response = get(target);
    EXPECT_EQ(response.status, status) << target;
    EXPECT_EQ(header(response, "content-type"), "application/problem+json") << target;
    const auto problem = json_of(response);
    EXPECT_EQ(problem["status"], status);
    for (const auto* member : {"type", "title", "detail"})
      EXPECT_FALSE(problem.value(member, "").empty()) << target << member;
  }
}

TEST_F(ApiTest, NamesTheMethodsOfAnAddress) {
  const auto response = ask("PUT", "/api/v1/streams");
  EXPECT_EQ(response.status, 405);
  EXPECT_EQ(header(response, "allow"), "GET, HEAD, POST");
  EXPECT_EQ(ask("POST", "/healthz").status, 405);
  EXPECT_EQ(ask("DELETE", "/index.html").status, 405);
}

TEST_F(ApiTest, ServesThePageAndItsMedia) {
  for (const auto* path : {"/", "/streams/abc", "/glossary"})
    EXPECT_EQ(get(path).bytes(), "<!doctype html><p>page") << path;
  const auto part = ask("GET", "/media/demo.webm", "", {{"Range", "bytes=1-2"}});
  EXPECT_EQ(part.status, 206);
  EXPECT_EQ(part.bytes(), "12");
}

TEST_F(ApiTest, WritingNeedsTheTokenOnceThereIsOne) {
  ApiSettings settings;
  settings.operator_token = "secret";
  settings.public_read = true;
  start(settings);
  put_record(small_record("abc"));
  EXPECT_EQ(get("/api/v1/streams/abc").status, 200);
  const auto refused = ask("DELETE", "/api/v1/streams/abc");
  EXPECT_EQ(refused.status, 401);
  EXPECT_EQ(header(refused, "www-authenticate"), "Bearer");
  EXPECT_EQ(ask("DELETE", "/api/v1/streams/abc", "", {{"Authorization", "Bearer wrong"}}).status, 401);
  EXPECT_EQ(ask("DELETE", "/api/v1/streams/abc", "", {{"Authorization", "Bearer secret"}}).status, 204);
}

TEST_F(ApiTest, ReadingNeedsItTooUnlessItIsPublic) {
  ApiSettings settings;
  settings.operator_token = "secret";
  start(settings);
  for (const auto* path : {"/api/v1/streams", "/metrics", "/api/v1/models", "/api/v1/glossary"})
    EXPECT_EQ(get(path).status, 401) << path;
  for (const auto* path : {"/healthz", "/readyz", "/", "/api/openapi.yaml"}) EXPECT_EQ(get(path).status, 200) << path;
}

TEST_F(ApiTest, AnOpenAddressWithoutATokenDoesNotStart) {
  ApiSettings settings;
  settings.listen = {"0.0.0.0", 80};
  const auto made = make_api({*store, control, scorers(), glossary, kPageAssets, gauges, settings});
  ASSERT_FALSE(made);
  EXPECT_EQ(made.error().code, ErrorCode::kUsage);
}

TEST_F(ApiTest, ListsModelsAndTerms) {
  const auto models = json_of(get("/api/v1/models"))["models"];
  ASSERT_EQ(models.size(), 2U);
  EXPECT_EQ(models[0]["name"], "tuned");
  EXPECT_EQ(models[0]["default"], true);
  EXPECT_EQ(models[1]["default"], false);

  const auto terms = json_of(get("/api/v1/glossary?query=laugh"));
  EXPECT_EQ(terms["total"], 2);
  EXPECT_EQ(json_of(get("/api/v1/glossary?query=lul"))["terms"][0]["term"], "LUL");
  EXPECT_EQ(json_of(get("/api/v1/glossary"))["total"], 3);
  EXPECT_EQ(json_of(get("/api/v1/glossary?page=9"))["terms"].size(), 0U);
  EXPECT_EQ(json_of(get("/api/v1/glossary/%3A%2F"))["emotion"], "confusion");
  EXPECT_EQ(json_of(get("/api/v1/glossary/lul"))["term"], "LUL");
  EXPECT_EQ(json_of(get("/api/v1/glossary?query=nothing"))["pages"], 1);
}

TEST_F(ApiTest, CountsWhatItDoes) {
  put_record(small_record("abc"));
  get("/healthz");
  get("/api/v1/streams/unknown");
  get("/nothing.txt");
  const std::string text(get("/metrics").bytes());
  EXPECT_THAT(text,
              HasSubstr("crowdline_http_requests_total{method=\"GET\",endpoint=\"/healthz\",status=\"200\"} 1\n"));
  EXPECT_THAT(text, HasSubstr("endpoint=\"/api/v1/streams/{id}\",status=\"404\"} 1\n"));
  EXPECT_THAT(text, HasSubstr("endpoint=\"other\",status=\"404\"} 1\n"));
  EXPECT_THAT(text, HasSubstr("crowdline_streams{status=\"ended\"} 1\n"));
  EXPECT_THAT(text, HasSubstr("crowdline_stored_messages 5\n"));
  EXPECT_THAT(text, HasSubstr("crowdline_stored_skipped_records{reason=\"bad_json\"} 0\n"));
  EXPECT_THAT(text, HasSubstr("crowdline_sse_subscribers 0\n"));
  EXPECT_THAT(text, HasSubstr("process_resident_memory_bytes "));
  EXPECT_THAT(text, Not(HasSubstr("process_resident_memory_bytes 0\n")));
}

}  // namespace
}  // namespace crowdline::api
