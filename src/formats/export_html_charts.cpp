#include "formats/export_html_charts.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>

#include "base/time_text.h"
#include "formats/export_html_text.h"

namespace crowdline::formats {
namespace {

constexpr double kWidth = 1000, kHeight = 452;
constexpr double kLeft = 76, kRight = 988;
constexpr std::size_t kMostPins = 20;

// Top and bottom of a lane.
struct Lane {
  double top;
  double bottom;
  double height() const { return bottom - top; }
};
constexpr double kPinsBottom = 52;
constexpr Lane kActivity{62, 192}, kMood{222, 332}, kToxicity{362, 416};
constexpr Lane kAll{kActivity.top, kToxicity.bottom};

class Drawing {
 public:
  explicit Drawing(const TimelineDocument& document)
      : document_(document),
        windows_(document.windows),
        start_ms_(windows_.front().start_ms),
        span_ms_(static_cast<double>(std::max<std::int64_t>(windows_.back().end_ms - start_ms_, 1))) {}

  std::string draw() {
    define();
    chapters();
    ticks();
    activity();
    mood();
    toxicity();
    gaps();
    pins();
    hovers();
    return fmt::format(
        R"(<svg class="chart" viewBox="0 {} {} {}" role="img" aria-labelledby="chart-name">)"
        "<title id=\"chart-name\">Activity, mood and toxicity of chat over the time of the video</title>{}</svg>",
        top_, kWidth, kHeight - top_, svg_);
  }

 private:
  template <typename... Values>
  void add(fmt::format_string<Values...> format, Values&&... values) {
    fmt::format_to(std::back_inserter(svg_), format, std::forward<Values>(values)...);
  }

  double x(std::int64_t at_ms) const {
    const double share = static_cast<double>(at_ms - start_ms_) / span_ms_;
    return kLeft + std::clamp(share, 0.0, 1.0) * (kRight - kLeft);
  }
  double middle(const timeline::Window& window) const { return (x(window.start_ms) + x(window.end_ms)) / 2; }
  static double per_minute(double messages, const timeline::Window& window) { return messages * 60 / window.seconds(); }

  void label(double y, std::string_view css_class, std::string_view text) {
    add(R"(<text class="{}" x="{}" y="{:.1f}">{}</text>)", css_class, kLeft - 10, y, text);
  }
  void line(double y, std::string_view css_class) {
    add(R"(<line class="{}" x1="{}" x2="{}" y1="{:.1f}" y2="{:.1f}"/>)", css_class, kLeft, kRight, y, y);
  }

  void define();
  void chapters();
  void ticks();
  void activity();
  void bars(const char* css_class, double top_value, double (*from)(const timeline::Window&),
            double (*to)(const timeline::Window&), const Lane& lane);
  void mood();
  void mood_run(std::size_t first, std::size_t last, double scale);
  double mood_y(double value, double scale) const;
  void toxicity();
  void gaps();
  void pins();
  void hovers();

