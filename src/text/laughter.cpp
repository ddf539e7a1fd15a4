#include "text/laughter.h"

#include <array>

#include "text/characters.h"

namespace crowdline::text {
namespace {

// Every letter is one of `letters`, consonant and vowel mostly alternate: at least `pairs` changes between them.
bool alternates(std::string_view word, std::string_view consonants, std::string_view vowels, int least_changes) {
  int changes = 0;
  bool last_vowel = false;
  for (std::size_t i = 0; i < word.size(); ++i) {
    const char c = ascii_lower(word[i]);
    const bool vowel = vowels.find(c) != std::string_view::npos;
    if (!vowel && consonants.find(c) == std::string_view::npos) return false;
    if (i > 0 && vowel != last_vowel) ++changes;
    last_vowel = vowel;
  }
  return changes >= least_changes;
}

bool only(std::string_view word, char letter, std::size_t least) {
  if (word.size() < least) return false;
  for (const char c : word) {
    if (ascii_lower(c) != letter) return false;
  }
  return true;
}

bool begins_lower(std::string_view word, std::string_view with) {
  if (word.size() < with.size()) return false;
  for (std::size_t i = 0; i < with.size(); ++i) {
    if (ascii_lower(word[i]) != with[i]) return false;
  }
  return true;
}

// "lmaooo", "lmfaoo", "rofllll", "lollll": a known stem whose last letter goes on.
bool is_long_stem(std::string_view word) {
  constexpr std::array<std::string_view, 6> kStems{"lmao", "lmfao", "rofl", "lol", "lul", "kek"};
  for (const std::string_view stem : kStems) {
    if (!begins_lower(word, stem)) continue;
    if (only(word.substr(stem.size()), stem.back(), 0)) return true;
  }
  return false;
}

bool repeats(std::string_view word, std::string_view unit, std::size_t least) {
  std::size_t count = 0;
  while (word.starts_with(unit)) {
    word.remove_prefix(unit.size());
    ++count;
  }
  return word.empty() && count >= least;
}

bool is_eastern(std::string_view word) {
  return repeats(word, "\u54C8", 2) || repeats(word, "\u3131", 1) || repeats(word, "\u314B", 1) ||
         repeats(word, "\u8349", 1) || repeats(word, "\u314E", 2) || repeats(word, "\uFF57", 2);
}

}  // namespace

bool is_laughter(std::string_view word) {
  if (word.size() < 3) return false;
  const auto first = static_cast<unsigned char>(word[0]);
  if (first >= 128) return is_eastern(word);
  switch (ascii_lower(word[0])) {
    case 'h':
    case 'a':
    case 'b':
    case 'm':
    case 'e':
      return alternates(word, "hbmw", "aei", 3) && word.size() >= 4 &&
             word.find_first_of("hH") != std::string_view::npos &&
             (alternates(word, "h", "aei", 3) || word.size() >= 6);
    case 'j':
      return alternates(word, "j", "aei", 3);
    case 'x':
      return alternates(word, "x", "a", 3);
    case 'k':
      return only(word, 'k', 3) || is_long_stem(word);
    case 'w':
      return only(word, 'w', 3);
    case 'r':
      return repeats(word, "rs", 2) || is_long_stem(word);
    case 'l':
      return is_long_stem(word) || alternates(word, "l", "o", 3) || alternates(word, "l", "u", 3);
    case 'o':
      return alternates(word, "l", "o", 4);
    case '5':
      return only(word, '5', 4);
    default:
      return false;
  }
}

}  // namespace crowdline::text
