// The bytes of a request.
#pragma once

#include <string>

#include "base/error.h"
#include "net/client_url.h"
#include "net/http_call.h"

namespace crowdline::net {

// HTTP/1.1. `last`: the connection ends with it. Fails with kUsage for a method, header name or value that would break the head apart.
Result<std::string> write_call(const HttpCall& call, const ClientUrl& url, const std::string& user_agent,
                               bool last = true);

// RFC 3986: everything but unreserved characters as "%XX". For values of queries and forms.
std::string percent_encode(std::string_view text);

}  // namespace crowdline::net
