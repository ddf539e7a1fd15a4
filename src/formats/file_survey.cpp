#include "formats/file_survey.h"

#include <algorithm>
#include <cstdlib>

namespace crowdline::formats {
namespace {

constexpr std::size_t kSampleSize = 4096;
constexpr std::size_t kFirstMessages = 64;

std::optional<std::int64_t> median(std::vector<std::int64_t> values) {
  if (values.empty()) return std::nullopt;
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>((values.size() - 1) / 2);
  std::ranges::nth_element(values, middle);
  return *middle;
}

bool is_near(std::int64_t time, std::optional<std::int64_t> median_time) {
  return !median_time || (time <= *median_time + kPlausibleMs && time >= *median_time - kPlausibleMs);
}

// SplitMix64.
std::uint64_t next_random(std::uint64_t& state) {
  std::uint64_t z = (state += 0x9E3779B97F4A7C15);
  z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
  z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
  return z ^ (z >> 31);
}

}  // namespace

// Algorithm R: the n-th record replaces one of the k samples with probability k/n.
bool FileSurvey::wants_next() {
  const std::uint64_t index = count_++;
  slot_ = index < kSampleSize ? index : next_random(random_state_) % (index + 1);
  return slot_ < kSampleSize || !found_message_;
}

void FileSurvey::add(const chat::SourceItem& item) {
  Sample sample;
  std::visit(
      [&](const auto& record) {
        if constexpr (requires { record.sent_ms; }) sample = {.offset_ms = record.offset_ms, .sent_ms = record.sent_ms};
      },
      item);
  const bool timed = sample.offset_ms || sample.sent_ms != 0;
  if (timed && std::holds_alternative<chat::ChatMessage>(item)) {
    found_message_ = true;
    if (first_.size() < kFirstMessages) first_.push_back(sample);
  }
  if (!timed || slot_ >= kSampleSize) return;
  if (samples_.size() < kSampleSize)
    samples_.push_back(sample);
  else
    samples_[slot_] = sample;
}

FileSurvey::Times FileSurvey::times() const {
  std::vector<std::int64_t> offsets, instants, zeros;
  for (const Sample& sample : samples_) {
    if (sample.offset_ms) offsets.push_back(*sample.offset_ms);
    if (sample.sent_ms != 0) instants.push_back(sample.sent_ms);
  }
  Times times{.median_offset_ms = median(std::move(offsets)), .median_instant_ms = median(std::move(instants))};
  for (const Sample& sample : first_) {
    const bool instant = sample.sent_ms != 0 && is_near(sample.sent_ms, times.median_instant_ms);
    if (instant && !times.first_instant_ms) times.first_instant_ms = sample.sent_ms;
    if (instant && sample.offset_ms.value_or(0) > 0) zeros.push_back(sample.sent_ms - *sample.offset_ms);
  }
  times.paired_zero_ms = median(std::move(zeros));
  return times;
}

void FileClock::set(chat::SourceItem& item) const {
  bool plausible = true;
  bool untimed = false;
  std::visit(
      [&](auto& record) {
        if constexpr (requires { record.sent_ms; }) {
          if (record.offset_ms) {
            plausible = is_near(*record.offset_ms, median_offset_ms);
          } else if (record.sent_ms != 0) {
            plausible = is_near(record.sent_ms, median_instant_ms);
            if (zero_ms) record.offset_ms = record.sent_ms - *zero_ms;
          }
          untimed = !record.offset_ms;
        }
      },
      item);
  if (!plausible)
    item = chat::SkippedRecord{"implausible_time"};
  else if (untimed && std::holds_alternative<chat::ChatMessage>(item))
    item = chat::SkippedRecord{"no_time"};
}

}  // namespace crowdline::formats
