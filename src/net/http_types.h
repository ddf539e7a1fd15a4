// Requests and responses as the rest of the program sees them: no sockets, no Beast.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "net/spool_file.h"
#include "net/target.h"

namespace crowdline::net {

using HeaderList = std::vector<std::pair<std::string, std::string>>;

// The first header of that name, in any case; nullopt when there is none.
std::optional<std::string_view> find_header(const HeaderList& headers, std::string_view name);

struct HttpRequest {
  std::string method;  // "GET", "POST", …: as sent
  Target target;
  HeaderList headers;
  std::string body;                 // empty when it was spooled
  std::unique_ptr<SpoolFile> file;  // the body, where the handler asked for a file

  std::optional<std::string_view> header(std::string_view name) const { return find_header(headers, name); }
  // HEAD is answered like GET; the server drops the body.
  bool reads() const { return method == "GET" || method == "HEAD"; }
};

// The bytes of an event stream (text/event-stream), pulled when the client can take more. take() and ended() are called
// on a pool thread, one call at a time; on_ready() once, before the first take().
class EventFeed {
 public:
  virtual ~EventFeed() = default;
  // Whole frames that are ready now, at most about `limit` bytes; "" when there are none.
  virtual std::string take(std::size_t limit) = 0;
  // True when nothing will ever come any more: the response ends.
  virtual bool ended() = 0;
  // `wake` may be called from any thread, and may be called too often. It must not be called after destruction.
  virtual void on_ready(std::function<void()> wake) = 0;
};

// Bytes that live as long as the process: assets built into the binary.
struct StaticBytes {
  std::string_view bytes;
};

struct HttpResponse {
  int status = 200;
  HeaderList headers;
  std::variant<std::string, StaticBytes, std::unique_ptr<EventFeed>> body;

  std::string_view bytes() const;  // empty for an event feed
  bool is_feed() const { return std::holds_alternative<std::unique_ptr<EventFeed>>(body); }
};

// What is to be done with a request of which only the head has come.
struct Reception {
  std::optional<HttpResponse> answer;  // given at once: a refusal, or an answer that needs no body and no waiting
  std::uint64_t body_limit = 1 << 20;  // bytes; beyond: 413
  std::string spool_folder;            // not empty: the body is written to a file in there
};

class HttpHandler {
 public:
  virtual ~HttpHandler() = default;
  // On the I/O thread: must be quick and never block. The body has not been read.
  virtual Reception receive(const HttpRequest& head) = 0;
  // On a pool thread: may read a database. Exceptions become 500.
  virtual HttpResponse handle(HttpRequest request) = 0;
};

}  // namespace crowdline::net
