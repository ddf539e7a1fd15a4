#include "net/web_socket.h"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/compose.hpp>
#include <boost/asio/post.hpp>
#include <boost/beast/core/bind_handler.hpp>
#include <boost/beast/core/buffers_range.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/websocket/ssl.hpp>
#include <boost/beast/websocket/stream.hpp>
#include <deque>

#include "net/client_stream.h"
#include "net/text_as_binary.h"

namespace crowdline::net {
namespace {

namespace http = boost::beast::http;
namespace websocket = boost::beast::websocket;

// Beast waits for the server to end TCP after a goodbye, without a time limit when the server said it first. What these
// layers do instead is to go (RFC 6455, section 7.1.1, lets a client).
// They also read text frames as binary ones, see TextAsBinary.
template <typename Stream>
struct ChatLayer : Stream {
  using Stream::Stream;

  template <typename Buffers, typename Token>
  auto async_read_some(const Buffers& buffers, Token&& token) {
    return asio::async_compose<Token, void(beast::error_code, std::size_t)>(
        [this, buffers, begun = false](auto& self, beast::error_code error = {}, std::size_t size = 0) mutable {
          if (!std::exchange(begun, true)) return Stream::async_read_some(buffers, std::move(self));
          patch(buffers, size);
          self.complete(error, size);
        },
        token, *this);
  }

 private:
  template <typename Buffers>
  void patch(const Buffers& buffers, std::size_t size) {
    for (const asio::mutable_buffer buffer : beast::buffers_range_ref(buffers)) {
      const std::size_t part = std::min(size, buffer.size());
      frames_.patch({static_cast<char*>(buffer.data()), part});
      size -= part;
    }
  }

  TextAsBinary frames_;
};
using PlainLayer = ChatLayer<beast::tcp_stream>;
using TlsLayer = ChatLayer<TlsStream>;

template <typename Layer, typename Handler>
void async_teardown(beast::role_type /*role*/, ChatLayer<Layer>& layer, Handler&& handler) {
  beast::get_lowest_layer(layer).close();
  asio::post(layer.get_executor(), beast::bind_front_handler(std::forward<Handler>(handler), beast::error_code{}));
}

void rethrow(const std::exception_ptr& error) {
  if (error) std::rethrow_exception(error);  // a broken invariant
}

bool moved_to_tls(const websocket::response_type& response) {
  const unsigned status = response.result_int();
  const std::string_view place = response[http::field::location];
  return status >= 301 && status <= 308 && (place.starts_with("https:") || place.starts_with("wss:"));
}

// Outlives the WebSocket that its owner holds, until the connection is gone.
class Talk {
 public:
  virtual ~Talk() = default;
  virtual bool send(std::string text) = 0;
  virtual void close() = 0;
};

template <typename Layer>
class LayerTalk final : public Talk, public std::enable_shared_from_this<LayerTalk<Layer>> {
 public:
  template <typename... Args>
  LayerTalk(ClientUrl url, const WebSocketSettings& settings, WebSocketEvents& events, Args&&... args)
      : url_(std::move(url)), settings_(settings), events_(&events), stream_(std::forward<Args>(args)...) {}

  void begin() { spawn(run()); }

  bool send(std::string text) override {
    if (!open_ || waiting_.size() >= settings_.send_limit) return false;
    waiting_.push_back(std::move(text));
    if (!writing_) spawn(write_all());
    return true;
  }

  void close() override {
    events_ = nullptr;
    if (std::exchange(open_, false))
      spawn(say_goodbye());
    else
      beast::get_lowest_layer(stream_).close();
  }

 private:
  void spawn(asio::awaitable<void> task) {
    asio::co_spawn(stream_.get_executor(), std::move(task),
                   [self = this->shared_from_this()](const std::exception_ptr& error) { rethrow(error); });
  }

  asio::awaitable<void> run() {
    auto opened = co_await open_stream(url_, stream_.next_layer(), settings_.connect_timeout);
    if (!opened) co_return end(WebSocketEnd::kConnectFailed, opened.error());
    if (events_ == nullptr) co_return beast::get_lowest_layer(stream_).close();
    co_await upgrade();
    if (open_) events_->opened();
    beast::flat_buffer buffer(settings_.message_limit + 16);
    while (events_ != nullptr) {
      const auto [error, size] = co_await stream_.async_read(buffer, kClientAwait);
      if (error) co_return end(WebSocketEnd::kEnded, remote_failure("the connection ended", error).error());
      if (events_ != nullptr) events_->message({static_cast<const char*>(buffer.data().data()), size});
      buffer.clear();
    }
  }

