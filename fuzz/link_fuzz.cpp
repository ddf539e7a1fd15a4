// Link classification: the canonical address of a link names the same thing.
#include <cstdlib>
#include <string_view>

#include "chat/link.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace crowdline::chat;
  const auto link = classify_link({reinterpret_cast<const char*>(data), size});
  if (!link)
    return link.error().code == crowdline::ErrorCode::kNotUnderstood && !link.error().hint.empty() ? 0
                                                                                                   : (std::abort(), 0);
  if (link->id.empty() || link->start_ms.value_or(0) < 0) std::abort();
  const auto again = classify_link(link->url);
  if (!again || again->kind != link->kind || again->id != link->id || again->platform != link->platform ||
      again->url != link->url)
    std::abort();
  return 0;
}
