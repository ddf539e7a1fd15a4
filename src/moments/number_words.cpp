#include "moments/number_words.h"

#include <array>
#include <cmath>

#include <fmt/format.h>

namespace crowdline::moments {
namespace {

constexpr std::array<const char*, 13> kSmall = {"zero",  "one",   "two",  "three", "four",   "five",  "six",
                                                "seven", "eight", "nine", "ten",   "eleven", "twelve"};

// 1240 -> 1200: two leading figures.
std::uint64_t two_figures(std::uint64_t count) {
  std::uint64_t unit = 1;
  while (count / unit >= 100) unit *= 10;
  return (count + unit / 2) / unit * unit;
}

std::string grouped(std::uint64_t count) {
  std::string digits = std::to_string(count);
  for (std::size_t at = digits.size(); at > 3; at -= 3) digits.insert(at - 3, ",");
  return digits;
}

struct ShareStep {
  double below;
  const char* words;
};
constexpr std::array<ShareStep, 11> kShares = {{{0.02, "hardly any"},
                                                {0.07, "a few"},
                                                {0.15, "about a tenth"},
                                                {0.225, "about a fifth"},
                                                {0.29, "about a quarter"},
                                                {0.41, "about a third"},
                                                {0.58, "about half"},
                                                {0.71, "about two thirds"},
                                                {0.85, "about three quarters"},
                                                {0.995, "nearly all"},
                                                {1e9, "all"}}};

// A length in whole and half units: "a minute", "two and a half hours".
std::string unit_words(double amount, const char* article, const char* unit) {
  const auto halves = static_cast<std::uint64_t>(std::lround(amount * 2));
  const std::uint64_t whole = halves / 2;
  if (halves % 2 == 1 && whole < 10) {
    return whole == 1 ? fmt::format("one and a half {}s", unit)
                      : fmt::format("{} and a half {}s", number_words(whole), unit);
  }
  if (whole <= 1) return fmt::format("{} {}", article, unit);
  return fmt::format("{} {}s", number_words(whole), unit);
}

}  // namespace

std::string number_words(std::uint64_t count) { return count < kSmall.size() ? kSmall[count] : grouped(count); }

std::string people_words(std::uint64_t count) {
  if (count == 1) return "one person";
  if (count < 200) return number_words(count) + " people";
  return "about " + grouped(two_figures(count)) + " people";
}

std::string times_words(double ratio) {
  if (ratio < 0.29) return "a quarter as";
  if (ratio < 0.42) return "a third as";
  if (ratio < 0.7) return "half as";
  if (ratio < 0.8) return "three quarters as";
  if (ratio <= 1.25) return "";
  if (ratio < 1.75) return "half again as";
  if (ratio < 2.5) return "twice as";
  if (ratio < 10.5) return number_words(static_cast<std::uint64_t>(std::lround(ratio))) + " times as";
  return "more than ten times as";
}

std::string share_words(double share) {
  for (const ShareStep& step : kShares) {
    if (share < step.below) return step.words;
  }
  return "all";
}

std::string span_words(std::int64_t duration_ms) {
  const double seconds = static_cast<double>(duration_ms) / 1000;
  if (seconds < 55) return number_words(static_cast<std::uint64_t>(std::max(1L, std::lround(seconds)))) + " seconds";
  if (seconds < 55 * 60) return unit_words(seconds / 60, "a", "minute");
  return unit_words(seconds / 3600, "an", "hour");
}

}  // namespace crowdline::moments
