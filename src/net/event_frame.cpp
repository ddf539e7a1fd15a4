#include "net/event_frame.h"

namespace crowdline::net {

std::string event_frame(std::int64_t id, std::string_view name, std::string_view data) {
  std::string frame = fmt::format("id: {}\nevent: ", id);
  for (const char c : name) {
    if (c != '\n' && c != '\r') frame += c;
  }
  frame += "\ndata: ";
  for (std::size_t i = 0; i < data.size(); ++i) {
    if (data[i] == '\r' && i + 1 < data.size() && data[i + 1] == '\n') continue;
    if (data[i] == '\n' || data[i] == '\r') {
      frame += "\ndata: ";
    } else {
      frame += data[i];
    }
  }
  frame += "\n\n";
  return frame;
}

std::string retry_frame(std::int64_t milliseconds) { return fmt::format("retry: {}\n\n", milliseconds); }

}  // namespace crowdline::net
