#include "model/message_keys.h"

#include <algorithm>

#include "base/hash.h"

namespace crowdline::model {
namespace {

using text::Token;
using text::TokenKind;

// Seeds keep words, emotes, marks and kinds apart.
constexpr std::uint64_t kEmoteSeed = 1;
constexpr std::uint64_t kMarkSeed = 2;
constexpr std::uint64_t kKindSeed = 3;
constexpr std::uint64_t kGramSeed = 4;
constexpr std::size_t kLongestMark = 3;    // "!!!!!!" counts as "!!!"
constexpr std::size_t kLongestNumber = 4;  // longer ones only count as numbers
constexpr std::size_t kShortestGram = 2;
constexpr std::size_t kLongestGram = 5;

std::uint32_t place_of(KeyGroup group, std::uint64_t hash) {
  const auto at = static_cast<std::size_t>(group);
  return kGroupBegin[at] + static_cast<std::uint32_t>(hash >> 40) % kGroupSize[at];
}

bool has_inner_capital(std::string_view word) {
  return std::any_of(word.begin() + 1, word.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

bool is_name(std::string_view view, const Token& token) {
  if (token.kind == TokenKind::kEmote) return true;
  return token.kind == TokenKind::kWord && !token.capitals && has_inner_capital(view) && text::looks_like_emote(view);
}

bool is_continuation(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) == 0x80; }

}  // namespace

std::string_view to_string(KeyGroup group) {
  static constexpr std::array<std::string_view, kKeyGroups> kNames{"word", "pair", "letters"};
  return kNames[static_cast<std::size_t>(group)];
}

std::uint64_t token_key(const text::Analysis& analysis, const Token& token) {
  const std::string_view view = analysis.view(token);
  switch (token.kind) {
    case TokenKind::kWord:
      return is_name(view, token) ? hash64(view, kEmoteSeed) : token.fold_hash;
    case TokenKind::kEmote:
    case TokenKind::kEmoji:
    case TokenKind::kEmoticon:
      return hash64(view, kEmoteSeed);
    case TokenKind::kMark:
      return hash64(view.substr(0, kLongestMark), kMarkSeed);
    case TokenKind::kNumber:
      return view.size() <= kLongestNumber ? token.fold_hash : hash64("number", kKindSeed);
    case TokenKind::kMention:
      return hash64("mention", kKindSeed);
    case TokenKind::kLink:
      return hash64("link", kKindSeed);
    case TokenKind::kCommand:
      return hash64("command", kKindSeed);
  }
  return 0;
}

bool has_grams(const Token& token) {
  return (token.kind == TokenKind::kWord || token.kind == TokenKind::kEmote) && token.end - token.begin >= 2;
}

void add_gram_places(std::string_view folded, std::vector<std::uint32_t>& places) {
  std::array<char, 4 * kLongestWord + 2> bounded{};
  std::array<std::size_t, kLongestWord + 3> begins{};  // of code points, and the end
  std::size_t letters = 1;
  std::size_t size = 1;
  bounded[0] = '<';
  for (const char c : folded) {
    if (!is_continuation(c)) {
      if (letters == kLongestWord + 1) break;
      begins[letters++] = size;
    }
    bounded[size++] = c;
  }
  begins[letters++] = size;
  bounded[size++] = '>';
  begins[letters] = size;
  for (std::size_t first = 0; first < letters; ++first) {
    for (std::size_t length = kShortestGram; length <= kLongestGram && first + length <= letters; ++length) {
      const std::string_view gram(bounded.data() + begins[first], begins[first + length] - begins[first]);
      places.push_back(place_of(KeyGroup::kGram, hash64(gram, kGramSeed)));
    }
  }
}

std::uint32_t token_place(std::uint64_t key) { return place_of(KeyGroup::kToken, key); }

std::uint32_t pair_place(std::uint64_t left, std::uint64_t right) {
  // Multiplication and rotation as in the finish of xxHash; the order of the two matters.
  std::uint64_t mixed = left * 0x9E3779B185EBCA87 + ((right << 31) | (right >> 33));
  mixed ^= mixed >> 33;
  mixed *= 0xC2B2AE3D27D4EB4F;
  mixed ^= mixed >> 29;
  return place_of(KeyGroup::kPair, mixed);
}

void count_tokens(const text::Analysis& analysis, std::vector<CountedToken>& counted) {
  counted.clear();
  for (const Token& token : analysis.tokens) {
    if (counted.size() == kMostTokens) break;
    const std::uint64_t key = token_key(analysis, token);
    if (std::ranges::find(counted, key, &CountedToken::key) == counted.end()) counted.push_back({key, &token});
  }
}

void find_keys(const text::Analysis& analysis, MessageKeys& keys) {
  for (auto& group : keys) group.clear();
  std::vector<CountedToken> counted;
  count_tokens(analysis, counted);
  auto& [tokens, pairs, grams] = keys;
  std::uint64_t left = kMessageBegin;
  for (const CountedToken& entry : counted) {
    tokens.push_back(token_place(entry.key));
    pairs.push_back(pair_place(left, entry.key));
    left = entry.key;
    if (has_grams(*entry.token)) add_gram_places(analysis.folded_view(*entry.token), grams);
  }
  if (!counted.empty()) pairs.push_back(pair_place(left, kMessageEnd));
}

}  // namespace crowdline::model
