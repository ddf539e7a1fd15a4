#include "app/retention.h"

#include <fmt/format.h>

#include "app/process_clock.h"
#include "app/source_report.h"
#include "app/youtube_facts.h"

namespace crowdline::app {
namespace {

constexpr std::int64_t kHourMs = 3'600'000;
constexpr std::int64_t kDayMs = 24 * kHourMs;

}  // namespace

Result<Retention> Retention::make(const Settings& settings, store::TimelineStore& store, YoutubeAccess* youtube) {
  const auto days = retention_days(settings);
  if (!days) return std::unexpected(days.error());
  return Retention(store, youtube, *days * kDayMs);
}

std::string Retention::tick() {
  if (steady_ms() < next_ms_) return {};
  next_ms_ = steady_ms() + kHourMs;
  pipeline::RefreshFacts refresh;
  if (youtube_ != nullptr) {
    refresh = [this](const std::vector<store::StreamRecord>& streams) {
      return YoutubeFacts(*youtube_).refresh(streams);
    };
  }
  const auto report = pipeline::keep_retention(*store_, wall_ms(), keep_ms_, refresh);
  if (!report) return "Old texts of interfaces could not be deleted: " + report.error().sentence();
  if (report->purged + report->refreshed == 0) return {};
  return fmt::format("Texts of interfaces were old: asked for again for {} streams, deleted for {}.", report->refreshed,
                     report->purged);
}

}  // namespace crowdline::app
