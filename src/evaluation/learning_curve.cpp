#include "evaluation/learning_curve.h"

#include <algorithm>
#include <cmath>
#include <set>

#include "evaluation/trained_system.h"

namespace crowdline::evaluation {
namespace {

constexpr std::size_t kOrderParts = 1U << 30;

std::vector<std::string> ordered_streams(Messages messages) {
  std::set<std::pair<std::size_t, std::string>> order;
  for (const training::LabelledMessage& message : messages)
    order.emplace(training::part_of(message.stream, kOrderParts), message.stream);
  std::vector<std::string> streams;
  streams.reserve(order.size());
  for (const auto& [place, stream] : order) streams.push_back(stream);
  return streams;
}

Curve curve(const Variant& variant, const DevSplit& split, std::span<const training::LabelledMessage> written,
            const Progress& progress) {
  Curve result{.name = variant.name};
  for (const double percent : kCurvePercents) {
    progress(fmt::format("learning curve: {}, {} %", variant.name, percent));
    training::TrainingSet set{.labelled = first_streams(split.train, percent),
                              .written = {written.begin(), written.end()}};
    const Decisions decisions = sentiment_decisions(
        split.dev, learn_and_score(variant, set, std::array<Messages, 1>{split.dev}, {1, 1, 1, 1}).front());
    result.points.push_back({.percent = percent,
                             .streams = static_cast<double>(ordered_streams(set.labelled).size()),
                             .messages = static_cast<double>(set.labelled.size()),
                             .accuracy = value_of(accuracy(decisions), split.dev.size()),
                             .macro_f1 = value_of(macro_f1(decisions), split.dev.size())});
  }
  return result;
}

}  // namespace

DevSplit split_dev(Messages labels) {
  DevSplit split;
  for (const training::LabelledMessage& message : labels) {
    if (message.test) continue;
    (training::part_of(message.stream, kDevParts) == kDevPart ? split.dev : split.train).push_back(message);
  }
  return split;
}

std::vector<training::LabelledMessage> first_streams(Messages messages, double percent) {
  const std::vector<std::string> streams = ordered_streams(messages);
  const auto count = static_cast<std::size_t>(std::ceil(static_cast<double>(streams.size()) * percent / 100));
  const std::set<std::string> chosen(streams.begin(),
                                     streams.begin() + static_cast<std::ptrdiff_t>(std::min(count, streams.size())));
  std::vector<training::LabelledMessage> some;
  std::ranges::copy_if(messages, std::back_inserter(some),
                       [&chosen](const auto& message) { return chosen.contains(message.stream); });
  return some;
}

std::vector<Curve> learning_curves(const Material& material, const model::Lexicon& lexicon, const Progress& progress) {
  const DevSplit split = split_dev(material.labels);
  Variant whole{.name = "the whole recipe", .what = "", .recipe = material.recipe, .lexicon = &lexicon};
  Variant bare = without_lexicon(whole);
  bare.name = "labelled chat alone";
  return {curve(whole, split, material.shipped.written, progress), curve(bare, split, {}, progress)};
}

}  // namespace crowdline::evaluation
