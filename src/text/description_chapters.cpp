#include "text/description_chapters.h"

#include <optional>

#include "text/video_times.h"

namespace crowdline::text {
namespace {

constexpr std::int64_t kShortestMs = 10'000;
constexpr std::size_t kFewest = 3;
constexpr std::size_t kMost = 500;
constexpr std::size_t kLongestTitle = 200;  // bytes
constexpr std::string_view kAround = " \t\r()[]{}<>|-:.,*•·–—»>►▶#";

// Marks and spaces off both ends; whole characters, as kAround holds some of several bytes.
std::string_view trimmed(std::string_view text) {
  const auto is_mark_at = [&](std::size_t at, std::size_t size) {
    return kAround.find(text.substr(at, size)) != std::string_view::npos;
  };
  const auto size_at = [&](std::size_t at) {
    std::size_t size = 1;
    while (at + size < text.size() && (static_cast<unsigned char>(text[at + size]) & 0xC0U) == 0x80U) ++size;
    return size;
  };
  while (!text.empty() && is_mark_at(0, size_at(0))) text.remove_prefix(size_at(0));
  while (!text.empty()) {
    std::size_t last = text.size() - 1;
    while (last > 0 && (static_cast<unsigned char>(text[last]) & 0xC0U) == 0x80U) --last;
    if (!is_mark_at(last, text.size() - last)) break;
    text.remove_suffix(text.size() - last);
  }
  return text;
}

std::string title_of(std::string_view text) {
  text = trimmed(text);
  if (text.size() <= kLongestTitle) return std::string(text);
  std::size_t size = kLongestTitle;
  while (size > 0 && (static_cast<unsigned char>(text[size]) & 0xC0U) == 0x80U) --size;
  return std::string(text.substr(0, size));
}

// nullopt: the line names no time where it should.
std::optional<DescriptionChapter> chapter_of(std::string_view line, std::int64_t duration_ms, bool at_start) {
  const auto times = find_video_times(line, {.duration_ms = duration_ms, .id = {}});
  if (times.empty()) return std::nullopt;
  const VideoTime& time = at_start ? times.front() : times.back();
  const std::string_view outside = at_start ? line.substr(0, time.begin) : line.substr(time.end);
  if (!trimmed(outside).empty()) return std::nullopt;
  return DescriptionChapter{.start_ms = time.start_ms,
                            .title = title_of(at_start ? line.substr(time.end) : line.substr(0, time.begin))};
}

std::vector<DescriptionChapter> chapters_of(std::string_view text, std::int64_t duration_ms, bool at_start) {
  std::vector<DescriptionChapter> chapters;
  while (!text.empty() && chapters.size() < kMost) {
    const std::string_view line = text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(line.size() + 1, text.size()));
    auto chapter = chapter_of(line, duration_ms, at_start);
    if (!chapter || (chapters.empty() && chapter->start_ms != 0)) continue;
    if (!chapters.empty() && chapter->start_ms < chapters.back().start_ms + kShortestMs) break;
    chapters.push_back(std::move(*chapter));
  }
  if (!chapters.empty() && duration_ms > 0 && duration_ms < chapters.back().start_ms + kShortestMs) chapters.pop_back();
  if (chapters.size() < kFewest) return {};
  for (std::size_t i = 0; i + 1 < chapters.size(); ++i) chapters[i].end_ms = chapters[i + 1].start_ms;
  chapters.back().end_ms = duration_ms > 0 ? duration_ms : chapters.back().start_ms + kShortestMs;
  return chapters;
}

}  // namespace

std::vector<DescriptionChapter> find_description_chapters(std::string_view description, std::int64_t duration_ms) {
  auto chapters = chapters_of(description, duration_ms, true);
  return chapters.empty() ? chapters_of(description, duration_ms, false) : chapters;
}

}  // namespace crowdline::text
