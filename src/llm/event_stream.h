// Server-sent events (HTML standard, section 9.2), from pieces of any size.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace crowdline::llm {

class EventStream {
 public:
  explicit EventStream(std::size_t most_line_bytes = 64 * 1024) : most_(most_line_bytes) {}

  // The data of the events that end in `piece`, in order; lines of one event are joined by "\n". Other fields are skipped.
  std::vector<std::string> feed(std::string_view piece);
  // What came without an empty line behind it, as some servers end; empty when there is nothing.
  std::vector<std::string> finish();
  // A line or an event grew beyond the bound: nothing is read any more.
  bool too_long() const { return too_long_; }

 private:
  void end_line(std::vector<std::string>& events);
  void end_event(std::vector<std::string>& events);

  std::size_t most_;
  std::string line_;
  std::string data_;
  bool has_data_ = false;
  bool after_return_ = false;  // "\r" was the last byte: "\n" belongs to it
  bool too_long_ = false;
};

}  // namespace crowdline::llm
