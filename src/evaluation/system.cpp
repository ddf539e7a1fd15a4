#include "evaluation/system.h"

#include <algorithm>
#include <array>

namespace crowdline::evaluation {
namespace {

template <std::size_t N, typename Label>
std::array<float, N> majority_of(Messages messages, Label label) {
  std::array<std::size_t, N> counts{};
  for (const training::LabelledMessage& message : messages) ++counts[label(message)];
  std::array<float, N> all{};
  all[static_cast<std::size_t>(std::ranges::max_element(counts) - counts.begin())] = 1;
  return all;
}

constexpr float kVaderFrom = 0.05F;

}  // namespace

System always_the_majority(Messages messages) {
  model::Score score;
  score.sentiment =
      majority_of<3>(messages, [](const auto& message) { return static_cast<std::size_t>(message.sentiment) + 1; });
  score.emotion = majority_of<model::kEmotionCount>(
      messages, [](const auto& message) { return static_cast<std::size_t>(message.emotion); });
  score.toxicity =
      majority_of<3>(messages, [](const auto& message) { return static_cast<std::size_t>(message.toxicity); });
  score.question = majority_of<2>(messages, [](const auto& message) { return message.question ? 1U : 0U; })[1];
  return {.name = "always the majority",
          .what = "the most frequent label of the set",
          .probabilities = false,
          .scores = std::vector<model::Score>(messages.size(), score)};
}

System vader(std::span<const float> compounds) {
  System system{.name = "VADER",
                .what = "the Python package vaderSentiment, thresholds ±.05",
                .heads = {true, false, false, false},
                .probabilities = false};
  for (const float compound : compounds) {
    model::Score& score = system.scores.emplace_back();
    score.sentiment = compound >= kVaderFrom    ? std::array{0.0F, 0.0F, 1.0F}
                      : compound <= -kVaderFrom ? std::array{1.0F, 0.0F, 0.0F}
                                                : std::array{0.0F, 1.0F, 0.0F};
  }
  return system;
}

System question_mark_alone(std::span<const text::Analysis> messages) {
  System system{.name = "\"?\" alone",
                .what = "a question is what holds a question mark",
                .heads = {false, false, false, true},
                .probabilities = false};
  for (const text::Analysis& message : messages) system.scores.emplace_back().question = message.question_mark ? 1 : 0;
  return system;
}

System scored(std::string name, std::string what, const model::Scorer& scorer,
              std::span<const text::Analysis> messages) {
  std::vector<const text::Analysis*> pointers;
  pointers.reserve(messages.size());
  for (const text::Analysis& message : messages) pointers.push_back(&message);
  System system{.name = std::move(name), .what = std::move(what)};
  system.scores.resize(messages.size());
  scorer.score(pointers, system.scores);
  return system;
}

System only(const System& system, std::span<const std::size_t> rows) {
  System chosen = system;
  chosen.scores.clear();
  for (const std::size_t row : rows) chosen.scores.push_back(system.scores[row]);
  return chosen;
}

}  // namespace crowdline::evaluation
