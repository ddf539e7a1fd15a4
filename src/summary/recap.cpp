#include <algorithm>

#include "summary/phrasebook.h"
#include "summary/realise.h"
#include "summary/summary.h"

namespace crowdline::summary {
namespace {

constexpr std::size_t kChaptersNamed = 3;
constexpr std::int64_t kStillNow = 120'000;  // ms

struct Levels {
  std::span<const Summary> windows, chapters, streams;
};

// `summaries` is sorted by level and start.
Levels split(std::span<const Summary> summaries) {
  const auto level_end = [&](Level level) {
    return static_cast<std::size_t>(
        std::partition_point(summaries.begin(), summaries.end(), [&](const Summary& s) { return s.level <= level; }) -
        summaries.begin());
  };
  const std::size_t windows = level_end(Level::kWindow);
  const std::size_t chapters = level_end(Level::kChapter);
  return {summaries.subspan(0, windows), summaries.subspan(windows, chapters - windows), summaries.subspan(chapters)};
}

// Summaries that ended by then.
std::span<const Summary> done_by(std::span<const Summary> level, std::int64_t at_ms) {
  const auto end =
      std::partition_point(level.begin(), level.end(), [&](const Summary& s) { return s.end_ms <= at_ms; });
  return level.first(static_cast<std::size_t>(end - level.begin()));
}

bool says_little(const Summary& summary) { return !summary.facts.empty() && summary.facts.front().kind == "quiet"; }

void join(std::string& text, std::string_view more) {
  if (!text.empty() && !more.empty()) text += ' ';
  text += more;
}

std::string sentence(const Phrasebook& book, std::string_view group, const Slots& slots = {}) {
  return realise(book, slots, {.group = group, .choice = Choice::kFirst}).value_or("");
}

// "Before that: A; B; C." from the titles before the newest chapter.
std::string earlier_titles(std::span<const Summary> chapters, const Phrasebook& book) {
  std::string titles;
  std::size_t named = 0;
  for (auto at = chapters.rbegin(); at != chapters.rend() && named < kChaptersNamed; ++at) {
    if (at->title.empty() || says_little(*at)) continue;
    titles = titles.empty() ? at->title : at->title + "; " + titles;
    ++named;
  }
  return sentence(book, "recap.before", titles.empty() ? Slots{} : Slots{{"titles", titles}});
}

// The chapters that are over; of the current one the last two windows that say something.
void tell_so_far(const Levels& levels, std::int64_t at_ms, const Phrasebook& book, Recap& recap) {
  const auto chapters = done_by(levels.chapters, at_ms);
  const std::int64_t from = chapters.empty() ? INT64_MIN : chapters.back().end_ms;
  if (!chapters.empty()) {
    join(recap.so_far, chapters.back().text);
    join(recap.so_far, earlier_titles(chapters.first(chapters.size() - 1), book));
    for (const Summary& chapter : chapters) recap.summary_ids.push_back(chapter.id);
    return;
  }
  const auto windows = done_by(levels.windows, at_ms);
  std::vector<const Summary*> told;
  for (auto at = windows.rbegin(); at != windows.rend() && at->start_ms >= from && told.size() < 2; ++at) {
    if (!says_little(*at)) told.insert(told.begin(), &*at);
  }
  for (const Summary* window : told) {
    join(recap.so_far, window->text);
    recap.summary_ids.push_back(window->id);
  }
  if (told.empty()) recap.so_far = sentence(book, windows.empty() ? "recap.nothing" : "recap.quiet");
}

void tell_stream(const Summary& stream, Recap& recap) {
  recap.so_far = stream.text;
  recap.summary_ids.push_back(stream.id);
}

// Beyond the last window: at the live edge it is what goes on now, later there is nothing more.
void tell_last(const Levels& levels, std::int64_t at_ms, const Phrasebook& book, Recap& recap) {
  if (levels.windows.empty() || at_ms >= levels.windows.back().end_ms + kStillNow) {
    recap.now = sentence(book, "recap.over");
    return;
  }
  recap.now = levels.windows.back().text;
  if (recap.summary_ids.empty() || recap.summary_ids.back() != levels.windows.back().id)
    recap.summary_ids.push_back(levels.windows.back().id);
}

void tell_now(const Levels& levels, std::int64_t at_ms, const Phrasebook& book, Recap& recap) {
  const auto after = std::partition_point(levels.windows.begin(), levels.windows.end(),
                                          [&](const Summary& s) { return s.end_ms <= at_ms; });
  if (after == levels.windows.end() || after->start_ms > at_ms) {
    recap.now = sentence(book, "recap.no_window");
    return;
  }
  recap.now = after->text;
  recap.summary_ids.push_back(after->id);
}

}  // namespace

Recap recap_at(std::span<const Summary> summaries, std::int64_t at_ms) {
  Recap recap;
  const Levels levels = split(summaries);
  const Phrasebook* own = summaries.empty() ? nullptr : phrasebook_for(summaries.front().language);
  const Phrasebook& book = own == nullptr ? english() : *own;
  recap.language = book.language;
  if (levels.windows.empty() && levels.streams.empty()) {
    recap.so_far = sentence(book, "recap.nothing");
    recap.now = sentence(book, "recap.nobody");
    return recap;
  }
  const std::int64_t first = levels.windows.empty() ? levels.streams.front().start_ms : levels.windows.front().start_ms;
  const std::int64_t end = levels.windows.empty() ? levels.streams.front().end_ms : levels.windows.back().end_ms;
  if (at_ms < first) {
    recap.so_far = sentence(book, "recap.nothing");
    recap.now = sentence(book, "recap.not_begun");
  } else if (at_ms >= end) {
    if (levels.streams.empty())
      tell_so_far(levels, at_ms, book, recap);
    else
      tell_stream(levels.streams.front(), recap);
    tell_last(levels, at_ms, book, recap);
  } else {
    tell_so_far(levels, at_ms, book, recap);
    tell_now(levels, at_ms, book, recap);
  }
  return recap;
}

}  // namespace crowdline::summary
