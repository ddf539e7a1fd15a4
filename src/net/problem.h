// Errors as RFC 9457 documents (application/problem+json).
#pragma once

#include <string>
#include <string_view>

#include "net/http_types.h"

namespace crowdline::net {

// {"type":"about:blank","title":REASON,"status":STATUS,"detail":DETAIL}. 503 gets "Retry-After: 1", 401 its challenge.
HttpResponse problem(int status, std::string_view detail);

// "Not Found" for 404; "Error" for a status without a name here.
std::string_view reason_phrase(int status);

}  // namespace crowdline::net
