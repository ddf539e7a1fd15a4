#include "evaluation/plots.h"

#include <algorithm>
#include <cmath>

#include "evaluation/axis.h"

namespace crowdline::evaluation {
namespace {

constexpr double kPanel = 190;          // side of a reliability panel
constexpr std::size_t kFewestRows = 5;  // of a bin that is drawn
constexpr std::array<std::string_view, 4> kSeries{"a", "b", "c", "d"};

void draw_beliefs(Svg& svg, const Axis& x, const Axis& y, const Beliefs& beliefs, std::string_view series) {
  std::vector<Point> points;
  for (const CalibrationBin& bin : calibration_bins(beliefs)) {
    if (bin.rows < kFewestRows) continue;
    points.push_back({x.at(bin.belief), y.at(bin.holds)});
    const double share = static_cast<double>(bin.rows) / static_cast<double>(beliefs.belief.size());
    svg.dot(points.back(), 2 + 8 * std::sqrt(share), series);
  }
  svg.path(points, fmt::format("{} thin", series));
}

std::string confusion_label(std::uint32_t count, double share) {
  return count == 0 ? "0" : fmt::format("{} ({:.0f} %)", count, 100 * share);
}

void draw_confusion_row(Svg& svg, const std::vector<std::uint32_t>& row, Point at, double width, double height,
                        bool shares) {
  double all = 0;
  for (const std::uint32_t count : row) all += count;
  for (std::size_t k = 0; k < row.size(); ++k) {
    const double share = all == 0 ? 0 : row[k] / all;
    const Point corner{at.x + static_cast<double>(k) * width, at.y};
    svg.box({corner.x + 1, corner.y + 1}, width - 2, height - 2, "a", 0.06 + 0.5 * share);
    svg.text({corner.x + width / 2, corner.y + height / 2 + 4},
             shares ? confusion_label(row[k], share) : fmt::format("{}", row[k]), "middle");
  }
}

}  // namespace

std::string reliability_plot(std::span<const ReliabilityPanel> panels, std::string_view own, std::string_view other) {
  const double left = 62;
  const double gap = 72;
  Svg svg(left + 2 * kPanel + gap + 24, 78 + 2 * (kPanel + 70) + 10,
          "Reliability: what was believed against what held");
  draw_key(svg, {left, 24}, own, "a");
  if (!other.empty()) draw_key(svg, {left + 130, 24}, other, "b");
  svg.text({left, 46}, "The larger a dot, the more messages (5 at least). Dashed: beliefs are true.", "muted start");
  for (std::size_t i = 0; i < panels.size(); ++i) {
    const std::size_t line = i / 2;
    const double x0 = left + static_cast<double>(i % 2) * (kPanel + gap);
    const double y0 = 78 + static_cast<double>(line) * (kPanel + 70);
    const Axis x{.from = 0, .to = 1, .begin = x0, .end = x0 + kPanel};
    const Axis y{.from = 0, .to = 1, .begin = y0 + kPanel, .end = y0};
    draw_axes(svg, x, y, percent_marks(0, 1, 25), percent_marks(0, 1, 25), "believed, %", "held, %");
    svg.text({x0, y0 - 8}, panels[i].head, "heading start");
    svg.line({x.begin, y.begin}, {x.end, y.end}, "axis dashed");
    if (!panels[i].other.belief.empty()) draw_beliefs(svg, x, y, panels[i].other, "b");
    draw_beliefs(svg, x, y, panels[i].own, "a");
  }
  return svg.finish();
}

std::string confusion_plot(const Confusion& counts, std::span<const std::string> classes, std::string_view title) {
  const bool roomy = classes.size() <= 4;
  const double width = roomy ? 110 : 74;
  const double height = roomy ? 46 : 30;
  const double left = 130;
  const double top = 74;
  const double right = left + static_cast<double>(classes.size()) * width;
  const double bottom = top + static_cast<double>(classes.size()) * height;
  Svg svg(right + 16, bottom + 20, title);
  svg.text({16, 24}, title, "heading start");
  svg.text({(left + right) / 2, 44}, "answer of the model", "muted middle");
  svg.vertical_text({22, (top + bottom) / 2}, "label", "muted middle");
  for (std::size_t k = 0; k < classes.size(); ++k) {
    const auto place = static_cast<double>(k);
    svg.text({left + (place + 0.5) * width, top - 10}, classes[k], "middle");
    svg.text({left - 10, top + (place + 0.5) * height + 4}, classes[k], "end");
    draw_confusion_row(svg, counts[k], {left, top + place * height}, width, height, roomy);
  }
  return svg.finish();
}

std::string learning_curve_plot(std::span<const Curve> curves) {
  double lowest = 1;
  double highest = 0;
  for (const Curve& curve : curves) {
    for (const CurvePoint& point : curve.points) {
      lowest = std::min({lowest, point.accuracy, point.macro_f1});
      highest = std::max({highest, point.accuracy, point.macro_f1});
    }
  }
  const Axis y{
      .from = std::floor(lowest * 20 - 0.2) / 20, .to = std::ceil(highest * 20 + 0.2) / 20, .begin = 330, .end = 70};
  const Axis x{.from = std::log2(4.5), .to = std::log2(110), .begin = 62, .end = 560};
  Svg svg(580, 380, "Learning curve: quality over the share of labelled streams");
  std::vector<Mark> marks;
  for (const double percent : {5.0, 10.0, 25.0, 50.0, 100.0})
    marks.push_back({std::log2(percent), fmt::format("{}", percent)});
  draw_axes(svg, x, y, marks, percent_marks(y.from, y.to, 5), "labelled streams that were learned from, %",
            "on the dev split, %");
  for (std::size_t c = 0; c < curves.size(); ++c) {
    std::vector<Point> accuracy;
    std::vector<Point> macro_f1;
    for (const CurvePoint& point : curves[c].points) {
      accuracy.push_back({x.at(std::log2(point.percent)), y.at(point.accuracy)});
      macro_f1.push_back({accuracy.back().x, y.at(point.macro_f1)});
      svg.dot(accuracy.back(), 4, kSeries[c]);
      svg.dot(macro_f1.back(), 4, kSeries[c]);
    }
    svg.path(accuracy, kSeries[c]);
    svg.path(macro_f1, fmt::format("{} dashed", kSeries[c]));
    draw_key(svg, {62 + static_cast<double>(c) * 250, 24}, curves[c].name, kSeries[c]);
  }
  svg.text({62, 48}, "Accuracy of sentiment drawn through, its macro-F1 dashed.", "muted start");
  return svg.finish();
}

std::string systems_plot(std::span<const SystemRow> systems, std::span<const std::string> sets,
                         std::string_view title) {
  const double left = 210;
  const double top = 70;
  const double height = 30;
  const double bottom = top + static_cast<double>(systems.size()) * height;
  const Axis x{.from = 0.3, .to = 0.9, .begin = left, .end = 640};
  const Axis y{.from = 0, .to = 1, .begin = bottom, .end = top};
  Svg svg(664, bottom + 52, title);
  for (std::size_t s = 0; s < sets.size(); ++s)
    draw_key(svg, {left + static_cast<double>(s) * 210, 24}, sets[s], kSeries[s]);
  svg.text({left, 48}, "Line: 95 % interval over streams.", "muted start");
  draw_axes(svg, x, y, percent_marks(x.from, x.to, 10), {}, title, "");
  for (std::size_t i = 0; i < systems.size(); ++i) {
    const double middle = top + (static_cast<double>(i) + 0.5) * height;
    svg.text({left - 12, middle + 4}, systems[i].name, "end");
    for (std::size_t s = 0; s < systems[i].sets.size(); ++s) {
      const auto& [measured, estimate] = systems[i].sets[s];
      if (!measured) continue;
      const double at = middle + (static_cast<double>(s) - (static_cast<double>(sets.size()) - 1) / 2) * 9;
      svg.line({x.at(std::max(x.from, estimate.low)), at}, {x.at(std::min(x.to, estimate.high)), at}, kSeries[s]);
      svg.dot({x.at(std::clamp(estimate.value, x.from, x.to)), at}, 4, kSeries[s]);
    }
  }
  return svg.finish();
}

}  // namespace crowdline::evaluation
