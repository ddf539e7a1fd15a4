// The events of one stream as an event stream: what the store has after a sequence number, then what comes.
#pragma once

#include <memory>
#include <string>

#include "net/http_types.h"
#include "pipeline/stream_control.h"
#include "store/timeline_store.h"

namespace crowdline::api {

// Reads on from the store by sequence number, so that nothing piles up for a slow client. Ends when the stream has ended (or
// was deleted) and all its events were taken. When the store has dropped events that the client has not seen, it gets the
// present "status" with "lost_events": true first: it must load the stream again.
std::unique_ptr<net::EventFeed> make_event_feed(const store::TimelineStore& store, pipeline::StreamControl& control,
                                                std::string stream, std::int64_t after);

}  // namespace crowdline::api
