#include "evaluation/axis.h"

#include <fmt/format.h>

#include <cmath>

namespace crowdline::evaluation {

void draw_axes(Svg& svg, const Axis& x, const Axis& y, const std::vector<Mark>& x_marks,
               const std::vector<Mark>& y_marks, std::string_view x_name, std::string_view y_name) {
  for (const Mark& mark : y_marks) {
    const double at = y.at(mark.value);
    svg.line({x.begin, at}, {x.end, at}, "grid");
    svg.text({x.begin - 6, at + 4}, mark.label, "muted end");
  }
  for (const Mark& mark : x_marks) {
    const double at = x.at(mark.value);
    svg.line({at, y.begin}, {at, y.end}, "grid");
    svg.text({at, y.begin + 17}, mark.label, "muted middle");
  }
  svg.line({x.begin, y.begin}, {x.end, y.begin}, "axis");
  svg.line({x.begin, y.begin}, {x.begin, y.end}, "axis");
  if (!x_name.empty()) svg.text({(x.begin + x.end) / 2, y.begin + 35}, x_name, "muted middle");
  if (!y_name.empty()) svg.vertical_text({x.begin - 36, (y.begin + y.end) / 2}, y_name, "muted middle");
}

std::vector<Mark> percent_marks(double from, double to, int step) {
  std::vector<Mark> marks;
  const int last = static_cast<int>(std::lround(to * 100));
  for (int percent = static_cast<int>(std::lround(from * 100)); percent <= last; percent += step) {
    marks.push_back({.value = percent / 100.0, .label = fmt::format("{}", percent)});
  }
  return marks;
}

void draw_key(Svg& svg, Point at, std::string_view name, std::string_view series) {
  svg.line({at.x, at.y - 4}, {at.x + 22, at.y - 4}, series);
  svg.dot({at.x + 11, at.y - 4}, 4, series);
  svg.text({at.x + 28, at.y}, name, "start");
}

}  // namespace crowdline::evaluation
