// Unpacks .gz and .zst on the way, told by their first bytes; anything else passes unchanged.
#pragma once

#include <memory>
#include <string_view>

#include "base/error.h"
#include "formats/byte_source.h"

namespace crowdline::formats {

enum class Packing { kNone, kGzip, kZstd };

// `first` holds at least the first four bytes, or the whole file when it is shorter.
Packing packing_of(std::string_view first);

// Several members (gzip) or frames (zstd) in a row are one file; what follows them and is no packed data is ignored.
// Memory: at most 128 MiB, for a zstd window of its largest usual size; most files need 8 MiB or less. An archive that
// ends early or is damaged gives what could be unpacked and then damage() "truncated" or "corrupt_archive"; one that
// cannot be unpacked at all fails with kNotUnderstood.
Result<std::unique_ptr<ByteSource>> decompressed(std::unique_ptr<ByteSource> packed);

}  // namespace crowdline::formats
