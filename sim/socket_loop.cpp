#include "sim/socket_loop.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace crowdline::sim {
namespace {

constexpr std::chrono::milliseconds kTurn{200};
constexpr std::chrono::milliseconds kSlice{50};
constexpr std::size_t kConnections = 4096;

struct SocketAddress {
  sockaddr_storage bytes{};
  socklen_t size = 0;
};

SocketAddress to_socket(const net::ListenAddress& address) {
  SocketAddress result;
  auto* four = reinterpret_cast<sockaddr_in*>(&result.bytes);
  auto* six = reinterpret_cast<sockaddr_in6*>(&result.bytes);
  if (inet_pton(AF_INET, address.host.c_str(), &four->sin_addr) == 1) {
    four->sin_family = AF_INET;
    four->sin_port = htons(address.port);
    result.size = sizeof *four;
  } else if (inet_pton(AF_INET6, address.host.c_str(), &six->sin6_addr) == 1) {
    six->sin6_family = AF_INET6;
    six->sin6_port = htons(address.port);
    result.size = sizeof *six;
  }
  return result;
}

std::uint16_t taken_port(int listener) {
  SocketAddress taken;
  taken.size = sizeof taken.bytes;
  ::getsockname(listener, reinterpret_cast<sockaddr*>(&taken.bytes), &taken.size);
  const auto* four = reinterpret_cast<const sockaddr_in*>(&taken.bytes);
  const auto* six = reinterpret_cast<const sockaddr_in6*>(&taken.bytes);
  return ntohs(taken.bytes.ss_family == AF_INET ? four->sin_port : six->sin6_port);
}

}  // namespace

Result<std::unique_ptr<SocketLoop>> SocketLoop::listen(const net::ListenAddress& address, Welcome welcome) {
  const SocketAddress wanted = to_socket(address);
  const int one = 1;
  const int listener = ::socket(wanted.bytes.ss_family, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
  ::setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, &one, sizeof one);
  if (listener < 0 || ::bind(listener, reinterpret_cast<const sockaddr*>(&wanted.bytes), wanted.size) != 0 ||
      ::listen(listener, SOMAXCONN) != 0) {
    const std::string why = std::strerror(errno);
    if (listener >= 0) ::close(listener);
    return fail(ErrorCode::kUsage, fmt::format("cannot listen on {}: {}", address.text(), why),
                "name another address with --listen");
  }
  const net::ListenAddress taken{address.host, taken_port(listener)};
  return std::unique_ptr<SocketLoop>(new SocketLoop(listener, taken, std::move(welcome)));
}

SocketLoop::SocketLoop(int listener, net::ListenAddress address, Welcome welcome)
    : listener_(listener), address_(std::move(address)), welcome_(std::move(welcome)) {}

SocketLoop::~SocketLoop() { ::close(listener_); }

SocketLoop::Timer SocketLoop::at(Time when, std::function<void()> task) {
  const Timer timer = next_timer_++;
  timers_.emplace(when, std::pair(timer, std::move(task)));
  due_.emplace(timer, when);
  return timer;
}

void SocketLoop::cancel(Timer timer) {
  const auto due = due_.find(timer);
  if (due == due_.end()) return;
  for (auto [at, end] = timers_.equal_range(due->second); at != end; ++at) {
    if (at->second.first != timer) continue;
    timers_.erase(at);
    break;
  }
  due_.erase(due);
}

void SocketLoop::run_timers() {
  const Time now = std::chrono::steady_clock::now();
  while (!timers_.empty() && timers_.begin()->first <= now) {
    auto node = timers_.extract(timers_.begin());
    due_.erase(node.mapped().first);
    node.mapped().second();
  }
}

void SocketLoop::admit() {
  for (;;) {
    const int socket = ::accept4(listener_, nullptr, nullptr, SOCK_NONBLOCK | SOCK_CLOEXEC);
    if (socket < 0) return;
    const int one = 1;
    ::setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);
    auto peer = std::make_unique<Peer>(socket);
    if (peers_.size() >= kConnections) continue;
    peer->owner_ = welcome_(*peer);
    peers_.push_back(std::move(peer));
  }
}

// An owner may send to other connections when its own ends, so ends are told before anything is destroyed.
void SocketLoop::write_and_forget() {
  slow_writes_ = false;
  for (std::size_t i = 0; i < peers_.size(); ++i) {
    Peer& peer = *peers_[i];
    if (peer.wants_writing() && !peer.blocked_) peer.write();
    slow_writes_ = slow_writes_ || (peer.wants_writing() && !peer.blocked_);
  }
  std::vector<std::unique_ptr<Peer>> ended;
  for (auto& peer : peers_) {
    if (peer->over()) ended.push_back(std::move(peer));
  }
  std::erase(peers_, nullptr);
  for (const auto& peer : ended) {
    peer->dead_ = true;
    peer->owner_->on_end();
  }
}

int SocketLoop::wait_ms(std::chrono::milliseconds limit) const {
  auto wait = slow_writes_ ? std::min(limit, kSlice) : limit;
  if (!timers_.empty()) {
    const auto left =
        std::chrono::ceil<std::chrono::milliseconds>(timers_.begin()->first - std::chrono::steady_clock::now());
    wait = std::clamp(left, std::chrono::milliseconds(0), wait);
  }
  return static_cast<int>(wait.count());
}

void SocketLoop::turn(std::chrono::milliseconds limit) {
  write_and_forget();
  std::vector<pollfd> waiting{{listener_, POLLIN, 0}};
  for (const auto& peer : peers_) {
    const int wanted = (peer->muted_ ? 0 : POLLIN) | (peer->blocked_ && !peer->muted_ ? POLLOUT : 0);
    waiting.push_back({peer->muted_ ? -1 : peer->socket_, static_cast<short>(wanted), 0});
  }
  if (::poll(waiting.data(), waiting.size(), wait_ms(limit)) > 0) {
    for (std::size_t i = 1; i < waiting.size(); ++i) {
      if ((waiting[i].revents & POLLOUT) != 0) peers_[i - 1]->blocked_ = false;
      if ((waiting[i].revents & (POLLIN | POLLHUP | POLLERR)) != 0) peers_[i - 1]->read();
    }
    if (waiting[0].revents != 0) admit();
  }
  run_timers();
  write_and_forget();
}

void SocketLoop::run(const std::atomic<bool>& stop) {
  while (!stop) turn(kTurn);
}

}  // namespace crowdline::sim
