#include "app/youtube_access.h"

#include <algorithm>

#include "app/address_setting.h"

namespace crowdline::app {
namespace {

constexpr std::int64_t kMostUnits = 1'000'000'000;
constexpr std::int64_t kMostHours = 168;
constexpr std::int64_t kSilenceMs = 60'000;  // of a connection: then it hangs
constexpr std::int64_t kShortestSilenceMs = 5'000;

Result<std::int64_t> bounded(const Settings& settings, const char* name, std::int64_t least, std::int64_t most) {
  const auto number = settings.number(name);
  if (!number) return std::unexpected(number.error());
  if (*number < least || *number > most)
    return fail(ErrorCode::kUsage, fmt::format("the setting {} must be from {} to {}", name, least, most));
  return *number;
}

net::HttpClientSettings http_settings(const YoutubeSettings& settings) {
  net::HttpClientSettings http;
  http.hosts = settings.hosts;
  http.answer_timeout = std::chrono::seconds(8);
  http.silence_timeout = std::chrono::milliseconds(
      std::max(kShortestSilenceMs, kSilenceMs / std::max<std::int64_t>(1, settings.time_scale)));
  http.user_agent = std::string("crowdline/") + CROWDLINE_VERSION;
  return http;
}

}  // namespace

Result<YoutubeSettings> youtube_settings(const Settings& settings) {
  YoutubeSettings youtube;
  if (auto read = read_address(settings, {"youtube.api_url", &youtube.api}, youtube.hosts); !read)
    return std::unexpected(read.error());
  const auto units = bounded(settings, "youtube.daily_quota", 1, kMostUnits);
  const auto searches = bounded(settings, "youtube.daily_searches", 0, kMostUnits);
  const auto cost = bounded(settings, "youtube.live_chat_cost", 1, kMostUnits);
  const auto hours = bounded(settings, "youtube.planned_hours", 1, kMostHours);
  const auto scale = settings.number("time.scale");
  for (const auto* number : {&units, &searches, &cost, &hours, &scale}) {
    if (!*number) return std::unexpected(number->error());
  }
  youtube.key = Secret(settings.get("youtube.api_key"));
  youtube.quota = {.daily_units = *units, .daily_searches = *searches, .live_chat_cost = *cost};
  youtube.planned_ms = *hours * 3'600'000;
  youtube.time_scale = *scale;
  youtube.data = settings.get("data");
  return youtube;
}

YoutubeAccess::YoutubeAccess(YoutubeSettings settings, std::unique_ptr<net::ClientLoop> loop)
    : settings_(std::move(settings)),
      clock_(settings_.time_scale),
      loop_(std::move(loop)),
      http_(*loop_, http_settings(settings_)),
      ledger_(settings_.data + "/youtube-quota.json", settings_.quota, clock_) {
  if (settings_.key.empty()) return;
  client_ = std::make_unique<youtube::ApiClient>(
      settings_.api, settings_.key, [this](net::HttpCall call) { return http_.call(std::move(call)); }, ledger_,
      clock_);
  catalogue_ = std::make_unique<youtube::VideoCatalogue>(*client_);
}

Result<std::unique_ptr<YoutubeAccess>> YoutubeAccess::make(const Settings& settings) {
  auto read = youtube_settings(settings);
  if (!read) return std::unexpected(read.error());
  auto loop = net::ClientLoop::start();
  if (!loop) return std::unexpected(loop.error());
  return std::unique_ptr<YoutubeAccess>(new YoutubeAccess(*std::move(read), *std::move(loop)));
}

YoutubeAccess::~YoutubeAccess() { stop(); }

void YoutubeAccess::stop() {
  if (client_) client_->stop();
  http_.close();
}

Result<youtube::ApiClient*> YoutubeAccess::client() {
  if (!client_)
    return fail(ErrorCode::kNotAllowed, "YouTube tells nothing without an API key", youtube::how_to_get_an_api_key());
  return client_.get();
}

Result<youtube::VideoCatalogue*> YoutubeAccess::catalogue() {
  if (auto known = client(); !known) return std::unexpected(known.error());
  return catalogue_.get();
}

}  // namespace crowdline::app
