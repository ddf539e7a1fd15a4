#include "net/http_types.h"

#include <strings.h>

namespace crowdline::net {

std::optional<std::string_view> find_header(const HeaderList& headers, std::string_view name) {
  for (const auto& [key, value] : headers) {
    if (key.size() == name.size() && ::strncasecmp(key.data(), name.data(), name.size()) == 0) return value;
  }
  return std::nullopt;
}

std::string_view HttpResponse::bytes() const {
  if (const auto* text = std::get_if<std::string>(&body)) return *text;
  if (const auto* fixed = std::get_if<StaticBytes>(&body)) return fixed->bytes;
  return {};
}

}  // namespace crowdline::net
