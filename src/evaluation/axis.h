// A scale from values to pixels, with its marks.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "evaluation/svg.h"

namespace crowdline::evaluation {

struct Axis {
  double from = 0, to = 1;    // values at both ends
  double begin = 0, end = 1;  // their pixels

  double at(double value) const { return begin + (value - from) / (to - from) * (end - begin); }
};

struct Mark {
  double value = 0;
  std::string label;
};

// Grid lines, labels and a name: `x` below the field, `y` to the left of it.
void draw_axes(Svg& svg, const Axis& x, const Axis& y, const std::vector<Mark>& x_marks,
               const std::vector<Mark>& y_marks, std::string_view x_name, std::string_view y_name);

// Marks at whole percents, `step` apart, for values from 0 to 1.
std::vector<Mark> percent_marks(double from, double to, int step);

// Swatch and name of a series, with its left end at `at`.
void draw_key(Svg& svg, Point at, std::string_view name, std::string_view series);

}  // namespace crowdline::evaluation
