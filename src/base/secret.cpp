#include "base/secret.h"

#include <algorithm>

namespace crowdline {
namespace {

constexpr std::size_t kLongest = 200;

}  // namespace

std::string shown_text(std::string_view text, std::initializer_list<const Secret*> secrets) {
  std::string shown(text);
  for (const Secret* secret : secrets) {
    if (secret == nullptr || secret->empty()) continue;
    for (std::size_t at = shown.find(secret->reveal()); at != std::string::npos; at = shown.find(secret->reveal(), at))
      shown.replace(at, secret->reveal().size(), "…");
  }
  std::ranges::replace_if(shown, [](char c) { return static_cast<unsigned char>(c) < ' ' || c == 0x7F; }, ' ');
  if (shown.size() > kLongest) {
    std::size_t end = kLongest;
    while (end > 0 && (static_cast<unsigned char>(shown[end]) & 0xC0) == 0x80) --end;
    shown.resize(end);
  }
  return shown;
}

}  // namespace crowdline
