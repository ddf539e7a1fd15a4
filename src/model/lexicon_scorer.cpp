#include "model/lexicon_scorer.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <tuple>

#include "base/hash.h"
#include "model/general_english.h"
#include "model/linear_heads.h"

namespace crowdline::model {
namespace {

// Raise it whenever a rule changes, so that stored scores can be told apart.
constexpr std::string_view kRuleVersion = "rules-1";

// VADER's factor for negation is -.74. The others stand where cross-entropy in cross-validation over streams of labelled
// chat was lowest; it is flat around all of them (within .002).
constexpr RuleStrength kTunedRules{.negated_positive = -0.74F,
                                   .negated_negative = -0.74F,
                                   .boosted = 1.5F,
                                   .damped = 0.6F,
                                   .capitals = 1.3F,
                                   .elongated = 1.4F,
                                   .before_but = 0.5F,
                                   .after_but = 1.5F,
                                   .ironic = -0.3F,
                                   .chat = true};

// VADER's values as factors: a booster adds .293 of about 2, capitals .733 of about 2.5, "but" halves and adds half.
constexpr RuleStrength kBaseRules{.negated_positive = -0.74F,
                                  .negated_negative = -0.74F,
                                  .boosted = 1.15F,
                                  .damped = 0.85F,
                                  .capitals = 1.3F,
                                  .elongated = 1.0F,
                                  .before_but = 0.5F,
                                  .after_but = 1.5F,
                                  .ironic = 1.0F,
                                  .chat = false};

struct Settings {
  std::string_view name;
  std::string_view description;
  const RuleStrength* rules;
  const LinearHeads* heads;
  bool (*knows)(const LexiconTerm&);
};

bool knows_all(const LexiconTerm&) { return true; }

class LexiconScorer final : public Scorer {
 public:
  LexiconScorer(const Lexicon& lexicon, const Settings& settings)
      : settings_(settings), index_(lexicon, settings.knows), version_(version_of(lexicon, settings)) {}

  std::string_view name() const override { return settings_.name; }
  std::string_view version() const override { return version_; }
  std::string_view description() const override { return settings_.description; }

  void score(std::span<const text::Analysis* const> messages, std::span<Score> scores) const override {
    thread_local Hits hits;  // keeps its memory between batches
    for (std::size_t i = 0; i < messages.size(); ++i) {
      const text::QuestionForm form = text::question_form(*messages[i]);
      find_hits(*messages[i], index_, *settings_.rules, hits);
      scores[i] = score_of(*settings_.heads, features_of(*messages[i], hits, form), form);
    }
  }

  std::vector<Reason> explain(const text::Analysis& message) const override;

 private:
  static std::string version_of(const Lexicon& lexicon, const Settings& settings) {
    ContentHasher hasher;
    hasher.update(lexicon.version());
    hasher.update(settings.name);
    hasher.update(kRuleVersion);
    hasher.update({reinterpret_cast<const char*>(settings.heads), sizeof(LinearHeads)});
    hasher.update({reinterpret_cast<const char*>(settings.rules), sizeof(RuleStrength)});
    return hasher.hex().substr(0, 12);
  }

  Settings settings_;
  TermIndex index_;
  std::string version_;
};

// What a score shows in one head: its label's output, its name and its probability.
struct Shown {
  std::size_t output;
  std::string head;
  float probability;
};

std::array<Shown, 3> shown(const Score& score) {
  const auto sentiment = static_cast<std::size_t>(std::int64_t{1} + score.sentiment_label());
  const auto emotion = static_cast<std::size_t>(score.emotion_label());
  const auto toxicity = static_cast<std::size_t>(score.toxicity_label());
  return {
      Shown{kSentimentAt + sentiment, "sentiment", score.sentiment[sentiment]},
      Shown{kEmotionAt + emotion, "emotion:" + std::string(to_string(score.emotion_label())), score.emotion[emotion]},
      Shown{kToxicityAt + toxicity, "toxicity", score.toxicity[toxicity]}};
}

float probability_at(const Score& score, std::size_t output) {
  if (output < kEmotionAt) return score.sentiment[output];
  return output < kToxicityAt ? score.emotion[output - kEmotionAt] : score.toxicity[output - kToxicityAt];
}

double log_ratio(float with, float without) {
  return std::log(std::max(with, 1e-6F)) - std::log(std::max(without, 1e-6F));
}

std::string name_of(const Hit& hit, const text::Analysis& message) {
  std::string name = hit.term != nullptr ? hit.term->term : std::string(message.view(message.tokens[hit.token]));
  const std::string rules = rule_names(hit.rules);
  if (hit.count > 1) name += fmt::format(" ×{}", hit.count);
  return rules.empty() ? name : name + " (" + rules + ")";
}

constexpr double kLeastWeight = 0.05;

// The weight of a term or a trait is the logarithm of the label's probability with it over that without it.
std::vector<Reason> LexiconScorer::explain(const text::Analysis& message) const {
  const text::QuestionForm form = text::question_form(message);
  const LinearHeads& heads = *settings_.heads;
  Hits hits;
  find_hits(message, index_, *settings_.rules, hits);
  const Features features = features_of(message, hits, form);
  const std::array<Shown, 3> labels = shown(score_of(heads, features, form));
  std::vector<Reason> reasons;
  const auto add = [&](std::string_view name, const Features& without) {
    const Score other = score_of(heads, without, form);
    for (const Shown& label : labels) {
      const double weight = log_ratio(label.probability, probability_at(other, label.output));
      if (std::abs(weight) >= kLeastWeight) reasons.push_back({std::string(name), label.head, weight});
    }
  };
  for (std::size_t i = 0; i < hits.all.size(); ++i) {
    Hits fewer = hits;
    fewer.all.erase(fewer.all.begin() + static_cast<std::ptrdiff_t>(i));
    add(name_of(hits.all[i], message), features_of(message, fewer, form));
  }
  for (auto trait = static_cast<std::size_t>(Feature::kRepeated); trait < static_cast<std::size_t>(Feature::kHype);
       ++trait) {
    if (features[trait] == 0) continue;
    Features without = features;
    without[trait] = 0;
    add(to_string(static_cast<Feature>(trait)), without);
  }
  const double asked = log_ratio(heads.question[static_cast<std::size_t>(form)], heads.question[0]);
  if (form != text::QuestionForm::kNone) reasons.push_back({"form of the question", "question", asked});
  std::ranges::sort(reasons, {}, [](const Reason& reason) {
    return std::tuple(-std::abs(reason.weight), reason.head, reason.feature);
  });
  return reasons;
}

}  // namespace

const RuleStrength& tuned_rules() { return kTunedRules; }
const RuleStrength& base_rules() { return kBaseRules; }

std::unique_ptr<Scorer> make_tuned_lexicon_scorer(const Lexicon& lexicon) {
  return std::make_unique<LexiconScorer>(
      lexicon,
      Settings{"lexicon",
               "Knows emotes, emoji and the slang of chat by rules; its constants are fitted on labelled chat.",
               &kTunedRules, &tuned_heads(), &knows_all});
}

std::unique_ptr<Scorer> make_base_scorer(const Lexicon& lexicon) {
  return std::make_unique<LexiconScorer>(
      lexicon, Settings{"base", "Knows general English only, as a model does that never saw chat.", &kBaseRules,
                        &base_heads(), &is_general_english});
}

}  // namespace crowdline::model
