#include "model/text_scorer.h"

#include <algorithm>

#include "base/hash.h"

namespace crowdline::model {
namespace {

std::uint64_t random_seed() { return NameKey::random()("texts"); }

}  // namespace

TextScorer::TextScorer(const Scorer& scorer, const text::EmoteNames& emotes)
    : scorer_(scorer),
      emotes_(emotes),
      seed_(random_seed()),
      entries_(kEntries),
      keys_(kPart),
      analyses_(kPart),
      fresh_(kPart) {
  pending_.reserve(kPart);
  for (const text::Analysis& analysis : analyses_) pointers_.push_back(&analysis);
}

void TextScorer::score(std::span<const std::string_view> texts, std::span<Score> scores) {
  for (std::size_t begin = 0; begin < texts.size(); begin += kPart) {
    const std::size_t count = std::min(kPart, texts.size() - begin);
    score_part(texts.subspan(begin, count), scores.subspan(begin, count));
  }
}

// Zero, which no entry is found by, for texts that are not remembered.
Hash128 TextScorer::key_of(std::string_view text) const {
  return text.size() <= kLongest ? short_hash128(text, seed_) : Hash128{};
}

void TextScorer::score_part(std::span<const std::string_view> texts, std::span<Score> scores) {
  for (std::size_t i = 0; i < texts.size(); ++i) {
    keys_[i] = key_of(texts[i]);
    const Entry& entry = entries_[keys_[i].low % kEntries];
    __builtin_prefetch(&entry);
    __builtin_prefetch(&entry.score.question);
  }
  pending_.clear();
  for (std::size_t i = 0; i < texts.size(); ++i) {
    const Entry& entry = entries_[keys_[i].low % kEntries];
    if (keys_[i] != Hash128{} && entry.key == keys_[i]) {
      scores[i] = entry.score;
    } else {
      pending_.push_back({.key = keys_[i], .at = i});
    }
  }
  remembered_ += texts.size() - pending_.size();
  for (std::size_t i = 0; i < pending_.size(); ++i) text::analyze_alone(texts[pending_[i].at], emotes_, analyses_[i]);
  scorer_.score(std::span(pointers_).first(pending_.size()), std::span(fresh_).first(pending_.size()));
  for (std::size_t i = 0; i < pending_.size(); ++i) {
    const Pending& pending = pending_[i];
    scores[pending.at] = fresh_[i];
    if (pending.key != Hash128{}) entries_[pending.key.low % kEntries] = {.key = pending.key, .score = fresh_[i]};
  }
}

}  // namespace crowdline::model
