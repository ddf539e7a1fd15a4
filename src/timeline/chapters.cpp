#include "timeline/chapters.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

#include "timeline/window_merge.h"

namespace crowdline::timeline {
namespace {

using model::Emotion;

constexpr std::size_t kFeatures = 5;
using Features = std::array<double, kFeatures>;

// Cost of one more chapter, in units of feature variance: high enough that noise alone seldom pays for it.
double penalty(std::size_t windows) { return 3.0 * kFeatures / 2 * std::log(static_cast<double>(windows) + 1); }

double emotion_share(const Window& window, Emotion emotion) {
  return window.view.emotions[static_cast<std::size_t>(emotion)];
}

// How many messages a window must have for its moods to count half: those of a few messages are chance.
constexpr double kTrusted = 10;

// Rate, mood, emotions as they are.
Features read_features(const Window& window, double usual_mood) {
  return {std::log1p(window.messages / window.seconds() * 60),
          window.view.sentiment ? window.view.sentiment->mean : usual_mood, emotion_share(window, Emotion::kHype),
          emotion_share(window, Emotion::kAmusement),
          emotion_share(window, Emotion::kSadness) + emotion_share(window, Emotion::kAnger)};
}

// The stream's own, each message counted once; the rate is left out.
Features usual_features(std::span<const BuiltWindow* const> windows) {
  Features sum{};
  double organic = 0;
  double told = 0;  // of windows that have a mood
  for (const BuiltWindow* window : windows) {
    const double n = window->window.organic();
    const Features here = read_features(window->window, 0);
    for (std::size_t f = 1; f < kFeatures; ++f) sum[f] += n * here[f];
    organic += n;
    told += window->window.view.sentiment ? n : 0;
  }
  for (std::size_t f = 1; f < kFeatures; ++f) sum[f] /= std::max(1.0, f == 1 ? told : organic);
  return sum;
}

// Drawn towards the usual, the more the fewer messages they are of.
Features features_of(const Window& window, const Features& usual) {
  Features features = read_features(window, usual[1]);
  const double trust = window.organic() / (window.organic() + kTrusted);
  for (std::size_t f = 1; f < kFeatures; ++f) features[f] = usual[f] + trust * (features[f] - usual[f]);
  return features;
}

// What chance does to the rate of a window (log of one more than its messages a minute) in a quiet stream.
double rate_noise(std::span<const BuiltWindow* const> windows) {
  double messages = 0;
  for (const BuiltWindow* window : windows) messages += window->window.messages / window->window.seconds() * 60;
  return 0.5 / std::sqrt(messages / static_cast<double>(windows.size()) + 0.5);
}

// Divides each feature by the typical step between neighbours, which a slow drift or a change point hardly moves.
std::vector<Features> scaled_features(std::span<const BuiltWindow* const> windows) {
  std::vector<Features> features;
  const Features usual = usual_features(windows);
  for (const BuiltWindow* window : windows) features.push_back(features_of(window->window, usual));
  const Features least = {std::max(0.15, rate_noise(windows)), 0.06, 0.04, 0.04, 0.04};
  for (std::size_t f = 0; f < kFeatures; ++f) {
    std::vector<double> steps;
    for (std::size_t i = 1; i < features.size(); ++i) steps.push_back(std::abs(features[i][f] - features[i - 1][f]));
    std::ranges::sort(steps);
    // Median absolute difference of two normal values is 0.954 standard deviations.
    const double noise = steps.empty() ? 1.0 : std::max(least[f], steps[steps.size() / 2] / 0.954);
    for (Features& row : features) row[f] /= noise;
  }
  return features;
}

bool new_category(const Window& window) {
  return std::ranges::any_of(window.events,
                             [](const WindowEvent& event) { return event.kind == chat::EventKind::kCategory; });
}

class Partition {
 public:
  Partition(std::span<const BuiltWindow* const> windows, const ChapterSettings& settings)
      : windows_(windows),
        features_(scaled_features(windows)),
        sums_(windows.size() + 1),
        squares_(windows.size() + 1) {
    const std::int64_t length = windows.front()->window.end_ms - windows.front()->window.start_ms;
    least_ = static_cast<std::size_t>(std::max<std::int64_t>(1, (settings.min_ms + length - 1) / length));
    most_ = std::max(least_, static_cast<std::size_t>(settings.max_ms / length));
    for (std::size_t i = 0; i < features_.size(); ++i) {
      for (std::size_t f = 0; f < kFeatures; ++f) {
        sums_[i + 1][f] = sums_[i][f] + features_[i][f];
        squares_[i + 1][f] = squares_[i][f] + features_[i][f] * features_[i][f];
      }
    }
  }

  // First windows of the chapters, then the number of windows.
  std::vector<std::size_t> run() const {
    std::vector<std::size_t> cuts = {0};
    std::size_t begin = 0;
    for (std::size_t i = 1; i <= windows_.size(); ++i) {
      if (i < windows_.size() &&
          !(new_category(windows_[i]->window) && i - begin >= least_ && windows_.size() - i >= least_))
        continue;
      cut(begin, i, cuts);
      begin = i;
    }
    return cuts;
  }

 private:
  double cost(std::size_t begin, std::size_t end) const {
    const double n = static_cast<double>(end - begin);
    double sum = 0;
    for (std::size_t f = 0; f < kFeatures; ++f) {
      const double total = sums_[end][f] - sums_[begin][f];
      sum += squares_[end][f] - squares_[begin][f] - total * total / n;
    }
    return sum;
  }

  // Best cuts of windows [begin, end), their ends appended to `cuts`.
  void cut(std::size_t begin, std::size_t end, std::vector<std::size_t>& cuts) const {
    const std::size_t count = end - begin;
    const double price = penalty(windows_.size());
    std::vector<double> best(count + 1, std::numeric_limits<double>::infinity());
    std::vector<std::size_t> previous(count + 1, 0);
    best[0] = -price;
    for (std::size_t to = 1; to <= count; ++to) {
      const std::size_t lowest = to > most_ ? to - most_ : 0;
      for (std::size_t from = lowest; from < to; ++from) {
        const bool short_one = to - from < least_ && !(from == 0 && to == count);
        if (short_one || std::isinf(best[from])) continue;
        const double value = best[from] + cost(begin + from, begin + to) + price;
        if (value < best[to]) {
          best[to] = value;
          previous[to] = from;
        }
      }
    }
    std::vector<std::size_t> ends;
    for (std::size_t to = count; to > 0; to = previous[to]) ends.push_back(begin + to);
    cuts.insert(cuts.end(), ends.rbegin(), ends.rend());
  }

  std::span<const BuiltWindow* const> windows_;
  std::vector<Features> features_;
  std::vector<Features> sums_;
  std::vector<Features> squares_;
  std::size_t least_ = 1;
  std::size_t most_ = 1;
};

}  // namespace

std::vector<ChapterSpan> find_chapters(std::span<const BuiltWindow* const> windows, const ChapterSettings& settings) {
  std::vector<ChapterSpan> chapters;
  if (windows.empty()) return chapters;
  const std::vector<std::size_t> cuts = Partition(windows, settings).run();
  for (std::size_t i = 0; i + 1 < cuts.size(); ++i) {
    chapters.push_back({.first = cuts[i],
                        .last = cuts[i + 1],
                        .facts = merge_windows(windows.subspan(cuts[i], cuts[i + 1] - cuts[i]))});
  }
  return chapters;
}

}  // namespace crowdline::timeline
