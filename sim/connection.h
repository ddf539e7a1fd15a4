// One connection: HTTP, a WebSocket, or bare lines, told by its first bytes. All on one port.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "net/http_types.h"
#include "sim/core.h"
#include "sim/http_text.h"
#include "sim/peer.h"
#include "sim/websocket.h"
#include "sim/wire.h"

namespace crowdline::sim {

struct HttpAnswer {
  net::HttpResponse response;
  std::int64_t delay_ms = 0;  // simulated
  bool cut = false;           // only half of it is sent, then the connection ends
  // Set: the body comes in chunks, from whom this makes; it ends with the wire's close(). `response` has no body then.
  std::function<std::unique_ptr<Conversation>(Wire&)> stream;
};

// Those who answer.
class Services {
 public:
  virtual ~Services() = default;
  virtual HttpAnswer answer(const net::HttpRequest& request) = 0;
  // Who talks over a WebSocket that was asked for; nullptr: nobody there. The handshake is answered before it is called.
  virtual bool has_socket(std::string_view path) = 0;
  virtual std::unique_ptr<Conversation> open_socket(const net::HttpRequest& request, Wire& wire) = 0;
  // Bare IRC over TCP.
  virtual std::unique_ptr<Conversation> open_lines(Wire& wire) = 0;
};

class Connection : public PeerOwner, public Wire {
 public:
  Connection(Peer& peer, Core& core, Services& services) : peer_(peer), core_(core), services_(services) {}

  void on_bytes(std::string_view bytes) override;
  void on_end() override;

  void send_text(std::string_view text) override;
  void send_half(std::string_view text) override;
  void send_bad_frame() override;
  void close(std::uint16_t code, std::string_view reason) override;
  void drop() override;
  void mute() override;
  void set_rate(std::size_t bytes_per_second) override { peer_.set_rate(bytes_per_second); }

 private:
  enum class Mode : std::uint8_t { kUnknown, kHttp, kChunks, kSocket, kLines };

  void read_requests();
  void serve(const net::HttpRequest& request);
  void answer(const HttpAnswer& answer);
  void begin_chunks(const HttpAnswer& answer);
  std::string framed(std::string_view text) const;
  bool upgrade(const net::HttpRequest& request);
  void read_frames();
  void read_lines(std::string_view bytes);

  Peer& peer_;
  Core& core_;
  Services& services_;
  Mode mode_ = Mode::kUnknown;
  std::string first_bytes_;
  HttpReader http_;
  WebSocketReader frames_;
  std::string partial_line_;
  bool busy_ = false;  // an answer is on its way: the next request waits
  bool over_ = false;
  std::shared_ptr<void> alive_ = std::make_shared<char>();
  std::unique_ptr<Conversation> conversation_;
};

}  // namespace crowdline::sim
