#include "evaluation/decisions.h"

#include <algorithm>

namespace crowdline::evaluation {
namespace {

// One row a message: `labelled` and `decided` give its classes.
template <typename Labelled, typename Decided>
Decisions decisions(std::size_t classes, Messages messages, Scores scores, Labelled labelled, Decided decided) {
  Decisions all{.classes = classes, .labelled = {}, .decided = {}};
  for (std::size_t i = 0; i < messages.size(); ++i) {
    all.labelled.push_back(static_cast<std::uint8_t>(labelled(messages[i], scores[i])));
    all.decided.push_back(static_cast<std::uint8_t>(decided(scores[i])));
  }
  return all;
}

template <std::size_t N, typename Label>
Beliefs top_beliefs(Messages messages, Scores scores, const std::array<float, N> model::Score::* head, Label label) {
  Beliefs all;
  for (std::size_t i = 0; i < messages.size(); ++i) {
    const auto& probabilities = scores[i].*head;
    const auto top = std::ranges::max_element(probabilities);
    all.belief.push_back(*top);
    all.holds.push_back(top - probabilities.begin() == label(messages[i]) ? 1 : 0);
  }
  return all;
}

template <typename Probability, typename Holds>
Beliefs yes_beliefs(Messages messages, Scores scores, Probability probability, Holds holds) {
  Beliefs all;
  for (std::size_t i = 0; i < messages.size(); ++i) {
    all.belief.push_back(probability(scores[i]));
    all.holds.push_back(holds(messages[i]) ? 1 : 0);
  }
  return all;
}

}  // namespace

Decisions sentiment_decisions(Messages messages, Scores scores) {
  return decisions(
      3, messages, scores, [](const auto& message, const auto&) { return message.sentiment + 1; },
      [](const auto& score) { return score.sentiment_label() + 1; });
}

Decisions emotion_decisions(Messages messages, Scores scores, bool either) {
  return decisions(
      model::kEmotionCount, messages, scores,
      [either](const auto& message, const auto& score) {
        return either && score.emotion_label() == message.other_emotion ? message.other_emotion : message.emotion;
      },
      [](const auto& score) { return score.emotion_label(); });
}

Decisions toxicity_decisions(Messages messages, Scores scores) {
  return decisions(
      2, messages, scores, [](const auto& message, const auto&) { return message.toxicity > 0 ? 1 : 0; },
      [](const auto& score) { return score.toxicity_label() > 0 ? 1 : 0; });
}

Decisions question_decisions(Messages messages, Scores scores) {
  return decisions(
      2, messages, scores, [](const auto& message, const auto&) { return message.question ? 1 : 0; },
      [](const auto& score) { return score.asks() ? 1 : 0; });
}

Beliefs sentiment_beliefs(Messages messages, Scores scores) {
  return top_beliefs<3>(messages, scores, &model::Score::sentiment,
                        [](const auto& message) { return message.sentiment + 1; });
}

Beliefs emotion_beliefs(Messages messages, Scores scores) {
  return top_beliefs<model::kEmotionCount>(messages, scores, &model::Score::emotion,
                                           [](const auto& message) { return static_cast<int>(message.emotion); });
}

Beliefs toxicity_beliefs(Messages messages, Scores scores) {
  return yes_beliefs(
      messages, scores, [](const auto& score) { return score.toxicity[1] + score.toxicity[2]; },
      [](const auto& message) { return message.toxicity > 0; });
}

Beliefs question_beliefs(Messages messages, Scores scores) {
  return yes_beliefs(
      messages, scores, [](const auto& score) { return score.question; },
      [](const auto& message) { return message.question; });
}

}  // namespace crowdline::evaluation
