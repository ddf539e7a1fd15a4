// True texts written by hand pass; the same texts with one thing changed do not.
#include <gtest/gtest.h>

#include <array>
#include <map>

#include "summary/claim_words.h"
#include "summary/verifier_fixture_test.h"

namespace crowdline::summary {
namespace {

Verdict check(const HandWritten& row, const std::string& text) {
  static const chat::StreamInfo kStream{};
  return verify_text(text, row.facts, {.stream = kStream, .glossary = {}, .language = row.language});
}

TEST(HandWrittenTextsTest, AreAcceptedInEachLanguage) {
  std::map<std::string, std::pair<unsigned, unsigned>> counts;
  for (const HandWritten& row : hand_written()) {
    const Verdict verdict = check(row, row.text);
    auto& [good, all] = counts[row.language];
    good += verdict.good();
    ++all;
    if (!verdict.good())
      std::printf("%s \"%s\": %s\n", to_string(verdict.fault), verdict.detail.c_str(), row.text.c_str());
  }
  ASSERT_EQ(counts.size(), 6u);
  for (const auto& [language, count] : counts) {
    EXPECT_GE(count.second, 10u);
    EXPECT_GE(count.first * 100, count.second * 95) << language << ": " << count.first << " of " << count.second;
  }
}

// `text` with the first run of figures replaced; empty when there is none beside "<3".
std::string with_other_number(const std::string& text) {
  for (std::size_t at = text.find_first_of("0123456789"); at != std::string::npos;
       at = text.find_first_of("0123456789", at + 1)) {
    if (at > 0 && text[at - 1] == '<') continue;
    const std::size_t end = std::min(text.find_first_not_of("0123456789", at), text.size());
    const unsigned long number = std::stoul(text.substr(at, end - at));
    return text.substr(0, at) + std::to_string(number * 3 + 7) + text.substr(end);
  }
  return "";
}

std::string replaced(std::string text, std::string_view from, std::string_view to) {
  const std::size_t at = text.find(from);
  return at == std::string::npos ? "" : text.replace(at, from.size(), to);
}

TEST(HandWrittenTextsTest, FailWithOneThingChanged) {
  unsigned tried = 0;
  const auto must_fail = [&](const HandWritten& row, const std::string& text) {
    if (text.empty()) return;
    ++tried;
    EXPECT_FALSE(check(row, text).good()) << text;
  };
  for (const HandWritten& row : hand_written()) {
    must_fail(row, with_other_number(row.text));
    for (const char* quote : {"mic", "soup", "stairs", "LANTERN", "mossy", "bridge"})
      must_fail(row, replaced(row.text, quote, "zeppelin"));
    for (const char* emote : {"LUL", "monkaS", "BibleThump", "PogChamp"})
      must_fail(row, replaced(row.text, emote, "LULW"));
    must_fail(row, row.text + " Bodo.");
    must_fail(row, "zeppelin " + row.text);
    must_fail(row, row.text + " \"never said\"");
    must_fail(row, row.text + " 77777");
  }
  EXPECT_GT(tried, 350u);
}

// A text over the facts of another window.
TEST(HandWrittenTextsTest, FailForAnotherWindow) {
  const std::vector<HandWritten> all = hand_written();
  unsigned passed = 0;
  unsigned tried = 0;
  for (const HandWritten& row : all) {
    for (const HandWritten& other : all) {
      if (other.language != row.language || other.facts.id == row.facts.id || other.facts.id == "s")
        continue;  // what holds of a part may hold of all
      ++tried;
      const bool good = check({row.language, row.text, other.facts}, row.text).good();
      passed += good;
      if (good) std::printf("passes for %s: %s\n", other.facts.id.c_str(), row.text.c_str());
    }
  }
  EXPECT_EQ(passed, 0u) << "of " << tried;
}

TEST(ClaimWordsTest, EveryTableIsReadAndLarge) {
  for (const char* language : {"en", "es-419", "de", "pt-BR", "fr", "ja"}) {
    ASSERT_NE(claim_words(language), nullptr);
    EXPECT_GT(claim_words(language)->size(), 400u) << language;
  }
  EXPECT_EQ(claim_words("it"), nullptr);
  EXPECT_THROW(ClaimWords("en", "no such key: word"), std::invalid_argument);
  EXPECT_THROW(ClaimWords("en", "count 1: word"), std::invalid_argument);
  EXPECT_THROW(ClaimWords("en", "plain word"), std::invalid_argument);
}

TEST(ClaimWordsTest, LongestEntryWins) {
  const ClaimWords words("en", "plain: in all\ntotal: in_all\nsay: sa*\nquestion: says");
  const std::vector<std::string> in_all = {"in", "all", "sayings"};
  EXPECT_EQ(words.match(in_all).length, 2u);
  EXPECT_EQ(words.match(in_all).word->claim, Claim::kTotal);
  EXPECT_EQ(words.match(std::span(in_all).subspan(2)).word->claim, Claim::kSay);
  const std::vector<std::string> says = {"says"};
  EXPECT_EQ(words.match(says).word->claim, Claim::kQuestion);
}

}  // namespace
}  // namespace crowdline::summary