  asio::awaitable<void> upgrade() {
    limit_handshakes(settings_.connect_timeout);
    stream_.read_message_max(settings_.message_limit);
    stream_.set_option(websocket::stream_base::decorator([this](websocket::request_type& request) {
      request.set(http::field::user_agent, settings_.user_agent);
      if (!settings_.origin.empty()) request.set(http::field::origin, settings_.origin);
      if (!settings_.protocol.empty()) request.set(http::field::sec_websocket_protocol, settings_.protocol);
    }));
    websocket::response_type response;
    const auto [error] = co_await stream_.async_handshake(response, url_.authority(), url_.target, kClientAwait);
    if (!error) {
      limit_handshakes(settings_.close_timeout);
      open_ = events_ != nullptr;
      co_return;
    }
    const bool moved = error == websocket::error::upgrade_declined && !url_.tls && moved_to_tls(response);
    end(moved ? WebSocketEnd::kMovedToTls : WebSocketEnd::kConnectFailed,
        remote_failure(url_.authority() + " opens no WebSocket", error).error());
  }

  // Opening and closing; whether a silent server is there is for the protocol above to ask.
  void limit_handshakes(std::chrono::milliseconds limit) {
    websocket::stream_base::timeout limits{};
    limits.handshake_timeout = limit;
    limits.idle_timeout = websocket::stream_base::none();
    stream_.set_option(limits);
  }

  asio::awaitable<void> write_all() {
    writing_ = true;
    stream_.text(true);
    while (open_ && !waiting_.empty()) {
      const std::string text = std::move(waiting_.front());
      waiting_.pop_front();
      const auto [error, size] = co_await stream_.async_write(asio::buffer(text), kClientAwait);
      if (error) break;  // reading fails as well, and tells
    }
    writing_ = false;
  }

  asio::awaitable<void> say_goodbye() {
    (void)co_await stream_.async_close(websocket::close_code::normal, kClientAwait);
    beast::get_lowest_layer(stream_).close();
  }

  void end(WebSocketEnd how, const Error& why) {
    open_ = false;
    beast::get_lowest_layer(stream_).close();
    const int code = how == WebSocketEnd::kEnded ? static_cast<int>(stream_.reason().code) : 0;
    if (WebSocketEvents* events = std::exchange(events_, nullptr)) events->ended(how, code, why);
  }

  const ClientUrl url_;
  const WebSocketSettings settings_;
  WebSocketEvents* events_;  // null: nobody listens any more
  bool open_ = false;
  bool writing_ = false;
  std::deque<std::string> waiting_;
  websocket::stream<Layer> stream_;
};

class OwnedTalk final : public WebSocket {
 public:
  explicit OwnedTalk(std::shared_ptr<Talk> talk) : talk_(std::move(talk)) {}
  ~OwnedTalk() override { talk_->close(); }
  bool send(std::string text) override { return talk_->send(std::move(text)); }
  void close() override { talk_->close(); }

 private:
  std::shared_ptr<Talk> talk_;
};

}  // namespace

Result<std::unique_ptr<WebSocket>> open_web_socket(ClientLoop& loop, std::string_view url, const AllowedHosts& hosts,
                                                   const WebSocketSettings& settings, WebSocketEvents& events) {
  auto address = parse_client_url(url);
  if (!address) return std::unexpected(address.error());
  if (!address->web_socket) return fail(ErrorCode::kUsage, "a WebSocket needs an address with wss://");
  if (auto allowed = hosts.check(*address); !allowed) return std::unexpected(allowed.error());
  auto& own = loop.impl();
  if (address->tls) {
    auto talk = std::make_shared<LayerTalk<TlsLayer>>(*address, settings, events, own.io, own.tls);
    talk->begin();
    return std::make_unique<OwnedTalk>(std::move(talk));
  }
  auto talk = std::make_shared<LayerTalk<PlainLayer>>(*address, settings, events, own.io);
  talk->begin();
  return std::make_unique<OwnedTalk>(std::move(talk));
}

}  // namespace crowdline::net
