// Ctrl-C: the first asks to stop, the second leaves at once.
#pragma once

#include <atomic>
#include <functional>

namespace crowdline::app {

// Handles SIGINT and SIGTERM from now on. Call once, before threads are started.
void install_stop_signals();

// True once the first signal came.
const std::atomic<bool>& stop_requested();

// Blocks until a signal comes.
void wait_for_stop();

}  // namespace crowdline::app
