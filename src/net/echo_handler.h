// For tests: a handler with an answer for each thing that a server must be able to do.
#pragma once

#include <sys/stat.h>

#include <chrono>
#include <fstream>
#include <latch>
#include <mutex>
#include <sstream>
#include <stdexcept>
#include <string>
#include <thread>

#include "net/event_frame.h"
#include "net/http_types.h"

namespace crowdline::net {

// What the test puts in comes out of the feed.
struct FeedTap {
  std::mutex mutex;
  std::string bytes;
  bool over = false;
  std::function<void()> wake;
  std::atomic<int> open = 0;

  void put(std::string_view more, bool last = false) {
    const std::lock_guard lock(mutex);
    bytes += more;
    over = over || last;
    if (wake) wake();
  }
};

class TapFeed : public EventFeed {
 public:
  explicit TapFeed(FeedTap& tap) : tap_(tap) { ++tap_.open; }
  ~TapFeed() override {
    const std::lock_guard lock(tap_.mutex);
    tap_.wake = nullptr;
    --tap_.open;
  }
  std::string take(std::size_t limit) override {
    const std::lock_guard lock(tap_.mutex);
    std::string taken = tap_.bytes.substr(0, limit);
    tap_.bytes.erase(0, taken.size());
    return taken;
  }
  bool ended() override {
    const std::lock_guard lock(tap_.mutex);
    return tap_.over && tap_.bytes.empty();
  }
  void on_ready(std::function<void()> wake) override {
    const std::lock_guard lock(tap_.mutex);
    tap_.wake = std::move(wake);
  }

 private:
  FeedTap& tap_;
};

class EchoHandler : public HttpHandler {
 public:
  std::string spool_folder;
  FeedTap tap;
  std::latch hold{1};
  std::atomic<int> held = 0;

  Reception receive(const HttpRequest& head) override {
    Reception reception;
    if (head.target.path == "/quick") reception.answer = HttpResponse{200, {}, StaticBytes{"quick"}};
    if (head.target.path == "/small") reception.body_limit = 10;
    if (head.target.path == "/upload") reception.spool_folder = spool_folder;
    if (head.target.path == "/upload") reception.body_limit = 100 << 20;
    return reception;
  }

  HttpResponse handle(HttpRequest request) override {
    const auto& path = request.target.path;
    if (path == "/throw") throw std::runtime_error("secret detail");
    if (path == "/empty") return {204, {}, {}};
    if (path == "/big") return {200, {}, std::string(8 << 20, 'x')};
    if (path == "/feed") return {200, {{"Content-Type", "text/event-stream"}}, std::make_unique<TapFeed>(tap)};
    if (path == "/split") return {200, {{"X-Name", "a\r\nX-Evil: 1"}}, std::string("split")};
    if (path == "/hold") {
      ++held;
      hold.wait();
    }
    if (request.file) {
      std::ifstream file(request.file->path(), std::ios::binary);
      std::stringstream text;
      text << file.rdbuf();
      return {200, {}, fmt::format("file {} {}", text.str().size(), std::hash<std::string>{}(text.str()))};
    }
    return {200, {{"Content-Type", "text/plain"}}, request.method + " " + path + " " + request.body};
  }
};

}  // namespace crowdline::net
