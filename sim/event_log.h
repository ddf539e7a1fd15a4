// What the simulator sent and which faults it made, one JSON object a line.
#pragma once

#include <cstdint>
#include <fstream>
#include <functional>
#include <string>
#include <string_view>

#include "base/error.h"
#include "base/json.h"

namespace crowdline::sim {

// Lines are {"at_ms": video time, "what": …, more}; docs/formats/simulator-faults.md lists them. Without a file nothing is written.
class EventLog {
 public:
  // `now_ms` gives the video time of a line. Fails with kUsage when the file cannot be written. `path` may be empty.
  static Result<EventLog> open(const std::string& path, std::function<std::int64_t()> now_ms);

  bool on() const { return file_.is_open(); }
  // `more` is an object; its members follow.
  void write(std::string_view what, const Json& more = Json::object());
  void fault(std::string_view name, Json more = Json::object());
  void flush() { file_.flush(); }

 private:
  std::ofstream file_;
  std::function<std::int64_t()> now_ms_;
};

}  // namespace crowdline::sim
