// One connection of the HTTP server. Seen only inside src/net: it includes Beast.
#pragma once

#include <array>
#include <atomic>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/core/tcp_stream.hpp>
#include <boost/beast/http/buffer_body.hpp>
#include <boost/beast/http/parser.hpp>
#include <memory>
#include <optional>

#include "net/handler_pool.h"
#include "net/http_server.h"
#include "net/http_types.h"
#include "net/origin_guard.h"

namespace crowdline::net {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = boost::beast::http;

// What all connections of a server share.
struct ServerContext {
  const ServerSettings& settings;
  HttpHandler& handler;
  HandlerPool& pool;
  HandlerPool& disk;  // one thread that writes uploads
  const OriginGuard& guard;
  ServerGauges& gauges;
  bool stopping = false;  // I/O thread only
};

// Invariant: requests are answered one after the other, in the order in which they came; the next one is not read before the
// answer to the last one was written, so pipelining cannot pile anything up. All on the I/O thread.
class HttpSession {
 public:
  HttpSession(asio::ip::tcp::socket socket, ServerContext& context);

  asio::awaitable<void> run();        // serves until either side ends the connection
  asio::awaitable<void> turn_away();  // 503 for a connection beyond the limit

  void ask_to_stop();  // ends the connection after the request that is running
  void terminate();    // now

 private:
  using Parser = http::request_parser<http::buffer_body>;

  // Waits on an event feed; shared with callbacks that may come late.
  struct FeedWait;

  asio::awaitable<bool> wait_for_data();
  asio::awaitable<bool> serve_request();  // false: the connection must end
  asio::awaitable<bool> gather_head();
  asio::awaitable<bool> read_head();
  std::optional<HttpResponse> refuse_head(HttpRequest& request);
  asio::awaitable<std::optional<HttpResponse>> read_body(HttpRequest& request, Reception reception);
  asio::awaitable<bool> read_chunk(std::vector<char>& chunk, std::size_t& filled);
  asio::awaitable<HttpResponse> answer(HttpRequest request);
  asio::awaitable<bool> write_response(HttpResponse response, bool head_only, bool keep);
  asio::awaitable<bool> write_feed(HttpResponse response);
  asio::awaitable<void> pump_feed(std::shared_ptr<EventFeed> feed, std::shared_ptr<FeedWait> wait, bool chunked);
  asio::awaitable<bool> write_text(std::string text);
  void watch_peer(std::shared_ptr<FeedWait> wait);
  asio::awaitable<void> linger();

  beast::tcp_stream stream_;
  ServerContext& context_;
  beast::flat_buffer buffer_;
  std::optional<Parser> parser_;
  std::weak_ptr<FeedWait> feed_wait_;
  unsigned version_ = 11;
  bool waiting_ = false;  // for the first byte of a request
  bool first_ = true;
};

}  // namespace crowdline::net
