// A stored stream as the API and the event stream show it: "StreamRow" of api/openapi.yaml.
#pragma once

#include "base/json.h"
#include "store/timeline_store.h"

namespace crowdline::pipeline {

// Unknown addresses, starts and moods are null; all other texts may be empty.
Json stream_row(const store::StreamRecord& record);

}  // namespace crowdline::pipeline
