// Ctrl-C: the first asks to stop, the second leaves at once.
#pragma once

#include <atomic>
#include <chrono>
#include <functional>

namespace crowdline::app {

// Handles SIGINT and SIGTERM from now on. Call once, before threads are started.
void install_stop_signals();

// True once the first signal came.
const std::atomic<bool>& stop_requested();

// Blocks until a signal comes; calls `meanwhile` every `every` until then.
void wait_for_stop(std::chrono::milliseconds every, const std::function<void()>& meanwhile);

}  // namespace crowdline::app
