// Pages of rows by opaque cursors.
#pragma once

#include <optional>

#include "base/json.h"
#include "sim/core.h"
#include "sim/helix_rows.h"
#include "sim/http_text.h"

namespace crowdline::sim {

// {"data": […], "pagination": {"cursor": …}}; nullopt when `first` or a cursor is malformed. The end is "pagination": {}. The faults
// short-pages, repeated-rows, repeated-cursor and no-pagination change what comes.
std::optional<Json> page_of(const Rows& rows, const Parameters& query, Core& core, std::string_view path);

}  // namespace crowdline::sim
