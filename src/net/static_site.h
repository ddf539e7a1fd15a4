// Files built into the binary, served with ETag, gzip and Range; unknown addresses of pages get the page itself.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "net/http_types.h"

namespace crowdline::net {

// All views live as long as the process.
struct Asset {
  std::string_view path;  // "/index.html", "/assets/app-1a2b3c.js", "/media/demo.webm"
  std::string_view content_type;
  std::string_view bytes;
  std::string_view gzip;  // the same, compressed; empty when that does not pay
};

// Immutable after construction, so thread-safe.
class StaticSite {
 public:
  explicit StaticSite(std::span<const Asset> assets);

  // nullopt when the site knows nothing at that path: a path with a dot in its last segment, or one under /api or /media.
  // "/" and the addresses of the page's own router get /index.html. Methods other than GET and HEAD get 405.
  std::optional<HttpResponse> answer(const HttpRequest& request) const;

 private:
  struct Entry {
    Asset asset;
    std::string tag;  // quoted
  };
  const Entry* find(std::string_view path) const;

  std::map<std::string, Entry, std::less<>> entries_;
};

}  // namespace crowdline::net
