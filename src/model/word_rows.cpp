#include "model/word_rows.h"

namespace crowdline::model {

static_assert(sizeof(WordRows::Entry) == 64);
static_assert(kMostGrams * 128 <= INT16_MAX);

void WordRows::fill(const text::Analysis& analysis, const CountedToken& token, Entry& entry) {
  entry = {.key = token.key, .token = table_[token_place(token.key)]};
  if (!has_grams(*token.token)) return;
  places_.clear();
  add_gram_places(analysis.folded_view(*token.token), places_);
  entry.grams = static_cast<std::uint32_t>(places_.size());
  for (const std::uint32_t place : places_) {
    const ByteRow& row = table_[place];
    for (std::size_t lane = 0; lane < kLanes; ++lane)
      entry.gram_sum[lane] = static_cast<std::int16_t>(entry.gram_sum[lane] + row[lane]);
  }
}

}  // namespace crowdline::model
