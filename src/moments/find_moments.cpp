#include <algorithm>
#include <tuple>

#include "moments/moment.h"
#include "moments/peaks.h"
#include "moments/reasons.h"

namespace crowdline::moments {
namespace {

constexpr std::size_t kHeartSeconds = 30;
constexpr double kHalfScore = 8;         // height that scores 0.5
constexpr double kWaveDispersion = 1.3;  // copies and commands come in clusters
constexpr double kWaveWeight = 0.6;      // waves are shown, but a reaction of the same height goes first

struct Found {
  Moment moment;
  double height = 0;
};

std::int64_t second_ms(const timeline::SecondLanes& lanes, std::size_t second) {
  return (lanes.start_s + static_cast<std::int64_t>(second)) * 1000;
}

// Times of `peak`: the cause lies a lag before the onset, but not before the stream, or its chat where that began earlier.
Moment timed(const timeline::SecondLanes& lanes, const Peak& peak, const MomentSettings& settings) {
  Moment moment;
  const std::int64_t onset = second_ms(lanes, peak.onset);
  moment.start_ms = std::max(std::min<std::int64_t>(second_ms(lanes, 0), 0), onset - settings.reaction_lag_ms);
  moment.peak_ms = second_ms(lanes, peak.busiest);
  moment.end_ms = std::max(moment.peak_ms + 1000, std::min(second_ms(lanes, peak.end), moment.start_ms + 180'000));
  return moment;
}

// One past the seconds that a reaction is named after: its first half minute, or up to its busiest second. What comes later is
// its echo, or talk about it.
std::size_t heart_end(const Peak& peak) {
  return std::min(peak.end, std::max(peak.busiest + 1, peak.onset + kHeartSeconds));
}

double ratio_of(const ReactionSignal& signal, const Peak& peak) {
  const std::size_t end = heart_end(peak);
  double sum = 0;
  for (std::size_t i = peak.onset; i < end; ++i) sum += signal.raw[i];
  const double usual = std::max(signal.reference[peak.busiest] / 10, 1e-3) * static_cast<double>(end - peak.onset);
  return sum / usual;
}

PeakSettings peak_settings(const MomentSettings& settings) {
  PeakSettings out;
  out.limit = settings.limit;
  out.min_distance_s = static_cast<std::size_t>(std::max<std::int64_t>(settings.min_distance_ms / 1000, 1));
  out.longest_s = static_cast<std::size_t>(std::max<std::int64_t>(180 - (settings.reaction_lag_ms + 999) / 1000, 30));
  return out;
}

std::vector<Found> reaction_moments(const timeline::SecondLanes& lanes, std::span<const timeline::Window> windows,
                                    const MomentSettings& settings) {
  const ReactionSignal signal = make_signal(reactions(lanes), weight_dispersion(lanes));
  const Stretch stream = sum_of(lanes, 0, lanes.seconds.size());
  std::vector<Found> found;
  for (const Peak& peak : find_peaks(signal, peak_settings(settings))) {
    Moment moment = timed(lanes, peak, settings);
    const std::size_t end = heart_end(peak);
    const timeline::Window* window = main_window(windows, second_ms(lanes, peak.onset), second_ms(lanes, end));
    Reason reason =
        reaction_reason(sum_of(lanes, peak.onset, end), stream, ratio_of(signal, peak), window, settings.is_rude);
    moment.kind = std::move(reason.kind);
    moment.why = std::move(reason.why);
    found.push_back({std::move(moment), peak.height});
  }
  return found;
}

std::vector<Found> wave_moments(const timeline::SecondLanes& lanes, std::span<const timeline::Window> windows,
                                const MomentSettings& settings) {
  PeakSettings strict = peak_settings(settings);
  strict.least_reactions = 8;
  std::vector<Found> found;
  for (const Peak& peak : find_peaks(make_signal(waves(lanes), kWaveDispersion), strict)) {
    const timeline::Window* window = main_window(windows, second_ms(lanes, peak.onset), second_ms(lanes, peak.end));
    std::optional<Reason> reason = wave_reason(sum_of(lanes, peak.onset, peak.end), window, settings.is_rude);
    if (!reason) continue;
    Moment moment = timed(lanes, peak, settings);
    moment.kind = std::move(reason->kind);
    moment.why = std::move(reason->why);
    found.push_back({std::move(moment), peak.height * kWaveWeight});
  }
  return found;
}

bool overlaps(const Moment& a, const Moment& b) { return a.start_ms < b.end_ms && b.start_ms < a.end_ms; }

}  // namespace

std::vector<Moment> find_moments(const timeline::SecondLanes& lanes, std::span<const timeline::Window> windows,
                                 const MomentSettings& settings) {
  std::vector<Found> found = reaction_moments(lanes, windows, settings);
  for (Found& wave : wave_moments(lanes, windows, settings)) found.push_back(std::move(wave));
  std::sort(found.begin(), found.end(), [](const Found& a, const Found& b) {
    if (a.height != b.height) return a.height > b.height;
    return std::tie(a.moment.start_ms, a.moment.kind) < std::tie(b.moment.start_ms, b.moment.kind);
  });
  std::vector<Moment> moments;
  for (Found& candidate : found) {
    const bool taken = std::any_of(moments.begin(), moments.end(),
                                   [&](const Moment& other) { return overlaps(candidate.moment, other); });
    if (taken || moments.size() == settings.limit) continue;
    candidate.moment.score = candidate.height / (candidate.height + kHalfScore);
    candidate.moment.rank = static_cast<std::uint32_t>(moments.size() + 1);
    moments.push_back(std::move(candidate.moment));
  }
  return moments;
}

}  // namespace crowdline::moments
