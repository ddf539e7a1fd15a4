#include "net/http_client.h"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/read.hpp>
#include <boost/beast/http/string_body.hpp>
#include <future>
#include <map>

#include "net/client_stream.h"
#include "net/http_call_text.h"
#include "net/http_pieces.h"
#include "net/idle_streams.h"

namespace crowdline::net {
namespace {

namespace http = boost::beast::http;
using Parser = http::response_parser<http::string_body>;

constexpr std::uint32_t kHeadLimit = 64 * 1024;

HttpAnswer answer_of(http::response<http::string_body> response) {
  HttpAnswer answer = head_of(response);
  answer.body = std::move(response.body());
  return answer;
}

// Shared with whoever may break the call off.
struct Pieces {
  HttpPieces tell;
  bool broken_off = false;
};

// One call: a connection, the request, the answer.
class Exchange {
 public:
  virtual ~Exchange() = default;
  virtual asio::awaitable<Result<HttpAnswer>> run() = 0;
  virtual void abort() = 0;
};

// What a call is, apart from the kind of its connection.
struct Wanted {
  ClientUrl url;
  std::string request;
  bool bodiless = false;           // the answer to HEAD
  bool may_share = false;          // takes a connection that waits, and leaves it for the next call
  std::shared_ptr<Pieces> pieces;  // null: the answer is told as a whole
};

template <typename Stream>
class StreamExchange final : public Exchange {
 public:
  using Connect = std::function<std::unique_ptr<Stream>()>;
  StreamExchange(const HttpClientSettings& settings, Wanted wanted, IdleStreams<Stream>& idle, Connect connect)
      : settings_(settings), wanted_(std::move(wanted)), idle_(idle), connect_(std::move(connect)) {}

  asio::awaitable<Result<HttpAnswer>> run() override {
    if (wanted_.may_share) stream_ = idle_.take(server());
    if (stream_) {
      auto answer = co_await talk();
      if (answer || answered_ || aborted_) co_return answer;
    }
    stream_ = connect_();
    auto opened = co_await open_stream(wanted_.url, *stream_, settings_.connect_timeout);
    if (!opened) co_return std::unexpected(opened.error());
    if (aborted_) co_return fail(ErrorCode::kRemote, "the call was broken off");
    co_return co_await talk();
  }

  void abort() override {
    aborted_ = true;
    if (stream_) beast::get_lowest_layer(*stream_).close();
  }

 private:
  std::string server() const { return wanted_.url.authority(); }

  asio::awaitable<Result<HttpAnswer>> talk() {
    beast::get_lowest_layer(*stream_).expires_after(settings_.answer_timeout);
    const auto [unsent, written] = co_await asio::async_write(*stream_, asio::buffer(wanted_.request), kClientAwait);
    if (unsent) co_return remote_failure(server() + " does not take the call", unsent);
    if (wanted_.pieces) {
      auto told = co_await read_pieces(*stream_, settings_, wanted_.pieces->tell, server(), kHeadLimit);
      co_return told;
    }
    beast::flat_buffer buffer(kHeadLimit + settings_.body_limit);
    Parser parser;
    parser.header_limit(kHeadLimit);
    parser.body_limit(settings_.body_limit);
    parser.skip(wanted_.bodiless);
    const auto [unread, size] = co_await http::async_read(*stream_, buffer, parser, kClientAwait);
    answered_ = parser.got_some();
    if (unread) co_return remote_failure("no whole answer from " + server(), unread);
    const bool stays = wanted_.may_share && parser.keep_alive() && buffer.size() == 0;
    HttpAnswer answer = answer_of(parser.release());
    if (stays && !aborted_) {
      beast::get_lowest_layer(*stream_).expires_never();
      idle_.keep(server(), std::move(stream_));
    }
    co_return answer;
  }

  const HttpClientSettings& settings_;
  const Wanted wanted_;
  IdleStreams<Stream>& idle_;
  const Connect connect_;
  bool aborted_ = false;
  bool answered_ = false;
  std::unique_ptr<Stream> stream_;
};

}  // namespace

// All on the loop's thread but the settings, which never change.
struct HttpClient::Impl : std::enable_shared_from_this<HttpClient::Impl> {
  Impl(ClientLoop& wanted_loop, HttpClientSettings wanted) : loop(wanted_loop), settings(std::move(wanted)) {}

  using Done = std::function<void(Result<HttpAnswer>)>;

