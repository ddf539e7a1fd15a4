// looks_like_emote() of analysis.h.
#include "text/analysis.h"
#include "text/characters.h"
#include "text/word_set.h"

namespace crowdline::text {
namespace {

// Joined capitals that are names of things, not emotes.
constexpr WordSet kNames({"YouTube",  "TikTok",   "PlayStation", "GitHub",    "McDonald",  "McDonalds", "LeBron",
                          "PayPal",   "OnlyFans", "FaceBook",    "MineCraft", "StarCraft", "WarCraft",  "SpeedRun",
                          "LinkedIn", "WhatsApp", "iPhone",      "iPad",      "eBay",      "iOS",       "macOS",
                          "DeepMind", "OpenAI",   "ChatGPT",     "PewDiePie", "xQc",       "JavaScript"});

bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_lower(char c) { return c >= 'a' && c <= 'z'; }

// Capital letters that begin a part: after a lower-case letter or a digit, or at the start.
std::size_t humps(std::string_view word) {
  std::size_t count = 0;
  for (std::size_t i = 0; i < word.size(); ++i) {
    const bool begins = i == 0 || is_lower(word[i - 1]) || is_ascii_digit(word[i - 1]);
    if (is_upper(word[i]) && begins) ++count;
  }
  return count;
}

bool has_inner_capital(std::string_view word) {
  for (const char c : word.substr(1)) {
    if (is_upper(c)) return true;
  }
  return false;
}

}  // namespace

bool looks_like_emote(std::string_view word) {
  if (word.size() < 4 || word.size() > 40 || !is_ascii_letter(word[0])) return false;
  if (!has_inner_capital(word)) return false;  // most words leave here
  for (const char c : word) {
    if (!is_ascii_letter(c) && !is_ascii_digit(c)) return false;
  }
  if (kNames.contains(word)) return false;
  if (is_lower(word[0])) {  // a channel's prefix has at least three characters; the name after it begins with a capital
    std::size_t capital = 0;
    while (capital < word.size() && !is_upper(word[capital])) ++capital;
    return capital >= 3 && capital < word.size() && word.size() > capital + 1;
  }
  return is_lower(word[1]) && humps(word) >= 2;
}

}  // namespace crowdline::text
