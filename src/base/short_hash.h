// hash64() compiled into its caller, where short texts are hashed in masses. Its own header, since xxHash is a large one.
#pragma once

#include <cstdint>
#include <string_view>
#define XXH_INLINE_ALL
#include <xxhash.h>

namespace crowdline {

// Equals hash64(bytes, seed).
inline std::uint64_t short_hash64(std::string_view bytes, std::uint64_t seed = 0) {
  return XXH3_64bits_withSeed(bytes.data(), bytes.size(), seed);
}

}  // namespace crowdline
