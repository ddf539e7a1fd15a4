// For tests: a plain socket that says exactly what the test wants, well-formed or not.
#pragma once

#include <arpa/inet.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <charconv>
#include <chrono>
#include <string>
#include <string_view>

namespace crowdline::net {

class LoopbackClient {
 public:
  explicit LoopbackClient(std::uint16_t port) : socket_(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    connected_ = ::connect(socket_, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0;
  }
  ~LoopbackClient() { close(); }
  LoopbackClient(const LoopbackClient&) = delete;
  LoopbackClient& operator=(const LoopbackClient&) = delete;

  bool connected() const { return connected_; }
  void close() {
    if (socket_ >= 0) ::close(socket_);
    socket_ = -1;
  }

  // False when the other side takes no more.
  bool send(std::string_view bytes) {
    while (!bytes.empty()) {
      const auto sent = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
      if (sent <= 0) return false;
      bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
    return true;
  }

  // Reads until `mark` was seen (it and what came with it stay in buffer()), the end, or the time limit. True: seen.
  bool read_until(std::string_view mark, std::chrono::milliseconds limit = std::chrono::seconds(10)) {
    const auto end = std::chrono::steady_clock::now() + limit;
    while (buffer_.find(mark) == std::string::npos) {
      if (!read_some(end)) return false;
    }
    return true;
  }

  // One response with Content-Length, taken off the buffer; "" when none came. `bodiless`: after HEAD, 204, 304.
  std::string read_response(bool bodiless = false) {
    if (!read_until("\r\n\r\n")) return {};
    const auto head = buffer_.find("\r\n\r\n") + 4;
    std::size_t size = head;
    constexpr std::string_view kLength = "Content-Length: ";
    const auto length = buffer_.find(kLength);
    if (!bodiless && length < head) {
      std::size_t body = 0;
      const char* digits = buffer_.data() + length + kLength.size();
      std::from_chars(digits, buffer_.data() + head, body);
      size += body;
    }
    const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(10);
    while (buffer_.size() < size) {
      if (!read_some(end)) return {};
    }
    std::string response = buffer_.substr(0, size);
    buffer_.erase(0, size);
    return response;
  }

  // True when the other side ends the connection within the limit.
  bool wait_for_end(std::chrono::milliseconds limit = std::chrono::seconds(10)) {
    const auto end = std::chrono::steady_clock::now() + limit;
    while (read_some(end)) {
    }
    return ended_;
  }

  const std::string& buffer() const { return buffer_; }

 private:
  bool read_some(std::chrono::steady_clock::time_point end) {
    const auto left =
        std::chrono::duration_cast<std::chrono::milliseconds>(end - std::chrono::steady_clock::now()).count();
    pollfd waiting{socket_, POLLIN, 0};
    if (left <= 0 || ::poll(&waiting, 1, static_cast<int>(left)) <= 0) return false;
    char bytes[65536];
    const auto size = ::recv(socket_, bytes, sizeof bytes, 0);
    ended_ = size <= 0;
    if (size > 0) buffer_.append(bytes, static_cast<std::size_t>(size));
    return size > 0;
  }

  int socket_ = -1;
  bool connected_ = false;
  bool ended_ = false;
  std::string buffer_;
};

inline int status_of(std::string_view response) {
  int status = 0;
  if (response.size() > 12) std::from_chars(response.data() + 9, response.data() + 12, status);
  return status;
}

inline std::string body_of(const std::string& response) {
  const auto end = response.find("\r\n\r\n");
  return end == std::string::npos ? "" : response.substr(end + 4);
}

}  // namespace crowdline::net
