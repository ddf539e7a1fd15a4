#include "model/trained_scorer.h"

#include <array>
#include <memory>
#include <mutex>

#include "base/hash.h"
#include "model/explanation.h"
#include "model/hits.h"
#include "model/lexicon_scorer.h"
#include "model/model_logits.h"
#include "model/score_memory.h"
#include "model/word_memory.h"

namespace crowdline::model {
namespace {

// A message on its way: what is asked from memory for it arrives while others are scored.
struct Coming {
  std::uint64_t key = 0;             // in the memory of scores
  bool known = false;                // its score was found there
  std::vector<std::uint64_t> words;  // keys of its tokens in the memory of words; empty where it is known
};

constexpr std::size_t kAhead = 2;  // messages between asking for memory and using it

// Sums of the rows of one message's tokens and pairs; of pairs with meanings there are three a pair at most.
using RowSums = std::array<std::int16_t, kLanes>;
using GroupRows = std::array<RowSums, kKeyGroups>;
static_assert(kMostMeaningPairs * 128 <= INT16_MAX);

// A message whose pairs are on their way from memory: what is known of it so far.
struct Unfinished {
  GroupRows rows{};
  GroupCounts counts{};
  Lanes lanes{};                            // the dense features' part
  Places<kMostPairs> pairs;                 // of tokens
  Places<kMostMeaningPairs> meaning_pairs;  // those with a meaning
};

// Memory of one batch after the other.
struct Workspace {
  Workspace(std::span<const ByteRow> table, const TermIndex& index) : words(table, index) {}
  WordMemory words;
  ScoreMemory scores;
  std::array<Coming, 2 * kAhead + 2> coming;
  std::array<Unfinished, 2> unfinished;
  Hits hits;
  std::vector<TokenFacts> facts;        // of a message's tokens
  std::vector<std::uint32_t> question;  // roles of these in a question
  std::vector<CountedToken> tokens;     // those that count
  std::vector<std::uint64_t> meanings;  // of these, each by itself
};

// Workspaces that no batch uses now; as many as there are threads at most.
class WorkspacePool {
 public:
  WorkspacePool(std::span<const ByteRow> table, const TermIndex& index) : table_(table), index_(index) {}
  std::unique_ptr<Workspace> take() {
    const std::scoped_lock lock(mutex_);
    if (free_.empty()) return std::make_unique<Workspace>(table_, index_);
    auto workspace = std::move(free_.back());
    free_.pop_back();
    return workspace;
  }
  void give_back(std::unique_ptr<Workspace> workspace) {
    const std::scoped_lock lock(mutex_);
    free_.push_back(std::move(workspace));
  }

 private:
  std::span<const ByteRow> table_;
  const TermIndex& index_;
  std::mutex mutex_;
  std::vector<std::unique_ptr<Workspace>> free_;
};

template <typename Row, typename Lane>
void add_row(const Row& row, std::array<Lane, kLanes>& sums) {
  for (std::size_t lane = 0; lane < kLanes; ++lane) sums[lane] = static_cast<Lane>(sums[lane] + row[lane]);
}

class TrainedScorer final : public Scorer {
 public:
  TrainedScorer(const ModelView& model, const Lexicon& lexicon)
      : model_(model), index_(lexicon, [](const LexiconTerm&) { return true; }), workspaces_(model.table, index_) {
    ContentHasher hasher;
    hasher.update(model.version());
    hasher.update(lexicon.version());
    version_ = hasher.hex().substr(0, 12);
  }

  std::string_view name() const override { return model_.name(); }
  std::string_view version() const override { return version_; }
  std::string_view description() const override {
    return "Trained on labelled chat: words, emotes, slang and parts of words, beside the lexicon.";
  }

  // Each message passes four places: its score is asked for, else its words, else its pairs, else it is worked out.
  void score(std::span<const text::Analysis* const> messages, std::span<Score> scores) const override {
    auto workspace = workspaces_.take();
    const auto coming = [&](std::size_t i) -> Coming& { return workspace->coming[i % workspace->coming.size()]; };
    const auto unfinished = [&](std::size_t i) -> Unfinished& { return workspace->unfinished[i % 2]; };
    for (std::size_t now = 0; now < messages.size() + 2 * kAhead + 1; ++now) {
      const std::size_t second = now - kAhead;  // where these are before the first message, they are huge
      const std::size_t third = now - 2 * kAhead;
      const std::size_t last = third - 1;
      if (now < messages.size()) fetch_score(*messages[now], *workspace, coming(now));
      if (second < messages.size()) find_score(*messages[second], *workspace, coming(second), scores[second]);
      if (third < messages.size() && !coming(third).known)
        begin(*messages[third], coming(third).words, *workspace, unfinished(third));
      if (last < messages.size() && !coming(last).known) {
        scores[last] = score_of(finish(unfinished(last)), model_.head->temperatures);
        workspace->scores.keep(coming(last).key, scores[last]);
      }
    }
    workspaces_.give_back(std::move(workspace));
  }

  std::vector<Reason> explain(const text::Analysis& message) const override {
    return explain_linear(model_, index_, message);
  }

 private:
  static void fetch_score(const text::Analysis& message, const Workspace& workspace, Coming& coming) {
    coming.key = ScoreMemory::key_of(message);
    workspace.scores.fetch(coming.key);
  }

