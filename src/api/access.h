// Who may do what: the operator token, and the rule that an open server must have one.
#pragma once

#include <optional>

#include "api/api.h"
#include "api/endpoint.h"

namespace crowdline::api {

// kUsage when others than this machine can reach the address and no operator token is set.
Result<void> check_exposure(const ApiSettings& settings);

// nullopt when the request may use an endpoint of that access; else 401. Takes the same time for every wrong token.
std::optional<net::HttpResponse> refuse_access(const ApiSettings& settings, Access access,
                                               const net::HttpRequest& request);

}  // namespace crowdline::api
