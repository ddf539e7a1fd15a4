// Two readings of the same windows side by side: by the model that knows chat language ("tuned") and by the one that knows
// general English only ("base"), and which words of a window make the difference.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "model/lexicon.h"
#include "timeline/chat_terms.h"
#include "timeline/window.h"

namespace crowdline::timeline {

// The most frequent emotion other than none.
struct DominantEmotion {
  model::Emotion emotion = model::Emotion::kNone;
  double share = 0;  // of organic messages, above 0
};
std::optional<DominantEmotion> dominant_emotion(const ModelView& view);

struct ComparedWindow {
  std::int64_t start_ms = 0;
  std::int64_t end_ms = 0;
  ModelView tuned;
  std::optional<ModelView> base;     // absent where the base model did not read
  std::optional<double> difference;  // mean of tuned minus mean of base, from -2 to 2; absent unless both have a mean
  bool moods_differ = false;
  bool apart = false;  // the 90 % intervals do not overlap
};

struct DifferentWindow {
  std::size_t window = 0;  // place in ModelComparison::windows; its difference is present
  std::vector<ChatTerm>
      terms;        // what explains the difference best first, what pulls the other way last; at most kMostTerms
  std::string why;  // the same in words
};

// The counts are over the windows whose difference is known.
struct ModelComparison {
  std::vector<ComparedWindow> windows;  // as given
  bool base_missing = false;            // chat was read, but by the base model nowhere
  std::size_t compared = 0;
  double mean_absolute_difference = 0;
  double tuned_mean = 0;  // of the windows' means, each window once
  double base_mean = 0;
  std::size_t moods_differ = 0;
  std::size_t apart = 0;
  std::vector<ChatTerm> terms;                  // of all windows, those that weigh most first, at most kMostTerms
  std::size_t distinct_terms = 0;               // before that limit
  std::vector<DifferentWindow> most_different;  // those apart first, by size of difference; at most kMostDifferent
  std::string text;                             // all of it in two sentences
};

inline constexpr std::size_t kMostTerms = 8;
inline constexpr std::size_t kMostDifferent = 12;
inline constexpr std::uint32_t kEnoughChatters = 5;  // windows of fewer come last among the most different

// Pure. Windows are in order of time; the lexicon must outlive the result.
ModelComparison compare_models(std::span<const Window> windows, const model::Lexicon& lexicon);

}  // namespace crowdline::timeline
