#include "sim/event_log.h"

#include <utility>

namespace crowdline::sim {

Result<EventLog> EventLog::open(const std::string& path, std::function<std::int64_t()> now_ms) {
  EventLog log;
  log.now_ms_ = std::move(now_ms);
  if (path.empty()) return log;
  log.file_.open(path, std::ios::binary | std::ios::trunc);
  if (!log.file_) return fail(ErrorCode::kUsage, "cannot write the log \"" + path + "\"", "name another --log");
  return log;
}

void EventLog::write(std::string_view what, const Json& more) {
  if (!on()) return;
  Json line{{"at_ms", now_ms_()}, {"what", what}};
  line.update(more);
  file_ << to_text(line) << '\n';
}

void EventLog::fault(std::string_view name, Json more) {
  if (!on()) return;
  Json line{{"fault", name}};
  line.update(more);
  write("fault", line);
  flush();
}

}  // namespace crowdline::sim