  const TimelineDocument& document_;
  const std::vector<timeline::Window>& windows_;
  std::int64_t start_ms_;
  double span_ms_;
  double top_ = kActivity.top - 12;  // rises to hold the pins
  std::string svg_;
};

double finite(double value) { return std::isfinite(value) ? value : 0; }

// The smallest round number that is not below `value`: 1, 1.5, 2, 3, 4, 5, 6, 8, 10, 15, …
double round_up(double value) {
  double step = 1;
  while (step * 10 < value) step *= 10;
  for (const double factor : {1.0, 1.5, 2.0, 3.0, 4.0, 5.0, 6.0, 8.0, 10.0}) {
    if (factor * step >= value) return factor * step;
  }
  return value;
}

// 0.25, 0.5 or 1: holds every mean and nearly all intervals; a few wide ones of quiet windows are cut off at the edge.
double mood_scale(const std::vector<timeline::Window>& windows) {
  constexpr double kHeld = 0.95;
  std::vector<double> ends;
  double widest = 0;
  for (const auto& window : windows) {
    if (!window.view.sentiment) continue;
    widest = std::max(widest, std::abs(finite(window.view.sentiment->mean)));
    ends.push_back(std::abs(finite(window.view.sentiment->low)));
    ends.push_back(std::abs(finite(window.view.sentiment->high)));
  }
  if (ends.empty()) return 0.25;
  const auto held = ends.begin() + static_cast<std::ptrdiff_t>(kHeld * static_cast<double>(ends.size() - 1));
  std::ranges::nth_element(ends, held);
  widest = std::max(widest, *held);
  return widest > 0.5 ? 1 : widest > 0.25 ? 0.5 : 0.25;
}

// The colours of the mood line change at zero, so the gradient ends there on both sides.
void Drawing::define() {
  const double zero = (kMood.top + kMood.bottom) / 2;
  add(R"svg(<defs><linearGradient id="by-sign" gradientUnits="userSpaceOnUse" x1="0" x2="0" y1="{}" y2="{}">)svg"
      R"(<stop class="stop-pos" offset="0"/><stop class="stop-pos" offset="0.46"/><stop class="stop-neg" offset="0.54"/>)"
      R"(<stop class="stop-neg" offset="1"/></linearGradient>)"
      R"svg(<pattern id="lost" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">)svg"
      R"(<rect class="lost" width="2" height="6"/></pattern></defs>)",
      zero - 30, zero + 30);
}

void Drawing::chapters() {
  bool shaded = false;
  for (const auto& summary : document_.summaries) {
    if (summary.level != summary::Level::kChapter) continue;
    const double left = x(summary.start_ms), right = x(summary.end_ms);
    if (shaded) {
      add(R"(<rect class="chapter" x="{:.1f}" y="{}" width="{:.1f}" height="{}"/>)", left, kAll.top,
          std::max(right - left, 0.0), kAll.height());
    }
    shaded = !shaded;
  }
}

void Drawing::ticks() {
  constexpr std::array<std::int64_t, 12> kMinutes{1, 2, 5, 10, 15, 30, 60, 120, 180, 360, 720, 1440};
  constexpr double kMostTicks = 11;
  std::int64_t step_ms = 60'000 * kMinutes.back();
  for (const std::int64_t minutes : kMinutes) {
    if (span_ms_ / static_cast<double>(minutes * 60'000) > kMostTicks) continue;
    step_ms = minutes * 60'000;
    break;
  }
  while (span_ms_ / static_cast<double>(step_ms) > kMostTicks) step_ms *= 2;
  const std::int64_t end_ms = windows_.back().end_ms;
  std::int64_t at_ms = start_ms_ / step_ms * step_ms;
  if (at_ms < start_ms_) at_ms += step_ms;
  for (; at_ms <= end_ms; at_ms += step_ms) {
    add(R"(<line class="grid" x1="{0:.1f}" x2="{0:.1f}" y1="{1}" y2="{2}"/>)", x(at_ms), kAll.top, kAll.bottom + 5);
    add(R"(<text class="tick" x="{:.1f}" y="{}">{}</text>)", x(at_ms), kAll.bottom + 21, format_offset(at_ms));
  }
}

// Windows that are wide enough become bars, narrower ones one stepped area.
void Drawing::bars(const char* css_class, double top_value, double (*from)(const timeline::Window&),
                   double (*to)(const timeline::Window&), const Lane& lane) {
  const auto y = [&](double value) {
    return lane.bottom - std::clamp(finite(value / top_value), 0.0, 1.0) * lane.height();
  };
  const double gap = (kRight - kLeft) / static_cast<double>(windows_.size()) >= 4 ? 1 : 0;
  add(R"(<path class="{}" d=")", css_class);
  for (const timeline::Window& window : windows_) {
    const double low = y(from(window)), high = y(to(window));
    if (low - high < 0.05) continue;
    add("M{:.1f} {:.1f}V{:.1f}H{:.1f}V{:.1f}z", x(window.start_ms) + gap / 2, low, high, x(window.end_ms) - gap / 2,
        low);
  }
  add(R"("/>)");
}

void Drawing::activity() {
  double most = 1;
  for (const auto& window : windows_) most = std::max(most, per_minute(window.messages, window));
  const double top = round_up(most);
  line(kActivity.top, "grid");
  line(kActivity.bottom, "axis");
  const auto zero = [](const timeline::Window&) { return 0.0; };
  const auto organic = [](const timeline::Window& w) { return per_minute(w.organic(), w); };
  const auto all = [](const timeline::Window& w) { return per_minute(w.messages, w); };
  bars("own", top, zero, organic, kActivity);
  bars("other", top, organic, all, kActivity);
  label(kActivity.top + 4, "mark", with_thousands(static_cast<std::uint64_t>(top)));
  label(kActivity.bottom + 4, "mark", "0");
  label((kActivity.top + kActivity.bottom) / 2 - 3, "name", "Activity");
  label((kActivity.top + kActivity.bottom) / 2 + 11, "mark", "a minute");
}

double Drawing::mood_y(double value, double scale) const {
  const double middle_y = (kMood.top + kMood.bottom) / 2;
  return middle_y - std::clamp(finite(value / scale), -1.0, 1.0) * kMood.height() / 2;
}

void Drawing::mood_run(std::size_t first, std::size_t last, double scale) {
  const auto& sentiment = [&](std::size_t i) -> const timeline::Interval& { return *windows_[i].view.sentiment; };
  if (last - first == 1) {
    add(R"(<line class="whisker" x1="{0:.1f}" x2="{0:.1f}" y1="{1:.1f}" y2="{2:.1f}"/>)", middle(windows_[first]),
        mood_y(sentiment(first).low, scale), mood_y(sentiment(first).high, scale));
    add(R"(<circle class="dot" cx="{:.1f}" cy="{:.1f}" r="2.5"/>)", middle(windows_[first]),
        mood_y(sentiment(first).mean, scale));
    return;
  }
  add(R"(<path class="band" d="M)");
  for (std::size_t i = first; i < last; ++i)
    add("{:.1f} {:.1f} ", middle(windows_[i]), mood_y(sentiment(i).high, scale));
  for (std::size_t i = last; i-- > first;) add("{:.1f} {:.1f} ", middle(windows_[i]), mood_y(sentiment(i).low, scale));
  add(R"(z"/><path class="mood" d="M)");
  for (std::size_t i = first; i < last; ++i)
    add("{:.1f} {:.1f} ", middle(windows_[i]), mood_y(sentiment(i).mean, scale));
  add(R"("/>)");
}

void Drawing::mood() {
  const double scale = mood_scale(windows_);
  line(kMood.top, "grid");
  line(kMood.bottom, "grid");
  line((kMood.top + kMood.bottom) / 2, "axis");
  for (std::size_t i = 0; i < windows_.size();) {
    std::size_t end = i;
    while (end < windows_.size() && windows_[end].view.sentiment) ++end;
    if (end > i) mood_run(i, end, scale);
    i = std::max(end, i + 1);
  }
  label(kMood.top + 4, "mark", signed_number(scale));
  label(kMood.bottom + 4, "mark", signed_number(-scale));
  label((kMood.top + kMood.bottom) / 2 + 4, "name", "Mood");
}

void Drawing::toxicity() {
  double most = 0.05;
  for (const auto& window : windows_) most = std::max(most, finite(window.view.toxicity.share));
  const double top = std::min(round_up(most * 100) / 100, 1.0);
  line(kToxicity.top, "grid");
  line(kToxicity.bottom, "axis");
  bars(
      "toxic", top, [](const timeline::Window&) { return 0.0; },
      [](const timeline::Window& w) { return w.view.toxicity.share; }, kToxicity);
  label(kToxicity.top + 4, "mark", percent(top));
  label(kToxicity.bottom + 4, "mark", "0");
  label((kToxicity.top + kToxicity.bottom) / 2 + 4, "name", "Toxic");
}

void Drawing::gaps() {
  for (const timeline::Gap& gap : document_.gaps) {
    const double left = x(gap.start_ms), right = x(gap.end_ms);
    add(R"svg(<rect fill="url(#lost)" x="{:.1f}" y="{}" width="{:.1f}" height="{}">)svg"
        "<title>Chat lost from {} to {}</title></rect>",
        left, kAll.top, std::max(right - left, 1.5), kAll.height(), format_offset(gap.start_ms),
        format_offset(gap.end_ms));
  }
}

// Strongest first, each in the first of two rows that has room; what finds none is left to the list below.
void Drawing::pins() {
  constexpr double kRadius = 9, kRoom = 21;
  std::array<std::vector<double>, 2> rows;
  for (std::size_t i = 0; i < std::min(document_.moments.size(), kMostPins); ++i) {
    const moments::Moment& moment = document_.moments[i];
    const double at = std::clamp(x(moment.peak_ms), kLeft + kRadius, kRight - kRadius);
    const auto free_row = std::ranges::find_if(rows, [&](const std::vector<double>& row) {
      return std::ranges::none_of(row, [&](double other) { return std::abs(other - at) < kRoom; });
    });
    if (free_row == rows.end()) continue;
    free_row->push_back(at);
    const double y = kPinsBottom - kRadius - 2 - static_cast<double>(free_row - rows.begin()) * (kRoom + 1);
    top_ = std::min(top_, y - kRadius - 4);
    add(R"(<a class="pin" href="#moment-{}"><title>{}: {}</title>)", moment.rank, format_offset(moment.peak_ms),
        escaped(moment.why));
    add(R"(<line x1="{0:.1f}" x2="{0:.1f}" y1="{1:.1f}" y2="{2}"/><circle cx="{0:.1f}" cy="{3:.1f}" r="{4}"/>)", at,
        y + kRadius, kActivity.bottom, y, kRadius);
    add(R"(<text x="{:.1f}" y="{:.1f}">{}</text></a>)", at, y + 3.6, moment.rank);
  }
}

void Drawing::hovers() {
  for (const timeline::Window& window : windows_) {
    std::string mood = "not enough chat for a mood";
    if (const auto& s = window.view.sentiment) {
      mood = fmt::format("mood {} ({} to {}, {} chatters)", signed_number(s->mean), signed_number(s->low),
                         signed_number(s->high), s->n);
    }
    add(R"(<rect class="hover" x="{:.1f}" y="{}" width="{:.1f}" height="{}">)"
        "<title>{} to {}: {} messages by {} chatters, {}, {} toxic</title></rect>",
        x(window.start_ms), kAll.top, std::max(x(window.end_ms) - x(window.start_ms), 0.1), kAll.height(),
        format_offset(window.start_ms), format_offset(window.end_ms), with_thousands(window.messages),
        with_thousands(window.chatters), mood, percent(window.view.toxicity.share));
  }
}

}  // namespace

std::string timeline_svg(const TimelineDocument& document) {
  return document.windows.empty() ? std::string() : Drawing(document).draw();
}

}  // namespace crowdline::formats
