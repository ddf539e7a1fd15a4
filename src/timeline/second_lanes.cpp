#include "timeline/second_lanes.h"

#include <algorithm>
#include <iterator>

#include "timeline/varint.h"

namespace crowdline::timeline {
namespace {

constexpr std::size_t kColumns = 5 + model::kEmotionCount;
constexpr std::uint64_t kMaxSeconds = 40ull * 24 * 3600;  // decode() refuses more than a stream can hold

std::int64_t column_of(const SecondCounters& s, std::size_t column) {
  switch (column) {
    case 0:
      return s.messages;
    case 1:
      return s.chatters;
    case 2:
      return s.organic;
    case 3:
      return s.polarity_milli;
    case 4:
      return s.toxic;
    default:
      return s.emotions[column - 5];
  }
}

void set_column(SecondCounters& s, std::size_t column, std::int64_t value) {
  switch (column) {
    case 0:
      s.messages = static_cast<std::uint32_t>(value);
      break;
    case 1:
      s.chatters = static_cast<std::uint32_t>(value);
      break;
    case 2:
      s.organic = static_cast<std::uint32_t>(value);
      break;
    case 3:
      s.polarity_milli = static_cast<std::int32_t>(value);
      break;
    case 4:
      s.toxic = static_cast<std::uint32_t>(value);
      break;
    default:
      s.emotions[column - 5] = static_cast<std::uint32_t>(value);
      break;
  }
}

std::int64_t floor_to(std::int64_t value, std::int64_t step) {
  const std::int64_t rest = value % step;
  return value - (rest < 0 ? rest + step : rest);
}

// What a bin adds up while the seconds pass by.
void finish(LaneBin& bin, double seconds, std::int64_t polarity_milli, std::uint64_t toxic) {
  bin.messages_mean /= seconds;
  bin.chatters_mean /= seconds;
  if (bin.organic == 0) return;
  bin.polarity = static_cast<double>(polarity_milli) / 1000 / bin.organic;
  bin.toxicity = static_cast<double>(toxic) / bin.organic;
  for (double& share : bin.emotions) share /= bin.organic;
}

}  // namespace

SecondCounters SecondLanes::at(std::int64_t second) const {
  if (second < start_s || second >= end_s()) return {};
  return seconds[static_cast<std::size_t>(second - start_s)];
}

std::string encode(const SecondLanes& lanes) {
  std::string bytes;
  put_varint(bytes, zigzag(lanes.start_s));
  put_varint(bytes, lanes.seconds.size());
  for (std::size_t column = 0; column < kColumns; ++column) {
    for (const SecondCounters& second : lanes.seconds) put_varint(bytes, zigzag(column_of(second, column)));
  }
  return bytes;
}

Result<SecondLanes> decode_second_lanes(std::string_view bytes) {
  const auto damaged = [] { return fail(ErrorCode::kNotUnderstood, "stored one-second counters are damaged"); };
  SecondLanes lanes;
  std::uint64_t start = 0;
  std::uint64_t count = 0;
  if (!take_varint(bytes, start) || !take_varint(bytes, count) || count > kMaxSeconds || count > bytes.size())
    return damaged();
  lanes.start_s = unzigzag(start);
  lanes.seconds.resize(count);
  for (std::size_t column = 0; column < kColumns; ++column) {
    for (SecondCounters& second : lanes.seconds) {
      std::uint64_t value = 0;
      if (!take_varint(bytes, value)) return damaged();
      set_column(second, column, unzigzag(value));
    }
  }
  if (!bytes.empty()) return damaged();
  return lanes;
}

std::int64_t lane_step_ms(std::int64_t from_ms, std::int64_t to_ms, std::size_t points) {
  static constexpr std::int64_t kSteps[] = {1,   2,   5,   10,   15,   30,   60,    120,
                                            300, 600, 900, 1800, 3600, 7200, 21600, 43200};
  for (const std::int64_t seconds : kSteps) {
    const std::int64_t step = seconds * 1000;
    const std::int64_t bins = (floor_to(to_ms - 1, step) - floor_to(from_ms, step)) / step + 1;
    if (bins <= static_cast<std::int64_t>(points)) return step;
  }
  return 86'400'000;
}

std::vector<LaneBin> bin_lanes(const SecondLanes& lanes, std::int64_t from_ms, std::int64_t to_ms,
                               std::int64_t step_ms) {
  std::vector<LaneBin> bins;
  for (std::int64_t start = floor_to(from_ms, step_ms); start < to_ms; start += step_ms) {
    LaneBin bin{.start_ms = start};
    std::int64_t polarity_milli = 0;
    std::uint64_t toxic = 0;
    for (std::int64_t second = start / 1000; second < (start + step_ms) / 1000; ++second) {
      const SecondCounters counters = lanes.at(second);
      bin.messages_mean += counters.messages;
      bin.messages_max = std::max(bin.messages_max, counters.messages);
      bin.chatters_mean += counters.chatters;
      bin.organic += counters.organic;
      polarity_milli += counters.polarity_milli;
      toxic += counters.toxic;
      for (std::size_t i = 0; i < bin.emotions.size(); ++i) bin.emotions[i] += counters.emotions[i];
    }
    finish(bin, static_cast<double>(step_ms) / 1000, polarity_milli, toxic);
    bins.push_back(bin);
  }
  return bins;
}

}  // namespace crowdline::timeline
