#include "timeline/model_comparison.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <tuple>

namespace crowdline::timeline {
namespace {

constexpr std::size_t kNamedTerms = 3;  // in a sentence

std::string listed(std::span<const ChatTerm> terms) {
  std::string list;
  const std::size_t named = std::min(terms.size(), kNamedTerms);
  for (std::size_t i = 0; i < named; ++i) {
    if (i > 0) list += i + 1 == named ? " and " : ", ";
    list += described(terms[i]);
  }
  return list;
}

// "+0.52", "-0.20"; "0.00" without a sign.
std::string score(double value) {
  const std::string text = fmt::format("{:.2f}", std::abs(value));
  return text == "0.00" ? text : (value < 0 ? "-" : "+") + text;
}

std::string mood_words(const ModelView& view) {
  return fmt::format("{} ({})", view.mood ? to_string(*view.mood) : "unclear", score(view.sentiment->mean));
}

// `entry.difference` is present.
std::string why(const ComparedWindow& entry, std::span<const ChatTerm> terms) {
  const std::string readings =
      fmt::format("Tuned reads {}, untuned {}", mood_words(entry.tuned), mood_words(*entry.base));
  std::vector<ChatTerm> causes(terms.begin(), terms.end());
  std::erase_if(causes, [&](const ChatTerm& term) { return term.term->polarity * *entry.difference <= 0; });
  if (causes.empty()) {
    return readings + ": none of its frequent emotes and phrases explains it; the two weigh plain words differently.";
  }
  const bool one = causes.size() == 1;
  return fmt::format("{}: {} {} unknown to the untuned model.", readings, listed(causes), one ? "is" : "are");
}

ComparedWindow compare_window(const Window& window) {
  ComparedWindow entry{.start_ms = window.start_ms, .end_ms = window.end_ms, .tuned = window.view, .base = window.base};
  if (!window.base || !window.view.sentiment || !window.base->sentiment) return entry;
  const Interval& tuned = *window.view.sentiment;
  const Interval& base = *window.base->sentiment;
  entry.difference = tuned.mean - base.mean;
  entry.moods_differ = window.view.mood != window.base->mood;
  entry.apart = tuned.low > base.high || base.low > tuned.high;
  return entry;
}

std::vector<DifferentWindow> most_different(const std::vector<ComparedWindow>& windows) {
  std::vector<DifferentWindow> found;
  for (std::size_t i = 0; i < windows.size(); ++i) {
    if (windows[i].difference) found.push_back({.window = i, .terms = {}, .why = {}});
  }
  const auto rank = [&windows](const DifferentWindow& entry) {
    const ComparedWindow& window = windows[entry.window];
    return std::tuple(window.tuned.sentiment->n < kEnoughChatters, !window.apart, -std::abs(*window.difference),
                      entry.window);
  };
  std::ranges::sort(found, {}, rank);
  if (found.size() > kMostDifferent) found.resize(kMostDifferent);
  return found;
}

void add_up(ModelComparison& result) {
  for (const ComparedWindow& entry : result.windows) {
    if (!entry.difference) continue;
    ++result.compared;
    result.mean_absolute_difference += std::abs(*entry.difference);
    result.tuned_mean += entry.tuned.sentiment->mean;
    result.base_mean += entry.base->sentiment->mean;
    result.moods_differ += entry.moods_differ ? 1 : 0;
    result.apart += entry.apart ? 1 : 0;
  }
  const double windows = std::max<double>(1, static_cast<double>(result.compared));
  result.mean_absolute_difference /= windows;
  result.tuned_mean /= windows;
  result.base_mean /= windows;
}

std::string overall(const ModelComparison& result) {
  if (result.compared == 0) return "There is no window yet that both models could read.";
  std::string text = fmt::format("The models name another mood in {} of {} windows and differ by {:.2f} on average.",
                                 result.moods_differ, result.compared, result.mean_absolute_difference);
  if (result.terms.empty()) return text;
  return text + fmt::format(" This chat uses {} {} that only the tuned model understands, among them {}.",
                            result.distinct_terms, result.distinct_terms == 1 ? "term" : "terms", listed(result.terms));
}

}  // namespace

std::optional<DominantEmotion> dominant_emotion(const ModelView& view) {
  DominantEmotion most;
  for (std::size_t i = 0; i < view.emotions.size(); ++i) {
    const auto emotion = static_cast<model::Emotion>(i);
    if (emotion != model::Emotion::kNone && view.emotions[i] > most.share) most = {emotion, view.emotions[i]};
  }
  return most.share > 0 ? std::optional(most) : std::nullopt;
}

ModelComparison compare_models(std::span<const Window> windows, const model::Lexicon& lexicon) {
  ModelComparison result;
  bool read = false;
  bool read_by_base = false;
  TermCounts all;
  for (const Window& window : windows) {
    result.windows.push_back(compare_window(window));
    read = read || window.messages > 0;
    read_by_base = read_by_base || window.base.has_value();
    for (const auto& [term, count] : chat_terms(window, lexicon)) all[term] += count;
  }
  result.base_missing = read && !read_by_base;
  add_up(result);
  result.terms = strongest_terms(all, 0, kMostTerms);
  result.distinct_terms = all.size();
  result.most_different = most_different(result.windows);
  for (DifferentWindow& entry : result.most_different) {
    const ComparedWindow& compared = result.windows[entry.window];
    entry.terms = strongest_terms(chat_terms(windows[entry.window], lexicon), *compared.difference, kMostTerms);
    entry.why = why(compared, entry.terms);
  }
  result.text = overall(result);
  return result;
}

}  // namespace crowdline::timeline
