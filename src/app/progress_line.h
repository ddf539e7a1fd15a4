// One line on a terminal that tells how far long work is.
#pragma once

#include <chrono>
#include <string>

namespace crowdline::app {

// Writes to standard error, at most ten times a second; nothing when that is no terminal. Not thread-safe.
class ProgressLine {
 public:
  ProgressLine();
  ~ProgressLine();  // clears the line
  ProgressLine(const ProgressLine&) = delete;
  ProgressLine& operator=(const ProgressLine&) = delete;

  // `share` from 0 to 1, or negative when unknown.
  void show(double share, const std::string& text);

 private:
  bool terminal_;
  bool shown_ = false;
  std::chrono::steady_clock::time_point last_{};
};

}  // namespace crowdline::app
