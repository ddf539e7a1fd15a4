#include "net/client_stream.h"

#include <boost/asio/ip/address.hpp>
#include <boost/asio/ssl/host_name_verification.hpp>
#include <boost/asio/steady_timer.hpp>

#include "net/listen_address.h"

namespace crowdline::net {
namespace {

using asio::ip::tcp;
using Endpoints = std::vector<tcp::endpoint>;

// A lookup cannot be broken off; when its time is over it goes on alone.
struct Lookup {
  explicit Lookup(const asio::any_io_executor& executor) : resolver(executor), over(executor) {}
  tcp::resolver resolver;
  asio::steady_timer over;
  beast::error_code error = asio::error::timed_out;
  Endpoints found;
};

asio::awaitable<Result<Endpoints>> look_up(std::string host, std::string port, std::chrono::milliseconds limit) {
  const auto lookup = std::make_shared<Lookup>(co_await asio::this_coro::executor);
  lookup->over.expires_after(limit);
  lookup->resolver.async_resolve(host, port,
                                 [lookup](const beast::error_code& error, const tcp::resolver::results_type& results) {
                                   lookup->error = error;
                                   for (const auto& entry : results) lookup->found.push_back(entry.endpoint());
                                   lookup->over.cancel();
                                 });
  (void)co_await lookup->over.async_wait(kClientAwait);
  if (lookup->error || lookup->found.empty()) co_return remote_failure("cannot find " + host, lookup->error);
  co_return std::move(lookup->found);
}

// Lookup and TCP. A time limit stays set on the stream: it closes the socket when it passes.
asio::awaitable<Result<void>> connect(const ClientUrl& url, beast::tcp_stream& stream,
                                      std::chrono::milliseconds limit) {
  const auto end = std::chrono::steady_clock::now() + limit;
  const auto endpoints = co_await look_up(url.host, url.port, limit);
  if (!endpoints) co_return std::unexpected(endpoints.error());
  stream.expires_at(end);
  const auto [error, endpoint] = co_await stream.async_connect(*endpoints, kClientAwait);
  if (error) co_return remote_failure("cannot reach " + url.authority(), error);
  beast::error_code ignored;
  stream.socket().set_option(tcp::no_delay(true), ignored);
  co_return Result<void>();
}

}  // namespace

std::unexpected<Error> remote_failure(std::string_view what, const beast::error_code& error) {
  return fail(ErrorCode::kRemote, fmt::format("{}: {}", what, error ? error.message() : "no answer"));
}

asio::awaitable<Result<void>> open_stream(const ClientUrl& url, beast::tcp_stream& stream,
                                          std::chrono::milliseconds limit) {
  auto connected = co_await connect(url, stream, limit);
  stream.expires_never();
  co_return connected;
}

asio::awaitable<Result<void>> open_stream(const ClientUrl& url, TlsStream& stream, std::chrono::milliseconds limit) {
  auto connected = co_await connect(url, beast::get_lowest_layer(stream), limit);
  if (!connected) co_return connected;
  // RFC 6066: the server's name, never a numeric address.
  if (!is_numeric_address(url.host)) SSL_set_tlsext_host_name(stream.native_handle(), url.host.c_str());
  stream.set_verify_callback(asio::ssl::host_name_verification(url.host));
  const auto [error] = co_await stream.async_handshake(asio::ssl::stream_base::client, kClientAwait);
  if (error) co_return remote_failure("no secure connection to " + url.authority(), error);
  beast::get_lowest_layer(stream).expires_never();
  co_return Result<void>();
}

}  // namespace crowdline::net
