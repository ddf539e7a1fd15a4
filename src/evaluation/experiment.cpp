#include "evaluation/experiment.h"

#include <algorithm>
#include <iterator>
#include <set>

#include "evaluation/emote_controlled.h"
#include "evaluation/learning_curve.h"
#include "evaluation/trained_system.h"

namespace crowdline::evaluation {
namespace {

constexpr std::size_t kInsideFolds = 10;

constexpr std::string_view kTeacherMissing =
    "The teacher is left out: models/teacher/answers.zst does not hold its answers for these messages; "
    "docs/experiments.md has its figures on streams of the training split.";

class Experiment {
 public:
  Experiment(const Material& material, const Shipped& shipped, const Plan& plan, const Progress& progress)
      : material_(material), shipped_(shipped), progress_(progress) {
    findings_.plan = plan;
  }

  Result<Findings> run() {
    choose_messages();
    progress_("scoring with the shipped models");
    add_bounds();
    add_peers();
    if (auto done = add_variants(); !done) return std::unexpected(done.error());
    add_teacher();
    if (findings_.plan.quick) return std::move(findings_);
    cross_validate_inside();
    findings_.curves = learning_curves(material_, shipped_.lexicon, progress_);
    return std::move(findings_);
  }

 private:
  // Each message once, though a stream's row may have been drawn twice.
  void choose_messages() {
    findings_.own.name = findings_.plan.dev ? "dev split" : "own test split";
    std::set<std::string> seen;
    for (std::size_t i = 0; i < material_.labels.size(); ++i) {
      const training::LabelledMessage& message = material_.labels[i];
      const bool dev = !message.test && training::part_of(message.stream, kDevParts) == kDevPart;
      if (findings_.plan.dev ? dev : message.test) {
        if (!seen.insert(key_of(message)).second) continue;
        findings_.own.messages.push_back(message);
        own_rows_.push_back(i);
      } else if (!message.test) {
        training_.labelled.push_back(message);
      }
    }
    training_.written = material_.shipped.written;
    // A teacher saw the streams of the dev split.
    if (!findings_.plan.dev) training_.taught = material_.shipped.taught;
    findings_.train_messages = training_.labelled.size();
    findings_.written_messages = training_.written.size();
    findings_.taught_messages = training_.taught.size();
    findings_.emote_controlled.name = "emote-controlled";
    findings_.emote_controlled.messages = material_.emote_controlled;
    if (material_.emote_controlled.empty()) leave_out("emote-controlled is left out: the set is not there.");
  }

  void add_bounds() {
    for (TestSet* set : {&findings_.own, &findings_.emote_controlled}) {
      if (set->messages.empty()) continue;
      set->systems.push_back(always_the_majority(set->messages));
    }
    findings_.own.systems.push_back(question_mark_alone(analyses_of(findings_.own.messages, shipped_.lexicon)));
  }

  void add_peers() {
    if (material_.vader_labels.size() == material_.labels.size()) {
      std::vector<float> own;
      own.reserve(own_rows_.size());
      for (const std::size_t row : own_rows_) own.push_back(material_.vader_labels[row]);
      findings_.own.systems.push_back(vader(own));
    } else {
      leave_out("VADER is left out: its scores are not there (./dev evaluate makes them).");
    }
    if (!material_.emote_controlled.empty() &&
        material_.vader_emote_controlled.size() == material_.emote_controlled.size())
      findings_.emote_controlled.systems.push_back(vader(material_.vader_emote_controlled));
    add_scored("base", "general English only, never tuned on chat", shipped_.base);
    add_scored("lexicon", "the lexicon of chat with rules, no trained weights for words", shipped_.lexicon_alone);
    if (!findings_.plan.dev) add_scored("tuned", "the shipped model", shipped_.tuned);
  }

  void add_scored(const char* name, const char* what, const model::Scorer& scorer) {
    for (TestSet* set : {&findings_.own, &findings_.emote_controlled}) {
      if (set->messages.empty()) continue;
      set->systems.push_back(scored(name, what, scorer, analyses_of(set->messages, shipped_.lexicon)));
    }
  }

  std::vector<Variant> variants() {
    std::vector<Variant> all;
    if (findings_.plan.dev)
      all.push_back(
          {"tuned", "the shipped recipe, trained without the dev split", material_.recipe, &shipped_.lexicon});
    const Variant shipped{"", "", material_.recipe, &shipped_.lexicon};
    Variant bare = without_lexicon(shipped);
    bare.name = "tuned without lexicon";
    bare.what = "words, pairs of words and letters, and of the lexicon only what the teacher's labels carry";
    Variant words = without_ngrams(shipped);
    words.name = "tuned without n-grams";
    words.what = "words and the lexicon, no pairs, no letters";
    all.push_back(bare);
    all.push_back(words);
    if (material_.with_neighbours != nullptr) {
      all.push_back({"tuned + neighbours", "with a glossary of unlabelled chat's neighbours", material_.recipe,
                     material_.with_neighbours});
    } else {
      leave_out("tuned + glossary of unlabelled neighbours is left out: models/neighbours.tsv is not there.");
    }
    return all;
  }

