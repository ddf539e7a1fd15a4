// The pictures of the report, each a whole SVG file.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "evaluation/figures.h"
#include "evaluation/resampling.h"

namespace crowdline::evaluation {

// What was believed against what held, a panel for each head; `other` is drawn beside `own` where it has rows.
struct ReliabilityPanel {
  std::string head;
  Beliefs own;
  Beliefs other;
};
std::string reliability_plot(std::span<const ReliabilityPanel> panels, std::string_view own, std::string_view other);

// Labels in rows, answers in columns; the shade is the share of the row.
std::string confusion_plot(const Confusion& counts, std::span<const std::string> classes, std::string_view title);

// Values from 0 to 1 over the share of the streams that was learned from, in percent.
struct CurvePoint {
  double percent = 0;
  double streams = 0;
  double messages = 0;
  double accuracy = 0;
  double macro_f1 = 0;
};
struct Curve {
  std::string name;
  std::vector<CurvePoint> points;  // by percent
};
std::string learning_curve_plot(std::span<const Curve> curves);

// A row a system: its value on each set with its interval. Values from 0 to 1.
struct SystemRow {
  std::string name;
  std::vector<std::pair<bool, Estimate>> sets;  // false: was not measured
};
std::string systems_plot(std::span<const SystemRow> systems, std::span<const std::string> sets, std::string_view title);

}  // namespace crowdline::evaluation
