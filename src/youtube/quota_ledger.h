// How much of the day's quota of the Data API is left: YouTube does not say, so it is counted here, on disk.
#pragma once

#include <cstdint>
#include <map>
#include <mutex>
#include <optional>
#include <string>

#include "files/private_file.h"
#include "net/scaled_clock.h"
#include "youtube/api_error.h"
#include "youtube/api_request.h"

namespace crowdline::youtube {

struct QuotaSettings {
  std::int64_t daily_units = 10'000;
  std::int64_t daily_searches = 100;
  // A connection of the stream of live chat, or a page of its list. The table of 2026-09 says 1, measurements say 5.
  std::int64_t live_chat_cost = 5;
};

// Share of the units, in hundredths, that live chat leaves to other calls.
inline constexpr std::int64_t kKeptForOthers = 20;

struct QuotaState {
  std::int64_t day = 0;                         // quota_day()
  std::int64_t units = 0;                       // used, with those of live chat
  std::int64_t chat_units = 0;                  // of live chat
  std::int64_t searches = 0;                    // used
  bool units_refused = false;                   // YouTube itself said that they are used up
  bool searches_refused = false;                // the same
  std::map<std::string, std::int64_t> streams;  // live streams that are read now, and until when they hold their share

  std::int64_t units_left(const QuotaSettings& settings) const;
  std::int64_t chat_units_left(const QuotaSettings& settings) const;
  std::int64_t searches_left(const QuotaSettings& settings) const;
};

// One file for all processes of a data folder: 0600, replaced as a whole, under a lock. Where it cannot be written the count goes
// on in memory, and `trouble()` says so. Thread-safe.
class QuotaLedger {
 public:
  // `clock` outlives the ledger.
  QuotaLedger(std::string path, const QuotaSettings& settings, const net::ScaledClock& clock);

  // Counts the call. What it costs is not there: nothing is counted, and the failure is kQuotaUsedUp or kSearchesUsedUp.
  std::optional<ApiFailure> take(const ApiRequest& request);
  // YouTube says that the bucket is empty, whatever was counted.
  void refused(QuotaBucket bucket);
  // A live stream takes part in the budget of live chat for `lease_ms` from now on; 0: no longer. Answers the state then.
  QuotaState lease(const std::string& stream, std::int64_t lease_ms);
  QuotaState state();

  const QuotaSettings& settings() const { return settings_; }
  // The instant at which the next day begins.
  std::int64_t turns_ms() const;
  // One sentence when the count cannot be kept on disk; empty: it is.
  std::string trouble();

 private:
  template <typename Change>
  void change(const Change& change);
  void load();
  void store();

  const files::PrivateFile file_;
  const QuotaSettings settings_;
  const net::ScaledClock& clock_;
  std::mutex mutex_;
  QuotaState state_;
  std::string trouble_;
};

// "YouTube: 8,412 of 10,000 units and 97 of 100 searches are left until 08:00 UTC; ...": for people.
std::string quota_sentence(const QuotaState& state, const QuotaSettings& settings, std::int64_t turns_ms);

}  // namespace crowdline::youtube
