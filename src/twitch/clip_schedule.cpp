#include "twitch/clip_schedule.h"

#include <algorithm>

namespace crowdline::twitch {
namespace {

constexpr std::int64_t kMinuteMs = 60'000;
constexpr std::int64_t kLiveEveryMs = 10 * kMinuteMs;
constexpr std::int64_t kOverEveryMs = 5 * kMinuteMs;
constexpr std::int64_t kWeekMs = 7 * 24 * 60 * kMinuteMs;

}  // namespace

std::int64_t ClipSchedule::looked_ms(std::string_view stream) const {
  const auto look = looks_.find(stream);
  return look == looks_.end() ? INT64_MIN : look->second.at_ms;
}

bool ClipSchedule::is_due(const ClippedStream& stream, std::int64_t now_ms) const {
  const std::int64_t age_ms = now_ms - stream.over_ms;
  if (!stream.live && age_ms > kWeekMs) return false;
  const auto look = looks_.find(stream.stream);
  if (look == looks_.end()) return true;
  if (look->second.live != stream.live) return true;
  const std::int64_t every_ms = stream.live ? kLiveEveryMs : std::max(kOverEveryMs, age_ms / 2);
  return now_ms - look->second.at_ms >= every_ms;
}

std::vector<std::string> ClipSchedule::due(std::span<const ClippedStream> streams, std::int64_t now_ms,
                                           std::size_t most) {
  std::vector<const ClippedStream*> found;
  std::map<std::string, Look, std::less<>> kept;  // streams that are stored no more are forgotten
  for (const ClippedStream& stream : streams) {
    if (const auto look = looks_.find(stream.stream); look != looks_.end()) kept.insert(*look);
    if (is_due(stream, now_ms)) found.push_back(&stream);
  }
  looks_ = std::move(kept);
  std::ranges::stable_sort(found, {}, [this](const ClippedStream* stream) { return looked_ms(stream->stream); });
  if (found.size() > most) found.resize(most);
  std::vector<std::string> names;
  for (const ClippedStream* stream : found) {
    looks_[stream->stream] = {.at_ms = now_ms, .live = stream->live};
    names.push_back(stream->stream);
  }
  return names;
}

}  // namespace crowdline::twitch
