#include "app/login_redirect.h"

#include <sys/random.h>

#include <array>
#include <condition_variable>
#include <mutex>
#include <optional>

#include "net/http_server.h"

namespace crowdline::app {
namespace {

constexpr std::chrono::minutes kPatience{10};
constexpr std::chrono::milliseconds kLook{200};

net::HttpResponse page(int status, const char* text) {
  return {status,
          {{"Content-Type", "text/html; charset=utf-8"}, {"Cache-Control", "no-store"}},
          fmt::format("<!doctype html><html lang=\"en\"><title>Crowdline</title><p>{}</p></html>\n", text)};
}

class Redirect final : public LoginRedirect, private net::HttpHandler {
 public:
  explicit Redirect(twitch::CodeLogin login) : login_(std::move(login)) {}

  Result<void> start(std::uint16_t port) {
    net::ServerSettings settings;
    settings.listen = {"127.0.0.1", port};
    settings.threads = 1;
    auto server = net::HttpServer::start(settings, *this);
    if (!server) return std::unexpected(server.error());
    server_ = *std::move(server);
    return {};
  }

  Result<Secret> wait(const std::function<bool()>& gave_up) override {
    const auto end = std::chrono::steady_clock::now() + kPatience;
    std::unique_lock lock(mutex_);
    while (!result_ && std::chrono::steady_clock::now() < end && !gave_up()) came_.wait_for(lock, kLook);
    if (result_) return *result_;
    return fail(ErrorCode::kNotAllowed, "nobody came back from the browser",
                "run crowdline login twitch --browser again");
  }

 private:
  net::Reception receive(const net::HttpRequest&) override { return {}; }

  net::HttpResponse handle(net::HttpRequest request) override {
    if (request.method != "GET" || request.target.path != "/") return page(404, "There is nothing here.");
    if (!login_.is_ours(request.target)) return page(400, "This is not the login that Crowdline waits for.");
    const std::lock_guard lock(mutex_);
    if (!result_) result_ = login_.code_of(request.target);
    came_.notify_all();
    return *result_ ? page(200, "Crowdline has its login. You can close this page.")
                    : page(403, "The login was refused. You can close this page.");
  }

  const twitch::CodeLogin login_;
  std::mutex mutex_;
  std::condition_variable came_;
  std::optional<Result<Secret>> result_;
  std::unique_ptr<net::HttpServer> server_;
};

}  // namespace

std::string random_state() {
  std::array<unsigned char, 16> bytes{};
  if (::getrandom(bytes.data(), bytes.size(), 0) != static_cast<ssize_t>(bytes.size()))
    throw std::runtime_error("the system gives no random numbers");
  return fmt::format("{:02x}", fmt::join(bytes, ""));
}

Result<std::unique_ptr<LoginRedirect>> LoginRedirect::listen(const twitch::CodeLogin& login, std::uint16_t port) {
  auto redirect = std::make_unique<Redirect>(login);
  if (auto started = redirect->start(port); !started) return std::unexpected(started.error());
  return redirect;
}

}  // namespace crowdline::app
