#include "api/backend.h"

namespace crowdline::api {
namespace {

using enum Access;
using enum BodyKind;

constexpr Endpoint kEndpoints[] = {
    {"GET", "/healthz", "The process answers", kOpen, kNone, true, get_health},
    {"GET", "/readyz", "The store can be read and written", kOpen, kNone, false, get_readiness},
    {"GET", "/metrics", "Metrics in the text format of Prometheus", kRead, kNone, false, get_metrics},
    {"GET", "/api/openapi.yaml", "This document", kOpen, kNone, true, get_openapi},

    {"GET", "/api/v1/streams", "List stored streams", kRead, kNone, false, list_streams},
    {"POST", "/api/v1/streams", "Open the stream of a link", kWrite, kJson, false, open_stream},
    {"POST", "/api/v1/imports", "Import a chat file", kWrite, kFile, false, import_file},
    {"GET", "/api/v1/streams/{id}", "One stream", kRead, kNone, false, get_stream},
    {"DELETE", "/api/v1/streams/{id}", "Delete a stream and all that is stored of it", kWrite, kNone, false,
     delete_stream},
    {"POST", "/api/v1/streams/{id}/stop", "Stop a running stream", kWrite, kNone, false, stop_stream},

    {"GET", "/api/v1/streams/{id}/document", "The timeline document", kRead, kNone, false, get_document},
    {"GET", "/api/v1/streams/{id}/windows", "Windows of a stretch of time", kRead, kNone, false, get_windows},
    {"GET", "/api/v1/streams/{id}/lanes", "Lanes for drawing", kRead, kNone, false, get_lanes},
    {"GET", "/api/v1/streams/{id}/summaries", "Summaries of a stretch of time", kRead, kNone, false, get_summaries},
    {"GET", "/api/v1/streams/{id}/moments", "Moments, gaps and clips", kRead, kNone, false, get_moments},
    {"GET", "/api/v1/streams/{id}/recap", "What happened until a playhead", kRead, kNone, false, get_recap},
    {"GET", "/api/v1/streams/{id}/receipt", "The receipt of the deletion of raw chat", kRead, kNone, false,
     get_receipt},
    {"GET", "/api/v1/streams/{id}/events", "Changes as they happen", kRead, kNone, false, get_events},
    {"GET", "/api/v1/streams/{id}/exports/{format}", "Export a stream as a file", kRead, kNone, false, get_export},

    {"GET", "/api/v1/channels", "Search channels, and who is live", kRead, kNone, false, search_channels},
    {"GET", "/api/v1/quota", "What is left of the platforms' quotas", kRead, kNone, false, get_quota},
    {"GET", "/api/v1/sources", "Where chat and facts come from, and how long texts are kept", kRead, kNone, false,
     get_sources},
    {"GET", "/api/v1/moments/search", "Search summaries, moments, phrases and topics of all streams", kRead, kNone,
     false, search_moments},
    {"GET", "/api/v1/glossary", "List terms of chat language", kRead, kNone, false, list_glossary},
    {"GET", "/api/v1/glossary/{term}", "One term of chat language", kRead, kNone, false, get_term},
    {"GET", "/api/v1/models", "List scoring models", kRead, kNone, true, list_models},
    {"GET", "/api/v1/models/compare", "Two models side by side on one stream", kRead, kNone, false, compare_models},
};

}  // namespace

std::span<const Endpoint> endpoints() { return kEndpoints; }

}  // namespace crowdline::api
