#include "twitch/rate_bucket.h"

#include <algorithm>
#include <charconv>

namespace crowdline::twitch {
namespace {

constexpr std::int64_t kLongestWait = 120'000;  // the bucket fills in a minute; a clock that is wrong must not stop us
constexpr std::int64_t kShortestWait = 1'000;

std::optional<std::int64_t> number_header(const net::HeaderList& headers, std::string_view name) {
  const auto text = net::find_header(headers, name);
  if (!text) return std::nullopt;
  std::int64_t number = 0;
  const auto [end, error] = std::from_chars(text->data(), text->data() + text->size(), number);
  if (error != std::errc() || end != text->data() + text->size() || number < 0) return std::nullopt;
  return std::min<std::int64_t>(number, std::int64_t{1} << 40);
}

}  // namespace

std::optional<std::int64_t> RateBucket::take(std::int64_t now_ms) {
  if (remaining_ <= 0 && reset_ms_ <= now_ms) remaining_ = std::max<std::int64_t>(limit_ - under_way_, 1);
  if (remaining_ <= 0) return std::min(reset_ms_, now_ms + kLongestWait);
  --remaining_;
  ++under_way_;
  return std::nullopt;
}

void RateBucket::answered(const net::HeaderList& headers) {
  under_way_ = std::max<std::int64_t>(under_way_ - 1, 0);
  if (const auto limit = number_header(headers, "Ratelimit-Limit")) limit_ = *limit;
  if (const auto left = number_header(headers, "Ratelimit-Remaining")) remaining_ = *left - under_way_;
  if (const auto reset = number_header(headers, "Ratelimit-Reset")) reset_ms_ = *reset * 1000;
}

void RateBucket::failed() { under_way_ = std::max<std::int64_t>(under_way_ - 1, 0); }

std::int64_t RateBucket::exhausted(const net::HeaderList& headers, std::int64_t now_ms) {
  answered(headers);
  remaining_ = 0;
  reset_ms_ = std::clamp(reset_ms_, now_ms + kShortestWait, now_ms + kLongestWait);
  return reset_ms_;
}

}  // namespace crowdline::twitch
