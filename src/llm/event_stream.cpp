#include "llm/event_stream.h"

namespace crowdline::llm {

std::vector<std::string> EventStream::feed(std::string_view piece) {
  std::vector<std::string> events;
  for (const char c : piece) {
    if (too_long_) break;
    const bool ends = c == '\r' || (c == '\n' && !after_return_);
    const bool skipped = c == '\n' && after_return_;
    after_return_ = c == '\r';
    if (ends) {
      end_line(events);
    } else if (!skipped) {
      line_ += c;
      too_long_ = line_.size() > most_;
    }
  }
  return events;
}

std::vector<std::string> EventStream::finish() {
  std::vector<std::string> events;
  if (too_long_) return events;
  if (!line_.empty()) end_line(events);
  end_event(events);
  return events;
}

void EventStream::end_line(std::vector<std::string>& events) {
  if (line_.empty()) return end_event(events);
  if (line_.starts_with("data:")) {
    if (has_data_) data_ += '\n';
    has_data_ = true;
    data_.append(line_, line_.starts_with("data: ") ? 6 : 5);
    too_long_ = data_.size() > most_;
  }
  line_.clear();
}

void EventStream::end_event(std::vector<std::string>& events) {
  if (has_data_) events.push_back(std::move(data_));
  data_.clear();
  has_data_ = false;
}

}  // namespace crowdline::llm
