#include "api/metrics.h"

namespace crowdline::api {
namespace {

void append_label_value(std::string& text, std::string_view value) {
  for (const char c : value) {
    if (c == '\\' || c == '"') text += '\\';
    if (c == '\n') {
      text += "\\n";
    } else {
      text += c;
    }
  }
}

}  // namespace

void MetricsText::family(std::string_view name, std::string_view type, std::string_view help) {
  text_ += fmt::format("# HELP {} {}\n# TYPE {} {}\n", name, help, name, type);
}

void MetricsText::sample(std::string_view name, Labels labels, double value) {
  text_ += name;
  char opening = '{';
  for (const auto& [label, content] : labels) {
    text_ += opening;
    opening = ',';
    text_ += label;
    text_ += "=\"";
    append_label_value(text_, content);
    text_ += '"';
  }
  if (opening == ',') text_ += '}';
  text_ += fmt::format(" {}\n", value);
}

Metrics::Metrics(std::span<const Endpoint> endpoints)
    : endpoints_(endpoints), rows_(std::make_unique<Row[]>(endpoints.size() + 1)) {}

void Metrics::observe(std::size_t endpoint, int status, std::optional<std::chrono::nanoseconds> duration) {
  Row& row = rows_[std::min(endpoint, endpoints_.size())];
  const auto known = std::find(kStatuses.begin(), kStatuses.end(), status) - kStatuses.begin();
  row.by_status[static_cast<std::size_t>(known)].fetch_add(1, std::memory_order_relaxed);
  if (!duration) return;
  const double seconds = std::chrono::duration<double>(*duration).count();
  const auto bucket = std::lower_bound(kBounds.begin(), kBounds.end(), seconds) - kBounds.begin();
  row.buckets[static_cast<std::size_t>(bucket)].fetch_add(1, std::memory_order_relaxed);
  row.nanoseconds.fetch_add(static_cast<std::uint64_t>(duration->count()), std::memory_order_relaxed);
}

std::string_view Metrics::name_of(std::size_t endpoint) const {
  return endpoint < endpoints_.size() ? endpoints_[endpoint].pattern : "other";
}

std::string_view Metrics::method_of(std::size_t endpoint) const {
  return endpoint < endpoints_.size() ? endpoints_[endpoint].method : "any";
}

void Metrics::write(MetricsText& text) const {
  text.family("crowdline_http_requests_total", "counter", "Answers by endpoint and status");
  for (std::size_t i = 0; i <= endpoints_.size(); ++i) {
    for (std::size_t s = 0; s <= kStatuses.size(); ++s) {
      const auto count = rows_[i].by_status[s].load(std::memory_order_relaxed);
      if (count == 0) continue;
      const std::string status = s < kStatuses.size() ? std::to_string(kStatuses[s]) : "other";
      text.sample("crowdline_http_requests_total",
                  {{"method", method_of(i)}, {"endpoint", name_of(i)}, {"status", status}}, static_cast<double>(count));
    }
  }
  write_durations(text);
}

void Metrics::write_durations(MetricsText& text) const {
  constexpr std::string_view kName = "crowdline_http_request_duration_seconds";
  text.family(kName, "histogram", "Time from the start of a handler to its answer");
  for (std::size_t i = 0; i < endpoints_.size(); ++i) {
    const auto method = method_of(i);
    const auto endpoint = name_of(i);
    std::uint64_t below = 0;
    for (std::size_t b = 0; b <= kBounds.size(); ++b) below += rows_[i].buckets[b].load(std::memory_order_relaxed);
    if (below == 0) continue;
    const std::uint64_t count = std::exchange(below, 0);
    for (std::size_t b = 0; b < kBounds.size(); ++b) {
      below += rows_[i].buckets[b].load(std::memory_order_relaxed);
      text.sample(fmt::format("{}_bucket", kName),
                  {{"method", method}, {"endpoint", endpoint}, {"le", fmt::format("{}", kBounds[b])}},
                  static_cast<double>(below));
    }
    text.sample(fmt::format("{}_bucket", kName), {{"method", method}, {"endpoint", endpoint}, {"le", "+Inf"}},
                static_cast<double>(count));
    const auto total = static_cast<double>(rows_[i].nanoseconds.load(std::memory_order_relaxed)) / 1e9;
    text.sample(fmt::format("{}_sum", kName), {{"method", method}, {"endpoint", endpoint}}, total);
    text.sample(fmt::format("{}_count", kName), {{"method", method}, {"endpoint", endpoint}},
                static_cast<double>(count));
  }
}

}  // namespace crowdline::api
