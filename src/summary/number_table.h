// Numbers in words by table, for languages that differ in words and not in the way of counting.
#pragma once

#include <array>
#include <cmath>
#include <cstdint>
#include <string>
#include <string_view>

#include "summary/phrasebook.h"

namespace crowdline::summary {

struct LengthWords {
  std::string_view one;           // "un minuto"
  std::string_view many;          // " minutos", behind a number
  std::string_view one_and_half;  // "un minuto y medio"
  std::string_view and_half;      // " minutos y medio", behind a number
};

struct NumberTable {
  std::array<std::string_view, 13> small;  // 0 to 12 as they stand before "people"
  std::string_view thousands;              // between groups of three digits
  std::string_view person, people;         // "una persona"; " personas", behind a number
  std::string_view about;                  // before a rounded number: "unas "
  // Up to .02, .07, .15, .225, .29, .41, .58, .71, .85, .995, 1: "hardly any", …, "all".
  std::array<std::string_view, 11> shares;
  std::string_view of_people;             // " de las personas", behind a share
  std::array<std::string_view, 6> times;  // a quarter, third, half, three quarters, half again, twice: whole phrases
  std::string_view times_before, times_after, times_many;  // around a number; more than ten times
  LengthWords second, minute, hour;
};

inline constexpr std::array<double, 11> kShareSteps = {0.02, 0.07, 0.15, 0.225, 0.29, 0.41, 0.58, 0.71, 0.85, 0.995, 2};

template <const NumberTable& kTable>
std::string number_by(std::uint64_t count) {
  if (count < kTable.small.size()) return std::string(kTable.small[count]);
  std::string digits = std::to_string(count);
  for (std::size_t at = digits.size(); at > 3; at -= 3) digits.insert(at - 3, kTable.thousands);
  return digits;
}

// From 200 on rounded to two figures and said so.
template <const NumberTable& kTable>
std::string people_again_by(std::uint64_t count) {
  if (count == 1) return std::string(kTable.person);
  if (count < 200) return number_by<kTable>(count);
  std::uint64_t unit = 1;
  while (count / unit >= 100) unit *= 10;
  return std::string(kTable.about) + number_by<kTable>((count + unit / 2) / unit * unit);
}

template <const NumberTable& kTable>
std::string people_by(std::uint64_t count) {
  return count == 1 ? std::string(kTable.person) : people_again_by<kTable>(count) + std::string(kTable.people);
}

template <const NumberTable& kTable>
std::string share_by(double share) {
  std::size_t step = 0;
  while (step + 1 < kShareSteps.size() && share >= kShareSteps[step]) ++step;
  return std::string(kTable.shares[step]);
}

template <const NumberTable& kTable>
std::string share_of_people_by(double share) {
  return share_by<kTable>(share) + std::string(kTable.of_people);
}

template <const NumberTable& kTable>
std::string times_by(double ratio) {
  constexpr std::array<double, 4> kBelow = {0.29, 0.42, 0.7, 0.8};
  for (std::size_t i = 0; i < kBelow.size(); ++i) {
    if (ratio < kBelow[i]) return std::string(kTable.times[i]);
  }
  if (ratio <= 1.25) return "";
  if (ratio < 1.75) return std::string(kTable.times[4]);
  if (ratio < 2.5) return std::string(kTable.times[5]);
  if (ratio >= 10.5) return std::string(kTable.times_many);
  return std::string(kTable.times_before) + number_by<kTable>(static_cast<std::uint64_t>(std::lround(ratio))) +
         std::string(kTable.times_after);
}

template <const NumberTable& kTable>
std::string length_by(double amount, const LengthWords& words) {
  const auto halves = static_cast<std::uint64_t>(std::lround(amount * 2));
  const std::uint64_t whole = halves / 2;
  if (halves % 2 == 1 && whole < 10)
    return whole <= 1 ? std::string(words.one_and_half) : number_by<kTable>(whole) + std::string(words.and_half);
  return whole <= 1 ? std::string(words.one) : number_by<kTable>(whole) + std::string(words.many);
}

template <const NumberTable& kTable>
std::string span_by(std::int64_t duration_ms) {
  const double seconds = static_cast<double>(duration_ms) / 1000;
  if (seconds < 55) {
    const auto whole = static_cast<std::uint64_t>(std::max(1L, std::lround(seconds)));
    return whole == 1 ? std::string(kTable.second.one) : number_by<kTable>(whole) + std::string(kTable.second.many);
  }
  if (seconds < 55 * 60) return length_by<kTable>(seconds / 60, kTable.minute);
  return length_by<kTable>(seconds / 3600, kTable.hour);
}

// A language's words about the chat as a whole, by table.
struct MoodTable {
  std::string_view very_good, good, even, mixed, sour, dark;
};

template <const MoodTable& kTable>
std::string_view mood_by(timeline::Mood mood, double mean) {
  switch (mood) {
    case timeline::Mood::kPositive:
      return mean > 0.45 ? kTable.very_good : kTable.good;
    case timeline::Mood::kNegative:
      return mean < -0.45 ? kTable.dark : kTable.sour;
    case timeline::Mood::kMixed:
      return kTable.mixed;
    case timeline::Mood::kNeutral:
      break;
  }
  return kTable.even;
}

// hype, laughter, sadness, anger, surprise, affection, raid, copypasta, question, activity.
inline constexpr std::array<std::string_view, 10> kMomentKinds = {
    "hype", "laughter", "sadness", "anger", "surprise", "affection", "raid", "copypasta", "question", "activity"};
using MomentTable = std::array<std::string_view, kMomentKinds.size()>;

template <const MomentTable& kTable>
std::string_view moment_by(std::string_view kind) {
  for (std::size_t i = 0; i < kMomentKinds.size(); ++i) {
    if (kMomentKinds[i] == kind) return kTable[i];
  }
  return kind;
}

}  // namespace crowdline::summary
