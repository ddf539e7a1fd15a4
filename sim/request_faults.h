// What may happen to a request of Helix or the id server.
#pragma once

#include <functional>

#include "net/http_types.h"
#include "sim/connection.h"
#include "sim/core.h"

namespace crowdline::sim {

// The answer that `respond` gives, or a fault instead of it, or a fault of it.
HttpAnswer answer_with_faults(Core& core, const net::HttpRequest& request,
                              const std::function<net::HttpResponse()>& respond);

}  // namespace crowdline::sim
