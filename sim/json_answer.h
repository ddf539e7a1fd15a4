// Answers in JSON, and Twitch's error bodies.
#pragma once

#include <string_view>

#include "base/json.h"
#include "net/http_types.h"
#include "sim/http_text.h"

namespace crowdline::sim {

inline net::HttpResponse json_answer(int status, const Json& body) {
  return {status, {{"Content-Type", "application/json; charset=utf-8"}}, to_text(body)};
}

// {"error": "Unauthorized", "status": 401, "message": …}: Helix, and some of the id server's.
inline net::HttpResponse api_error(int status, std::string_view message) {
  return json_answer(status, {{"error", reason_of(status)}, {"status", status}, {"message", message}});
}

// {"status": 400, "message": …}: the id server's.
inline net::HttpResponse id_error(int status, std::string_view message) {
  return json_answer(status, {{"status", status}, {"message", message}});
}

}  // namespace crowdline::sim
