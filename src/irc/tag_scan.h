// Finds the tags of a line 64 bytes at a time. The plain scanner is the reference that tests and fuzzing compare with.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>
#include <utility>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace crowdline::irc {

constexpr std::size_t kBlockSize = 64;

// Bit i says what byte i of a block is.
struct TagBlock {
  std::uint64_t ends = 0;    // ';'
  std::uint64_t equals = 0;  // '='
};

// `bytes` points at kBlockSize readable bytes, here and below.
inline TagBlock scan_block_plain(const char* bytes) {
  TagBlock block;
  for (std::size_t i = 0; i < kBlockSize; ++i) {
    block.ends |= std::uint64_t{bytes[i] == ';'} << i;
    block.equals |= std::uint64_t{bytes[i] == '='} << i;
  }
  return block;
}

#ifdef __SSE2__
inline TagBlock scan_block(const char* bytes) {
  TagBlock block;
  for (std::size_t i = 0; i < kBlockSize; i += 16) {
    const __m128i part = _mm_loadu_si128(reinterpret_cast<const __m128i*>(bytes + i));
    const auto mask = [part](char wanted) {
      return static_cast<std::uint16_t>(_mm_movemask_epi8(_mm_cmpeq_epi8(part, _mm_set1_epi8(wanted))));
    };
    block.ends |= std::uint64_t{mask(';')} << i;
    block.equals |= std::uint64_t{mask('=')} << i;
  }
  return block;
}
#else
inline TagBlock scan_block(const char* bytes) { return scan_block_plain(bytes); }
#endif

// Calls visit(key, raw value) for each tag in order; a tag without "=" has an empty value. Reads nothing outside
// [tags.data(), readable_end), which holds the tags; the more follows them, the fewer bytes are copied.
template <TagBlock (*scan)(const char*) = scan_block, typename Visit>
inline void each_tag(std::string_view tags, const char* readable_end, Visit&& visit) {
  const char* const tags_end = tags.data() + tags.size();
  const char* start = tags.data();  // of the tag that is being read
  const char* equals = nullptr;     // its first '='
  const auto finish = [&](const char* end) {
    const char* key_end = equals != nullptr ? equals : end;
    const char* value = equals != nullptr ? equals + 1 : end;
    visit(std::string_view(start, static_cast<std::size_t>(key_end - start)),
          std::string_view(value, static_cast<std::size_t>(end - value)));
  };
  for (const char* at = start; at < tags_end; at += kBlockSize) {
    TagBlock block;
    if (static_cast<std::size_t>(readable_end - at) >= kBlockSize) {
      block = scan(at);
    } else {
      char padded[kBlockSize] = {};
      std::memcpy(padded, at, static_cast<std::size_t>(tags_end - at));
      block = scan(padded);
    }
    if (const auto left = static_cast<std::size_t>(tags_end - at); left < kBlockSize) {
      const std::uint64_t inside = (std::uint64_t{1} << left) - 1;
      block.ends &= inside;
      block.equals &= inside;
    }
    for (; block.ends != 0; block.ends &= block.ends - 1) {
      const std::uint64_t below = block.ends ^ (block.ends - 1);  // the lowest end and all bits under it
      if (equals == nullptr && (block.equals & below) != 0) equals = at + std::countr_zero(block.equals);
      block.equals &= ~below;
      const char* const end = at + std::countr_zero(block.ends);
      finish(end);
      start = end + 1;
      equals = nullptr;
    }
    if (equals == nullptr && block.equals != 0) equals = at + std::countr_zero(block.equals);
  }
  if (start < tags_end) finish(tags_end);
}

template <TagBlock (*scan)(const char*) = scan_block, typename Visit>
inline void each_tag(std::string_view tags, Visit&& visit) {
  each_tag<scan>(tags, tags.data() + tags.size(), std::forward<Visit>(visit));
}

}  // namespace crowdline::irc
