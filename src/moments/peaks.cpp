#include "moments/peaks.h"

#include <algorithm>
#include <cmath>
#include <tuple>

#include "moments/liveliness.h"

namespace crowdline::moments {
namespace {

constexpr std::size_t kTopReach = 9;      // s to each side of a top
constexpr std::size_t kOnsetReach = 120;  // s before the top at most
constexpr std::size_t kCalmReach = 30;    // s of calm that the onset is measured against
constexpr double kEdge = 0.25;            // hysteresis: a reaction lasts while the level keeps this part of its height
constexpr double kDip = 0.5;  // two tops are two when the level between falls below this part of the lower one
constexpr double kUsualPart = 0.5;
constexpr double kUsualPower = 0.25;
constexpr std::size_t kLivelyPeaks = 3;  // a flat stream never has that many

struct Top {
  std::size_t at = 0;
  double height = 0;
  double evidence = 0;
};

void sort_by_height(std::vector<Top>& tops) {
  std::sort(tops.begin(), tops.end(),
            [](const Top& a, const Top& b) { return std::tie(b.height, a.at) < std::tie(a.height, b.at); });
}

double above(const ReactionSignal& signal, std::size_t at) { return signal.level[at] - signal.reference[at]; }

double sum_around(const std::vector<double>& raw, std::size_t at, std::size_t& seconds) {
  const std::size_t from = at > kTopReach ? at - kTopReach : 0;
  const std::size_t to = std::min(raw.size(), at + kTopReach + 1);
  seconds = to - from;
  double sum = 0;
  for (std::size_t i = from; i < to; ++i) sum += raw[i];
  return sum;
}

// 0 when there is too little to speak of.
double evidence_at(const ReactionSignal& signal, std::size_t at, const PeakSettings& settings) {
  std::size_t seconds = 0;
  const double count = sum_around(signal.raw, at, seconds);
  if (count < settings.least_reactions) return 0;
  const double usual = signal.reference[at] * static_cast<double>(seconds) / 10;
  return poisson_evidence(count, usual) / signal.dispersion;
}

std::vector<Top> tops_of(const ReactionSignal& signal, const PeakSettings& settings) {
  std::vector<Top> tops;
  const std::vector<double>& level = signal.level;
  for (std::size_t i = 0; i < level.size(); ++i) {
    const bool rises = i == 0 || level[i] > level[i - 1];
    const bool falls = i + 1 == level.size() || level[i] >= level[i + 1];
    if (!rises || !falls || above(signal, i) <= 0) continue;
    const double evidence = evidence_at(signal, i, settings);
    if (evidence > 0) tops.push_back({i, height_at(signal, i), evidence});
  }
  sort_by_height(tops);
  return tops;
}

// False when the level between two tops never falls: they are one reaction.
bool dips_between(const ReactionSignal& signal, std::size_t a, std::size_t b) {
  if (a > b) std::swap(a, b);
  const double lower = std::min(above(signal, a), above(signal, b));
  for (std::size_t i = a; i <= b; ++i) {
    if (above(signal, i) < kDip * lower) return true;
  }
  return false;
}

// Of tops that belong to one reaction the highest stays. `tops` is sorted by height.
std::vector<Top> one_a_reaction(const ReactionSignal& signal, const std::vector<Top>& tops,
                                const PeakSettings& settings) {
  std::vector<Top> kept;
  for (const Top& top : tops) {
    const bool same = std::any_of(kept.begin(), kept.end(), [&](const Top& other) {
      const std::size_t distance = top.at > other.at ? top.at - other.at : other.at - top.at;
      return distance < settings.min_distance_s || (distance < 1200 && !dips_between(signal, top.at, other.at));
    });
    if (!same) kept.push_back(top);
  }
  return kept;
}

// Keeps the tops whose evidence is beyond chance. Of the smoothed seconds about one in seven is a chance of its own (counted on
// simulated flat streams).
void keep_beyond_chance(std::vector<Top>& tops, const ReactionSignal& signal, const PeakSettings& settings) {
  std::sort(tops.begin(), tops.end(),
            [](const Top& a, const Top& b) { return std::tie(b.evidence, a.at) < std::tie(a.evidence, b.at); });
  const double chances = std::max(1.0, static_cast<double>(signal.level.size()) / 7);
  const auto beyond = [&](double false_share) {
    std::size_t keep = 0;
    for (std::size_t i = 0; i < tops.size(); ++i) {
      if (std::exp(-tops[i].evidence) * chances <= false_share * static_cast<double>(i + 1)) keep = i + 1;
    }
    return keep;
  };
  std::size_t keep = beyond(settings.false_share);
  if (keep >= kLivelyPeaks || liveliness(signal) >= kLively) keep = beyond(settings.lively_false_share);
  tops.resize(keep);
}

Peak measure(const ReactionSignal& signal, const Top& top, const PeakSettings& settings) {
  const double edge = kEdge * above(signal, top.at);
  std::size_t first = top.at;
  while (first > 0 && top.at - first < kOnsetReach && above(signal, first - 1) > edge) --first;
  const std::size_t calm = first > kCalmReach ? first - kCalmReach : 0;
  Peak peak;
  peak.height = top.height;
  peak.onset = rise_second(signal.raw, calm, top.at + 1);
  peak.end = top.at + 1;
  const std::size_t last = std::min(signal.level.size(), peak.onset + settings.longest_s);
  while (peak.end < last && above(signal, peak.end) > edge) ++peak.end;
  peak.busiest = peak.onset;
  for (std::size_t i = peak.onset; i < peak.end; ++i) {
    const double more = signal.raw[i] - signal.raw[peak.busiest];
    if (more > 0 || (more == 0 && signal.level[i] > signal.level[peak.busiest])) peak.busiest = i;
  }
  return peak;
}

// Lets `strong` take in `weak` when they touch; true when it did.
bool absorb(Peak& strong, const Peak& weak, const PeakSettings& settings) {
  if (weak.onset >= strong.end || strong.onset >= weak.end) return false;
  const bool keeps_top = strong.busiest < weak.onset + settings.longest_s;
  if (weak.onset < strong.onset && keeps_top) strong.onset = weak.onset;
  strong.end = std::min(std::max(strong.end, weak.end), strong.onset + settings.longest_s);
  return true;
}

}  // namespace

double height_at(const ReactionSignal& signal, std::size_t at) {
  const double usual = signal.reference[at];
  return (signal.level[at] - kUsualPart * usual) / std::pow(usual + 0.5, kUsualPower);
}

double poisson_evidence(double count, double usual) {
  if (count <= usual) return 0;
  usual = std::max(usual, 1e-3);
  const double chernoff = count * std::log(count / usual) - count + usual;
  const double tail = std::sqrt(2 * 3.14159265358979 * count) * (1 - usual / (count + 1));
  return chernoff + std::max(0.0, std::log(tail));
}

std::size_t rise_second(const std::vector<double>& raw, std::size_t from, std::size_t to) {
  std::vector<double> until(to - from + 1, 0.0);
  for (std::size_t i = from; i < to; ++i) until[i - from + 1] = until[i - from] + raw[i];
  const auto likelihood = [](double sum, double seconds) { return sum > 0 ? sum * std::log(sum / seconds) : 0.0; };
  const double total = until.back();
  std::size_t best = from;
  double best_value = likelihood(total, static_cast<double>(to - from));
  for (std::size_t at = from + 1; at < to; ++at) {
    const double before = until[at - from];
    const double seconds_before = static_cast<double>(at - from);
    const double seconds_after = static_cast<double>(to - at);
    if ((total - before) / seconds_after <= before / seconds_before) continue;
    const double value = likelihood(before, seconds_before) + likelihood(total - before, seconds_after);
    if (value > best_value) {
      best_value = value;
      best = at;
    }
  }
  return best;
}

std::vector<Peak> find_peaks(const ReactionSignal& signal, const PeakSettings& settings) {
  std::vector<Top> tops = one_a_reaction(signal, tops_of(signal, settings), settings);
  keep_beyond_chance(tops, signal, settings);
  sort_by_height(tops);
  std::vector<Peak> peaks;
  for (const Top& top : tops) {
    const Peak peak = measure(signal, top, settings);
    const bool absorbed =
        std::any_of(peaks.begin(), peaks.end(), [&](Peak& strong) { return absorb(strong, peak, settings); });
    if (!absorbed) peaks.push_back(peak);
    if (peaks.size() == settings.limit) break;
  }
  return peaks;
}

}  // namespace crowdline::moments
