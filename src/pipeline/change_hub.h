// Tells listeners that something of a stream was stored.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>

#include "pipeline/stream_control.h"

namespace crowdline::pipeline {

// Thread-safe. Callbacks run on the thread that calls notify(), under a lock of their own: they must only wake somebody.
class ChangeHub {
 public:
  ChangeHub();
  std::unique_ptr<ChangeSubscription> subscribe(std::string_view stream, std::function<void()> on_change);
  void notify(std::string_view stream);

 private:
  struct Listeners;
  class Subscription;
  std::shared_ptr<Listeners> listeners_;  // subscriptions may outlive the hub
};

}  // namespace crowdline::pipeline
