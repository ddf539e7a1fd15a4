#include "formats/json_scan.h"

#include <bit>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace crowdline::formats {
namespace {

bool step(char c, JsonScanState& state) {
  if (state.escaped) {
    state.escaped = false;
  } else if (c == '\\') {
    state.escaped = state.in_string;
  } else if (c == '"') {
    state.in_string = !state.in_string;
  } else if (!state.in_string && (c == '{' || c == '[')) {
    ++state.depth;
  } else if (!state.in_string && (c == '}' || c == ']')) {
    return --state.depth <= 0;
  }
  return false;
}

#if defined(__SSE2__)
constexpr std::size_t kBlock = 64;

// One bit a byte of a block.
struct BlockBits {
  std::uint64_t quotes = 0;
  std::uint64_t backslashes = 0;
  std::uint64_t opens = 0;
  std::uint64_t closes = 0;
};

BlockBits classify(const char* bytes) {
  const __m128i quote = _mm_set1_epi8('"');
  const __m128i backslash = _mm_set1_epi8('\\');
  const __m128i case_bit = _mm_set1_epi8(0x20);  // '[' and '{', ']' and '}' differ in this bit alone
  const __m128i open = _mm_set1_epi8('{');
  const __m128i close = _mm_set1_epi8('}');
  const auto bits = [](__m128i mask) {
    return static_cast<std::uint64_t>(static_cast<std::uint32_t>(_mm_movemask_epi8(mask)));
  };
  BlockBits block;
  for (unsigned part = 0; part < 4; ++part) {
    const __m128i chunk = _mm_loadu_si128(reinterpret_cast<const __m128i*>(bytes + part * 16));
    const __m128i folded = _mm_or_si128(chunk, case_bit);
    const unsigned shift = part * 16;
    block.quotes |= bits(_mm_cmpeq_epi8(chunk, quote)) << shift;
    block.backslashes |= bits(_mm_cmpeq_epi8(chunk, backslash)) << shift;
    block.opens |= bits(_mm_cmpeq_epi8(folded, open)) << shift;
    block.closes |= bits(_mm_cmpeq_epi8(folded, close)) << shift;
  }
  return block;
}

// Bit i of the result is the parity of bits 0..i.
std::uint64_t running_parity(std::uint64_t bits) {
  for (unsigned distance = 1; distance < 64; distance *= 2) bits ^= bits << distance;
  return bits;
}

// The bytes that follow a backslash and so mean nothing themselves. Only strings hold backslashes in JSON; one outside a
// string is damage, and the plain scan ignores it: blocks with backslashes outside strings go there.
std::uint64_t escaped_bytes(std::uint64_t backslashes, bool& carry) {
  std::uint64_t escaped = carry ? 1 : 0;
  carry = false;
  backslashes &= ~escaped;
  while (backslashes != 0) {
    const int at = std::countr_zero(backslashes);
    if (at == 63) {
      carry = true;
      break;
    }
    const std::uint64_t behind = std::uint64_t{2} << at;
    escaped |= behind;
    backslashes &= ~(behind | (behind - 1));
  }
  return escaped;
}

// The position behind the closing bracket within the block, or npos.
std::size_t scan_block(const char* bytes, JsonScanState& state) {
  const BlockBits block = classify(bytes);
  bool carry = state.escaped;
  const std::uint64_t escaped = block.backslashes == 0 && !carry ? 0 : escaped_bytes(block.backslashes, carry);
  const std::uint64_t quotes = block.quotes & ~escaped;
  const std::uint64_t inside = running_parity(quotes) ^ (state.in_string ? ~std::uint64_t{0} : 0);
  if ((block.backslashes & ~inside & ~escaped) != 0) {
    const std::size_t end = scan_json_value_plainly({bytes, kBlock}, state);
    return end;
  }
  const std::uint64_t opens = block.opens & ~inside;
  const std::uint64_t closes = block.closes & ~inside;
  if (std::popcount(closes) >= state.depth) {  // the end may be here
    std::int64_t depth = state.depth;
    for (std::uint64_t rest = opens | closes; rest != 0; rest &= rest - 1) {
      const int at = std::countr_zero(rest);
      depth += ((opens >> at) & 1) != 0 ? 1 : -1;
      if (depth <= 0) return static_cast<std::size_t>(at) + 1;
    }
  }
  state.depth += std::popcount(opens) - std::popcount(closes);
  state.in_string = (inside >> 63) != 0;
  state.escaped = carry;
  return std::string_view::npos;
}
#endif

}  // namespace

std::size_t scan_json_value_plainly(std::string_view text, JsonScanState& state) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (step(text[i], state)) return i + 1;
  }
  return std::string_view::npos;
}

std::size_t scan_json_value(std::string_view text, JsonScanState& state) {
  std::size_t at = 0;
#if defined(__SSE2__)
  for (; at + kBlock <= text.size(); at += kBlock) {
    const std::size_t end = scan_block(text.data() + at, state);
    if (end != std::string_view::npos) return at + end;
  }
#endif
  const std::size_t end = scan_json_value_plainly(text.substr(at), state);
  return end == std::string_view::npos ? end : at + end;
}

std::size_t scan_json_string(std::string_view text, bool& escaped) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (escaped)
      escaped = false;
    else if (text[i] == '\\')
      escaped = true;
    else if (text[i] == '"')
      return i + 1;
  }
  return std::string_view::npos;
}

}  // namespace crowdline::formats
