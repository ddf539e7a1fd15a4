#include "evaluation/figures.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace crowdline::evaluation {
namespace {

struct ClassCounts {
  std::uint64_t labelled = 0;
  std::uint64_t decided = 0;
  std::uint64_t hits = 0;

  double f1() const {
    const std::uint64_t all = labelled + decided;
    return all == 0 ? 0 : 2.0 * static_cast<double>(hits) / static_cast<double>(all);
  }
};

using AllCounts = std::array<ClassCounts, model::kEmotionCount>;

AllCounts counts_of(const Decisions& rows, Weights weights) {
  AllCounts counts;
  for (std::size_t i = 0; i < weights.size(); ++i) {
    counts[rows.labelled[i]].labelled += weights[i];
    counts[rows.decided[i]].decided += weights[i];
    if (rows.labelled[i] == rows.decided[i]) counts[rows.labelled[i]].hits += weights[i];
  }
  return counts;
}

std::size_t bin_of(float belief) {
  const auto bin = static_cast<int>(belief * static_cast<float>(kCalibrationBins));
  return static_cast<std::size_t>(std::clamp(bin, 0, static_cast<int>(kCalibrationBins) - 1));
}

struct BinSums {
  double rows = 0, belief = 0, holds = 0;
};

std::array<BinSums, kCalibrationBins> bin_sums(const Beliefs& rows, Weights weights) {
  std::array<BinSums, kCalibrationBins> sums;
  for (std::size_t i = 0; i < weights.size(); ++i) {
    BinSums& bin = sums[bin_of(rows.belief[i])];
    bin.rows += weights[i];
    bin.belief += static_cast<double>(rows.belief[i]) * weights[i];
    bin.holds += rows.holds[i] * weights[i];
  }
  return sums;
}

}  // namespace

Figure accuracy(Decisions rows) {
  return [rows = std::move(rows)](Weights weights) {
    std::uint64_t right = 0;
    std::uint64_t all = 0;
    for (std::size_t i = 0; i < weights.size(); ++i) {
      all += weights[i];
      if (rows.labelled[i] == rows.decided[i]) right += weights[i];
    }
    return all == 0 ? 0.0 : static_cast<double>(right) / static_cast<double>(all);
  };
}

Figure macro_f1(Decisions rows) {
  return [rows = std::move(rows)](Weights weights) {
    double sum = 0;
    int classes = 0;
    for (const ClassCounts& counts : counts_of(rows, weights)) {
      if (counts.labelled + counts.decided == 0) continue;
      sum += counts.f1();
      ++classes;
    }
    return classes == 0 ? 0.0 : sum / classes;
  };
}

Figure f1_of(Decisions rows, std::size_t class_index) {
  return [rows = std::move(rows), class_index](Weights weights) { return counts_of(rows, weights)[class_index].f1(); };
}

Figure average_precision(const Beliefs& rows) {
  std::vector<std::size_t> order(rows.belief.size());
  std::iota(order.begin(), order.end(), 0);
  std::ranges::sort(order, {}, [&rows](std::size_t i) { return std::pair(-rows.belief[i], i); });
  return [rows, order = std::move(order)](Weights weights) {
    double found = 0;
    double asked = 0;
    double sum = 0;
    for (std::size_t at = 0; at < order.size();) {
      const float belief = rows.belief[order[at]];
      double gained = 0;
      for (; at < order.size() && rows.belief[order[at]] == belief; ++at) {
        asked += weights[order[at]];
        gained += rows.holds[order[at]] * weights[order[at]];
      }
      found += gained;
      if (asked > 0) sum += gained * found / asked;
    }
    return found == 0 ? 0.0 : sum / found;
  };
}

Figure calibration_error(Beliefs rows) {
  return [rows = std::move(rows)](Weights weights) {
    double all = 0;
    double distance = 0;
    for (const BinSums& bin : bin_sums(rows, weights)) {
      all += bin.rows;
      distance += std::abs(bin.belief - bin.holds);
    }
    return all == 0 ? 0.0 : distance / all;
  };
}

Figure mean_of(std::vector<double> values) {
  return [values = std::move(values)](Weights weights) {
    double sum = 0;
    double count = 0;
    for (std::size_t i = 0; i < values.size(); ++i) {
      sum += values[i] * weights[i];
      count += weights[i];
    }
    return count > 0 ? sum / count : 0;
  };
}

Figure difference(Figure a, Figure b) {
  return [a = std::move(a), b = std::move(b)](Weights weights) { return a(weights) - b(weights); };
}

double value_of(const Figure& figure, std::size_t rows) {
  const std::vector<std::uint32_t> once(rows, 1);
  return figure(once);
}

Confusion confusion_of(const Decisions& rows) {
  Confusion counts(rows.classes, std::vector<std::uint32_t>(rows.classes));
  for (std::size_t i = 0; i < rows.labelled.size(); ++i) ++counts[rows.labelled[i]][rows.decided[i]];
  return counts;
}

std::array<CalibrationBin, kCalibrationBins> calibration_bins(const Beliefs& rows) {
  const std::vector<std::uint32_t> once(rows.belief.size(), 1);
  std::array<CalibrationBin, kCalibrationBins> bins;
  const auto sums = bin_sums(rows, once);
  for (std::size_t b = 0; b < kCalibrationBins; ++b) {
    if (sums[b].rows == 0) continue;
    bins[b] = {.rows = static_cast<std::size_t>(sums[b].rows),
               .belief = sums[b].belief / sums[b].rows,
               .holds = sums[b].holds / sums[b].rows};
  }
  return bins;
}

}  // namespace crowdline::evaluation
