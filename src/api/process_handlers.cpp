// The process itself: health, readiness, metrics, and the description of the API.
#include "api/answer.h"
#include "api/backend.h"
#include "api/process_usage.h"
#include "net/problem.h"

extern "C" const unsigned char crowdline_openapi_begin[];  // cmake/CrowdlineEmbed.cmake
extern "C" const unsigned char crowdline_openapi_end[];

namespace crowdline::api {
namespace {

constexpr std::size_t kPageSize = 200;

// Sums over all stored streams.
struct StoredTotals {
  std::array<std::uint64_t, 4> by_status{};  // store::StreamStatus
  std::uint64_t messages = 0;
  std::map<std::string, std::uint64_t> skipped;
  std::uint64_t late = 0;
  std::uint64_t duplicates = 0;
  std::uint64_t deleted = 0;
};

Result<StoredTotals> stored_totals(const store::TimelineStore& store) {
  StoredTotals totals;
  store::StreamFilter filter{.page_size = kPageSize};
  for (std::size_t seen = 0;; ++filter.page) {
    const auto page = store.streams(filter);
    if (!page) return std::unexpected(page.error());
    for (const auto& record : page->streams) {
      ++totals.by_status[static_cast<std::size_t>(record.status)];
      totals.messages += record.source.counted;
      totals.late += record.source.late;
      totals.duplicates += record.source.duplicates;
      totals.deleted += record.source.deleted;
      for (const auto& [reason, count] : record.source.skipped) totals.skipped[reason] += count;
    }
    seen += page->streams.size();
    if (page->streams.empty() || seen >= page->total) return totals;
  }
}

void write_stored(MetricsText& text, const StoredTotals& totals) {
  text.family("crowdline_streams", "gauge", "Stored streams by status");
  for (std::size_t i = 0; i < totals.by_status.size(); ++i) {
    text.sample("crowdline_streams", {{"status", store::to_string(static_cast<store::StreamStatus>(i))}},
                static_cast<double>(totals.by_status[i]));
  }
  text.family("crowdline_stored_messages", "gauge", "Messages counted in the windows of all stored streams");
  text.sample("crowdline_stored_messages", {}, static_cast<double>(totals.messages));
  text.family("crowdline_stored_skipped_records", "gauge",
              "Records of all stored streams that were not counted, by reason");
  for (const auto& [reason, count] : totals.skipped) {
    text.sample("crowdline_stored_skipped_records", {{"reason", reason}}, static_cast<double>(count));
  }
  text.sample("crowdline_stored_skipped_records", {{"reason", "late"}}, static_cast<double>(totals.late));
  text.sample("crowdline_stored_skipped_records", {{"reason", "duplicate"}}, static_cast<double>(totals.duplicates));
  text.sample("crowdline_stored_skipped_records", {{"reason", "deleted"}}, static_cast<double>(totals.deleted));
}

void write_server(MetricsText& text, const net::ServerGauges& gauges) {
  const auto single = [&text](std::string_view name, std::string_view type, std::string_view help, double value) {
    text.family(name, type, help);
    text.sample(name, {}, value);
  };
  single("crowdline_http_connections", "gauge", "Open connections", static_cast<double>(gauges.connections));
  single("crowdline_sse_subscribers", "gauge", "Open event streams", static_cast<double>(gauges.feeds));
  single("crowdline_http_queue_depth", "gauge", "Requests that wait for a handler",
         static_cast<double>(gauges.waiting));
  text.family("crowdline_http_refused_total", "counter",
              "Connections and requests refused before any endpoint, by reason");
  const std::pair<std::string_view, double> reasons[] = {
      {"connections", static_cast<double>(gauges.turned_away)},
      {"overloaded", static_cast<double>(gauges.overloaded)},
      {"malformed", static_cast<double>(gauges.malformed)},
      {"foreign", static_cast<double>(gauges.foreign)},
  };
  for (const auto& [reason, count] : reasons) text.sample("crowdline_http_refused_total", {{"reason", reason}}, count);
}

void write_process(MetricsText& text, std::size_t cached_seconds) {
  const auto usage = process_usage();
  text.family("crowdline_lane_cache_seconds", "gauge", "Seconds of decoded lanes in memory");
  text.sample("crowdline_lane_cache_seconds", {}, static_cast<double>(cached_seconds));
  text.family("process_resident_memory_bytes", "gauge", "Resident memory");
  text.sample("process_resident_memory_bytes", {}, static_cast<double>(usage.resident_bytes));
  text.family("process_cpu_seconds_total", "counter", "User and system time");
  text.sample("process_cpu_seconds_total", {}, usage.cpu_seconds);
  text.family("process_open_fds", "gauge", "Open file descriptors");
  text.sample("process_open_fds", {}, static_cast<double>(usage.open_files));
}

}  // namespace

net::HttpResponse get_health(Backend&, const Call&) { return json_text(200, R"({"status":"ok"})"); }

net::HttpResponse get_readiness(Backend& backend, const Call&) {
  if (!backend.context.store.healthy()) return net::problem(503, "the store cannot be read or written now");
  return json_text(200, R"({"status":"ready"})");
}

net::HttpResponse get_metrics(Backend& backend, const Call&) {
  const auto totals = stored_totals(backend.context.store);
  if (!totals) return error_answer(totals.error());
  MetricsText text;
  backend.metrics.write(text);
  write_server(text, *backend.context.gauges);
  write_stored(text, *totals);
  write_process(text, backend.lanes.seconds());
  if (backend.context.live_metrics) backend.context.live_metrics(text);
  return {
      200, {{"Content-Type", "text/plain; version=0.0.4; charset=utf-8"}, {"Cache-Control", "no-store"}}, text.text()};
}

net::HttpResponse get_openapi(Backend&, const Call&) {
  const auto size = static_cast<std::size_t>(crowdline_openapi_end - crowdline_openapi_begin);
  const std::string_view bytes(reinterpret_cast<const char*>(crowdline_openapi_begin), size);
  return {200, {{"Content-Type", "application/yaml"}, {"Cache-Control", "no-cache"}}, net::StaticBytes{bytes}};
}

}  // namespace crowdline::api
