// Lanes: stored blocks of ten minutes, put together, binned for the width of the page.
#include "api/answer.h"
#include "api/backend.h"
#include "api/lane_text.h"
#include "api/parameters.h"

namespace crowdline::api {
namespace {

constexpr std::int64_t kFarthestBlock = 1'000'000;  // 19 years either way
constexpr std::int64_t kMostSeconds = 31 * 86'400;  // drawn at once
constexpr std::int64_t kDefaultPoints = 1200;
constexpr std::int64_t kMostPoints = 10'000;

using timeline::SecondLanes;
using SharedLanes = std::shared_ptr<const SecondLanes>;

// One stretch from blocks that may have holes and overlaps between them.
Result<SecondLanes> merge(const std::vector<store::LaneBlock>& blocks) {
  SecondLanes all;
  for (const auto& block : blocks) {
    const auto part = timeline::decode_second_lanes(block.bytes);
    if (!part) return fail(ErrorCode::kInternal, part.error().what);
    if (part->seconds.empty()) continue;
    if (all.seconds.empty()) all.start_s = part->start_s;
    const std::int64_t offset = part->start_s - all.start_s;
    if (offset < 0 || offset + static_cast<std::int64_t>(part->seconds.size()) > kMostSeconds) continue;
    const auto end = static_cast<std::size_t>(offset) + part->seconds.size();
    if (all.seconds.size() < end) all.seconds.resize(end);
    std::copy(part->seconds.begin(), part->seconds.end(), all.seconds.begin() + offset);
  }
  return all;
}

// All lanes of a stream. Those of an ended stream are kept; its last event tells whether it was imported anew.
Result<SharedLanes> load(Backend& backend, const store::StreamRecord& record) {
  const auto& store = backend.context.store;
  const auto& id = record.info.id;
  const bool over = record.status == store::StreamStatus::kEnded || record.status == store::StreamStatus::kFailed;
  const auto version = store.last_event(id);
  if (!version) return std::unexpected(version.error());
  if (over) {
    if (auto kept = backend.lanes.find(id, *version)) return kept;
  }
  const auto blocks = store.lanes(id, -kFarthestBlock, kFarthestBlock);
  if (!blocks) return std::unexpected(blocks.error());
  auto merged = merge(*blocks);
  if (!merged) return std::unexpected(merged.error());
  auto lanes = std::make_shared<const SecondLanes>(*std::move(merged));
  if (over) backend.lanes.put(id, *version, lanes);
  return lanes;
}

}  // namespace

net::HttpResponse get_lanes(Backend& backend, const Call& call) {
  const auto range = time_range(call.request.target);
  if (!range) return error_answer(range.error());
  const auto points = integer_parameter(call.request.target, "points", 1, kMostPoints);
  if (!points) return error_answer(points.error());
  const auto record = backend.context.store.stream(call.captures[0]);
  if (!record) return error_answer(record.error());
  const auto lanes = load(backend, *record);
  if (!lanes) return error_answer(lanes.error());

  // What lies outside of the stream is cut off, so that no question can cost more than the stream is long.
  const std::int64_t first = std::min<std::int64_t>(0, (*lanes)->start_s * 1000);
  const std::int64_t last =
      std::max({(*lanes)->end_s() * 1000, record->info.duration_ms, record->live_edge_ms.value_or(0)});
  const std::int64_t from = std::clamp(range->from_ms, first, last);
  const std::int64_t to = std::clamp(range->to_ms, from, std::min(last, from + kMostSeconds * 1000));
  const auto most = static_cast<std::size_t>(points->value_or(kDefaultPoints));
  const std::int64_t step = timeline::lane_step_ms(from, to, most);
  const auto bins = from < to ? timeline::bin_lanes(**lanes, from, to, step) : std::vector<timeline::LaneBin>();
  return json_text(200, lane_text(bins, from, to, step));
}

}  // namespace crowdline::api