  static void find_score(const text::Analysis& message, const Workspace& workspace, Coming& coming, Score& score) {
    const Score* const kept = workspace.scores.find(coming.key);
    coming.known = kept != nullptr;
    coming.words.clear();
    if (coming.known) {
      score = *kept;
      return;
    }
    for (const text::Token& token : message.tokens) {
      const std::uint64_t key = WordMemory::key_of(message, token);
      workspace.words.fetch(key);
      coming.words.push_back(key);
    }
  }

  // Takes the facts of all tokens from the memory of words, and the rows of those that count, as count_tokens() does.
  static void add_tokens(const text::Analysis& message, std::span<const std::uint64_t> keys, Workspace& workspace,
                         GroupRows& rows, GroupCounts& counts) {
    workspace.facts.clear();
    workspace.question.clear();
    workspace.tokens.clear();
    workspace.meanings.clear();
    RowSums own{};  // apart, so that both stay in registers
    RowSums grams{};
    std::uint32_t gram_count = 0;
    for (std::size_t at = 0; at < keys.size(); ++at) {
      const text::Token& token = message.tokens[at];
      const WordMemory::Entry& entry = workspace.words.find(message, token, keys[at]);
      workspace.facts.push_back(entry.facts);
      workspace.question.push_back(entry.facts.question);
      if (!counts_next(workspace.tokens, entry.token_key)) continue;
      workspace.tokens.push_back({.key = entry.token_key, .token = &token});
      workspace.meanings.push_back(entry.meaning);
      add_row(entry.token, own);
      add_row(entry.gram_sum, grams);
      gram_count += entry.grams;
    }
    rows[static_cast<std::size_t>(KeyGroup::kToken)] = own;
    rows[static_cast<std::size_t>(KeyGroup::kGram)] = grams;
    counts[static_cast<std::size_t>(KeyGroup::kToken)] = static_cast<std::uint32_t>(workspace.tokens.size());
    counts[static_cast<std::size_t>(KeyGroup::kGram)] = gram_count;
  }

  // A token that begins a phrase means what the phrase means, one inside of it nothing.
  static void set_meanings(const text::Analysis& message, Workspace& workspace) {
    for (std::size_t i = 0; i < workspace.tokens.size(); ++i) {
      CountedToken& counted = workspace.tokens[i];
      const auto at = static_cast<std::size_t>(counted.token - message.tokens.data());
      const LexiconTerm* const term = workspace.hits.terms[at];
      counted.meaning = term == workspace.facts[at].alone.term ? workspace.meanings[i] : meaning_of(term);
    }
  }

  void fetch_pairs(std::span<const CountedToken> tokens, Unfinished& unfinished) const {
    unfinished.pairs.clear();
    unfinished.meaning_pairs.clear();
    for_each_pair(tokens, [&](KeyGroup group, std::uint32_t place) {
      __builtin_prefetch(&model_.table[place]);
      if (group == KeyGroup::kPair) {
        unfinished.pairs.push_back(place);
      } else {
        unfinished.meaning_pairs.push_back(place);
      }
    });
  }

  void add_rows(KeyGroup group, std::span<const std::uint32_t> places, Unfinished& unfinished) const {
    RowSums sum{};  // apart, so that it stays in registers
    for (const std::uint32_t place : places) add_row(model_.table[place], sum);
    unfinished.rows[static_cast<std::size_t>(group)] = sum;
    unfinished.counts[static_cast<std::size_t>(group)] = static_cast<std::uint32_t>(places.size());
  }

  // All but the pairs, whose rows are asked from memory.
  void begin(const text::Analysis& message, std::span<const std::uint64_t> keys, Workspace& workspace,
             Unfinished& unfinished) const {
    add_tokens(message, keys, workspace, unfinished.rows, unfinished.counts);
    find_hits(message, workspace.facts, index_, tuned_rules(), workspace.hits);
    set_meanings(message, workspace);
    fetch_pairs(workspace.tokens, unfinished);
    const text::QuestionForm form = text::question_form(message, workspace.question);
    unfinished.lanes = dense_logits(*model_.head, dense_features(features_of(message, workspace.hits, form), form));
  }

  Lanes finish(Unfinished& unfinished) const {
    add_rows(KeyGroup::kPair, unfinished.pairs, unfinished);
    add_rows(KeyGroup::kMeaning, unfinished.meaning_pairs, unfinished);
    std::array<Sums, kKeyGroups> sums{};
    for (std::size_t group = 0; group < kKeyGroups; ++group) add_row(unfinished.rows[group], sums[group]);
    Lanes lanes = unfinished.lanes;
    add_groups(*model_.head, sums, unfinished.counts, lanes);
    return lanes;
  }

  ModelView model_;
  TermIndex index_;
  std::string version_;
  mutable WorkspacePool workspaces_;
};

}  // namespace

Result<std::unique_ptr<Scorer>> make_trained_scorer(std::span<const std::byte> file, const Lexicon& lexicon) {
  auto model = view_model(file);
  if (!model) return std::unexpected(model.error());
  return std::make_unique<TrainedScorer>(*model, lexicon);
}

}  // namespace crowdline::model
