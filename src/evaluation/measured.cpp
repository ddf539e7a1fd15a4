#include "evaluation/measured.h"

#include "evaluation/markdown.h"

namespace crowdline::evaluation {
namespace {

constexpr std::uint64_t kSeed = 20240817;  // any; fixed, so that intervals stay the same

}  // namespace

Measured::Measured(TestSet set, std::size_t draws)
    : set_(std::move(set)), resamples_(streams_of(set_.messages), draws, kSeed) {}

std::optional<Estimate> Measured::operator()(Measure measure, std::string_view name) const {
  const System* system = set_.find(name);
  if (system == nullptr || set_.messages.empty()) return std::nullopt;
  const auto figure = figure_of(measure, set_.messages, *system);
  if (!figure) return std::nullopt;
  return resamples_.estimate(*figure);
}

std::optional<Estimate> Measured::gain(Measure measure, std::string_view name, std::string_view other_name) const {
  const System* system = set_.find(name);
  const System* other = set_.find(other_name);
  if (system == nullptr || other == nullptr || set_.messages.empty()) return std::nullopt;
  auto figure = figure_of(measure, set_.messages, *system);
  auto other_figure = figure_of(measure, set_.messages, *other);
  if (!figure || !other_figure) return std::nullopt;
  return resamples_.estimate(difference(std::move(*figure), std::move(*other_figure)));
}

std::string Measured::share(Measure measure, std::string_view system) const {
  const auto estimate = (*this)(measure, system);
  if (!estimate) return "";
  return has_intervals() ? text_of(measure, *estimate) : percent(estimate->value);
}

std::string Measured::gain_text(Measure measure, std::string_view system, std::string_view other) const {
  const auto estimate = gain(measure, system, other);
  if (!estimate) return "";
  return has_intervals() ? points(*estimate) : points(estimate->value);
}

std::string Measured::table(const std::vector<Measure>& measures) const {
  std::vector<std::string> head{"system"};
  for (const Measure measure : measures) head.emplace_back(name_of(measure));
  MarkdownTable table(head);
  for (const System& system : set_.systems) {
    std::vector<std::string> cells{system.name};
    bool any = false;
    for (const Measure measure : measures) {
      const auto estimate = (*this)(measure, system.name);
      cells.push_back(estimate ? text_of(measure, *estimate) : "");
      any = any || estimate;
    }
    if (any) table.row(cells);
  }
  return table.text();
}

}  // namespace crowdline::evaluation
