#include "summary/said_words.h"

#include <algorithm>
#include <string>

#include "text/word_set.h"

namespace crowdline::summary {
namespace {

constexpr std::string_view kFillerWords[] = {
    "actually", "again",    "always", "around", "back",   "bad",       "best",     "better", "big",   "bit",
    "both",     "come",     "cute",   "day",    "else",   "even",      "ever",     "every",  "fast",  "feel",
    "full",     "funny",    "give",   "good",   "guess",  "guys",      "happened", "happy",  "hard",  "heard",
    "high",     "kind",     "know",   "last",   "late",   "literally", "little",   "long",   "look",  "looks",
    "lot",      "low",      "make",   "maybe",  "mean",   "need",      "never",    "new",    "next",  "nice",
    "oh",       "ok",       "old",    "people", "pretty", "probably",  "real",     "really", "right", "said",
    "say",      "see",      "seen",   "short",  "slow",   "small",     "sound",    "sounds", "still", "sure",
    "take",     "talking",  "the",    "thing",  "things", "think",     "time",     "today",  "wait",  "want",
    "watch",    "watching", "way",    "well",   "worst",  "wow",       "wrong",    "yeah",   "yep"};
constexpr text::WordSet kFillers(kFillerWords);

// Without repeated letters.
constexpr std::string_view kCryWords[] = {
    "aha",    "ahem",  "amen",   "aw",      "awh",        "ay",       "ayo",    "based",    "bet",
    "bles",   "bravo", "bruh",   "bye",     "chers",      "clean",    "col",    "congrats", "congratulations",
    "cursed", "damn",  "dang",   "dope",    "ew",         "exactly",  "ez",     "f",        "fine",
    "facts",  "fair",  "frfr",   "g",       "gd",         "gj",       "gl",     "glhf",     "gm",
    "gn",     "go",    "god",    "godbye",  "godmorning", "godnight", "gratz",  "great",    "gretings",
    "gs",     "gz",    "ha",     "haha",    "hahah",      "hahaha",   "heh",    "hehe",     "helo",
    "hey",    "heya",  "heyo",   "hi",      "hiya",       "hm",       "ho",     "hola",     "holy",
    "huge",   "huh",   "huray",  "hype",    "ikr",        "insane",   "jaja",   "jajaja",   "k",
    "kek",    "kekw",  "l",      "lel",     "letsgo",     "lfg",      "lmao",   "lmfao",    "lol",
    "lolol",  "luck",  "lul",    "lulw",    "mb",         "mhm",      "nah",    "nani",     "nay",
    "ngl",    "nice",  "no",     "nope",    "nt",         "o7",       "of",     "oh",       "oha",
    "ok",     "okay",  "okey",   "omfg",    "omg",        "ono",      "ops",    "ow",       "please",
    "pls",    "pog",   "pogers", "pogu",    "prayge",     "rekt",     "rip",    "rofl",     "sad",
    "sadge",  "same",  "shesh",  "sory",    "sus",        "thank",    "thanks", "thankyou", "thx",
    "true",   "ty",    "tyty",   "uf",      "ugh",        "uh",       "uhm",    "um",       "valid",
    "w",      "wait",  "wb",     "welcome", "welp",       "wha",      "what",   "whoa",     "why",
    "wo",     "woah",  "woho",   "wow",     "wtf",        "wth",      "wym",    "xd",       "y",
    "yay",    "ye",    "yea",    "yeah",    "yep",        "yes",      "yikes",  "yo",       "yup",
    "yw",     "z"};
constexpr text::WordSet kCries(kCryWords);

// "hahaha", "ahhhh", "jajaja", "hehe".
bool is_laughter(std::string_view word) {
  return word.size() >= 3 && word.find_first_not_of("haej") == std::string_view::npos &&
         word.find_first_of("hj") != std::string_view::npos;
}

}  // namespace

bool is_filler(std::string_view word) { return kFillers.contains(word); }

bool is_cry(std::string_view word) {
  std::string once;
  for (const char c : word) {
    if (once.empty() || once.back() != c) once += c;
  }
  return kCries.contains(once) || is_laughter(word);
}

}  // namespace crowdline::summary
