#include "net/http_session.h"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/beast/core/error.hpp>

#include "net/problem.h"
#include "net/run_on_pool.h"

namespace crowdline::net {
namespace {

constexpr auto kAwait = asio::as_tuple(asio::use_awaitable);
constexpr std::size_t kReadSize = 4096;
constexpr std::size_t kReadAhead = 64 * 1024;
constexpr std::size_t kLingerBytes = 4 << 20;
constexpr std::chrono::seconds kLingerTime{2};

std::string_view sentence_of(int status) {
  switch (status) {
    case 431:
      return "the head of the request is too large";
    case 505:
      return "only HTTP/1.0 and HTTP/1.1 are spoken here";
    default:
      return "the request is no well-formed HTTP";
  }
}

HttpRequest head_of(const http::request_header<>& head) {
  HttpRequest request;
  request.method = std::string(head.method_string());
  for (const auto& field : head) request.headers.emplace_back(field.name_string(), field.value());
  return request;
}

}  // namespace

HttpSession::HttpSession(asio::ip::tcp::socket socket, ServerContext& context)
    : stream_(std::move(socket)), context_(context), buffer_(context.settings.header_limit + kReadAhead) {}

asio::awaitable<void> HttpSession::run() {
  while (co_await wait_for_data()) {
    if (!co_await serve_request()) break;
  }
  co_await linger();
}

asio::awaitable<void> HttpSession::turn_away() {
  (void)co_await write_response(problem(503, "too many connections; try again in a moment"), false, false);
  co_await linger();
}

void HttpSession::terminate() {
  beast::error_code ignored;
  stream_.socket().close(ignored);
}

// A connection without a request may be ended at any time.
asio::awaitable<bool> HttpSession::wait_for_data() {
  if (context_.stopping) co_return false;
  if (buffer_.size() > 0) co_return true;
  const auto& settings = context_.settings;
  stream_.expires_after(std::exchange(first_, false) ? settings.header_timeout : settings.idle_timeout);
  waiting_ = true;
  const auto [error, size] = co_await stream_.async_read_some(buffer_.prepare(kReadSize), kAwait);
  waiting_ = false;
  buffer_.commit(size);
  co_return !error;
}

// Beast bounds the length of single lines only, so the whole head is gathered before it is parsed. False: it does not fit, or
// the client went away (then the stream is closed).
asio::awaitable<bool> HttpSession::gather_head() {
  constexpr std::string_view kEnd = "\r\n\r\n";
  stream_.expires_after(context_.settings.header_timeout);
  std::size_t searched = 0;
  for (;;) {
    const std::string_view seen(static_cast<const char*>(buffer_.data().data()), buffer_.size());
    const auto end = seen.find(kEnd, searched);
    if (end != std::string_view::npos) co_return end + kEnd.size() <= context_.settings.header_limit;
    if (seen.size() >= context_.settings.header_limit) co_return false;
    searched = seen.size() < kEnd.size() ? 0 : seen.size() - kEnd.size() + 1;
    const auto [error, size] = co_await stream_.async_read_some(buffer_.prepare(kReadSize), kAwait);
    buffer_.commit(size);
    if (error) {
      terminate();
      co_return false;
    }
  }
}

asio::awaitable<bool> HttpSession::read_head() {
  version_ = 11;
  int status = 0;
  if (!co_await gather_head()) {
    if (!stream_.socket().is_open()) co_return false;
    status = 431;
  } else {
    beast::error_code error;
    parser_.emplace();
    parser_->header_limit(context_.settings.header_limit);
    parser_->body_limit(boost::none);  // counted by read_body
    buffer_.consume(parser_->put(buffer_.data(), error));
    const unsigned version = parser_->get().version();
    if (error || !parser_->is_header_done()) {
      status = error == http::error::bad_version ? 505 : 400;
    } else if (version != 10 && version != 11) {
      status = 505;
    } else {
      version_ = version;
      co_return true;
    }
  }
  ++context_.gauges.malformed;
  (void)co_await write_response(problem(status, sentence_of(status)), false, false);
  co_return false;
}

// Fills in the target. Answers what is wrong with the head itself, before any handler sees it.
std::optional<HttpResponse> HttpSession::refuse_head(HttpRequest& request) {
  const auto& head = parser_->get();
  auto target = parse_target(head.target());
  const auto encoding = head[http::field::transfer_encoding];
  if (!encoding.empty() && (!parser_->chunked() || !beast::iequals(encoding, "chunked"))) {
    ++context_.gauges.malformed;
    return problem(501, "of the transfer encodings only chunked is understood");
  }
  if (auto refusal = context_.guard.refuse(request)) {
    ++context_.gauges.foreign;
    return refusal;
  }
  if (!target) {
    ++context_.gauges.malformed;
    return problem(400, target.error().what);
  }
  request.target = *std::move(target);
  return std::nullopt;
}

asio::awaitable<bool> HttpSession::serve_request() {
  if (!co_await read_head()) co_return false;
  HttpRequest request = head_of(parser_->get());
  const bool head_only = request.method == "HEAD";
  std::optional<HttpResponse> response = refuse_head(request);
  if (!response) {
    Reception reception = context_.handler.receive(request);
    response = std::move(reception.answer);
    if (!response && !parser_->is_done()) response = co_await read_body(request, std::move(reception));
  }
  const bool drained = parser_->is_done();  // else the rest of the body would be taken for the next request
  const bool client_keeps = parser_->keep_alive();
  if (!response) response = co_await answer(std::move(request));
  const bool keep = drained && client_keeps && !context_.stopping;
  if (response->is_feed() && !head_only) co_return co_await write_feed(*std::move(response));
  co_return co_await write_response(*std::move(response), head_only, keep) && keep;
}

asio::awaitable<HttpResponse> HttpSession::answer(HttpRequest request) {
  auto work = [this, moved = std::move(request)]() mutable -> HttpResponse {
    try {
      return context_.handler.handle(std::move(moved));
    } catch (const std::exception&) {
      return problem(500, "the request could not be answered because of an internal error");
    }
  };
  auto response = co_await run_on_pool<HttpResponse>(context_.pool, std::move(work));
  if (response) co_return *std::move(response);
  ++context_.gauges.overloaded;
  co_return problem(503, "too many requests wait already; try again in a moment");
}

// Closes so that the client can read the answer even when it is still sending: RFC 9112, section 9.6.
asio::awaitable<void> HttpSession::linger() {
  beast::error_code ignored;
  stream_.socket().shutdown(asio::ip::tcp::socket::shutdown_send, ignored);
  std::vector<char> scratch(16 * 1024);
  std::size_t dropped = 0;
  stream_.expires_after(kLingerTime);
  while (!ignored && dropped < kLingerBytes && !context_.stopping) {
    const auto [error, size] = co_await stream_.async_read_some(asio::buffer(scratch), kAwait);
    if (error) break;
    dropped += size;
  }
  stream_.socket().close(ignored);
}

}  // namespace crowdline::net
