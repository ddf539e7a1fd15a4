// The built-in writer's texts are true: the verifier takes them, whatever the window holds.
#include <gtest/gtest.h>

#include <fmt/format.h>

#include "summary/random_window_test.h"
#include "summary/verifier.h"

namespace crowdline::summary {
namespace {

class BuiltinTextsTest : public testing::Test {
 protected:
  WriterContext context() const { return {stream_, meanings_, {}, {}}; }

  VerifierContext checks() const { return {.stream = stream_, .glossary = glossary_}; }

  void look_at(const Verdict& verdict, const std::string& text) {
    ++looked_;
    good_ += verdict.good();
    if (!verdict.good() && shown_++ < 25) fmt::print("{} \"{}\": {}\n", to_string(verdict.fault), verdict.detail, text);
  }

  chat::StreamInfo stream_{};
  NoMeanings meanings_;
  std::vector<std::pair<std::string, std::string>> glossary_ = {{"OYOTrip", "a cheer, hands in the air"},
                                                                {"monkaS", "sweating frog, nervous"}};
  std::unique_ptr<SummaryWriter> writer_ = make_builtin_writer();
  unsigned looked_ = 0, good_ = 0, shown_ = 0;
};

TEST_F(BuiltinTextsTest, AreAccepted) {
  for (unsigned seed = 1; seed <= 2000; ++seed) {
    const timeline::Window window = random_window_at(60'000, seed);
    for (const Summary& summary :
         {writer_->write_window(window, context()), writer_->write_chapter(window, context())}) {
      look_at(verify_text(summary.text, summary, checks()), summary.text);
      look_at(verify_title(summary.title, summary, checks()), summary.title);
    }
  }
  EXPECT_GE(good_, looked_ * 95 / 100) << good_ << " of " << looked_;
}

}  // namespace
}  // namespace crowdline::summary
