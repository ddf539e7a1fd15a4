#include "app/live_metrics.h"

#include <algorithm>

namespace crowdline::app {

void LiveMetrics::observe(std::chrono::nanoseconds delay, std::size_t count) {
  const double seconds = std::chrono::duration<double>(delay).count();
  const auto bucket = static_cast<std::size_t>(std::ranges::lower_bound(kBounds, seconds) - kBounds.begin());
  buckets_[bucket] += count;
  nanoseconds_ += static_cast<std::uint64_t>(delay.count()) * count;
}

void LiveMetrics::write_delays(api::MetricsText& text) const {
  constexpr std::string_view kName = "crowdline_live_delay_seconds";
  text.family(kName, "histogram", "From the socket to the window, messages of live streams");
  std::uint64_t sum = 0;
  for (std::size_t i = 0; i < buckets_.size(); ++i) {
    sum += buckets_[i];
    const std::string bound = i < kBounds.size() ? fmt::format("{}", kBounds[i]) : "+Inf";
    text.sample("crowdline_live_delay_seconds_bucket", {{"le", bound}}, static_cast<double>(sum));
  }
  text.sample("crowdline_live_delay_seconds_sum", {}, static_cast<double>(nanoseconds_) / 1e9);
  text.sample("crowdline_live_delay_seconds_count", {}, static_cast<double>(sum));
}

void LiveMetrics::write(api::MetricsText& text, const twitch::LiveChatCounters& chat) const {
  const auto single = [&text](std::string_view name, std::string_view type, std::string_view help, double value) {
    text.family(name, type, help);
    text.sample(name, {}, value);
  };
  write_delays(text);
  single("crowdline_twitch_connections", "gauge", "Connections to Twitch's chat",
         static_cast<double>(chat.connections));
  single("crowdline_twitch_channels", "gauge", "Channels that are read", static_cast<double>(chat.channels));
  single("crowdline_twitch_lines_total", "counter", "Lines of Twitch's chat", static_cast<double>(chat.irc.lines));
  single("crowdline_twitch_reconnects_total", "counter", "Connections lost, or left because the server asked",
         static_cast<double>(chat.reconnects));
  text.family("crowdline_twitch_unused_total", "counter", "Lines and messages that were not used, by reason");
  const std::pair<std::string_view, std::uint64_t> reasons[] = {{"double", chat.irc.doubles},
                                                                {"malformed", chat.irc.bad_lines},
                                                                {"too_long", chat.irc.long_lines},
                                                                {"buffer_full", chat.dropped}};
  for (const auto& [reason, count] : reasons)
    text.sample("crowdline_twitch_unused_total", {{"reason", reason}}, static_cast<double>(count));
}

}  // namespace crowdline::app
