#include "app/twitch_search.h"

#include <algorithm>

namespace crowdline::app {
namespace {

constexpr std::size_t kMostChannels = 50;
constexpr std::size_t kMostAnswers = 32;
constexpr std::int64_t kFreshMs = 30'000;
constexpr int kMostRunning = 3;  // handlers that may wait for Twitch at the same time
constexpr std::chrono::milliseconds kLimit{6'000};

std::string channel_url(const std::string& login) { return "https://www.twitch.tv/" + login; }

pipeline::FoundChannel found_of(const twitch::HelixFound& found) {
  return {.id = found.login,
          .name = found.display_name.empty() ? found.login : found.display_name,
          .url = channel_url(found.login),
          .title = found.title,
          .category = found.category,
          .language = found.language,
          .tags = found.tags,
          .picture_url = found.picture_url,
          .live = found.live,
          .started_ms = found.started_ms,
          .viewers = std::nullopt};
}

pipeline::FoundChannel found_of(const twitch::HelixStream& stream) {
  return {.id = stream.user_login,
          .name = stream.user_name.empty() ? stream.user_login : stream.user_name,
          .url = channel_url(stream.user_login),
          .title = stream.title,
          .category = stream.category,
          .language = stream.language,
          .tags = stream.tags,
          .picture_url = {},
          .live = true,
          .started_ms = stream.started_ms,
          .viewers = stream.viewers};
}

template <typename Record>
Result<std::vector<pipeline::FoundChannel>> converted(const Result<std::vector<Record>>& records) {
  if (!records) return std::unexpected(records.error());
  std::vector<pipeline::FoundChannel> channels;
  channels.reserve(records->size());
  for (const Record& record : *records) channels.push_back(found_of(record));
  std::erase_if(channels, [](const auto& channel) { return channel.id.empty(); });
  return channels;
}

Result<std::vector<pipeline::FoundChannel>> ask(twitch::HelixClient& helix, const pipeline::ChannelQuery& query) {
  if (query.words.empty())
    return converted(helix.list(twitch::most_watched(kMostChannels), twitch::read_streams, kMostChannels, kLimit));
  return converted(helix.list(twitch::search_channels(query.words, query.live_only, kMostChannels),
                              twitch::read_found_channels, kMostChannels, kLimit));
}

// Counts who waits; `good` is false when as many do as may.
class Turn {
 public:
  explicit Turn(std::atomic<int>& running) : running_(running), good(++running <= kMostRunning) {}
  ~Turn() { --running_; }
  Turn(const Turn&) = delete;
  Turn& operator=(const Turn&) = delete;

 private:
  std::atomic<int>& running_;

 public:
  const bool good;
};

}  // namespace

const std::vector<pipeline::FoundChannel>* TwitchSearch::known(const pipeline::ChannelQuery& query) {
  const std::int64_t now_ms = access_.clock().now_ms();
  const auto found = std::ranges::find_if(
      answers_, [&](const Answer& answer) { return answer.query == query && answer.until_ms > now_ms; });
  return found == answers_.end() ? nullptr : &found->channels;
}

// Twitch grants hundreds of calls a minute, so it does not matter whether somebody types.
Result<pipeline::FoundChannels> TwitchSearch::search(const pipeline::ChannelQuery& wanted) {
  const pipeline::ChannelQuery query{.words = wanted.words, .live_only = wanted.live_only, .platform = std::nullopt};
  auto helix = access_.helix();
  if (!helix) return std::unexpected(helix.error());
  {
    const std::lock_guard lock(mutex_);
    if (const auto* channels = known(query)) return pipeline::FoundChannels{.channels = *channels, .notes = {}};
  }
  const Turn turn(running_);
  if (!turn.good) return fail(ErrorCode::kRemote, "too many searches wait for Twitch", "try again in a moment");
  auto channels = ask(**helix, query);
  if (!channels) return std::unexpected(channels.error());
  const std::lock_guard lock(mutex_);
  std::erase_if(answers_, [&](const Answer& answer) { return answer.query == query; });
  if (answers_.size() >= kMostAnswers) answers_.pop_front();
  answers_.push_back({query, access_.clock().now_ms() + kFreshMs, *channels});
  return pipeline::FoundChannels{.channels = *std::move(channels), .notes = {}};
}

}  // namespace crowdline::app
