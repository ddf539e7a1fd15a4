#include "text/near_duplicate.h"

#include <algorithm>
#include <array>
#include <bit>

#include "text/simhash.h"
#include "text/stopwords.h"

namespace crowdline::text {
namespace {

// Finaliser of MurmurHash3: spreads a pair's sum over all bits.
std::uint64_t mixed(std::uint64_t value) {
  value ^= value >> 33;
  value *= 0xFF51AFD7ED558CCDULL;
  value ^= value >> 33;
  value *= 0xC4CEB9FE1A85EC53ULL;
  return value ^ (value >> 33);
}

// Notes which function words and pairs of them came before, by ten bits of their hashes; two that share the bits count
// as one.
class SeenWords {
 public:
  bool insert(std::uint64_t hash) {
    std::uint64_t& block = bits_[(hash >> 6) & 15];
    const std::uint64_t bit = std::uint64_t{1} << (hash & 63);
    const bool fresh = (block & bit) == 0;
    block |= bit;
    return fresh;
  }

 private:
  std::array<std::uint64_t, 16> bits_{};
};

}  // namespace

std::uint64_t signature_of(const Analysis& analysis) {
  const auto is_mark = [](const Token& token) { return token.kind == TokenKind::kMark; };
  const auto marks = static_cast<std::size_t>(std::ranges::count_if(analysis.tokens, is_mark));
  if (analysis.tokens.size() - marks < kLeastTokens) return 0;  // most messages
  SimHash sum;
  SeenWords seen;
  std::size_t count = 0;
  std::uint64_t previous = 0;
  bool previous_function = false;
  for (const Token& token : analysis.tokens) {
    if (token.kind == TokenKind::kMark) continue;
    const bool function_word = is_stopword_hash(token.fold_hash);
    if (!function_word || seen.insert(token.fold_hash)) sum.add(token.fold_hash, function_word ? 1 : 2);
    const std::uint64_t pair = mixed(previous * 3 + token.fold_hash);
    const bool function_pair = function_word && previous_function;
    if (count > 0 && (!function_pair || seen.insert(pair))) sum.add(pair, 1);
    previous = token.fold_hash;
    previous_function = function_word;
    ++count;
  }
  return sum.signature();
}

bool near_duplicate(std::uint64_t a, std::uint64_t b) {
  return a != 0 && b != 0 && std::popcount(a ^ b) <= kMostDifferentBits;
}

}  // namespace crowdline::text
