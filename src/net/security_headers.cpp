#include "net/security_headers.h"

namespace crowdline::net {
namespace {

constexpr const char* kContentSecurityPolicy =
    "default-src 'none'; "
    "script-src 'self' https://www.youtube.com https://player.twitch.tv; "
    "style-src 'self' 'unsafe-inline'; "
    "img-src 'self' data: blob:; "
    "media-src 'self' blob:; "
    "connect-src 'self'; "
    "frame-src https://www.youtube.com https://www.youtube-nocookie.com https://player.twitch.tv; "
    "font-src 'self'; "
    "base-uri 'none'; "
    "form-action 'none'; "
    "frame-ancestors 'none'";

}  // namespace

const HeaderList& security_headers() {
  static const HeaderList headers{
      {"Content-Security-Policy", kContentSecurityPolicy},    {"X-Content-Type-Options", "nosniff"},
      {"Referrer-Policy", "strict-origin-when-cross-origin"}, {"Cross-Origin-Opener-Policy", "same-origin"},
      {"Cross-Origin-Resource-Policy", "same-origin"},
  };
  return headers;
}

}  // namespace crowdline::net
