// The simulator's only thread: sockets and timers, on poll(2).
#pragma once

#include <atomic>
#include <chrono>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <vector>

#include "base/error.h"
#include "net/listen_address.h"
#include "sim/peer.h"

namespace crowdline::sim {

// Not Asio: faults need the bare connection (half frames, silence without an end, resets), and a second hand's sockets test the
// client's better than its own library would.
class SocketLoop {
 public:
  using Time = std::chrono::steady_clock::time_point;
  using Welcome = std::function<std::unique_ptr<PeerOwner>(Peer&)>;
  using Timer = std::uint64_t;

  // Fails with kUsage when it cannot listen there. `welcome` makes what each new connection talks to.
  static Result<std::unique_ptr<SocketLoop>> listen(const net::ListenAddress& address, Welcome welcome);
  ~SocketLoop();
  SocketLoop(const SocketLoop&) = delete;
  SocketLoop& operator=(const SocketLoop&) = delete;

  // With the port that was really taken.
  const net::ListenAddress& address() const { return address_; }

  Timer at(Time when, std::function<void()> task);
  void cancel(Timer timer);

  // Serves until `stop` is true (looked at five times a second at least).
  void run(const std::atomic<bool>& stop);
  // One turn: waits for at most `limit`, serves what is ready.
  void turn(std::chrono::milliseconds limit);

  std::size_t connections() const { return peers_.size(); }

 private:
  SocketLoop(int listener, net::ListenAddress address, Welcome welcome);
  void admit();
  void run_timers();
  void write_and_forget();
  int wait_ms(std::chrono::milliseconds limit) const;

  int listener_;
  net::ListenAddress address_;
  Welcome welcome_;
  std::vector<std::unique_ptr<Peer>> peers_;
  std::multimap<Time, std::pair<Timer, std::function<void()>>> timers_;
  std::map<Timer, Time> due_;
  Timer next_timer_ = 1;
  bool slow_writes_ = false;  // some connection writes in slices: turns stay short
};

}  // namespace crowdline::sim
