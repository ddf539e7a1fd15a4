// What a model wrote, from the body of its answer.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "llm/call_failure.h"
#include "llm/event_stream.h"

namespace crowdline::llm {

// Feed the body in pieces as they come, then finish(). Reads both streams of events and single documents, told apart by
// their first byte. Bounded: neither text nor lines grow without end.
class AnswerReader {
 public:
  explicit AnswerReader(std::size_t most_text_bytes = 8 * 1024) : most_text_(most_text_bytes) {}

  // False when nothing more is wanted: the answer is whole, or there is a failure.
  bool feed(std::string_view piece);
  // The body has ended.
  void finish();

  // Set once something is wrong; after finish() also when the answer was cut or empty.
  const std::optional<Failure>& failure() const { return failure_; }
  const std::string& text() const { return text_; }
  bool done() const { return done_; }

 private:
  enum class Form { kUnknown, kEvents, kDocument };
  void take_event(const std::string& data);
  void take_document();
  void add(std::string_view text);
  void fail(Failure failure) {
    if (!failure_) failure_ = failure;
  }

  std::size_t most_text_;
  Form form_ = Form::kUnknown;
  EventStream events_;
  std::string document_;
  std::string text_;
  bool done_ = false;
  std::optional<Failure> failure_;
};

}  // namespace crowdline::llm
