#include "app/youtube_report.h"

#include "base/time_text.h"

namespace crowdline::app {

Json quota_json(YoutubeAccess& access) {
  const youtube::QuotaState state = access.ledger().state();
  const youtube::QuotaSettings& settings = access.ledger().settings();
  const std::string trouble = access.ledger().trouble();
  return {{"key", !access.settings().key.empty()},
          {"daily_units", settings.daily_units},
          {"units_left", state.units_left(settings)},
          {"live_chat_units_left", state.chat_units_left(settings)},
          {"live_chat_cost", settings.live_chat_cost},
          {"daily_searches", settings.daily_searches},
          {"searches_left", state.searches_left(settings)},
          {"live_streams", state.streams.size()},
          {"resets_at", format_instant(access.ledger().turns_ms())},
          {"trouble", trouble.empty() ? Json() : Json(trouble)}};
}

void write_quota(api::MetricsText& text, YoutubeAccess& access) {
  const youtube::QuotaState state = access.ledger().state();
  const youtube::QuotaSettings& settings = access.ledger().settings();
  const auto single = [&text](std::string_view name, std::string_view help, std::int64_t value) {
    text.family(name, "gauge", help);
    text.sample(name, {}, static_cast<double>(value));
  };
  single("crowdline_youtube_quota_units_left", "Units of the Data API that are left today", state.units_left(settings));
  single("crowdline_youtube_quota_chat_units_left", "The part of them that live chat may use",
         state.chat_units_left(settings));
  single("crowdline_youtube_quota_searches_left", "Searches that are left today", state.searches_left(settings));
  single("crowdline_youtube_live_streams", "Live chats that are read, by all processes",
         static_cast<std::int64_t>(state.streams.size()));
}

std::string quota_line(YoutubeAccess& access) {
  return youtube::quota_sentence(access.ledger().state(), access.ledger().settings(), access.ledger().turns_ms());
}

}  // namespace crowdline::app
