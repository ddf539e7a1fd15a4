// Times in a comment: in order, apart, inside the text and the video; and the same text as a description.
#include <cstdlib>
#include <string_view>

#include "text/description_chapters.h"
#include "text/video_times.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace crowdline::text;
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  constexpr std::int64_t kDurationMs = 7'200'000;
  std::uint32_t end = 0;
  for (const VideoTime& time : find_video_times(text, {.duration_ms = kDurationMs, .id = "dQw4w9WgXcQ"})) {
    const bool ordered = end <= time.begin && time.begin < time.end && time.end <= size;
    if (!ordered || time.start_ms < 0 || time.start_ms > kDurationMs) std::abort();
    if (time.end_ms && (*time.end_ms <= time.start_ms || *time.end_ms > kDurationMs)) std::abort();
    end = time.end;
  }
  std::int64_t last_ms = 0;
  for (const DescriptionChapter& chapter : find_description_chapters(text, kDurationMs)) {
    if (chapter.start_ms != last_ms || chapter.end_ms < chapter.start_ms + 10'000) std::abort();
    last_ms = chapter.end_ms;
  }
  return 0;
}
