#include "summary/spelled_numbers.h"

#include <gtest/gtest.h>

#include <vector>

namespace crowdline::summary {
namespace {

std::vector<std::string> words_of(const std::string& text) {
  std::vector<std::string> words(1);
  for (const char c : text) {
    if (c == ' ')
      words.emplace_back();
    else
      words.back() += c;
  }
  return words;
}

TEST(SpelledNumbersTest, EveryNumberIsReadBack) {
  for (const char* language : {"en", "es", "de", "pt", "fr"}) {
    for (std::uint32_t n = 2; n < 1000; ++n) {
      const std::vector<std::string> words = words_of(spell(language, n));
      const SpelledNumber number = read_spelled(language, words);
      ASSERT_EQ(number.value, n) << language << " " << spell(language, n);
      ASSERT_EQ(number.length, words.size()) << spell(language, n);
    }
  }
  EXPECT_EQ(spell("ja", 5), "");
}

struct Case {
  const char* language;
  const char* text;
  double value;
  std::size_t length;
};

TEST(SpelledNumbersTest, WaysToWriteThem) {
  const Case cases[] = {
      {"en", "two hundred five people", 205, 3},
      {"en", "three thousand and", 3000, 2},
      {"en", "one thousand twelve", 1012, 3},
      {"es", "doscientas treinta y una personas", 231, 4},
      {"es", "dos mil", 2000, 2},
      {"de", "zweieinhalb stunden", 2.5, 1},
      {"de", "dreitausend leute", 3000, 1},
      {"de", "einhundertzwölf", 112, 1},
      {"pt", "duas pessoas", 2, 1},
      {"pt", "trinta e uma pessoas", 31, 3},
      {"fr", "quatre vingt dix sept messages", 97, 4},
      {"fr", "trente et une personnes", 31, 3},
      {"es", "una persona", 0, 0},
      {"fr", "un message", 0, 0},
      {"de", "eine frage", 0, 0},
      {"en", "someone", 0, 0},
      {"xx", "two", 0, 0},
  };
  for (const Case& row : cases) {
    const SpelledNumber number = read_spelled(row.language, words_of(row.text));
    EXPECT_EQ(number.value, row.value) << row.text;
    EXPECT_EQ(number.length, row.length) << row.text;
  }
}

TEST(SpelledNumbersTest, ChineseFigures) {
  EXPECT_EQ(read_kanji("百二十人").value, 120);
  EXPECT_EQ(read_kanji("百二十人").length, 9u);
  EXPECT_EQ(read_kanji("三").value, 3);
  EXPECT_EQ(read_kanji("一万二千").value, 12'000);
  EXPECT_EQ(read_kanji("人").length, 0u);
  EXPECT_EQ(read_kanji("ab").length, 0u);
}

}  // namespace
}  // namespace crowdline::summary
