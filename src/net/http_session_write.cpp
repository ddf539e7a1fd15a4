// Responses: a body of known length, or an event stream that lasts.
#include <boost/asio/as_tuple.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/http/message.hpp>
#include <boost/beast/http/serializer.hpp>
#include <boost/beast/http/span_body.hpp>
#include <boost/beast/http/write.hpp>

#include "net/event_frame.h"
#include "net/http_session.h"
#include "net/problem.h"
#include "net/run_on_pool.h"
#include "net/security_headers.h"

namespace crowdline::net {
namespace {

constexpr auto kAwait = asio::as_tuple(asio::use_awaitable);
constexpr std::size_t kFeedBytes = 64 * 1024;
constexpr std::chrono::milliseconds kFeedRetry{100};

using SpanBody = http::span_body<const char>;

// Line ends in a value would begin a new header.
std::string one_line(std::string_view value) {
  std::string line(value);
  std::erase_if(line, [](char c) { return c == '\r' || c == '\n' || c == '\0'; });
  return line;
}

http::response<SpanBody> message_of(const HttpResponse& response, unsigned version, bool keep) {
  http::response<SpanBody> message;
  message.version(version);
  message.result(static_cast<unsigned>(response.status));
  message.reason(std::string(reason_phrase(response.status)));
  for (const auto& [name, value] : security_headers()) message.set(name, value);
  for (const auto& [name, value] : response.headers) message.set(name, one_line(value));
  message.keep_alive(keep);
  return message;
}

// Bytes of a feed, and whether it is over.
struct Portion {
  std::string bytes;
  bool ended = false;
};

Portion take_portion(EventFeed& feed) {
  try {
    std::string bytes = feed.take(kFeedBytes);
    const bool ended = bytes.empty() && feed.ended();
    return {std::move(bytes), ended};
  } catch (const std::exception&) {
    return {"", true};
  }
}

std::string as_chunk(std::string bytes, bool chunked) {
  return chunked ? fmt::format("{:x}\r\n{}\r\n", bytes.size(), bytes) : std::move(bytes);
}

}  // namespace

struct HttpSession::FeedWait {
  explicit FeedWait(const asio::any_io_executor& executor) : timer(executor) {}
  asio::steady_timer timer;
  std::atomic<bool> ready = false;
  bool peer_gone = false;  // or it sends what nobody asked for; the read of watch_peer() has ended
  std::array<char, 64> scratch{};
};

void HttpSession::ask_to_stop() {
  if (waiting_) stream_.cancel();
  if (const auto wait = feed_wait_.lock()) wait->timer.cancel();
}

asio::awaitable<bool> HttpSession::write_response(HttpResponse response, bool head_only, bool keep) {
  const auto bytes = response.bytes();
  auto message = message_of(response, version_, keep);
  if (response.status != 204 && response.status != 304 && !response.is_feed()) message.content_length(bytes.size());
  message.body() = SpanBody::value_type(bytes.data(), bytes.size());
  if (response.status == 204 || response.status == 304) message.body() = {};
  http::response_serializer<SpanBody> serializer{message};
  serializer.split(head_only);
  while (head_only ? !serializer.is_header_done() : !serializer.is_done()) {
    stream_.expires_after(context_.settings.write_timeout);
    const auto [error, size] = co_await http::async_write_some(stream_, serializer, kAwait);
    if (error) co_return false;
  }
  co_return true;
}

asio::awaitable<bool> HttpSession::write_text(std::string text) {
  stream_.expires_after(context_.settings.write_timeout);
  const auto [error, size] = co_await asio::async_write(stream_, asio::buffer(text), kAwait);
  co_return !error;
}

// Notices a client that goes away while nothing is sent to it.
void HttpSession::watch_peer(std::shared_ptr<FeedWait> wait) {
  stream_.expires_never();
  const auto buffer = asio::buffer(wait->scratch);
  stream_.async_read_some(buffer, [wait](beast::error_code, std::size_t) {
    wait->peer_gone = true;
    wait->timer.cancel();
  });
}

asio::awaitable<bool> HttpSession::write_feed(HttpResponse response) {
  const std::shared_ptr<EventFeed> feed = std::get<std::unique_ptr<EventFeed>>(std::move(response.body));
  const bool chunked = version_ == 11;
  auto message = message_of(response, version_, false);
  message.chunked(chunked);
  http::response_serializer<SpanBody> serializer{message};
  stream_.expires_after(context_.settings.write_timeout);
  const auto [error, size] = co_await http::async_write_header(stream_, serializer, kAwait);
  if (error) co_return false;

  auto wait = std::make_shared<FeedWait>(stream_.get_executor());
  feed_wait_ = wait;
  feed->on_ready([weak = std::weak_ptr(wait), executor = stream_.get_executor()] {
    const auto strong = weak.lock();
    if (!strong || strong->ready.exchange(true)) return;
    asio::post(executor, [strong] { strong->timer.cancel(); });
  });
  watch_peer(wait);
  ++context_.gauges.feeds;
  co_await pump_feed(feed, wait, chunked);
  --context_.gauges.feeds;
  stream_.cancel();
  while (!wait->peer_gone) {  // a stream takes one read at a time: the watch must end before linger() reads
    wait->timer.expires_after(context_.settings.write_timeout);
    (void)co_await wait->timer.async_wait(kAwait);
  }
  co_return false;
}

// Invariant: at most one portion is in memory; a slow client only makes the feed read on later.
asio::awaitable<void> HttpSession::pump_feed(std::shared_ptr<EventFeed> feed, std::shared_ptr<FeedWait> wait,
                                             bool chunked) {
  auto next_heartbeat = std::chrono::steady_clock::now() + context_.settings.heartbeat;
  while (!context_.stopping && !wait->peer_gone) {
    wait->ready = false;
    auto portion = co_await run_on_pool<Portion>(context_.pool, [feed] { return take_portion(*feed); });
    if (portion && portion->ended) break;
    const auto now = std::chrono::steady_clock::now();
    std::string bytes = portion ? std::move(portion->bytes) : std::string();
    if (bytes.empty() && now >= next_heartbeat) bytes = kHeartbeatFrame;
    if (!bytes.empty()) {
      if (!co_await write_text(as_chunk(std::move(bytes), chunked))) co_return;
      next_heartbeat = std::chrono::steady_clock::now() + context_.settings.heartbeat;
      continue;
    }
    if (wait->ready || wait->peer_gone || context_.stopping) continue;
    wait->timer.expires_at(portion ? next_heartbeat : now + kFeedRetry);
    (void)co_await wait->timer.async_wait(kAwait);
  }
  if (chunked && !wait->peer_gone) (void)co_await write_text("0\r\n\r\n");
}

}  // namespace crowdline::net
