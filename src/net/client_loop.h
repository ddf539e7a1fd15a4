// The thread on which all outgoing connections live: HTTP calls, WebSockets, their timers.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>

#include "base/error.h"

namespace crowdline::net {

struct ClientLoopSettings {
  std::string
      extra_roots;  // PEM file of certificate authorities trusted besides the system's; for tests and own mirrors
};

// Owns one thread. Outlives everything that works on it; whoever works on it ends first.
class ClientLoop {
 public:
  // Reads the system's certificate authorities. Fails with kUsage when `extra_roots` cannot be read.
  static Result<std::unique_ptr<ClientLoop>> start(const ClientLoopSettings& settings = {});
  ~ClientLoop();  // tasks that did not run yet never will
  ClientLoop(const ClientLoop&) = delete;
  ClientLoop& operator=(const ClientLoop&) = delete;

  // Runs `task` on the thread, after those that were posted before. From any thread.
  void post(std::function<void()> task);
  // Runs `task` on the thread and waits for its end. From any thread; at once when that is the loop's own.
  void run(const std::function<void()>& task);
  bool on_this_thread() const;

  struct Impl;  // seen only inside src/net
  Impl& impl() { return *impl_; }

 private:
  explicit ClientLoop(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

// Calls once after a time. Made, used and destroyed on the loop's thread; after cancel() or destruction nothing is called.
class LoopTimer {
 public:
  LoopTimer(ClientLoop& loop, std::function<void()> call);
  ~LoopTimer();
  LoopTimer(const LoopTimer&) = delete;
  LoopTimer& operator=(const LoopTimer&) = delete;

  void start(std::int64_t after_ms);  // replaces an earlier start
  void cancel();

 private:
  struct Impl;
  std::shared_ptr<Impl> impl_;
};

}  // namespace crowdline::net
