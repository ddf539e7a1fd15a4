// Connections that wait for the next call of the same server. Seen only inside src/net: it includes Beast.
#pragma once

#include <sys/socket.h>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <memory>
#include <string>
#include <vector>

#include "net/client_stream.h"

namespace crowdline::net {

// On the loop's thread only. Holds at most `most` connections in all; beyond, the one that waited longest goes.
template <typename Stream>
class IdleStreams {
 public:
  using Clock = std::chrono::steady_clock;
  IdleStreams(std::size_t most, std::chrono::milliseconds limit) : most_(most), limit_(limit) {}

  // `server`: whom it is connected to, with the port.
  void keep(std::string server, std::unique_ptr<Stream> stream) {
    if (most_ == 0) return;
    if (idle_.size() >= most_) idle_.erase(idle_.begin());
    idle_.push_back({std::move(server), std::move(stream), Clock::now()});
  }

  // The newest one that is still open; null when there is none.
  std::unique_ptr<Stream> take(const std::string& server) {
    std::erase_if(idle_,
                  [this](const Idle& idle) { return Clock::now() - idle.since > limit_ || !is_open(*idle.stream); });
    const auto found =
        std::find_if(idle_.rbegin(), idle_.rend(), [&](const Idle& idle) { return idle.server == server; });
    if (found == idle_.rend()) return nullptr;
    std::unique_ptr<Stream> stream = std::move(found->stream);
    idle_.erase(std::next(found).base());
    return stream;
  }

  void close() { idle_.clear(); }

 private:
  struct Idle {
    std::string server;
    std::unique_ptr<Stream> stream;
    Clock::time_point since;
  };

  // A server that has said something, or has closed, is not to be asked on this connection.
  static bool is_open(Stream& stream) {
    char byte = 0;
    const int socket = beast::get_lowest_layer(stream).socket().native_handle();
    return ::recv(socket, &byte, 1, MSG_PEEK | MSG_DONTWAIT) < 0 && (errno == EAGAIN || errno == EWOULDBLOCK);
  }

  const std::size_t most_;
  const std::chrono::milliseconds limit_;
  std::vector<Idle> idle_;  // by the time since when they wait
};

}  // namespace crowdline::net
