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
#include "model/word_rows.h"

namespace crowdline::model {
namespace {

// Memory of one batch after the other.
struct Workspace {
  explicit Workspace(std::span<const ByteRow> table) : words(table) {}
  WordRows words;
  ScoreMemory scores;
  Hits hits;
  std::vector<CountedToken> tokens;
  std::vector<std::pair<KeyGroup, std::uint32_t>> pairs;  // places of a message
};

// Workspaces that no batch uses now; as many as there are threads at most.
class WorkspacePool {
 public:
  explicit WorkspacePool(std::span<const ByteRow> table) : table_(table) {}
  std::unique_ptr<Workspace> take() {
    const std::scoped_lock lock(mutex_);
    if (free_.empty()) return std::make_unique<Workspace>(table_);
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
  std::mutex mutex_;
  std::vector<std::unique_ptr<Workspace>> free_;
};

// Sums of the rows of one message's tokens and pairs; of pairs with meanings there are three a pair at most.
using RowSums = std::array<std::int16_t, kLanes>;
static_assert((kMostTokens + 1) * 3 * 128 <= INT16_MAX);

template <typename Row, typename Lane>
void add_row(const Row& row, std::array<Lane, kLanes>& sums) {
  for (std::size_t lane = 0; lane < kLanes; ++lane) sums[lane] = static_cast<Lane>(sums[lane] + row[lane]);
}

class TrainedScorer final : public Scorer {
 public:
  TrainedScorer(const ModelView& model, const Lexicon& lexicon)
      : model_(model), index_(lexicon, [](const LexiconTerm&) { return true; }), workspaces_(model.table) {
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

  void score(std::span<const text::Analysis* const> messages, std::span<Score> scores) const override {
    auto workspace = workspaces_.take();
    std::array<std::uint64_t, kAhead> keys{};  // of the messages ahead
    for (std::size_t i = 0; i < messages.size() + kAhead; ++i) {
      if (i >= kAhead) scores[i - kAhead] = score_one(*messages[i - kAhead], keys[i % kAhead], *workspace);
      if (i < messages.size()) keys[i % kAhead] = fetch_message(*messages[i], *workspace);
    }
    workspaces_.give_back(std::move(workspace));
  }

  std::vector<Reason> explain(const text::Analysis& message) const override {
    return explain_linear(model_, index_, message);
  }

 private:
  static constexpr std::size_t kAhead = 2;  // messages between asking for memory and using it

  // Asks for what score_one() will look at; returns the message's key in the memory of scores.
  std::uint64_t fetch_message(const text::Analysis& message, Workspace& workspace) const {
    const std::uint64_t key = ScoreMemory::key_of(message);
    workspace.scores.fetch(key);
    for (const text::Token& token : message.tokens) {
      index_.fetch(token.fold_hash);
      workspace.words.fetch(token.fold_hash);
    }
    return key;
  }

  Score score_one(const text::Analysis& message, std::uint64_t key, Workspace& workspace) const {
    if (const Score* const known = workspace.scores.find(key)) return *known;
    const Score score = score_of(logits(message, workspace), model_.head->temperatures);
    workspace.scores.keep(key, score);
    return score;
  }

  void fetch_rows(Workspace& workspace) const {
    for (const CountedToken& token : workspace.tokens) workspace.words.fetch(token.key);
    workspace.pairs.clear();
    for_each_pair(workspace.tokens, [&](KeyGroup group, std::uint32_t place) {
      __builtin_prefetch(&model_.table[place]);
      workspace.pairs.emplace_back(group, place);
    });
  }

  Lanes logits(const text::Analysis& message, Workspace& workspace) const {
    const text::QuestionForm form = text::question_form(message);
    find_hits(message, index_, tuned_rules(), workspace.hits);
    count_tokens(message, workspace.hits, workspace.tokens);
    fetch_rows(workspace);  // they arrive while the dense features are worked out
    Lanes lanes = dense_logits(*model_.head, dense_features(features_of(message, workspace.hits, form), form));
    std::array<RowSums, kKeyGroups> rows{};
    std::array<Sums, kKeyGroups> sums{};
    GroupCounts counts{};
    for (const CountedToken& token : workspace.tokens) {
      const WordRows::Entry& entry = workspace.words.find(message, token);
      add_row(entry.token, rows[static_cast<std::size_t>(KeyGroup::kToken)]);
      add_row(entry.gram_sum, sums[static_cast<std::size_t>(KeyGroup::kGram)]);
      ++counts[static_cast<std::size_t>(KeyGroup::kToken)];
      counts[static_cast<std::size_t>(KeyGroup::kGram)] += entry.grams;
    }
    for (const auto& [group, place] : workspace.pairs) {
      add_row(model_.table[place], rows[static_cast<std::size_t>(group)]);
      ++counts[static_cast<std::size_t>(group)];
    }
    for (std::size_t group = 0; group < kKeyGroups; ++group) add_row(rows[group], sums[group]);
    add_groups(*model_.head, sums, counts, lanes);
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
