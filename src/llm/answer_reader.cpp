#include "llm/answer_reader.h"

#include "base/json.h"

namespace crowdline::llm {
namespace {

constexpr std::size_t kMostDocument = 256 * 1024;

// The member, or null when there is none or `json` is no object.
const Json* member(const Json* json, const char* name) {
  if (json == nullptr || !json->is_object()) return nullptr;
  const auto found = json->find(name);
  return found == json->end() ? nullptr : &*found;
}

const Json* first(const Json* json) {
  return json == nullptr || !json->is_array() || json->empty() ? nullptr : &json->front();
}

Failure classify_error(const Json& error) {
  const Json* code = member(&error, "code");
  const int status = code != nullptr && code->is_number_integer() ? code->get<int>() : 500;
  return classify_refusal(status < 400 || status > 599 ? 500 : status, to_text(error), false);
}

}  // namespace

bool AnswerReader::feed(std::string_view piece) {
  if (failure_ || done_) return false;
  if (form_ == Form::kUnknown) {
    const std::size_t from = piece.find_first_not_of(" \r\n\t");
    if (from == std::string_view::npos) return true;
    piece.remove_prefix(from);  // as if it had come alone
    form_ = piece.front() == '{' ? Form::kDocument : Form::kEvents;
  }
  if (form_ == Form::kDocument) {
    document_ += piece;
    if (document_.size() > kMostDocument) fail(Failure::kTooLong);
  } else {
    for (const std::string& data : events_.feed(piece)) take_event(data);
    if (events_.too_long()) fail(Failure::kTooLong);
  }
  return !failure_ && !done_;
}

void AnswerReader::finish() {
  if (form_ == Form::kEvents) {
    for (const std::string& data : events_.finish()) take_event(data);
  } else if (form_ == Form::kDocument && !failure_) {
    take_document();
  }
  if (!done_) fail(form_ == Form::kUnknown ? Failure::kEmpty : Failure::kCut);
  if (text_.find_first_not_of(" \r\n\t") == std::string::npos) fail(Failure::kEmpty);
}

void AnswerReader::take_event(const std::string& data) {
  if (failure_ || done_) return;
  if (data == "[DONE]") {
    done_ = true;
    return;
  }
  const auto json = parse_json(data, "an event");
  if (!json || !json->is_object()) return fail(Failure::kGarbled);
  if (const Json* error = member(&*json, "error"); error != nullptr && !error->is_null())
    return fail(classify_error(*error));
  const Json* choice = first(member(&*json, "choices"));
  const Json* content = member(member(choice, "delta"), "content");
  if (content != nullptr && content->is_string()) add(content->get_ref<const std::string&>());
  // Some servers close the connection after the last choice, without "[DONE]".
  const Json* reason = member(choice, "finish_reason");
  if (reason == nullptr || !reason->is_string()) return;
  if (*reason == "length") return fail(Failure::kCut);
  done_ = true;
}

void AnswerReader::take_document() {
  const auto json = parse_json(document_, "an answer");
  if (!json) return fail(Failure::kGarbled);
  if (const Json* error = member(&*json, "error"); error != nullptr && !error->is_null())
    return fail(classify_error(*error));
  const Json* choice = first(member(&*json, "choices"));
  const Json* content = member(member(choice, "message"), "content");
  if (choice == nullptr || content == nullptr) return fail(Failure::kGarbled);
  if (content->is_string()) add(content->get_ref<const std::string&>());
  if (const Json* reason = member(choice, "finish_reason"); reason != nullptr && *reason == "length")
    return fail(Failure::kCut);
  done_ = true;
}

void AnswerReader::add(std::string_view text) {
  if (text_.size() + text.size() > most_text_) return fail(Failure::kTooLong);
  text_ += text;
}

}  // namespace crowdline::llm
