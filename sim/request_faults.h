// What may happen to a request over HTTP.
#pragma once

#include <functional>

#include "net/http_types.h"
#include "sim/connection.h"
#include "sim/core.h"

namespace crowdline::sim {

// The answer that `respond` gives, or a fault instead of it, or a fault of it. `trouble` is what the service says of an internal error.
HttpAnswer answer_with_faults(Core& core, const net::HttpRequest& request, const std::function<HttpAnswer()>& respond,
                              const net::HttpResponse& trouble);

}  // namespace crowdline::sim
