// Chatters' names that stand in a text without "@".
#pragma once

#include <cstdint>
#include <functional>
#include <string_view>
#include <vector>

namespace crowdline::timeline {

inline constexpr std::size_t kMaxNameWords = 8;

struct NameTests {
  std::function<bool(std::string_view)> is_name;        // the text, in the form of text::name_form, is a chatter's name
  std::function<bool(std::string_view)> is_known_word;  // lexicon and the like: an ordinary word, whoever is called so
  std::size_t longest = kMaxNameWords;                  // words of the longest name there is, as far as is_name knows
};

// Bytes [begin, end) of the text.
struct NameSpan {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
};

// Calls visit(form) for every run of at most kMaxNameWords words that could be a name: no function word and no known word
// (as written or in its form).
void each_possible_name(std::string_view text, const std::function<bool(std::string_view)>& is_known_word,
                        const std::function<void(std::string_view)>& visit);

// Runs of words that are names and no known words; they may overlap.
std::vector<NameSpan> find_names(std::string_view text, const NameTests& tests);

inline bool overlaps_any(const std::vector<NameSpan>& names, std::uint32_t begin, std::uint32_t end) {
  for (const NameSpan& name : names) {
    if (name.begin < end && begin < name.end) return true;
  }
  return false;
}

}  // namespace crowdline::timeline
