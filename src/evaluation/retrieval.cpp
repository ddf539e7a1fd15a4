#include "evaluation/retrieval.h"

#include <algorithm>
#include <cmath>
#include <set>

#include "evaluation/chat_recount.h"

namespace crowdline::evaluation {
namespace {

constexpr double kSaturation = 1.2;
constexpr double kLengthPart = 0.75;

}  // namespace

WindowIndex::WindowIndex(const std::vector<std::vector<std::string>>& documents) {
  for (const std::vector<std::string>& words : documents) {
    auto& counts = counts_.emplace_back();
    for (const std::string& word : words) ++counts[word];
    lengths_.push_back(static_cast<double>(words.size()));
    mean_length_ += lengths_.back();
  }
  if (!lengths_.empty()) mean_length_ /= static_cast<double>(lengths_.size());
}

std::vector<double> WindowIndex::scores(std::string_view query) const {
  const std::vector<std::string> words = plain_words(query);
  std::vector<double> scores(counts_.size());
  for (const std::string& word : std::set<std::string>(words.begin(), words.end())) {
    const auto holding =
        static_cast<double>(std::ranges::count_if(counts_, [&](const auto& counts) { return counts.contains(word); }));
    const double rarity = std::log(1 + (static_cast<double>(counts_.size()) - holding + 0.5) / (holding + 0.5));
    for (std::size_t i = 0; i < counts_.size(); ++i) {
      const auto found = counts_[i].find(word);
      if (found == counts_[i].end()) continue;
      const double length = kSaturation * (1 - kLengthPart + kLengthPart * lengths_[i] / mean_length_);
      scores[i] += rarity * found->second * (kSaturation + 1) / (found->second + length);
    }
  }
  return scores;
}

std::size_t WindowIndex::rank_of(std::size_t right, std::string_view query) const {
  const std::vector<double> all = scores(query);
  return static_cast<std::size_t>(std::ranges::count_if(all, [&](double score) { return score >= all[right]; })) - 1;
}

}  // namespace crowdline::evaluation
