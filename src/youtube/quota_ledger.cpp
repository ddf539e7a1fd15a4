#include "youtube/quota_ledger.h"

#include <algorithm>

#include "base/json_fields.h"
#include "base/time_text.h"
#include "youtube/quota_day.h"

namespace crowdline::youtube {
namespace {

std::string text_of(const QuotaState& state) {
  Json streams = Json::object();
  for (const auto& [stream, until_ms] : state.streams) streams[stream] = until_ms;
  return to_text({{"day", state.day},
                  {"units", state.units},
                  {"chat_units", state.chat_units},
                  {"searches", state.searches},
                  {"units_refused", state.units_refused},
                  {"searches_refused", state.searches_refused},
                  {"streams", std::move(streams)}}) +
         "\n";
}

std::int64_t count_of(const Json& json, const char* name) {
  return std::clamp<std::int64_t>(number_field(json, name), 0, std::int64_t{1} << 40);
}

std::optional<QuotaState> state_of(const std::string& text) {
  const auto json = parse_json(text, "the count of the quota");
  if (!json || !json->is_object()) return std::nullopt;
  QuotaState state{.day = number_field(*json, "day"),
                   .units = count_of(*json, "units"),
                   .chat_units = count_of(*json, "chat_units"),
                   .searches = count_of(*json, "searches"),
                   .units_refused = switch_field(*json, "units_refused"),
                   .searches_refused = switch_field(*json, "searches_refused")};
  if (const auto streams = json->find("streams"); streams != json->end() && streams->is_object()) {
    for (const auto& [stream, until] : streams->items()) {
      if (until.is_number_integer()) state.streams[stream] = until.get<std::int64_t>();
    }
  }
  return state;
}

}  // namespace

std::int64_t QuotaState::units_left(const QuotaSettings& settings) const {
  return units_refused ? 0 : std::max<std::int64_t>(0, settings.daily_units - units);
}

std::int64_t QuotaState::chat_units_left(const QuotaSettings& settings) const {
  const std::int64_t share = settings.daily_units * (100 - kKeptForOthers) / 100;
  return std::clamp<std::int64_t>(share - chat_units, 0, units_left(settings));
}

std::int64_t QuotaState::searches_left(const QuotaSettings& settings) const {
  return searches_refused ? 0 : std::max<std::int64_t>(0, settings.daily_searches - searches);
}

QuotaLedger::QuotaLedger(std::string path, const QuotaSettings& settings, const net::ScaledClock& clock)
    : file_(std::move(path)), settings_(settings), clock_(clock) {}

// Under the lock of the file, if it can be had; the day may have turned since the last change.
template <typename Change>
void QuotaLedger::change(const Change& change) {
  const std::lock_guard lock(mutex_);
  const auto file_lock = file_.lock();
  trouble_ = file_lock ? std::string() : "the count of YouTube's quota cannot be kept: " + file_lock.error().sentence();
  if (file_lock) load();
  const std::int64_t now_ms = clock_.now_ms();
  if (const std::int64_t day = quota_day(now_ms); day != state_.day)
    state_ = {.day = day, .streams = std::move(state_.streams)};
  std::erase_if(state_.streams, [now_ms](const auto& stream) { return stream.second <= now_ms; });
  const QuotaState before = state_;
  change(state_, now_ms);
  if (file_lock && text_of(state_) != text_of(before)) store();
}

// What other processes have counted. A file that is no count is begun anew: YouTube itself says when nothing is left.
void QuotaLedger::load() {
  const auto text = file_.read();
  if (!text) trouble_ = "the count of YouTube's quota cannot be read: " + text.error().sentence();
  if (!text || !*text) return;
  if (auto state = state_of(**text)) state_ = std::move(*state);
}

void QuotaLedger::store() {
  if (const auto written = file_.write(text_of(state_)); !written)
    trouble_ = "the count of YouTube's quota cannot be kept: " + written.error().sentence();
}

std::optional<ApiFailure> QuotaLedger::take(const ApiRequest& request) {
  std::optional<ApiFailure> failure;
  change([&](QuotaState& state, std::int64_t) {
    if (request.bucket == QuotaBucket::kSearches) {
      if (state.searches_left(settings_) < 1)
        failure = ApiFailure::kSearchesUsedUp;
      else
        ++state.searches;
      return;
    }
    const std::int64_t cost = request.live_chat ? settings_.live_chat_cost : 1;
    const std::int64_t left = request.live_chat ? state.chat_units_left(settings_) : state.units_left(settings_);
    if (left < cost) {
      failure = ApiFailure::kQuotaUsedUp;
      return;
    }
    state.units += cost;
    if (request.live_chat) state.chat_units += cost;
  });
  return failure;
}

void QuotaLedger::refused(QuotaBucket bucket) {
  change([bucket](QuotaState& state, std::int64_t) {
    (bucket == QuotaBucket::kSearches ? state.searches_refused : state.units_refused) = true;
  });
}

QuotaState QuotaLedger::lease(const std::string& stream, std::int64_t lease_ms) {
  QuotaState then;
  change([&](QuotaState& state, std::int64_t now_ms) {
    if (lease_ms <= 0)
      state.streams.erase(stream);
    else
      state.streams[stream] = now_ms + lease_ms;
    then = state;
  });
  return then;
}

QuotaState QuotaLedger::state() {
  QuotaState now;
  change([&now](QuotaState& state, std::int64_t) { now = state; });
  return now;
}

std::int64_t QuotaLedger::turns_ms() const { return quota_day_begins_ms(quota_day(clock_.now_ms()) + 1); }

std::string QuotaLedger::trouble() {
  const std::lock_guard lock(mutex_);
  return trouble_;
}

std::string quota_sentence(const QuotaState& state, const QuotaSettings& settings, std::int64_t turns_ms) {
  return fmt::format(
      "{} of {} units and {} of {} searches are left until {} (live chat is counted with {} units a call, an estimate)",
      state.units_left(settings), settings.daily_units, state.searches_left(settings), settings.daily_searches,
      format_instant(turns_ms), settings.live_chat_cost);
}

}  // namespace crowdline::youtube
