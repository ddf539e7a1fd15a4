#include "sim/connection.h"

#include <strings.h>

#include <algorithm>
#include <array>

namespace crowdline::sim {
namespace {

constexpr std::size_t kLongestLine = 64 << 10;
constexpr std::array<std::string_view, 6> kMethods = {"GET ", "POST ", "PUT ", "DELETE ", "HEAD ", "OPTIONS "};

// nullopt: too early to say.
std::optional<bool> is_http(std::string_view bytes) {
  for (const auto method : kMethods) {
    if (bytes.starts_with(method)) return true;
    if (method.starts_with(bytes)) return std::nullopt;
  }
  return false;
}

bool lists(std::string_view list, std::string_view word) {
  while (!list.empty()) {
    const auto end = std::min(list.find(','), list.size());
    std::string_view item = list.substr(0, end);
    while (item.starts_with(' ')) item.remove_prefix(1);
    while (item.ends_with(' ')) item.remove_suffix(1);
    if (item.size() == word.size() && ::strncasecmp(item.data(), word.data(), word.size()) == 0) return true;
    list.remove_prefix(std::min(end + 1, list.size()));
  }
  return false;
}

}  // namespace

void Connection::on_bytes(std::string_view bytes) {
  if (over_) return;
  if (mode_ == Mode::kUnknown) {
    first_bytes_ += bytes;
    const auto http = is_http(first_bytes_);
    if (!http) return;
    mode_ = *http ? Mode::kHttp : Mode::kLines;
    if (!*http) conversation_ = services_.open_lines(*this);
    const std::string seen = std::exchange(first_bytes_, {});
    return on_bytes(seen);
  }
  if (mode_ == Mode::kLines) return read_lines(bytes);
  if (mode_ == Mode::kHttp) {
    http_.feed(bytes);
    return read_requests();
  }
  if (mode_ == Mode::kChunks) return;
  frames_.feed(bytes);
  read_frames();
}

void Connection::on_end() {
  over_ = true;
  alive_.reset();
  conversation_.reset();
}

void Connection::read_lines(std::string_view bytes) {
  partial_line_ += bytes;
  const auto end = partial_line_.rfind('\n');
  if (end == std::string::npos && partial_line_.size() > kLongestLine) return drop();
  if (end == std::string::npos) return;
  const std::string lines = partial_line_.substr(0, end + 1);
  partial_line_.erase(0, end + 1);
  conversation_->on_text(lines);
}

void Connection::read_requests() {
  while (!busy_ && !over_ && mode_ == Mode::kHttp) {
    const auto request = http_.next();
    if (http_.broken()) return answer({.response = {400, {{"Connection", "close"}}, std::string()}}), peer_.finish();
    if (!request) return;
    serve(*request);
  }
}

void Connection::serve(const net::HttpRequest& request) {
  if (request.header("Upgrade") && upgrade(request)) return;
  HttpAnswer result = services_.answer(request);
  if (result.delay_ms == 0) return answer(result);
  busy_ = true;
  auto later = std::make_shared<HttpAnswer>(std::move(result));
  core_.after(later->delay_ms, alive_, [this, later] {
    busy_ = false;
    answer(*later);
    read_requests();
  });
}

void Connection::begin_chunks(const HttpAnswer& result) {
  mode_ = Mode::kChunks;
  peer_.send(http_head(result.response) + "Transfer-Encoding: chunked\r\nConnection: close\r\n\r\n");
  conversation_ = result.stream(*this);
}

void Connection::answer(const HttpAnswer& result) {
  if (result.stream) return begin_chunks(result);
  const std::string text = http_text(result.response);
  if (!result.cut) return peer_.send(text);
  peer_.send(
      std::string_view(text).substr(0, text.size() - std::min(text.size(), result.response.bytes().size() / 2 + 1)));
  over_ = true;
  peer_.finish();
}

// False: nobody is there.
bool Connection::upgrade(const net::HttpRequest& request) {
  const auto key = request.header("Sec-WebSocket-Key");
  const std::string& path = request.target.path;
  if (!key || !lists(*request.header("Upgrade"), "websocket") || !services_.has_socket(path)) return false;
  if (core_.strike(FaultName::kRedirect, path)) {
    core_.log.fault("redirect", {{"path", path}});
    const std::string host(request.header("Host").value_or("localhost"));
    peer_.send(http_text({301, {{"Location", "wss://" + host + path}, {"Connection", "close"}}, std::string()}));
    return peer_.finish(), true;
  }
  if (core_.strike(FaultName::kRefuse, path)) {
    core_.log.fault("refuse", {{"path", path}});
    peer_.send(http_text({503, {{"Connection", "close"}}, std::string()}));
    return peer_.finish(), true;
  }
  net::HttpResponse accepted{101, {{"Upgrade", "websocket"}, {"Connection", "Upgrade"}}, std::string()};
  accepted.headers.emplace_back("Sec-WebSocket-Accept", websocket_accept(*key));
  if (lists(request.header("Sec-WebSocket-Protocol").value_or(""), "irc"))
    accepted.headers.emplace_back("Sec-WebSocket-Protocol", "irc");
  peer_.send(http_text(accepted));
  mode_ = Mode::kSocket;
  conversation_ = services_.open_socket(request, *this);
  frames_.feed(http_.take_rest());
  read_frames();
  return true;
}

void Connection::read_frames() {
  while (!over_) {
    const auto message = frames_.next();
    if (frames_.broken()) return close(1002, "");
    if (!message) return;
    switch (message->opcode) {
      case Opcode::kText:
      case Opcode::kBinary:
        conversation_->on_text(message->payload);
        break;
      case Opcode::kPing:
        peer_.send(websocket_frame(Opcode::kPong, message->payload));
        break;
      case Opcode::kPong:
        conversation_->on_pong();
        break;
      default:
        peer_.send(websocket_frame(Opcode::kClose, message->payload));
        over_ = true;
        return peer_.finish();
    }
  }
}

std::string Connection::framed(std::string_view text) const {
  if (mode_ == Mode::kSocket) return websocket_frame(Opcode::kText, text);
  return mode_ == Mode::kChunks ? fmt::format("{:x}\r\n{}\r\n", text.size(), text) : std::string(text);
}

void Connection::send_text(std::string_view text) {
  if (!over_ && !text.empty()) peer_.send(framed(text));
}

void Connection::send_half(std::string_view text) {
  if (over_) return;
  const std::string whole = framed(text);
  peer_.send(std::string_view(whole).substr(0, whole.size() / 2));
  over_ = true;
  peer_.finish();
}

void Connection::send_bad_frame() { peer_.send("\xF3\x05wrong"); }

void Connection::close(std::uint16_t code, std::string_view reason) {
  if (over_) return;
  if (mode_ == Mode::kSocket) peer_.send(websocket_frame(Opcode::kClose, close_payload(code, reason)));
  if (mode_ == Mode::kChunks) peer_.send("0\r\n\r\n");
  over_ = true;
  peer_.finish();
}

void Connection::drop() {
  over_ = true;
  peer_.reset();
}

void Connection::mute() {
  over_ = true;
  peer_.mute();
}

}  // namespace crowdline::sim
