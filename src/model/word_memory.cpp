#include "model/word_memory.h"

namespace crowdline::model {

static_assert(sizeof(WordMemory::Entry) == 128);
static_assert(kMostGrams * 128 <= INT16_MAX);

void WordMemory::fill(const text::Analysis& analysis, const text::Token& token, std::uint64_t key, Entry& entry) {
  const GramPlaces places = has_grams(token) ? gram_places(analysis.folded_view(token)) : GramPlaces();
  for (const std::uint32_t place : places) __builtin_prefetch(&table_[place]);
  const TokenFacts facts = facts_of(analysis, token, index_);
  const std::uint64_t own_key = token_key(analysis, token);
  std::array<std::int16_t, kLanes> sum{};  // apart from the entry, so that it stays in registers
  for (const std::uint32_t place : places) {
    const ByteRow row = table_[place];
    for (std::size_t lane = 0; lane < kLanes; ++lane) sum[lane] = static_cast<std::int16_t>(sum[lane] + row[lane]);
  }
  entry = {.key = key,
           .token_key = own_key,
           .meaning = meaning_of(facts.alone.term),
           .facts = facts,
           .grams = static_cast<std::uint32_t>(places.size()),
           .token = table_[token_place(own_key)],
           .gram_sum = sum};
}

}  // namespace crowdline::model
