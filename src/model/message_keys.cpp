#include "model/message_keys.h"

#include <algorithm>

#include "base/short_hash.h"

namespace crowdline::model {
namespace {

using text::Token;
using text::TokenKind;

// Seeds keep words, emotes, marks and kinds apart.
constexpr std::uint64_t kEmoteSeed = 1;
constexpr std::uint64_t kMarkSeed = 2;
constexpr std::uint64_t kKindSeed = 3;
constexpr std::uint64_t kGramSeed = 4;
constexpr std::uint64_t kMeaningSeed = 5;
constexpr std::uint64_t kSignSeed = 6;
constexpr float kPolarFrom = 0.25F;
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

// Multiplication and rotation as in the finish of xxHash; the order of the two matters.
std::uint64_t mix(std::uint64_t left, std::uint64_t right) {
  std::uint64_t mixed = left * 0x9E3779B185EBCA87 + ((right << 31) | (right >> 33));
  mixed ^= mixed >> 33;
  mixed *= 0xC2B2AE3D27D4EB4F;
  return mixed ^ (mixed >> 29);
}

inline std::uint32_t gram_place(std::string_view gram) {
  return place_of(KeyGroup::kGram, short_hash64(gram, kGramSeed));
}

// The places of all n-grams that begin at `first`; lengths that the compiler knows make hashing twice as fast.
void add_ascii_grams(const char* first, GramPlaces& places) {
  static_assert(kShortestGram == 2 && kLongestGram == 5);
  places.push_back(gram_place({first, 2}));
  places.push_back(gram_place({first, 3}));
  places.push_back(gram_place({first, 4}));
  places.push_back(gram_place({first, 5}));
}

bool is_continuation(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) == 0x80; }

}  // namespace

std::uint64_t meaning_of(const LexiconTerm* term) {
  if (term == nullptr) return 0;
  const std::uint64_t sign = term->polarity >= kPolarFrom ? 2U : term->polarity <= -kPolarFrom ? 1U : 0U;
  const std::uint64_t kind = term->kind == "negation" ? 2U : is_emote_kind(term->kind) ? 1U : 0U;
  const std::uint64_t number =
      ((sign * kEmotionCount + static_cast<std::uint64_t>(term->emotion)) * 3 + term->toxicity) * 3 + kind;
  return mix(kMeaningSeed, number + 1);
}

std::uint64_t token_key(const text::Analysis& analysis, const Token& token) {
  const std::string_view view = analysis.view(token);
  switch (token.kind) {
    case TokenKind::kWord:
      return is_name(view, token) ? short_hash64(view, kEmoteSeed) : token.fold_hash;
    case TokenKind::kEmote:
      return short_hash64(view, kEmoteSeed);
    case TokenKind::kEmoji:
    case TokenKind::kEmoticon:
      return short_hash64(view,
                          kSignSeed);  // ":)" may be an emote of the platform, too: that one has letters, see has_grams
    case TokenKind::kMark:
      return short_hash64(view.substr(0, kLongestMark), kMarkSeed);
    case TokenKind::kNumber:
      return view.size() <= kLongestNumber ? token.fold_hash : short_hash64("number", kKindSeed);
    case TokenKind::kMention:
      return short_hash64("mention", kKindSeed);
    case TokenKind::kLink:
      return short_hash64("link", kKindSeed);
    case TokenKind::kCommand:
      return short_hash64("command", kKindSeed);
  }
  return 0;
}

bool has_grams(const Token& token) {
  return (token.kind == TokenKind::kWord || token.kind == TokenKind::kEmote) && token.end - token.begin >= 2;
}

GramPlaces gram_places(std::string_view folded) {
  GramPlaces places;
  std::array<char, 4 * kLongestWord + 2> bounded{};
  std::array<std::uint8_t, kLongestWord + 3> begins{};  // of code points, and the end
  std::size_t letters = 1;
  std::uint8_t size = 1;
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
  const bool ascii = size == letters;
  for (std::size_t first = 0; first < letters; ++first) {
    if (ascii && first + kLongestGram <= letters) {
      add_ascii_grams(bounded.data() + first, places);
      continue;
    }
    for (std::size_t length = kShortestGram; length <= kLongestGram && first + length <= letters; ++length) {
      const std::string_view gram(bounded.data() + begins[first], begins[first + length] - begins[first]);
      places.push_back(gram_place(gram));
    }
  }
  return places;
}

std::uint32_t token_place(std::uint64_t key) { return place_of(KeyGroup::kToken, key); }

std::uint32_t pair_place(std::uint64_t left, std::uint64_t right) {
  return place_of(KeyGroup::kPair, mix(left, right));
}

std::uint32_t meaning_place(std::uint64_t left, std::uint64_t right) {
  return place_of(KeyGroup::kMeaning, mix(left, right));
}

void count_tokens(const text::Analysis& analysis, const Hits& hits, std::vector<CountedToken>& counted) {
  counted.clear();
  for (std::size_t at = 0; at < analysis.tokens.size() && counted.size() < kMostTokens; ++at) {
    const Token& token = analysis.tokens[at];
    const std::uint64_t key = token_key(analysis, token);
    if (counts_next(counted, key)) counted.push_back({key, meaning_of(hits.terms[at]), &token});
  }
}

void find_keys(const text::Analysis& analysis, const Hits& hits, MessageKeys& keys) {
  for (auto& group : keys) group.clear();
  std::vector<CountedToken> counted;
  count_tokens(analysis, hits, counted);
  for (const CountedToken& entry : counted) {
    keys[static_cast<std::size_t>(KeyGroup::kToken)].push_back(token_place(entry.key));
    if (!has_grams(*entry.token)) continue;
    for (const std::uint32_t place : gram_places(analysis.folded_view(*entry.token)))
      keys[static_cast<std::size_t>(KeyGroup::kGram)].push_back(place);
  }
  for_each_pair(counted, [&keys](KeyGroup group, std::uint32_t place) {
    keys[static_cast<std::size_t>(group)].push_back(place);
  });
}

}  // namespace crowdline::model
