#include "summary/claim_quantities.h"

#include <cmath>

namespace crowdline::summary {
namespace {

constexpr double kRounded = 0.1;  // "about 1,200": of the true value
constexpr double kFarAbove = 2;   // "more than 100" is misleading for 300
constexpr double kShareStep = 0.25;
constexpr double kBelow = 1e-9;

struct Range {
  double low, high;
};

Range widened(double value, double about, double step, Claim by) {
  switch (by) {
    case Claim::kAbout:
      return {value - about, value + about};
    case Claim::kMoreThan:
      return {value + kBelow, value + step};
    case Claim::kLessThan:
      return {value - step, value - kBelow};
    case Claim::kNearly:
      return {value - about, value - kBelow};
    case Claim::kAtLeast:
      return {value, value + step};
    case Claim::kAtMost:
      return {value - step, value};
    default:
      return {value, value};
  }
}

}  // namespace

bool widens(Claim claim) {
  return claim == Claim::kAbout || claim == Claim::kMoreThan || claim == Claim::kLessThan || claim == Claim::kNearly ||
         claim == Claim::kAtLeast || claim == Claim::kAtMost;
}

Quantity number_quantity(double value, int decimals, Claim by) {
  const double own = decimals == 0 ? 0 : 0.5 * std::pow(10.0, -decimals) + kBelow;
  Range range = widened(value, kRounded * value, value * (kFarAbove - 1), by);
  // "Fewer than 215" tells nothing of 140.
  if (by == Claim::kLessThan || by == Claim::kAtMost) range.low = value / (1 + kRounded);
  return {.count_low = range.low - own, .count_high = range.high + own, .value = value, .exact = true};
}

Quantity share_quantity(double share, bool figures, Claim by) {
  const bool small = share < 0.15;
  const double about = figures ? 0.04 : small ? 0.055 : 0.1;
  const double own = figures ? 0.0061 : about;  // "a third" is a rounded word, said so or not
  const Range range = widened(share, about, kShareStep, by);
  const bool alone = !widens(by);
  return {.share_low = range.low - (alone ? own : 0), .share_high = range.high + (alone ? own : 0), .value = share};
}

Quantity vague_quantity(const ClaimWord& word, Claim by) {
  if (word.claim == Claim::kShare) return share_quantity(word.share_low, false, Claim::kPlain);
  const bool ratio = word.claim == Claim::kRatio;
  const double middle = std::round(word.count_low + word.count_high) / 2;  // 2 of "twice"
  const bool above = ratio && (by == Claim::kMoreThan || by == Claim::kAtLeast);
  const bool below = ratio && (by == Claim::kLessThan || by == Claim::kNearly || by == Claim::kAtMost);
  return {.count_low = above ? middle : word.count_low,
          .count_high = above   ? middle + 1
                        : below ? middle
                                : word.count_high,
          .share_low = word.share_low,
          .share_high = word.share_high,
          .ratio = word.claim == Claim::kRatio};
}

}  // namespace crowdline::summary
