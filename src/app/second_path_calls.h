// The calls that chat with a login needs, on either path, made one after the other on a thread of their own.
#pragma once

#include <functional>
#include <thread>

#include "app/twitch_access.h"
#include "base/bounded_queue.h"
#include "twitch/live_chat.h"
#include "twitch/second_path.h"

namespace crowdline::app {

// Thread-safe. Calls that still wait when it goes are never made.
class SecondPathCalls {
 public:
  explicit SecondPathCalls(TwitchAccess& access);
  ~SecondPathCalls();
  SecondPathCalls(const SecondPathCalls&) = delete;
  SecondPathCalls& operator=(const SecondPathCalls&) = delete;

  // Empty where there is no client id: then there is no second path.
  std::optional<twitch::SecondPathSettings> settings();
  // Empty where there is no client id: then nobody can be logged in.
  twitch::LoginCall login_call();

 private:
  Result<twitch::IrcLogin> login(const Secret& refused);
  Result<twitch::EventSubRights> rights(const std::string& login);
  // Beyond the queue's end `refuse` is called instead.
  void later(std::function<void()> call, const std::function<void(Error)>& refuse);

  TwitchAccess& access_;
  BoundedQueue<std::function<void()>> queue_;
  std::jthread thread_;
};

}  // namespace crowdline::app
