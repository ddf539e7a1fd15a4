#include "app/progress_line.h"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>

namespace crowdline::app {
namespace {

constexpr std::size_t kBar = 30;

}  // namespace

ProgressLine::ProgressLine() : terminal_(::isatty(STDERR_FILENO) != 0) {}

ProgressLine::~ProgressLine() {
  if (shown_) fmt::print(stderr, "\r\x1b[K");
}

void ProgressLine::show(double share, const std::string& text) {
  const auto now = std::chrono::steady_clock::now();
  if (!terminal_ || now - last_ < std::chrono::milliseconds(100)) return;
  last_ = now;
  shown_ = true;
  if (share < 0) {
    fmt::print(stderr, "\r\x1b[K{}", text);
    return;
  }
  const auto full = static_cast<std::size_t>(std::clamp(share, 0.0, 1.0) * kBar);
  std::string bar;
  for (std::size_t i = 0; i < kBar; ++i) bar += i < full ? "█" : "░";
  fmt::print(stderr, "\r\x1b[K{} {:3.0f} %  {}", bar, share * 100, text);
}

}  // namespace crowdline::app
