// How an outgoing connection comes about: lookup, TCP, TLS. Seen only inside src/net: it includes Beast.
#pragma once

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ssl/context.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/beast/core/tcp_stream.hpp>
#include <boost/beast/ssl/ssl_stream.hpp>
#include <chrono>
#include <thread>

#include "net/client_loop.h"
#include "net/client_url.h"

namespace crowdline::net {

namespace asio = boost::asio;
namespace beast = boost::beast;

using TlsStream = beast::ssl_stream<beast::tcp_stream>;

struct ClientLoop::Impl {
  asio::io_context io{1};
  asio::ssl::context tls{asio::ssl::context::tls_client};
  asio::executor_work_guard<asio::io_context::executor_type> work{io.get_executor()};
  std::thread thread;
};

inline constexpr auto kClientAwait = asio::as_tuple(asio::use_awaitable);

// kRemote: "what: why".
std::unexpected<Error> remote_failure(std::string_view what, const beast::error_code& error);

// Opens a connection to the address, with TLS where it says so, within `limit` in all. The certificate must be valid for the
// host. Afterwards no time limit is set on the stream. Fails with kRemote. `url` and `stream` must outlive the call.
asio::awaitable<Result<void>> open_stream(const ClientUrl& url, beast::tcp_stream& stream,
                                          std::chrono::milliseconds limit);
asio::awaitable<Result<void>> open_stream(const ClientUrl& url, TlsStream& stream, std::chrono::milliseconds limit);

}  // namespace crowdline::net
