// Chat of many live channels, over as few connections as Twitch's limits allow.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "base/secret.h"
#include "net/client_loop.h"
#include "net/scaled_clock.h"
#include "twitch/channel_shards.h"
#include "twitch/chat_source.h"
#include "twitch/irc_driver.h"
#include "twitch/second_path.h"

namespace crowdline::twitch {

struct IrcLogin {
  std::string nick;
  Secret token;
};
// Asks for a login with which chat can be read; `refused`: the token that the server did not take, or empty. `done` runs on any
// thread, with an error where there is no login: then chat is read as a guest.
using LoginCall = std::function<void(Secret refused, std::function<void(Result<IrcLogin>)> done)>;

struct LiveChatSettings {
  DriverSettings driver;
  ShardLimits shards;
  std::size_t join_limit = 18;  // within join_window_ms; see request_budget.h. Only a server of one's own takes more
  std::int64_t join_window_ms = 12'000;
  std::uint64_t seed = 0;  // of nicks and waits
  // A channel is read from now on; `room_id` is Twitch's number of it. On the loop's thread, so it must not block. May be empty.
  std::function<void(const std::string& room_id, std::weak_ptr<ChatSource> source)> on_joined{};
  std::optional<SecondPathSettings> second{};  // EventSub, for while IRC cannot be had; nullopt: IRC alone
  LoginCall login{};                           // empty: every connection is a guest's
};

struct LiveChatCounters {
  std::size_t connections = 0;  // sessions, whether they are connected or about to be
  std::size_t channels = 0;
  IrcCounters irc;
  std::uint64_t reconnects = 0;  // connections lost, or left because the server asked
  std::uint64_t dropped = 0;     // items that came faster than their reader took them
};

// Thread-safe. Fills ChatSources until they stop, or fails them with a reason that their reader can show: kNotFound for a
// channel that is not there or is suspended, kNotAllowed for one that may not be read, kRemote for a server that refuses.
class LiveChat {
 public:
  // `loop` and `clock` must outlive it.
  LiveChat(net::ClientLoop& loop, const net::ScaledClock& clock, LiveChatSettings settings);
  ~LiveChat();  // sources that are left end
  LiveChat(const LiveChat&) = delete;
  LiveChat& operator=(const LiveChat&) = delete;

  // `channel` in lower case, without "#"; `key` hashes the names of its chatters. Ends when the source is stopped. Fails with
  // kNotAllowed when as many channels are read as may be.
  Result<void> read(const std::string& channel, const NameKey& key, std::shared_ptr<ChatSource> source);
  LiveChatCounters counters() const;

 private:
  struct Impl;
  std::shared_ptr<Impl> impl_;
};

}  // namespace crowdline::twitch