  Result<std::shared_ptr<Exchange>> make(const HttpCall& call, std::shared_ptr<Pieces> pieces) {
    if (closed) return fail(ErrorCode::kNotAllowed, "Crowdline is stopping");
    if (running.size() >= settings.most_calls)
      return fail(ErrorCode::kNotAllowed, "too many calls at the same time", "try again later");
    auto url = parse_client_url(call.url);
    if (!url) return std::unexpected(url.error());
    if (url->web_socket) return fail(ErrorCode::kUsage, "an HTTP call needs an address with https://");
    if (auto allowed = settings.hosts.check(*url); !allowed) return std::unexpected(allowed.error());
    const bool may_share = settings.most_idle > 0 && call.method == "GET" && !pieces;
    auto text = write_call(call, *url, settings.user_agent, !may_share);
    if (!text) return std::unexpected(text.error());
    Wanted wanted{.url = *url,
                  .request = std::move(*text),
                  .bodiless = call.method == "HEAD",
                  .may_share = may_share,
                  .pieces = std::move(pieces)};
    auto& own = loop.impl();
    if (url->tls) {
      return std::make_shared<StreamExchange<TlsStream>>(
          settings, std::move(wanted), tls_idle, [&own] { return std::make_unique<TlsStream>(own.io, own.tls); });
    }
    return std::make_shared<StreamExchange<beast::tcp_stream>>(
        settings, std::move(wanted), plain_idle, [&own] { return std::make_unique<beast::tcp_stream>(own.io); });
  }

  std::shared_ptr<Exchange> begin(const HttpCall& call, std::shared_ptr<Pieces> pieces, Done done) {
    auto exchange = make(call, std::move(pieces));
    if (!exchange) {
      done(std::unexpected(exchange.error()));
      return nullptr;
    }
    running.emplace(*exchange, std::move(done));
    asio::co_spawn(
        loop.impl().io, (*exchange)->run(),
        [self = shared_from_this(), exchange = *exchange](const std::exception_ptr& thrown, Result<HttpAnswer> answer) {
          if (thrown) answer = fail(ErrorCode::kInternal, "a call failed inside Crowdline");
          self->end(exchange, std::move(answer));
        });
    return *exchange;
  }

  void break_off(const std::shared_ptr<Exchange>& exchange) {
    if (!exchange || !running.contains(exchange)) return;
    exchange->abort();
    end(exchange, fail(ErrorCode::kRemote, "the call was broken off"));
  }

  // The first end counts: the answer, or close().
  void end(const std::shared_ptr<Exchange>& exchange, Result<HttpAnswer> answer) {
    auto entry = running.extract(exchange);
    if (!entry.empty()) entry.mapped()(std::move(answer));
  }

  void close_all() {
    closed = true;
    tls_idle.close();
    plain_idle.close();
    while (!running.empty()) {
      const auto exchange = running.begin()->first;
      break_off(exchange);
    }
  }

  ClientLoop& loop;
  const HttpClientSettings settings;
  IdleStreams<TlsStream> tls_idle{settings.most_idle, settings.idle_limit};
  IdleStreams<beast::tcp_stream> plain_idle{settings.most_idle, settings.idle_limit};
  std::map<std::shared_ptr<Exchange>, Done> running;
  bool closed = false;
};

HttpClient::HttpClient(ClientLoop& loop, HttpClientSettings settings)
    : impl_(std::make_shared<Impl>(loop, std::move(settings))) {}

HttpClient::~HttpClient() { close(); }

void HttpClient::start(HttpCall call, std::function<void(Result<HttpAnswer>)> done) {
  impl_->loop.post([impl = impl_, call = std::move(call), done = std::move(done)]() mutable {
    impl->begin(call, nullptr, std::move(done));
  });
}

// The pieces are told through a guard, for bytes may be on their way when the call is broken off.
std::function<void()> HttpClient::start(HttpCall call, HttpPieces tell, std::function<void(Result<HttpAnswer>)> done) {
  auto pieces = std::make_shared<Pieces>();
  const std::weak_ptr<Pieces> guard = pieces;
  const auto open = [guard] {
    const auto alive = guard.lock();
    return alive && !alive->broken_off;
  };
  pieces->tell.head = [open, head = std::move(tell.head)](const HttpAnswer& answer) {
    if (open() && head) head(answer);
  };
  pieces->tell.bytes = [open, bytes = std::move(tell.bytes)](std::string_view piece) {
    if (open() && bytes) bytes(piece);
  };
  auto exchange = std::make_shared<std::weak_ptr<Exchange>>();
  impl_->loop.post([impl = impl_, call = std::move(call), pieces, exchange, done = std::move(done)]() mutable {
    if (pieces->broken_off) return done(fail(ErrorCode::kRemote, "the call was broken off"));
    *exchange = impl->begin(call, pieces, std::move(done));
  });
  return [weak = std::weak_ptr(impl_), pieces, exchange] {
    const auto impl = weak.lock();
    if (!impl) return;
    impl->loop.post([weak, pieces, exchange] {
      pieces->broken_off = true;
      if (const auto alive = weak.lock()) alive->break_off(exchange->lock());
    });
  };
}

Result<HttpAnswer> HttpClient::call(HttpCall call) {
  std::promise<Result<HttpAnswer>> answer;
  start(std::move(call), [&answer](Result<HttpAnswer> given) { answer.set_value(std::move(given)); });
  return answer.get_future().get();
}

void HttpClient::close() {
  impl_->loop.run([impl = impl_] { impl->close_all(); });
}

}  // namespace crowdline::net
