#include "api/answer.h"

#include "net/problem.h"

namespace crowdline::api {

net::HttpResponse json_text(int status, std::string text) {
  return {status, {{"Content-Type", "application/json"}, {"Cache-Control", "no-store"}}, std::move(text)};
}

net::HttpResponse json_answer(int status, const Json& json) { return json_text(status, to_text(json)); }

net::HttpResponse error_answer(const Error& error) {
  switch (error.code) {
    case ErrorCode::kUsage:
      return net::problem(400, error.sentence());
    case ErrorCode::kNotFound:
      return net::problem(404, error.sentence());
    case ErrorCode::kNotAllowed:
      return net::problem(409, error.sentence());
    case ErrorCode::kNotUnderstood:
      return net::problem(422, error.sentence());
    case ErrorCode::kRemote:
      return net::problem(502, error.sentence());
    case ErrorCode::kInternal:
      break;
  }
  return net::problem(500, "the request could not be answered because of an internal error");
}

std::string joined(std::span<const store::StoredPiece> pieces) {
  std::size_t size = 2;
  for (const auto& piece : pieces) size += piece.json.size() + 1;
  std::string text;
  text.reserve(size);
  text += '[';
  for (const auto& piece : pieces) {
    if (text.size() > 1) text += ',';
    text += piece.json;
  }
  text += ']';
  return text;
}

}  // namespace crowdline::api
