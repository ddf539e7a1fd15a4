// Opens Twitch channels while they are live: composes connections, clock and metadata.
#pragma once

#include <memory>

#include "app/second_path_calls.h"
#include "app/twitch_access.h"
#include "net/client_loop.h"
#include "net/scaled_clock.h"
#include "pipeline/live_opener.h"
#include "twitch/channel_directory.h"
#include "twitch/emote_shelf.h"
#include "twitch/live_chat.h"

namespace crowdline::app {

// Thread-safe. Outlives the streams that it opened.
class LiveTwitch : public pipeline::LiveOpener {
 public:
  // Fails with kUsage for settings that make no sense. `access` outlives it; without keys there, chat is all that is known.
  static Result<std::unique_ptr<LiveTwitch>> make(const Settings& settings, TwitchAccess& access);

  bool takes(const chat::Link& link) const override;
  Result<pipeline::OpenedLive> open(const chat::Link& link) override;
  Result<pipeline::OpenedLive> resume(const chat::Link& link, const pipeline::ResumedLive& stream) override;
  twitch::LiveChatCounters counters() const { return chat_.counters(); }

 private:
  struct Start {
    std::unique_ptr<net::ClientLoop> loop;
    net::ScaledClock clock;
    twitch::LiveChatSettings chat;
    std::int64_t silence_ms;
    std::unique_ptr<twitch::EmoteShelf> emotes;
    std::unique_ptr<SecondPathCalls> second_calls;
    std::unique_ptr<twitch::ChannelDirectory> directory;
  };
  explicit LiveTwitch(Start start);
  Result<pipeline::OpenedLive> read(const std::string& channel, const NameKey& key,
                                    std::shared_ptr<twitch::ChatSource> source);

  std::unique_ptr<net::ClientLoop> loop_;
  const net::ScaledClock clock_;
  const std::int64_t silence_ms_;
  std::unique_ptr<twitch::EmoteShelf> emotes_;
  std::unique_ptr<SecondPathCalls> second_calls_;
  std::unique_ptr<twitch::ChannelDirectory> directory_;
  twitch::LiveChat chat_;
};

}  // namespace crowdline::app
