#include "api/metrics.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace crowdline::api {
namespace {

using std::chrono::milliseconds;
using testing::HasSubstr;
using testing::Not;

constexpr Endpoint kTable[] = {{"GET", "/a/{id}", ""}, {"POST", "/b", ""}};

std::string text_of(const Metrics& metrics) {
  MetricsText text;
  metrics.write(text);
  return text.text();
}

TEST(Metrics, CountsByEndpointAndStatus) {
  Metrics metrics(kTable);
  metrics.observe(0, 200, milliseconds(1));
  metrics.observe(0, 200, milliseconds(1));
  metrics.observe(0, 404, {});
  metrics.observe(1, 299, {});
  metrics.observe(2, 404, {});
  metrics.observe(99, 404, {});
  const auto text = text_of(metrics);
  EXPECT_THAT(text, HasSubstr("crowdline_http_requests_total{method=\"GET\",endpoint=\"/a/{id}\",status=\"200\"} 2\n"));
  EXPECT_THAT(text, HasSubstr("crowdline_http_requests_total{method=\"GET\",endpoint=\"/a/{id}\",status=\"404\"} 1\n"));
  EXPECT_THAT(text, HasSubstr("crowdline_http_requests_total{method=\"POST\",endpoint=\"/b\",status=\"other\"} 1\n"));
  EXPECT_THAT(text, HasSubstr("crowdline_http_requests_total{method=\"any\",endpoint=\"other\",status=\"404\"} 2\n"));
}

TEST(Metrics, BucketsAddUp) {
  Metrics metrics(kTable);
  for (const auto time : {milliseconds(1), milliseconds(3), milliseconds(400), milliseconds(60'000)})
    metrics.observe(0, 200, time);
  const auto text = text_of(metrics);
  const std::string labels = "{method=\"GET\",endpoint=\"/a/{id}\"";
  EXPECT_THAT(text, HasSubstr("_bucket" + labels + ",le=\"0.001\"} 1\n"));  // a bound belongs to its bucket
  EXPECT_THAT(text, HasSubstr("_bucket" + labels + ",le=\"0.005\"} 2\n"));
  EXPECT_THAT(text, HasSubstr("_bucket" + labels + ",le=\"10\"} 3\n"));
  EXPECT_THAT(text, HasSubstr("_bucket" + labels + ",le=\"+Inf\"} 4\n"));
  EXPECT_THAT(text, HasSubstr("_sum" + labels + "} 60.404\n"));
  EXPECT_THAT(text, HasSubstr("_count" + labels + "} 4\n"));
  EXPECT_THAT(text, Not(HasSubstr("_count{method=\"POST\"")));
}

TEST(MetricsText, EscapesLabels) {
  MetricsText text;
  text.family("a", "gauge", "What it is");
  text.sample("a", {}, 1);
  text.sample("a", {{"x", "q\"b\\n\n"}}, 0.5);
  EXPECT_EQ(text.text(), "# HELP a What it is\n# TYPE a gauge\na 1\na{x=\"q\\\"b\\\\n\\n\"} 0.5\n");
}

}  // namespace
}  // namespace crowdline::api
