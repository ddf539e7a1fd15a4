#include "text/video_time_context.h"

#include <algorithm>
#include <array>
#include <string>

namespace crowdline::text {
namespace {

using Glyphs = std::span<const Glyph>;

template <std::size_t n>
bool is_one_of(std::string_view word, const std::array<std::string_view, n>& words) {
  return std::ranges::find(words, word) != words.end();
}

// Behind a clock time.
constexpr std::array<std::string_view, 18> kClockWords = {"am",  "pm",   "a.m", "p.m", "uhr", "o'clock",
                                                          "utc", "gmt",  "est", "edt", "pst", "pdt",
                                                          "cet", "cest", "bst", "jst", "ist", "msk"};
constexpr std::array<std::string_view, 14> kScoreWords = {"won",       "win",     "wins",     "winning", "lost",
                                                          "lose",      "losing",  "beat",     "score",   "scored",
                                                          "scoreline", "leading", "trailing", "ratio"};
// Before a length of time.
constexpr std::array<std::string_view, 8> kLengthWords = {"took", "takes", "in",    "after",
                                                          "for",  "of",    "every", "within"};
constexpr std::array<std::string_view, 9> kAfterScore = {"win",    "loss", "victory", "defeat", "ratio",
                                                         "aspect", "odds", "monitor", "screen"};
constexpr std::array<std::string_view, 52> kVerseWords = {
    "verse",     "verses",   "chapter",     "psalm",     "psalms",    "proverbs",    "genesis",    "exodus",
    "leviticus", "numbers",  "joshua",      "judges",    "ruth",      "samuel",      "kings",      "chronicles",
    "ezra",      "nehemiah", "esther",      "job",       "isaiah",    "jeremiah",    "ezekiel",    "daniel",
    "hosea",     "joel",     "micah",       "malachi",   "matthew",   "mark",        "luke",       "john",
    "acts",      "romans",   "corinthians", "galatians", "ephesians", "philippians", "colossians", "thessalonians",
    "timothy",   "titus",    "hebrews",     "james",     "peter",     "jude",        "revelation", "surah",
    "quran",     "qur'an",   "johannes",    "salmo"};

bool is_digit(char sign) { return sign >= '0' && sign <= '9'; }
bool is_letter(char sign) { return sign >= 'a' && sign <= 'z'; }
bool is_word(char sign) { return is_letter(sign) || sign == '\'' || sign == '.'; }

// The word that ends before `at`, behind spaces, commas and colons; `at` moves to its beginning.
std::string take_word_before(Glyphs glyphs, std::size_t& at) {
  while (at > 0 && (glyphs[at - 1].sign == ' ' || glyphs[at - 1].sign == ',' || glyphs[at - 1].sign == ':')) --at;
  std::size_t begin = at;
  while (begin > 0 && (is_letter(glyphs[begin - 1].sign) || glyphs[begin - 1].sign == '\'')) --begin;
  std::string word;
  for (std::size_t i = begin; i < at; ++i) word += glyphs[i].sign;
  at = begin;
  return word;
}

std::string word_after(Glyphs glyphs, std::size_t at) {
  while (at < glyphs.size() && glyphs[at].sign == ' ') ++at;
  std::string word;
  for (; at < glyphs.size() && is_word(glyphs[at].sign); ++at) word += glyphs[at].sign;
  while (word.ends_with('.') || word.ends_with('\'')) word.pop_back();
  return word;
}

// "2024-05-12 12:34", "12/05/2024, 12:34", "12.05. 12:34": at least one mark between digits, right before.
bool follows_date(Glyphs glyphs, std::size_t at) {
  while (at > 0 && (glyphs[at - 1].sign == ' ' || glyphs[at - 1].sign == ',')) --at;
  std::size_t marks = 0;
  std::size_t digits = 0;
  for (; at > 0; --at) {
    const char sign = glyphs[at - 1].sign;
    if (is_digit(sign))
      ++digits;
    else if (sign == '-' || sign == '/' || sign == '.')
      ++marks;
    else
      break;
  }
  return marks >= 2 && digits >= 4;
}

bool touches(Glyphs glyphs, std::size_t begin, std::size_t end) {
  const char before = begin > 0 ? glyphs[begin - 1].sign : ' ';
  const char earlier = begin > 1 ? glyphs[begin - 2].sign : ' ';
  const char after = end < glyphs.size() ? glyphs[end].sign : ' ';
  const char later = end + 1 < glyphs.size() ? glyphs[end + 1].sign : ' ';
  if (is_letter(before) || is_digit(before) || before == ':' || before == '$' || before == '+' || before == '_')
    return true;
  if ((before == '.' || before == ',' || before == '/' || before == '-') && (is_digit(earlier) || is_letter(earlier)))
    return true;
  if (is_letter(after) || is_digit(after) || after == '%' || after == '_') return true;
  return (after == '.' || after == ',' || after == '/' || after == ':') && is_digit(later);
}

}  // namespace

bool means_something_else(Glyphs glyphs, std::size_t begin, std::size_t end, NumberForm form) {
  if (touches(glyphs, begin, end) || follows_date(glyphs, begin)) return true;
  std::size_t before = begin;
  while (before > 0 && glyphs[before - 1].sign == ' ') --before;
  if (before > 0 && glyphs[before - 1].sign == glyph::kClockHalf) return true;
  const std::string following = word_after(glyphs, end);
  if (is_one_of(following, kClockWords) || is_one_of(following, kAfterScore)) return true;
  std::string word = take_word_before(glyphs, begin);
  if (word == "by" || word == "with" || word == "is" || word == "was") word = take_word_before(glyphs, begin);
  if (form == NumberForm::kUnits) return is_one_of(word, kLengthWords);
  return is_one_of(word, kScoreWords) || is_one_of(word, kVerseWords);
}

}  // namespace crowdline::text
