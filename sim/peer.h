// One TCP connection of the simulator, well-behaved or not.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

namespace crowdline::sim {

// What a connection talks to. Called on the loop's thread; on_end() once, and nothing after it.
class PeerOwner {
 public:
  virtual ~PeerOwner() = default;
  virtual void on_bytes(std::string_view bytes) = 0;
  virtual void on_end() = 0;
};

// Bytes out are gathered until the loop's turn ends. The loop owns it; after finish(), reset() or the other side's end it lives until
// the turn ends.
class Peer {
 public:
  static constexpr std::size_t kPendingLimit = 64 << 20;  // a client that reads nothing is reset beyond

  explicit Peer(int socket) : socket_(socket) {}
  ~Peer();
  Peer(const Peer&) = delete;
  Peer& operator=(const Peer&) = delete;

  void send(std::string_view bytes);
  void finish();  // ends the connection when what was sent has left
  void reset();   // at once, as a crash does (RST)
  void mute();    // half-open: from now on nothing is read, written or closed
  void set_rate(std::size_t bytes_per_second) { rate_ = bytes_per_second; }  // 0: as fast as the client reads

  bool open() const { return socket_ >= 0 && !dead_; }

 private:
  friend class SocketLoop;

  void read();
  void write();
  bool wants_writing() const { return !muted_ && !dead_ && written_ < out_.size(); }
  bool over() const { return dead_ || (finishing_ && written_ >= out_.size()); }

  int socket_;
  std::unique_ptr<PeerOwner> owner_;
  std::string out_;
  std::size_t written_ = 0;
  std::size_t rate_ = 0;
  bool blocked_ = false;    // the kernel takes no more for now
  bool finishing_ = false;  // ends when `out_` is written
  bool muted_ = false;
  bool dead_ = false;
};

}  // namespace crowdline::sim
