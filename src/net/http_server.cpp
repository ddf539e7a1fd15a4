#include "net/http_server.h"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/address.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <mutex>
#include <set>
#include <thread>

#include "net/http_session.h"

namespace crowdline::net {
namespace {

using asio::ip::tcp;
constexpr auto kAwait = asio::as_tuple(asio::use_awaitable);
constexpr std::size_t kTurnedAwayAtOnce = 64;  // beyond, connections are closed without a word
constexpr std::size_t kDiskQueue = 1024;       // more than connections can have

Result<tcp::endpoint> listen_on(tcp::acceptor& acceptor, const ListenAddress& address) {
  const auto cannot = [&](const beast::error_code& error) {
    return fail(ErrorCode::kUsage, fmt::format("cannot listen on {}: {}", address.text(), error.message()),
                "name another address with --listen");
  };
  beast::error_code error;
  const auto host = asio::ip::make_address(address.host, error);
  if (error) return cannot(error);
  const tcp::endpoint endpoint(host, address.port);
  acceptor.open(endpoint.protocol(), error);
  if (!error) acceptor.set_option(tcp::acceptor::reuse_address(true), error);
  if (!error) acceptor.bind(endpoint, error);
  if (!error) acceptor.listen(tcp::acceptor::max_listen_connections, error);
  if (error) return cannot(error);
  return acceptor.local_endpoint();
}

}  // namespace

struct HttpServer::Impl {
  Impl(const ServerSettings& wanted, HttpHandler& handler, std::shared_ptr<ServerGauges> shown)
      : settings(wanted),
        gauges(std::move(shown)),
        guard(settings.listen, settings.host_names),
        acceptor(io),
        drain(io),
        pool(settings.threads, settings.queue_limit, gauges->waiting),
        disk(1, kDiskQueue, disk_waiting),
        context{settings, handler, pool, disk, guard, *gauges} {}

  asio::awaitable<void> accept();
  void admit(tcp::socket socket);
  void begin_stop();
  void forget(const std::shared_ptr<HttpSession>& session);

  const ServerSettings settings;
  const std::shared_ptr<ServerGauges> gauges;
  const OriginGuard guard;
  ListenAddress address;
  asio::io_context io{1};
  tcp::acceptor acceptor;
  asio::steady_timer drain;
  std::set<std::shared_ptr<HttpSession>> sessions;
  std::size_t turning_away = 0;
  std::atomic<std::size_t> disk_waiting = 0;
  HandlerPool pool;
  HandlerPool disk;
  ServerContext context;
  std::once_flag stopped;
  std::thread thread;
};

asio::awaitable<void> HttpServer::Impl::accept() {
  asio::steady_timer pause(io);
  while (!context.stopping) {
    auto [error, socket] = co_await acceptor.async_accept(kAwait);
    if (context.stopping || error == asio::error::operation_aborted) break;
    if (!error) {
      admit(std::move(socket));
      continue;
    }
    pause.expires_after(std::chrono::milliseconds(100));  // out of descriptors: some connection will end
    (void)co_await pause.async_wait(kAwait);
  }
}

void HttpServer::Impl::admit(tcp::socket socket) {
  beast::error_code ignored;
  socket.set_option(tcp::no_delay(true), ignored);
  const bool full = sessions.size() - turning_away >= settings.connection_limit;
  if (full) ++gauges->turned_away;
  if (full && turning_away >= kTurnedAwayAtOnce) return;
  const auto session = std::make_shared<HttpSession>(std::move(socket), context);
  sessions.insert(session);
  ++gauges->connections;
  if (full) ++turning_away;
  auto task = full ? session->turn_away() : session->run();
  asio::co_spawn(io, std::move(task), [this, session, full](const std::exception_ptr&) {
    if (full) --turning_away;
    session->terminate();
    forget(session);
  });
}

void HttpServer::Impl::forget(const std::shared_ptr<HttpSession>& session) {
  sessions.erase(session);
  --gauges->connections;
  if (context.stopping && sessions.empty()) drain.cancel();
}

void HttpServer::Impl::begin_stop() {
  context.stopping = true;
  beast::error_code ignored;
  acceptor.close(ignored);
  if (sessions.empty()) return;
  for (const auto& session : sessions) session->ask_to_stop();
  drain.expires_after(settings.drain_timeout);
  drain.async_wait([this](const beast::error_code& error) {
    if (error) return;
    for (const auto& session : sessions) session->terminate();
  });
}

HttpServer::HttpServer(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}

HttpServer::~HttpServer() { stop(); }

Result<std::unique_ptr<HttpServer>> HttpServer::start(const ServerSettings& settings, HttpHandler& handler,
                                                      std::shared_ptr<ServerGauges> gauges) {
  auto impl = std::make_unique<Impl>(settings, handler, std::move(gauges));
  const auto endpoint = listen_on(impl->acceptor, settings.listen);
  if (!endpoint) return std::unexpected(endpoint.error());
  impl->address = {settings.listen.host, endpoint->port()};
  asio::co_spawn(impl->io, impl->accept(), [](const std::exception_ptr& error) {
    if (error) std::rethrow_exception(error);  // a broken invariant: the process must not go on deaf
  });
  impl->thread = std::thread([&io = impl->io] { io.run(); });
  return std::unique_ptr<HttpServer>(new HttpServer(std::move(impl)));
}

const ListenAddress& HttpServer::address() const { return impl_->address; }

void HttpServer::stop() {
  std::call_once(impl_->stopped, [this] {
    asio::post(impl_->io, [this] { impl_->begin_stop(); });
    impl_->thread.join();
  });
}

}  // namespace crowdline::net
