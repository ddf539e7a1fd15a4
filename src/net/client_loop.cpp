#include "net/client_loop.h"

#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>
#include <future>

#include "net/client_stream.h"

namespace crowdline::net {

ClientLoop::ClientLoop(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}

Result<std::unique_ptr<ClientLoop>> ClientLoop::start(const ClientLoopSettings& settings) {
  auto impl = std::make_unique<Impl>();
  beast::error_code error;
  impl->tls.set_options(asio::ssl::context::default_workarounds | asio::ssl::context::no_tlsv1 |
                        asio::ssl::context::no_tlsv1_1);
  impl->tls.set_verify_mode(asio::ssl::verify_peer);
  impl->tls.set_default_verify_paths(error);  // a system without any: every TLS connection fails, and says why
  if (!settings.extra_roots.empty()) {
    impl->tls.load_verify_file(settings.extra_roots, error);
    if (error) return fail(ErrorCode::kUsage, "cannot read the certificates in " + settings.extra_roots);
  }
  impl->thread = std::thread([&io = impl->io] { io.run(); });
  return std::unique_ptr<ClientLoop>(new ClientLoop(std::move(impl)));
}

ClientLoop::~ClientLoop() {
  impl_->io.stop();
  impl_->thread.join();
}

void ClientLoop::post(std::function<void()> task) { asio::post(impl_->io, std::move(task)); }

void ClientLoop::run(const std::function<void()>& task) {
  if (on_this_thread()) return task();
  std::promise<void> done;
  post([&] {
    task();
    done.set_value();
  });
  done.get_future().wait();
}

bool ClientLoop::on_this_thread() const { return std::this_thread::get_id() == impl_->thread.get_id(); }

struct LoopTimer::Impl {
  Impl(asio::io_context& io, std::function<void()> wanted) : timer(io), call(std::move(wanted)) {}
  asio::steady_timer timer;
  std::function<void()> call;
  std::uint64_t round = 0;  // a wait of an earlier round calls nothing, even when it was about to
};

LoopTimer::LoopTimer(ClientLoop& loop, std::function<void()> call)
    : impl_(std::make_shared<Impl>(loop.impl().io, std::move(call))) {}

LoopTimer::~LoopTimer() { cancel(); }

void LoopTimer::start(std::int64_t after_ms) {
  const std::uint64_t round = ++impl_->round;
  impl_->timer.expires_after(std::chrono::milliseconds(std::max<std::int64_t>(0, after_ms)));
  impl_->timer.async_wait([impl = std::weak_ptr(impl_), round](const beast::error_code& error) {
    const auto timer = impl.lock();
    if (!error && timer && timer->round == round) timer->call();
  });
}

void LoopTimer::cancel() {
  ++impl_->round;
  impl_->timer.cancel();
}

}  // namespace crowdline::net
