// The parts of a message that a trained model has weights for: tokens, pairs of neighbours, character n-grams and pairs
// with what the lexicon says of one of the two, as hashed buckets.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "model/hits.h"
#include "text/analysis.h"

namespace crowdline::model {

enum class KeyGroup : std::uint8_t { kToken, kPair, kGram, kMeaning };
inline constexpr std::size_t kKeyGroups = 4;

// Buckets of each group; powers of two.
inline constexpr std::array<std::uint32_t, kKeyGroups> kGroupSize{1U << 16, 1U << 16, 1U << 16, 1U << 16};
// A bucket's place in the model's one table is the beginning of its group plus the bucket.
inline constexpr std::array<std::uint32_t, kKeyGroups> kGroupBegin{0, 1U << 16, 2U << 16, 3U << 16};
inline constexpr std::uint32_t kBuckets = 4U << 16;

// Places in the table, by group; a place occurs as often as its key does.
using MessageKeys = std::array<std::vector<std::uint32_t>, kKeyGroups>;

// What a token counts as: words by their folded form, emotes and words in the shape of an emote by their exact form,
// links, mentions and long numbers by their kind. Equal keys mean the same row; letters may differ (full-width "ａ" is folded
// to "a", but has bytes enough for n-grams).
std::uint64_t token_key(const text::Analysis& analysis, const text::Token& token);

// True when the letters inside the token say something, too: words and emotes of at least two letters.
bool has_grams(const text::Token& token);

// Places in the table, at most kMost of them.
template <std::size_t kMost>
class Places {
 public:
  void clear() { size_ = 0; }
  void push_back(std::uint32_t place) { places_[size_++] = place; }
  const std::uint32_t* begin() const { return places_.data(); }
  const std::uint32_t* end() const { return places_.data() + size_; }
  std::size_t size() const { return size_; }

 private:
  std::array<std::uint32_t, kMost> places_;  // NOLINT: filled up to size_
  std::size_t size_ = 0;
};

// The places of the 2- to 5-grams of "<" + `folded` + ">", in code points; of longer words only the first kLongestWord
// code points count.
inline constexpr std::size_t kLongestWord = 24;
inline constexpr std::size_t kMostGrams = 4 * (kLongestWord + 2) - 10;
using GramPlaces = Places<kMostGrams>;
GramPlaces gram_places(std::string_view folded);

std::uint32_t token_place(std::uint64_t key);
std::uint32_t pair_place(std::uint64_t left, std::uint64_t right);
std::uint32_t meaning_place(std::uint64_t left, std::uint64_t right);

// What the lexicon says of a term as a key: terms of one sign, emotion, toxicity, and emotes or not, mean the same. 0 for
// nullptr.
std::uint64_t meaning_of(const LexiconTerm* term);

// Keys that stand for the two ends of a message in pairs.
inline constexpr std::uint64_t kMessageBegin = 0x9E3779B97F4A7C15;
inline constexpr std::uint64_t kMessageEnd = 0xC2B2AE3D27D4EB4F;

// The tokens that count: each key once, the first kMostTokens of them, in order.
inline constexpr std::size_t kMostTokens = 64;
struct CountedToken {
  std::uint64_t key = 0;
  std::uint64_t meaning = 0;  // meaning_of() the term that begins there
  const text::Token* token = nullptr;
};
// True when a token with `key` counts, too, after those in `counted`.
inline bool counts_next(std::span<const CountedToken> counted, std::uint64_t key) {
  return counted.size() < kMostTokens && std::ranges::find(counted, key, &CountedToken::key) == counted.end();
}
// Fills `counted`, whose memory is used again. Pairs are of neighbours in this list. `hits` are those of `analysis`.
void count_tokens(const text::Analysis& analysis, const Hits& hits, std::vector<CountedToken>& counted);

inline constexpr std::size_t kMostPairs = kMostTokens + 1;
inline constexpr std::size_t kMostMeaningPairs = 3 * kMostPairs;

// Calls take(group, place) for each pair that `counted` makes: of neighbours, and of a meaning with its neighbours.
template <typename Take>
void for_each_pair(std::span<const CountedToken> counted, Take take) {
  CountedToken left{.key = kMessageBegin};
  const auto pair = [&take](const CountedToken& one, const CountedToken& other) {
    take(KeyGroup::kPair, pair_place(one.key, other.key));
    if (one.meaning != 0) take(KeyGroup::kMeaning, meaning_place(one.meaning, other.key));
    if (other.meaning != 0) take(KeyGroup::kMeaning, meaning_place(one.key, other.meaning));
    if (one.meaning != 0 && other.meaning != 0) take(KeyGroup::kMeaning, meaning_place(one.meaning, other.meaning));
  };
  for (const CountedToken& right : counted) {
    pair(left, right);
    left = right;
  }
  if (!counted.empty()) pair(left, {.key = kMessageEnd});
}

// All keys of a message, plainly: the reference of the scorer's fast path, and what training reads.
void find_keys(const text::Analysis& analysis, const Hits& hits, MessageKeys& keys);

}  // namespace crowdline::model
