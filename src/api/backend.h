// What the handlers work with, and the handlers.
#pragma once

#include "api/api.h"
#include "api/endpoint.h"
#include "api/lane_cache.h"
#include "api/metrics.h"

namespace crowdline::api {

// Thread-safe, as all its parts are.
struct Backend {
  ApiContext context;
  LaneCache lanes;
  Metrics metrics;
};

// process_handlers.cpp
net::HttpResponse get_health(Backend& backend, const Call& call);
net::HttpResponse get_readiness(Backend& backend, const Call& call);
net::HttpResponse get_metrics(Backend& backend, const Call& call);
net::HttpResponse get_openapi(Backend& backend, const Call& call);

// stream_handlers.cpp
net::HttpResponse list_streams(Backend& backend, const Call& call);
net::HttpResponse get_stream(Backend& backend, const Call& call);
net::HttpResponse open_stream(Backend& backend, const Call& call);
net::HttpResponse import_file(Backend& backend, const Call& call);
net::HttpResponse stop_stream(Backend& backend, const Call& call);
net::HttpResponse delete_stream(Backend& backend, const Call& call);

// piece_handlers.cpp
net::HttpResponse get_document(Backend& backend, const Call& call);
net::HttpResponse get_windows(Backend& backend, const Call& call);
net::HttpResponse get_summaries(Backend& backend, const Call& call);
net::HttpResponse get_moments(Backend& backend, const Call& call);
net::HttpResponse get_recap(Backend& backend, const Call& call);
net::HttpResponse get_receipt(Backend& backend, const Call& call);
net::HttpResponse get_export(Backend& backend, const Call& call);
net::HttpResponse search_moments(Backend& backend, const Call& call);

// lane_handlers.cpp, event_handlers.cpp
net::HttpResponse get_lanes(Backend& backend, const Call& call);
net::HttpResponse get_events(Backend& backend, const Call& call);

// channel_handlers.cpp
net::HttpResponse search_channels(Backend& backend, const Call& call);
net::HttpResponse get_quota(Backend& backend, const Call& call);
net::HttpResponse get_sources(Backend& backend, const Call& call);

// knowledge_handlers.cpp
net::HttpResponse list_glossary(Backend& backend, const Call& call);
net::HttpResponse get_term(Backend& backend, const Call& call);
net::HttpResponse list_models(Backend& backend, const Call& call);

// comparison_handlers.cpp
net::HttpResponse compare_models(Backend& backend, const Call& call);

}  // namespace crowdline::api
