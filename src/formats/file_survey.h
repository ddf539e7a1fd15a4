// What is learnt about a chat file before its records are given out.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "chat/message.h"

namespace crowdline::formats {

// Further than this from the file's median a time is not believed.
inline constexpr std::int64_t kPlausibleMs = std::int64_t{48} * 3600 * 1000;

// Times of a sample of the records. Bounded memory; the same file gives the same sample.
class FileSurvey {
 public:
  // Whether the next record has to be read; false lets its cutting be enough. Call once a record.
  bool wants_next();
  // The record that was wanted last.
  void add(const chat::SourceItem& item);

  bool found_message() const { return found_message_; }

  struct Times {
    std::optional<std::int64_t> median_offset_ms;
    std::optional<std::int64_t> median_instant_ms;
    std::optional<std::int64_t> paired_zero_ms;    // instant of video second 0, by records that have both times
    std::optional<std::int64_t> first_instant_ms;  // of the first message that is near the median
  };
  Times times() const;

 private:
  struct Sample {
    std::optional<std::int64_t> offset_ms;
    std::int64_t sent_ms = 0;
  };

  std::uint64_t count_ = 0;  // records so far
  std::uint64_t slot_ = 0;   // where the wanted record goes
  std::uint64_t random_state_ = 1;
  std::vector<Sample> samples_;
  std::vector<Sample> first_;  // of the first messages
  bool found_message_ = false;
};

// Gives records their video time.
struct FileClock {
  std::optional<std::int64_t> median_offset_ms;
  std::optional<std::int64_t> median_instant_ms;
  std::optional<std::int64_t> zero_ms;  // instant of video second 0

  // Sets offset_ms where only the instant is known. A time that is not plausible turns the item into a SkippedRecord, and so
  // does a message without any time.
  void set(chat::SourceItem& item) const;
};

}  // namespace crowdline::formats
