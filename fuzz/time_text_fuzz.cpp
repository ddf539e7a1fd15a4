// Texts of times: what is read is written and read again as the same, up to what the written form leaves out.
#include <cstdlib>
#include <string_view>

#include "base/time_text.h"
#include "formats/instant_text.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace crowdline;
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  if (const auto offset = parse_offset(text)) {
    const auto again = parse_offset(format_offset(*offset));
    if (!again || *again != *offset / 1000 * 1000) std::abort();
  }
  if (const auto instant = parse_instant(text)) {
    if (parse_instant(format_instant(*instant)) != instant) std::abort();
    if (size >= 19 && size <= 40 && formats::parse_loose_instant(text) != instant) std::abort();
  }
  if (const auto number = formats::parse_number(text)) {
    formats::ms_of_seconds(*number);
    formats::instant_of_count(*number);
  }
  return 0;
}