  Result<void> add_variants() {
    const std::array<Messages, 2> asked{findings_.own.messages, findings_.emote_controlled.messages};
    if (findings_.plan.dev) {
      progress_("training tuned");
      const Variant tuned{"tuned", "the shipped recipe, trained without the dev split", material_.recipe,
                          &shipped_.lexicon};
      auto systems = train_and_score(tuned, training_, asked);
      if (!systems) return std::unexpected(systems.error());
      add_trained(std::move(*systems));
    }
    for (const Variant& variant : variants()) {
      progress_(fmt::format("training {}", variant.name));
      std::vector<System> systems;
      for (auto& scores : learn_and_score(variant, training_, asked, shipped_.temperatures))
        systems.push_back(
            {.name = variant.name, .what = variant.what, .calibrated = false, .scores = std::move(scores)});
      add_trained(std::move(systems));
    }
    return {};
  }

  // On the own messages and on those outside.
  void add_trained(std::vector<System> systems) {
    findings_.own.systems.push_back(std::move(systems[0]));
    if (!findings_.emote_controlled.messages.empty())
      findings_.emote_controlled.systems.push_back(std::move(systems[1]));
  }

  void add_teacher() {
    System teacher{
        .name = "teacher",
        .what = "a fine-tuned sentence encoder and a linear model, the mean of their logits; too slow to ship"};
    for (const training::LabelledMessage& message : findings_.own.messages) {
      const auto found = material_.teacher.find(key_of(message));
      if (found == material_.teacher.end()) return leave_out(std::string(kTeacherMissing));
      teacher.scores.push_back(found->second);
    }
    findings_.own.systems.push_back(std::move(teacher));
  }

  void cross_validate_inside() {
    if (material_.emote_controlled.empty()) return;
    findings_.inside.name = "inside emote-controlled";
    for (std::size_t cut = 0; cut < kInsideCuts; ++cut)
      std::ranges::copy(material_.emote_controlled, std::back_inserter(findings_.inside.messages));
    findings_.inside.systems.push_back(always_the_majority(findings_.inside.messages));
    const auto random = each_its_own_stream(material_.emote_controlled);
    const auto by_text = streams_by_text(material_.emote_controlled);
    add_inside("random folds", random, training::small_set_recipe(), nullptr);
    add_inside("folds by text", by_text, training::small_set_recipe(), nullptr);
    if (shipped_.weights == nullptr) return;
    add_inside("fine-tuned, random folds", random, training::fine_tuning_recipe(), shipped_.weights);
    add_inside("fine-tuned, folds by text", by_text, training::fine_tuning_recipe(), shipped_.weights);
    add_inside("advised, random folds", random, training::advised_recipe(), shipped_.weights);
    add_inside("advised, folds by text", by_text, training::advised_recipe(), shipped_.weights);
  }

  // `messages` with the streams that no two folds may share.
  void add_inside(const char* name, const std::vector<training::LabelledMessage>& messages,
                  const training::Recipe& recipe, const model::ModelView* start) {
    progress_(fmt::format("cross-validation inside emote-controlled, {}", name));
    System system{.name = name, .heads = {true, false, false, false}};
    for (std::size_t cut = 0; cut < kInsideCuts; ++cut) {
      training::TrainingSet set{.labelled = messages};
      for (training::LabelledMessage& message : set.labelled)
        message.stream = fmt::format("cut {}: {}", cut, message.stream);  // folds are by a hash of this
      std::ranges::move(training::cross_validate(set, recipe, shipped_.lexicon, kInsideFolds, start),
                        std::back_inserter(system.scores));
    }
    findings_.inside.systems.push_back(std::move(system));
  }

  void leave_out(std::string sentence) { findings_.left_out.push_back(std::move(sentence)); }

  const Material& material_;
  const Shipped& shipped_;
  const Progress& progress_;
  Findings findings_;
  training::TrainingSet training_;
  std::vector<std::size_t> own_rows_;  // in material_.labels
};

}  // namespace

Result<Findings> run_experiment(const Material& material, const Shipped& shipped, const Plan& plan,
                                const Progress& progress) {
  return Experiment(material, shipped, plan, progress).run();
}

}  // namespace crowdline::evaluation
