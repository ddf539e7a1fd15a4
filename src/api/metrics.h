// Counters and histograms of requests, and the text format of Prometheus.
#pragma once

#include <array>
#include <atomic>
#include <chrono>
#include <cstdint>
#include <initializer_list>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include "api/endpoint.h"

namespace crowdline::api {

using Labels = std::initializer_list<std::pair<std::string_view, std::string_view>>;

// Writes metric families in the text format, version 0.0.4.
class MetricsText {
 public:
  // `type`: "counter", "gauge", "histogram".
  void family(std::string_view name, std::string_view type, std::string_view help);
  void sample(std::string_view name, Labels labels, double value);
  const std::string& text() const { return text_; }

 private:
  std::string text_;
};

// Thread-safe: plain counters, no locks.
class Metrics {
 public:
  explicit Metrics(std::span<const Endpoint> endpoints);

  // `endpoint` is an index into the table; its size stands for everything else. No duration: refused before a handler ran.
  void observe(std::size_t endpoint, int status, std::optional<std::chrono::nanoseconds> duration);
  void write(MetricsText& text) const;

 private:
  // Upper bounds in seconds; one more bucket holds the rest.
  static constexpr std::array kBounds{.0005, .001, .0025, .005, .01, .025, .05, .1, .25, .5, 1., 2.5, 5., 10.};
  static constexpr std::array kStatuses{200, 202, 204, 206, 304, 400, 401, 404, 405,
                                        409, 413, 415, 416, 422, 500, 502, 503};
  struct Row {
    std::array<std::atomic<std::uint64_t>, kStatuses.size() + 1> by_status{};  // the last: any other status
    std::array<std::atomic<std::uint64_t>, kBounds.size() + 1> buckets{};
    std::atomic<std::uint64_t> nanoseconds = 0;
  };
  std::string_view name_of(std::size_t endpoint) const;
  std::string_view method_of(std::size_t endpoint) const;
  void write_durations(MetricsText& text) const;

  std::span<const Endpoint> endpoints_;
  std::unique_ptr<Row[]> rows_;  // one more than endpoints
};

}  // namespace crowdline::api
