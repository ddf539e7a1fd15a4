#include "training/examples.h"

#include <algorithm>
#include <cmath>

#include "model/features.h"
#include "model/hits.h"
#include "model/lexicon_scorer.h"

namespace crowdline::training {
namespace {

constexpr float kPolarFrom = 0.25F;         // terms from here on count as positive or negative
constexpr float kTermEmotionFactor = 6.0F;  // a term says more about emotions than about the other heads

class KnownEmotes final : public text::EmoteNames {
 public:
  KnownEmotes(const std::vector<std::string>& own, const std::set<std::string, std::less<>>& all)
      : own_(own), all_(all) {}
  bool contains(std::string_view name) const override {
    return all_.contains(name) || std::ranges::find(own_, name) != own_.end();
  }

 private:
  const std::vector<std::string>& own_;
  const std::set<std::string, std::less<>>& all_;
};

model::Score target_of(int sentiment, model::Emotion emotion, int toxicity, bool question) {
  model::Score target;
  target.sentiment = {0, 0, 0};
  target.sentiment[static_cast<std::size_t>(sentiment + 1)] = 1;
  target.emotion.fill(0);
  target.emotion[static_cast<std::size_t>(emotion)] = 1;
  target.toxicity = {0, 0, 0};
  target.toxicity[static_cast<std::size_t>(toxicity)] = 1;
  target.question = question ? 1 : 0;
  return target;
}

}  // namespace

ExampleMaker::ExampleMaker(const model::Lexicon& lexicon)
    : lexicon_(lexicon), index_(lexicon, [](const model::LexiconTerm&) { return true; }) {
  for (const model::LexiconTerm& term : lexicon.terms()) {
    if (term.kind == "emote") emotes_.insert(term.term);
  }
}

text::Analysis ExampleMaker::analyze(const std::string& text, const std::vector<std::string>& emotes) const {
  return text::analyze(text, {}, KnownEmotes(emotes, emotes_));
}

Example ExampleMaker::seen(const text::Analysis& analysis) const {
  Example example;
  model::Hits hits;
  const text::QuestionForm form = text::question_form(analysis);
  model::find_hits(analysis, index_, model::tuned_rules(), hits);
  example.dense = model::dense_features(model::features_of(analysis, hits, form), form);
  model::find_keys(analysis, hits, example.keys);
  return example;
}

Example ExampleMaker::labelled(const LabelledMessage& message, const std::array<float, model::kHeads>& weight) const {
  Example example = seen(analyze(message.text, message.emotes));
  example.target = target_of(message.sentiment, message.emotion, message.toxicity, message.question);
  example.target.emotion[static_cast<std::size_t>(message.emotion)] = kChosenShare;
  example.target.emotion[static_cast<std::size_t>(message.other_emotion)] += 1 - kChosenShare;
  example.weight = weight;
  return example;
}

Example ExampleMaker::taught(const TaughtMessage& message, float weight) const {
  Example example = seen(analyze(message.text, message.emotes));
  example.target = message.teacher;
  example.weight.fill(weight);
  return example;
}

std::vector<Example> ExampleMaker::terms(float weight) const {
  std::vector<Example> examples;
  for (const model::LexiconTerm& term : lexicon_.terms()) {
    if (term.kind == "negation" || term.kind == "intensifier" || term.kind == "question") continue;
    const std::vector<std::string> emotes(term.kind == "emote" ? 1 : 0, term.term);
    Example example = seen(analyze(term.term, emotes));
    const int sentiment = term.polarity <= -kPolarFrom ? -1 : term.polarity >= kPolarFrom ? 1 : 0;
    example.target = target_of(sentiment, term.emotion, term.toxicity, false);
    example.weight = {weight, weight * kTermEmotionFactor, weight, 0};
    examples.push_back(std::move(example));
  }
  return examples;
}

}  // namespace crowdline::training
