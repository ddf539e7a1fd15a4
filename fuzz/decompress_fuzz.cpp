// Unpacking: no crash, no endless loop, the same bytes for every size of reads, and again after rewind(). Output beyond
// 1 MiB is not looked at.
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "formats/decompress.h"

namespace {

using namespace crowdline::formats;

std::string unpack(ByteSource& source, std::size_t read_size) {
  std::string bytes;
  std::vector<char> buffer(read_size);
  while (bytes.size() < (1U << 20)) {
    auto count = source.read(buffer.data(), buffer.size());
    if (!count) return bytes + "!" + count.error().what;
    if (*count == 0) return bytes + "." + std::string(source.damage());
    bytes.append(buffer.data(), *count);
  }
  return bytes.substr(0, 1U << 20);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  auto source = decompressed(memory_source({reinterpret_cast<const char*>(data), size}));
  if (!source) std::abort();
  const std::string first = unpack(**source, 64 * 1024);
  if (!(*source)->rewind() || unpack(**source, 1021) != first) std::abort();
  return 0;
}
