// The event stream of a stream.
#include <charconv>

#include "api/answer.h"
#include "api/backend.h"
#include "api/event_feed.h"
#include "api/parameters.h"
#include "net/problem.h"

namespace crowdline::api {
namespace {

// The header wins over the parameter: the browser sends it by itself when it connects again.
Result<std::int64_t> last_seen(const net::HttpRequest& request) {
  const auto given = integer_parameter(request.target, "last_event_id", 0);
  if (!given) return std::unexpected(given.error());
  const auto header = request.header("last-event-id");
  if (!header || header->empty()) return given->value_or(0);
  std::int64_t value = 0;
  const auto read = std::from_chars(header->data(), header->data() + header->size(), value);
  if (read.ec != std::errc() || read.ptr != header->data() + header->size() || value < 0 || value > kMaxInteger) {
    return fail(ErrorCode::kUsage, "the header Last-Event-ID must be the id of an event: a whole number");
  }
  return value;
}

}  // namespace

net::HttpResponse get_events(Backend& backend, const Call& call) {
  const auto& id = call.captures[0];
  auto& store = backend.context.store;
  const auto after = last_seen(call.request);
  if (!after) return error_answer(after.error());
  const auto record = store.stream(id);
  if (!record) return error_answer(record.error());
  const auto last = store.last_event(id);
  if (!last) return error_answer(last.error());
  const bool over = record->status == store::StreamStatus::kEnded || record->status == store::StreamStatus::kFailed;
  if (over && *after >= *last) return {204, {{"Cache-Control", "no-store"}}, {}};  // tells a browser to stop asking
  return {200,
          {{"Content-Type", "text/event-stream"}, {"Cache-Control", "no-store"}, {"X-Accel-Buffering", "no"}},
          make_event_feed(store, backend.context.control, id, *after)};
}

}  // namespace crowdline::api
