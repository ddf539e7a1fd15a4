// The HTTP API of contract.md and the page, as one handler for the server of src/net.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "base/error.h"
#include "base/json.h"
#include "glossary/glossary.h"
#include "model/scorer.h"
#include "net/http_server.h"
#include "net/http_types.h"
#include "net/listen_address.h"
#include "net/static_site.h"
#include "pipeline/channel_search.h"
#include "pipeline/stream_control.h"
#include "store/timeline_store.h"

namespace crowdline::api {

class MetricsText;

struct ApiSettings {
  net::ListenAddress listen{"127.0.0.1", 8787};
  std::string operator_token;               // empty: none; then only loopback may be listened on
  bool public_read = false;                 // reading needs no token, even when there is one
  std::uint64_t import_limit = 2ULL << 30;  // bytes of an imported file: `api.body_limit`
  std::string spool_folder;                 // where uploads wait; made when missing
};

// All references outlive the API.
struct ApiContext {
  store::TimelineStore& store;
  pipeline::StreamControl& control;
  std::function<std::vector<const model::Scorer*>()> scorers;  // of this moment; the first is the default
  const glossary::Glossary& glossary;
  std::span<const net::Asset> assets;  // the page and its media
  std::shared_ptr<const net::ServerGauges> gauges;
  ApiSettings settings;
  pipeline::ChannelSearch* channels = nullptr;       // null: no platform can be searched
  std::function<Json()> sources{};                   // "Sources" of api/openapi.yaml; may be empty
  std::function<void(MetricsText&)> live_metrics{};  // what is counted outside the API; may be empty
  std::function<Json()> youtube_quota{};             // what is left of it; may be empty
};

// Fails with kUsage when the address is open to others and there is no operator token.
Result<std::unique_ptr<net::HttpHandler>> make_api(ApiContext context);

}  // namespace crowdline::api
