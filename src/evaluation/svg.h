// Drawings as SVG text that can be read on light and on dark pages; the same calls give the same bytes.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace crowdline::evaluation {

struct Point {
  double x = 0, y = 0;  // pixels from the upper left corner
};

// Classes of the style: `ink` and `muted` for texts, `grid` and `axis` for lines, `a` to `d` for series; `start`, `middle`
// and `end` say where a text is held, `heading` makes it bold, `thin` and `dashed` change a line.
class Svg {
 public:
  // `title` is what screen readers say.
  Svg(double width, double height, std::string_view title);

  void line(Point from, Point to, std::string_view classes);
  void path(std::span<const Point> points, std::string_view classes);
  void dot(Point centre, double radius, std::string_view classes);
  // `opacity` from 0 to 1.
  void box(Point corner, double width, double height, std::string_view classes, double opacity = 1);
  void text(Point at, std::string_view text, std::string_view classes);
  void vertical_text(Point at, std::string_view text, std::string_view classes);  // reads upwards

  std::string finish() const;

 private:
  std::string body_;
};

}  // namespace crowdline::evaluation
