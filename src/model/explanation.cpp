#include "model/explanation.h"

#include <algorithm>
#include <cmath>
#include <tuple>

#include "model/hits.h"
#include "model/lexicon_scorer.h"
#include "model/model_logits.h"

namespace crowdline::model {
namespace {

constexpr double kLeastWeight = 0.05;

// A head as lanes: its classes' logits stand in lanes [first, first + count), its plain class has the logit 0.
struct HeadLanes {
  std::size_t first;
  std::size_t count;
};
constexpr std::array<HeadLanes, kHeads> kHeadLanes{
    {{kNegativeLane, 2}, {kEmotionLane, kEmotionCount - 1}, {kRudeLane, 2}, {kQuestionLane, 1}}};

// The label that a head shows: its lane, or none for the plain class.
struct Label {
  std::string name;
  std::optional<std::size_t> lane;
};

std::array<Label, kHeads> labels_of(const Score& score) {
  std::array<Label, kHeads> labels;
  const int sentiment = score.sentiment_label();
  labels[0].name = "sentiment";
  if (sentiment != 0) labels[0].lane = sentiment < 0 ? kNegativeLane : kPositiveLane;
  const Emotion emotion = score.emotion_label();
  labels[1].name = fmt::format("emotion:{}", to_string(emotion));
  if (emotion != Emotion::kNone) labels[1].lane = kEmotionLane + static_cast<std::size_t>(emotion);
  const int toxicity = score.toxicity_label();
  labels[2].name = "toxicity";
  if (toxicity != 0) labels[2].lane = toxicity == 1 ? kRudeLane : kAttackLane;
  labels[3].name = "question";
  if (score.asks()) labels[3].lane = kQuestionLane;
  return labels;
}

class Explainer {
 public:
  Explainer(const ModelView& model, const TermIndex& index, const text::Analysis& message)
      : model_(model), message_(message), form_(text::question_form(message)) {
    find_hits(message, index, tuned_rules(), hits_);
    find_keys(message, hits_, keys_);
    features_ = features_of(message, hits_, form_);
    logits_ = reference_logits(model, dense_features(features_, form_), keys_);
    labels_ = labels_of(score_of(logits_, model.head->temperatures));
  }

  std::vector<Reason> explain() {
    add_terms();
    add_traits();
    add_words();
    std::ranges::sort(reasons_, {}, [](const Reason& reason) {
      return std::tuple(-std::abs(reason.weight), reason.head, reason.feature);
    });
    return std::move(reasons_);
  }

 private:
  double log_probability(const Lanes& logits, std::size_t head) const {
    const auto [first, count] = kHeadLanes[head];
    const double temperature = model_.head->temperatures[head];
    double sum = 1;
    for (std::size_t lane = first; lane < first + count; ++lane) sum += std::exp(logits[lane] / temperature);
    const auto& lane = labels_[head].lane;
    return (lane ? logits[*lane] / temperature : 0) - std::log(sum);
  }

  void add(const std::string& name, const Lanes& without) {
    for (std::size_t head = 0; head < kHeads; ++head) {
      const double weight = log_probability(logits_, head) - log_probability(without, head);
      if (std::abs(weight) >= kLeastWeight) reasons_.push_back({name, labels_[head].name, weight});
    }
  }

  void add_without(const std::string& name, const Features& features) {
    const Lanes all = dense_logits(*model_.head, dense_features(features_, form_));
    const Lanes fewer = dense_logits(*model_.head, dense_features(features, form_));
    Lanes without = logits_;
    for (std::size_t lane = 0; lane < kLanes; ++lane) without[lane] += fewer[lane] - all[lane];
    add(name, without);
  }

  void add_terms() {
    for (std::size_t i = 0; i < hits_.all.size(); ++i) {
      Hits fewer = hits_;
      fewer.all.erase(fewer.all.begin() + static_cast<std::ptrdiff_t>(i));
      const Hit& hit = hits_.all[i];
      std::string name = hit.term != nullptr ? hit.term->term : std::string(message_.view(message_.tokens[hit.token]));
      const std::string rules = rule_names(hit.rules);
      add_without(fmt::format("{} in the glossary{}", name, rules.empty() ? "" : " (" + rules + ")"),
                  features_of(message_, fewer, form_));
    }
  }

  void add_traits() {
    for (auto trait = static_cast<std::size_t>(Feature::kRepeated); trait < static_cast<std::size_t>(Feature::kHype);
         ++trait) {
      if (features_[trait] == 0) continue;
      Features without = features_;
      without[trait] = 0;
      add_without(std::string(to_string(static_cast<Feature>(trait))), without);
    }
    if (form_ == text::QuestionForm::kNone) return;
    const DenseFeatures all = dense_features(features_, form_);
    DenseFeatures fewer = all;
    std::swap(fewer[kFeatureCount], fewer[kFeatureCount + static_cast<std::size_t>(form_)]);
    Lanes without = logits_;
    const Lanes with_form = dense_logits(*model_.head, all);
    const Lanes with_none = dense_logits(*model_.head, fewer);
    for (std::size_t lane = 0; lane < kLanes; ++lane) without[lane] += with_none[lane] - with_form[lane];
    add(std::string(dense_name(kFeatureCount + static_cast<std::size_t>(form_))), without);
  }

  void add_words() {
    std::vector<CountedToken> counted;
    count_tokens(message_, hits_, counted);
    std::string left = "the start";
    std::uint64_t left_key = kMessageBegin;
    for (const CountedToken& token : counted) {
      const std::string name(message_.view(*token.token));
      const std::array<std::uint32_t, 1> own{token_place(token.key)};
      const std::array<std::uint32_t, 1> pair{pair_place(left_key, token.key)};
      add_rows(name, KeyGroup::kToken, own);
      add_rows(fmt::format("{} + {}", left, name), KeyGroup::kPair, pair);
      if (has_grams(*token.token)) {
        const GramPlaces grams = gram_places(message_.folded_view(*token.token));
        add_rows("letters of " + name, KeyGroup::kGram, grams);
      }
      left = name;
      left_key = token.key;
    }
    if (counted.empty()) return;
    const std::array<std::uint32_t, 1> last{pair_place(left_key, kMessageEnd)};
    add_rows(left + " + the end", KeyGroup::kPair, last);
  }

  // As if the rows were not there, with the values of the others left as they are.
  void add_rows(const std::string& name, KeyGroup group, std::span<const std::uint32_t> places) {
    const auto at = static_cast<std::size_t>(group);
    const float value = group_value(model_.head->strength[at], static_cast<std::uint32_t>(keys_[at].size()));
    Lanes without = logits_;
    for (const std::uint32_t place : places) {
      for (std::size_t lane = 0; lane < kLanes; ++lane)
        without[lane] -= static_cast<float>(model_.table[place][lane]) * (model_.head->scale[at][lane] * value);
    }
    add(name, without);
  }

  const ModelView& model_;
  const text::Analysis& message_;
  text::QuestionForm form_;
  Hits hits_;
  MessageKeys keys_;
  Features features_{};
  Lanes logits_{};
  std::array<Label, kHeads> labels_;
  std::vector<Reason> reasons_;
};

}  // namespace

std::vector<Reason> explain_linear(const ModelView& model, const TermIndex& index, const text::Analysis& message) {
  return Explainer(model, index, message).explain();
}

}  // namespace crowdline::model
