// Answers in the forms of the API.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "base/error.h"
#include "base/json.h"
#include "net/http_types.h"
#include "store/timeline_store.h"

namespace crowdline::api {

net::HttpResponse json_answer(int status, const Json& json);
net::HttpResponse json_text(int status, std::string text);  // JSON that is text already

// 400 kUsage, 404 kNotFound, 409 kNotAllowed, 422 kNotUnderstood, 502 kRemote; 500 kInternal, whose text stays here.
net::HttpResponse error_answer(const Error& error);

// [{…},{…}]: the pieces are JSON text, so nothing is parsed.
std::string joined(std::span<const store::StoredPiece> pieces);

}  // namespace crowdline::api
