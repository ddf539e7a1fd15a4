// EventSub beside IRC: reads a channel while IRC cannot, and makes one stream of both.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <string>

#include "twitch/chat_source.h"
#include "twitch/eventsub_driver.h"
#include "twitch/path_merge.h"
#include "twitch/path_switch.h"

namespace crowdline::twitch {

// Who reads, and what: found before the first subscription of a channel.
struct EventSubRights {
  std::string user_id;  // who owns the token
  std::string room_id;  // of the channel
};
using RightsCall = std::function<void(std::string login, std::function<void(Result<EventSubRights>)> done)>;

struct SecondPathSettings {
  EventSubDriverSettings driver;
  PathSwitchSettings paths;
  // `done` of both runs on any thread.
  RightsCall rights;  // fails where nobody is logged in, or the login does not allow it
  SubscribeCall subscribe;
};

// Neither path reads `channel`: `error` says why IRC does not.
using GivenUp = std::function<void(const std::string& channel, const Error& error)>;

// Used on the loop's thread only; what is given outlives it. Without a login nothing changes but that items pass through here.
class SecondPath {
 public:
  SecondPath(net::ClientLoop& loop, const net::ScaledClock& clock, RequestBudget& joins, SecondPathSettings settings,
             GivenUp given_up);
  ~SecondPath();
  SecondPath(const SecondPath&) = delete;
  SecondPath& operator=(const SecondPath&) = delete;

  void open(const std::string& channel, const NameKey& key, std::shared_ptr<ChatSource> source);
  void close(const std::string& channel);

  // What IRC gave; it goes on to the source, once.
  void deliver(Deliver item);
  void irc_joined(const std::string& channel);
  // `trouble`: why, for who reads.
  void irc_lost(const std::string& channel, const std::string& trouble);
  // IRC will not come back for this channel: EventSub reads it from now on, or it is given up.
  void irc_refused(const std::string& channel, const Error& error);

 private:
  struct Impl;
  std::shared_ptr<Impl> impl_;
};

}  // namespace crowdline::twitch
