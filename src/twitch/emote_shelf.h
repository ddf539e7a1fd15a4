// Third-party emotes for the channels that are read, fetched when a channel is joined.
#pragma once

#include <memory>
#include <string>

#include "net/http_client.h"
#include "net/scaled_clock.h"
#include "twitch/chat_source.h"
#include "twitch/emote_loading.h"

namespace crowdline::twitch {

// Thread-safe. What every channel has is fetched once and again after six hours; nobody waits for it, and chat is read all the
// same while a provider does not answer.
class EmoteShelf {
 public:
  // Both outlive the shelf, and `http` is closed before the shelf goes.
  EmoteShelf(net::HttpClient& http, EmoteAddresses addresses, const net::ScaledClock& clock);
  ~EmoteShelf();
  EmoteShelf(const EmoteShelf&) = delete;
  EmoteShelf& operator=(const EmoteShelf&) = delete;

  // Makes the emotes of the channel with Twitch's number `room_id` known to `source`, when they have come.
  void fill(const std::string& room_id, std::weak_ptr<ChatSource> source);

 private:
  struct Impl;
  std::shared_ptr<Impl> impl_;
};

}  // namespace crowdline::twitch
