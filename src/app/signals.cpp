#include "app/signals.h"

#include <poll.h>
#include <signal.h>
#include <unistd.h>

namespace crowdline::app {
namespace {

std::atomic<bool> stop{false};
static_assert(std::atomic<bool>::is_always_lock_free);

extern "C" void on_signal(int number) {
  if (stop.exchange(true)) ::_exit(128 + number);
}

}  // namespace

void install_stop_signals() {
  struct sigaction action{};
  action.sa_handler = on_signal;
  sigemptyset(&action.sa_mask);
  sigaction(SIGINT, &action, nullptr);
  sigaction(SIGTERM, &action, nullptr);
  signal(SIGPIPE, SIG_IGN);
}

const std::atomic<bool>& stop_requested() { return stop; }

void wait_for_stop(std::chrono::milliseconds every, const std::function<void()>& meanwhile) {
  // Signals are blocked here, so that none is lost between the look and the wait.
  sigset_t blocked;
  sigset_t before;
  sigemptyset(&blocked);
  sigaddset(&blocked, SIGINT);
  sigaddset(&blocked, SIGTERM);
  pthread_sigmask(SIG_BLOCK, &blocked, &before);
  const timespec pause{.tv_sec = every.count() / 1000, .tv_nsec = every.count() % 1000 * 1'000'000};
  while (!stop) {
    if (ppoll(nullptr, 0, &pause, &before) == 0) meanwhile();
  }
  pthread_sigmask(SIG_SETMASK, &before, nullptr);
}

}  // namespace crowdline::app
