#include "sim/peer.h"

#include <sys/socket.h>
#include <unistd.h>

#include <cerrno>

namespace crowdline::sim {
namespace {

constexpr std::size_t kReadSize = 64 * 1024;
constexpr std::size_t kSlicesPerSecond = 20;  // a slow connection writes in slices, one a turn

}  // namespace

Peer::~Peer() {
  if (socket_ >= 0) ::close(socket_);
}

void Peer::send(std::string_view bytes) {
  if (dead_ || muted_ || finishing_) return;
  if (out_.size() - written_ + bytes.size() > kPendingLimit) return reset();
  if (written_ > kReadSize && written_ * 2 > out_.size()) {
    out_.erase(0, written_);
    written_ = 0;
  }
  out_ += bytes;
}

void Peer::finish() { finishing_ = true; }

void Peer::reset() {
  const linger at_once{.l_onoff = 1, .l_linger = 0};
  ::setsockopt(socket_, SOL_SOCKET, SO_LINGER, &at_once, sizeof at_once);
  dead_ = true;
}

void Peer::mute() { muted_ = true; }

void Peer::read() {
  char bytes[kReadSize];
  const ssize_t size = ::recv(socket_, bytes, sizeof bytes, 0);
  if (size > 0) {
    if (!muted_ && !finishing_) owner_->on_bytes(std::string_view(bytes, static_cast<std::size_t>(size)));
  } else if (size == 0 || (errno != EAGAIN && errno != EINTR)) {
    dead_ = true;
  }
}

void Peer::write() {
  const std::size_t limit = rate_ == 0 ? out_.size() : std::max<std::size_t>(1, rate_ / kSlicesPerSecond);
  const std::size_t wanted = std::min(limit, out_.size() - written_);
  const ssize_t size = ::send(socket_, out_.data() + written_, wanted, MSG_NOSIGNAL);
  blocked_ = size < 0 && errno == EAGAIN;
  if (size > 0) written_ += static_cast<std::size_t>(size);
  if (size < 0 && errno != EAGAIN && errno != EINTR) dead_ = true;
  if (written_ == out_.size()) {
    out_.clear();
    written_ = 0;
  }
}

}  // namespace crowdline::sim
