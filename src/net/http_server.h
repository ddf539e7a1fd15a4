// An HTTP/1.1 server: one thread for sockets, a bounded pool for handlers, bounded everything.
#pragma once

#include <atomic>
#include <chrono>
#include <cstddef>
#include <memory>
#include <string>
#include <vector>

#include "base/error.h"
#include "net/http_types.h"
#include "net/listen_address.h"

namespace crowdline::net {

// What a server is doing; read from any thread.
struct ServerGauges {
  std::atomic<std::size_t> connections = 0;    // open now
  std::atomic<std::size_t> feeds = 0;          // of these: event streams
  std::atomic<std::size_t> waiting = 0;        // requests that wait for a handler thread
  std::atomic<std::uint64_t> turned_away = 0;  // connections beyond the limit
  std::atomic<std::uint64_t> overloaded = 0;   // requests refused because the queue was full
  std::atomic<std::uint64_t> malformed = 0;    // requests that were no HTTP, too large or too slow
  std::atomic<std::uint64_t> foreign = 0;      // requests refused for their Host or Origin
};

struct ServerSettings {
  ListenAddress listen{"127.0.0.1", 0};
  std::vector<std::string> host_names;               // taken in the Host header besides loopback, lower case
  std::size_t threads = 4;                           // that run handlers
  std::size_t queue_limit = 128;                     // requests that wait for one; beyond: 503
  std::size_t connection_limit = 512;                // beyond: 503 and closed
  std::uint32_t header_limit = 16 * 1024;            // bytes; beyond: 431
  std::chrono::milliseconds header_timeout{10'000};  // from the first byte of a request to the end of its head
  std::chrono::milliseconds idle_timeout{60'000};    // between requests
  std::chrono::milliseconds body_timeout{30'000};    // for each 64 KiB (256 KiB when spooled) of a body
  std::chrono::milliseconds write_timeout{30'000};   // for the client to take anything at all
  std::chrono::milliseconds heartbeat{15'000};       // event streams send at least so often
  std::chrono::milliseconds drain_timeout{10'000};   // for running requests, when the server stops
};

class HttpServer {
 public:
  // Listens and serves on threads of its own. `handler` must outlive the server. Fails with kUsage, naming the address
  // and what is wrong with it, when it cannot listen there.
  static Result<std::unique_ptr<HttpServer>> start(
      const ServerSettings& settings, HttpHandler& handler,
      std::shared_ptr<ServerGauges> gauges = std::make_shared<ServerGauges>());
  ~HttpServer();  // stop()
  HttpServer(const HttpServer&) = delete;
  HttpServer& operator=(const HttpServer&) = delete;

  // With the port that was really taken.
  const ListenAddress& address() const;

  // Takes no more connections, ends event streams and idle connections, lets running requests finish for at most
  // `drain_timeout`, then closes what is left. Returns when nothing runs any more; a handler that hangs is waited for.
  void stop();

 private:
  struct Impl;
  explicit HttpServer(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace crowdline::net
