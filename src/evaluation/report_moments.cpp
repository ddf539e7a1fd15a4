#include "evaluation/report_moments.h"

#include <fmt/format.h>

#include "evaluation/markdown.h"

namespace crowdline::evaluation {
namespace {

std::string whole(const Estimate& estimate) {
  return fmt::format("{:.0f} ({:.0f}-{:.0f})", estimate.value, estimate.low, estimate.high);
}

}  // namespace

std::string moments_section(const MomentFindings& findings) {
  MarkdownTable table(
      {"system", "AUC", "among the first 10", "first 20", "mean rank of the best bin", "starts before the clip"});
  for (const MomentFigures& system : findings.systems) {
    table.row({system.system, thousandths(system.auc), percent(system.top10), percent(system.top20), whole(system.rank),
               system.clips == 0 ? "" : fmt::format("{:.0f} s ({} clips)", system.early_s, system.clips)});
  }
  return fmt::format(
      "## Moments\n\n"
      "`crowdline model evaluate --moments`: {} clips that viewers made, in whole streams of {:.0f} bins of 10 s on "
      "average. With 95 % "
      "intervals over clips: of so few that one hit moves a share by {:.0f} points. AUC and rank: the best bin that "
      "touches a clip, "
      "widened by 15 s, against all others; that it is the best of several lifts chance above one half. A clip is "
      "found when one of "
      "the listed moments (at most 180 s long; those of the other rows 60 s, at least 60 s apart) touches it. Where "
      "nobody made a clip "
      "nothing is known, so that no row can reach 1.\n\n"
      "{}\nFloor: AUC .880, first ten 35 %; goal: .920, 60 %, start within 10 s.\n\n",
      findings.clips, findings.bins, 100.0 / static_cast<double>(findings.clips), table.text());
}

std::string with_moments(const std::string& page, const std::string& section) {
  const std::size_t begin = page.starts_with("## Moments\n") ? 0 : page.find("\n## Moments\n");
  if (begin == std::string::npos) return page + (page.empty() || page.ends_with("\n\n") ? "" : "\n") + section;
  const std::size_t from = begin == 0 ? 0 : begin + 1;
  const std::size_t end = page.find("\n## ", from + 1);
  return page.substr(0, from) + section + (end == std::string::npos ? "" : page.substr(end + 1));
}

}  // namespace crowdline::evaluation
