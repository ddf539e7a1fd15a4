// A session's news as one transaction for the store.
#pragma once

#include "pipeline/stream_session.h"
#include "store/timeline_store.h"

namespace crowdline::pipeline {

// The stored record of a stream as its session knows it now.
store::StreamRecord make_record(const StreamSession& session, const Engine& engine, store::StreamStatus status);

// A summary as the store keeps it.
store::StoredPiece summary_piece(const summary::Summary& summary);

// Windows, summaries, moments, gaps, the lanes of the changed windows, and an event for each.
store::StreamChange make_change(const StreamSession& session, const SessionUpdate& update,
                                const store::StreamRecord& record);

// Adds the event that tells subscribers the record: "status", or "ended" when it has ended or failed.
void add_record_event(store::StreamChange& change);

}  // namespace crowdline::pipeline
