// Chapters that an uploader wrote into the description.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace crowdline::text {

struct DescriptionChapter {
  std::int64_t start_ms = 0;
  std::int64_t end_ms = 0;  // where the next one starts; the last one ends with the video
  std::string title;
};

// Lines that begin with a time ("0:00 Intro", "(1:02:03) - Boss"), or, where none does, lines that end with one. YouTube's
// rules: the first is at 0:00, there are at least three, times ascend, each chapter lasts at least 10 s. The list begins with
// the first line at 0:00 and ends before the first line that breaks these rules. `duration_ms` 0: unknown; then the last
// chapter lasts 10 s. Empty when there are no such chapters.
std::vector<DescriptionChapter> find_description_chapters(std::string_view description, std::int64_t duration_ms);

}  // namespace crowdline::text
