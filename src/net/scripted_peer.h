// For tests: a server on loopback that says exactly what the test wants, well-formed or not, with TLS or without.
#pragma once

#include <arpa/inet.h>
#include <openssl/ssl.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <atomic>
#include <csignal>
#include <functional>
#include <string>
#include <string_view>
#include <thread>

namespace crowdline::net {

// One connection, seen from the server.
class PeerConnection {
 public:
  PeerConnection(int socket, SSL_CTX* tls) : socket_(socket), tls_(tls == nullptr ? nullptr : SSL_new(tls)) {
    if (tls_ == nullptr) return;
    SSL_set_fd(tls_, socket_);
    accepted_ = SSL_accept(tls_) == 1;
  }
  ~PeerConnection() {
    if (tls_ != nullptr) SSL_free(tls_);
    ::close(socket_);
  }
  PeerConnection(const PeerConnection&) = delete;
  PeerConnection& operator=(const PeerConnection&) = delete;

  bool accepted() const { return accepted_; }
  void say(std::string_view bytes) {
    if (tls_ != nullptr)
      SSL_write(tls_, bytes.data(), static_cast<int>(bytes.size()));
    else
      (void)::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
  }
  // What has come up to and with `mark`; all there is when the client went, or 10 s have passed.
  std::string hear(std::string_view mark) {
    while (heard_.find(mark) == std::string::npos && hear_some()) {
    }
    const auto found = heard_.find(mark);
    return take(found == std::string::npos ? heard_.size() : found + mark.size());
  }
  std::string hear_bytes(std::size_t count) {
    while (heard_.size() < count && hear_some()) {
    }
    return take(std::min(count, heard_.size()));
  }
  void wait_for_end() {
    while (hear_some()) heard_.clear();
  }

 private:
  bool hear_some() {
    char bytes[4096];
    pollfd waiting{socket_, POLLIN, 0};
    if ((tls_ == nullptr || SSL_pending(tls_) == 0) && ::poll(&waiting, 1, 10'000) <= 0) return false;
    const auto size = tls_ == nullptr ? ::recv(socket_, bytes, sizeof bytes, 0) : SSL_read(tls_, bytes, sizeof bytes);
    if (size > 0) heard_.append(bytes, static_cast<std::size_t>(size));
    return size > 0;
  }
  std::string take(std::size_t count) {
    std::string taken = heard_.substr(0, count);
    heard_.erase(0, count);
    return taken;
  }

  int socket_;
  SSL* tls_;
  bool accepted_ = true;
  std::string heard_;
};

// Serves `connections` connections, one after the other, each with the script.
class ScriptedPeer {
 public:
  explicit ScriptedPeer(std::function<void(PeerConnection&)> script, SSL_CTX* tls = nullptr, int connections = 1)
      : listener_(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
    std::signal(SIGPIPE, SIG_IGN);  // OpenSSL writes to clients that have gone
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    ::bind(listener_, reinterpret_cast<const sockaddr*>(&address), sizeof address);
    ::listen(listener_, 16);
    socklen_t size = sizeof address;
    ::getsockname(listener_, reinterpret_cast<sockaddr*>(&address), &size);
    port_ = ntohs(address.sin_port);
    thread_ = std::jthread([this, script = std::move(script), tls, connections] {
      for (int i = 0; i < connections; ++i) {
        const int socket = ::accept(listener_, nullptr, nullptr);
        if (socket < 0) return;
        current_ = socket;
        if (stopping_) ::shutdown(socket, SHUT_RDWR);
        PeerConnection connection(socket, tls);
        if (connection.accepted()) script(connection);
        current_ = -1;
      }
    });
  }
  ~ScriptedPeer() {  // ends the connection, whatever the script waits for
    stopping_ = true;
    ::shutdown(current_, SHUT_RDWR);
    ::shutdown(listener_, SHUT_RDWR);
    thread_.join();
    ::close(listener_);
  }
  ScriptedPeer(const ScriptedPeer&) = delete;
  ScriptedPeer& operator=(const ScriptedPeer&) = delete;

  std::uint16_t port() const { return port_; }

 private:
  int listener_;
  std::uint16_t port_ = 0;
  std::atomic<int> current_ = -1;
  std::atomic<bool> stopping_ = false;
  std::jthread thread_;
};

}  // namespace crowdline::net
