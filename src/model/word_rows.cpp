#include "model/word_rows.h"

namespace crowdline::model {

static_assert(sizeof(WordRows::Entry) == 64);
static_assert(kMostGrams * 128 <= INT16_MAX);

void WordRows::fill(const text::Analysis& analysis, const CountedToken& token, Entry& entry) {
  entry = {.key = token.key, .token = table_[token_place(token.key)]};
  if (!has_grams(*token.token)) return;
  places_.clear();
  add_gram_places(analysis.folded_view(*token.token), places_);
  for (const std::uint32_t place : places_) __builtin_prefetch(&table_[place]);
  std::array<std::int16_t, kLanes> sum{};  // apart from the entry, so that it stays in registers
  for (const std::uint32_t place : places_) {
    const ByteRow row = table_[place];
    for (std::size_t lane = 0; lane < kLanes; ++lane) sum[lane] = static_cast<std::int16_t>(sum[lane] + row[lane]);
  }
  entry.grams = static_cast<std::uint32_t>(places_.size());
  entry.gram_sum = sum;
}

}  // namespace crowdline::model
