#include "text/byte_masks.h"

#include <cstring>

#include "text/characters.h"

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace crowdline::text {

ByteMasks masks_plainly(std::string_view text) {
  ByteMasks masks;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const std::uint64_t bit = std::uint64_t{1} << i;
    const auto byte = static_cast<unsigned char>(text[i]);
    masks.lower[i] = ascii_lower(text[i]);
    if (text[i] == ' ') masks.spaces |= bit;
    if (is_ascii_letter(text[i])) masks.letters |= bit;
    if (text[i] >= 'A' && text[i] <= 'Z') masks.capitals |= bit;
    if (text[i] == '@') masks.ats |= bit;
    if (byte < ' ' || byte >= 127) masks.strange |= bit;
    if (i > 0 && masks.lower[i] == masks.lower[i - 1]) masks.repeats |= bit;
  }
  return masks;
}

#if defined(__SSE2__)

namespace {

constexpr std::size_t kBlock = 16;

// Bytes below `count` after `first` is taken off, as numbers without sign.
__m128i among(__m128i bytes, char first, char count) {
  const __m128i from = _mm_sub_epi8(bytes, _mm_set1_epi8(first));
  return _mm_cmpeq_epi8(_mm_min_epu8(from, _mm_set1_epi8(static_cast<char>(count - 1))), from);
}

std::uint64_t bits_of(__m128i bytes) { return static_cast<std::uint64_t>(_mm_movemask_epi8(bytes)); }

}  // namespace

ByteMasks masks_of(std::string_view text) {
  ByteMasks masks;
  alignas(kBlock) std::array<char, ByteMasks::kMostBytes> raw{};
  if (!text.empty()) std::memcpy(raw.data(), text.data(), text.size());
  __m128i before = _mm_setzero_si128();
  for (std::size_t at = 0; at < text.size(); at += kBlock) {
    const __m128i bytes = _mm_load_si128(reinterpret_cast<const __m128i*>(raw.data() + at));
    const __m128i capital = among(bytes, 'A', 26);
    const __m128i lower = _mm_or_si128(bytes, _mm_and_si128(capital, _mm_set1_epi8(0x20)));
    const __m128i letter = among(lower, 'a', 26);
    const __m128i shifted = _mm_or_si128(_mm_slli_si128(lower, 1), _mm_srli_si128(before, 15));
    _mm_storeu_si128(reinterpret_cast<__m128i*>(masks.lower.data() + at), lower);
    // As numbers with a sign, bytes from 128 on are below every visible one.
    const __m128i strange =
        _mm_or_si128(_mm_cmplt_epi8(bytes, _mm_set1_epi8(' ')), _mm_cmpeq_epi8(bytes, _mm_set1_epi8(127)));
    masks.spaces |= bits_of(_mm_cmpeq_epi8(bytes, _mm_set1_epi8(' '))) << at;
    masks.letters |= bits_of(letter) << at;
    masks.capitals |= bits_of(capital) << at;
    masks.ats |= bits_of(_mm_cmpeq_epi8(bytes, _mm_set1_epi8('@'))) << at;
    masks.strange |= bits_of(strange) << at;
    masks.repeats |= bits_of(_mm_cmpeq_epi8(lower, shifted)) << at;
    before = lower;
  }
  const std::uint64_t there = bits(0, text.size());
  masks.strange &= there;
  masks.repeats &= there & ~std::uint64_t{1};
  return masks;
}

#else

ByteMasks masks_of(std::string_view text) { return masks_plainly(text); }

#endif

}  // namespace crowdline::text
