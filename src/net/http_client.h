// Calls HTTP servers: only those that are allowed, never longer or larger than agreed.
#pragma once

#include <chrono>
#include <cstddef>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "net/client_loop.h"
#include "net/client_url.h"
#include "net/http_call.h"

namespace crowdline::net {

struct HttpClientSettings {
  AllowedHosts hosts;
  std::string user_agent = "crowdline";
  std::chrono::milliseconds connect_timeout{10'000};  // lookup, TCP and TLS
  std::chrono::milliseconds answer_timeout{20'000};   // from the first byte sent to the last one read
  std::size_t body_limit = 8 * 1024 * 1024;           // bytes; a larger answer is an error
  std::size_t most_calls = 64;                        // at the same time; more are refused
  std::size_t most_idle = 0;                          // connections kept for the next GET of their server; 0: none is
  std::chrono::milliseconds idle_limit{30'000};       // and not longer than that
  std::chrono::milliseconds silence_timeout{60'000};  // of an answer in pieces: from one piece to the next
  std::uint64_t pieces_limit = 256 * 1024 * 1024;     // bytes of such an answer; a larger one is an error
  std::size_t piece_size = 16 * 1024;                 // the largest piece
};

// An answer that is told while it comes. Both run on the loop's thread, before `done`, and must not block.
struct HttpPieces {
  std::function<void(const HttpAnswer&)> head;  // status and headers, once
  std::function<void(std::string_view)> bytes;  // valid during the call
};

// HTTP/1.1, a connection for each call unless idle ones are kept. A GET on a connection that the server has closed meanwhile is
// made again on a new one; nothing else is made twice. Any status is an answer; redirects are not followed. Errors: kRemote when the server
// cannot be reached, is not who it should be, is too slow, says too much, or stops in the middle; kNotAllowed for hosts that
// are not on the list, and beyond `most_calls`; kUsage for a call that cannot be written. No error holds headers or bodies.
// Thread-safe.
class HttpClient {
 public:
  // `loop` must outlive the client.
  HttpClient(ClientLoop& loop, HttpClientSettings settings);
  ~HttpClient();  // close()
  HttpClient(const HttpClient&) = delete;
  HttpClient& operator=(const HttpClient&) = delete;

  // Blocks. Not on the loop's thread.
  Result<HttpAnswer> call(HttpCall call);
  // `done` runs once, on the loop's thread, and must not block.
  void start(HttpCall call, std::function<void(Result<HttpAnswer>)> done);
  // The same for an answer that is told in pieces; the one that `done` gets has no body. What is returned breaks the call off from
  // any thread: nothing more is told but an error to `done`.
  std::function<void()> start(HttpCall call, HttpPieces pieces, std::function<void(Result<HttpAnswer>)> done);
  // Calls that run end now, with an error; later ones are refused. Afterwards no `done` runs any more.
  void close();

 private:
  struct Impl;
  std::shared_ptr<Impl> impl_;
};

}  // namespace crowdline::net
