// The built-in writer's texts are true: the verifier takes them, whatever the window holds.
#include <gtest/gtest.h>

#include <fmt/format.h>

#include "summary/random_window_test.h"
#include "summary/verifier.h"

namespace crowdline::summary {
namespace {

class BuiltinTextsTest : public testing::Test {
 protected:
  WriterContext context(std::span<const timeline::Window> before) const { return {stream_, meanings_, before, {}}; }

  VerifierContext checks(std::string_view language) const {
    return {.stream = stream_, .glossary = glossary_, .language = language};
  }

  void look_at(const Verdict& verdict, const std::string& text) {
    ++looked_;
    good_ += verdict.good();
    if (!verdict.good() && shown_++ < 12) fmt::print("{} \"{}\": {}\n", to_string(verdict.fault), verdict.detail, text);
  }

  chat::StreamInfo stream_{};
  NoMeanings meanings_;
  std::vector<std::pair<std::string, std::string>> glossary_ = {{"OYOTrip", "a cheer, hands in the air"},
                                                                {"monkaS", "sweating frog, nervous"}};
  unsigned looked_ = 0, good_ = 0, shown_ = 0;
};

TEST_F(BuiltinTextsTest, AreAcceptedInEachLanguage) {
  for (const std::string_view language : writer_languages()) {
    const std::unique_ptr<SummaryWriter> writer = make_builtin_writer(language);
    looked_ = good_ = shown_ = 0;
    for (unsigned seed = 1; seed <= 600; ++seed) {
      const timeline::Window window = random_window_at(120'000, seed);
      const std::vector<timeline::Window> before = {random_window_at(0, seed + 5000)};
      for (const Summary& summary :
           {writer->write_window(window, context(before)), writer->write_chapter(window, context({})),
            writer->write_stream(window, {}, {}, context({}))}) {
        look_at(verify_text(summary.text, summary, checks(language)), summary.text);
        look_at(verify_title(summary.title, summary, checks(language)), summary.title);
      }
    }
    EXPECT_GE(good_, looked_ * 95 / 100) << language << ": " << good_ << " of " << looked_;
  }
}

}  // namespace
}  // namespace crowdline::summary
