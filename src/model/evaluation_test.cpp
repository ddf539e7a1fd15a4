// Floors of quality on labelled chat. The floors are what was measured less about two standard errors of accuracy.
#include <gtest/gtest.h>

#include "model/labelled_chat_test.h"
#include "model/lexicon_scorer.h"
#include "text/question.h"

namespace crowdline::model {
namespace {

struct Quality {
  double accuracy = 0;
  double macro_f1 = 0;
};

Quality sentiment_quality(const Scorer& scorer, const std::vector<Labelled>& rows) {
  std::array<std::array<double, 3>, 3> confusion{};  // [label][prediction]
  for (const Labelled& row : rows) {
    const text::Analysis* const message = &row.analysis;
    Score score;
    scorer.score({&message, 1}, {&score, 1});
    confusion[static_cast<std::size_t>(row.sentiment + 1)][static_cast<std::size_t>(score.sentiment_label() + 1)] += 1;
  }
  Quality quality;
  for (std::size_t c = 0; c < 3; ++c) {
    double labelled = 0;
    double predicted = 0;
    for (std::size_t k = 0; k < 3; ++k) {
      labelled += confusion[c][k];
      predicted += confusion[k][c];
    }
    quality.accuracy += confusion[c][c] / static_cast<double>(rows.size());
    quality.macro_f1 += 2 * confusion[c][c] / std::max(1.0, labelled + predicted) / 3;
  }
  return quality;
}

TEST(Evaluation, OnTheTrainSplit) {
  if (train_split().empty()) GTEST_SKIP() << "SKIPPED (no shared data)";
  const Quality tuned = sentiment_quality(*make_tuned_lexicon_scorer(shipped_lexicon()), train_split());
  const Quality base = sentiment_quality(*make_base_scorer(shipped_lexicon()), train_split());
  RecordProperty("tuned", fmt::format("{:.3f} / {:.3f}", tuned.accuracy, tuned.macro_f1));
  RecordProperty("base", fmt::format("{:.3f} / {:.3f}", base.accuracy, base.macro_f1));
  EXPECT_GE(tuned.accuracy, 0.785);
  EXPECT_GE(tuned.macro_f1, 0.72);
  EXPECT_GE(tuned.accuracy, base.accuracy + 0.08) << base.accuracy;
  EXPECT_GE(tuned.macro_f1, base.macro_f1 + 0.08) << base.macro_f1;
}

TEST(Evaluation, OnMessagesOfOurOwnWriting) {
  std::vector<Labelled> rows;
  for (const char* file : {"written_1.tsv", "written_2.tsv", "written_3.tsv", "written_4.tsv"}) {
    std::ranges::move(read_labelled(shared_data() / "written" / file, [](auto&) { return true; }),
                      std::back_inserter(rows));
  }
  if (rows.empty()) GTEST_SKIP() << "SKIPPED (no shared data)";
  const Quality tuned = sentiment_quality(*make_tuned_lexicon_scorer(shipped_lexicon()), rows);
  const Quality base = sentiment_quality(*make_base_scorer(shipped_lexicon()), rows);
  RecordProperty("tuned", fmt::format("{:.3f} / {:.3f}", tuned.accuracy, tuned.macro_f1));
  RecordProperty("base", fmt::format("{:.3f} / {:.3f}", base.accuracy, base.macro_f1));
  EXPECT_GE(tuned.accuracy, base.accuracy + 0.08) << base.accuracy;
  EXPECT_GE(tuned.macro_f1, base.macro_f1 + 0.08) << base.macro_f1;
}

TEST(Evaluation, QuestionsAreFoundBetterThanByTheirMarks) {
  if (train_split().empty()) GTEST_SKIP() << "SKIPPED (no shared data)";
  std::array<double, 3> by_form{};  // hits, found, labelled
  std::array<double, 3> by_mark{};
  for (const Labelled& row : train_split()) {
    const auto add = [&row](bool found, std::array<double, 3>& sums) {
      sums[0] += found && row.question == 1 ? 1 : 0;
      sums[1] += found ? 1 : 0;
      sums[2] += row.question;
    };
    add(text::asks(row.analysis), by_form);
    add(row.analysis.question_mark, by_mark);
  }
  const auto f1 = [](const std::array<double, 3>& sums) { return 2 * sums[0] / (sums[1] + sums[2]); };
  RecordProperty("asks", fmt::format("{:.3f}", f1(by_form)));
  RecordProperty("mark", fmt::format("{:.3f}", f1(by_mark)));
  EXPECT_GE(f1(by_form), f1(by_mark) + 0.15);
}

}  // namespace
}  // namespace crowdline::model
