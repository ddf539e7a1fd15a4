#include "timeline/word_uses.h"

#include <algorithm>
#include <array>
#include <bitset>
#include <string>

#include "text/characters.h"
#include "timeline/term_occurrences.h"

namespace crowdline::timeline {
namespace {

constexpr std::uint32_t kNone = UINT32_MAX;

constexpr std::array<bool, 256> kAsciiWord = [] {
  std::array<bool, 256> table{};
  for (unsigned c = '0'; c <= '9'; ++c) table[c] = true;
  for (unsigned c = 'a'; c <= 'z'; ++c) table[c] = table[c - 'a' + 'A'] = true;
  return table;
}();

bool is_ascii_word(char c) { return kAsciiWord[static_cast<unsigned char>(c)]; }

class UseCounter {
 public:
  UseCounter(std::span<const std::uint32_t> chatter_of, std::span<WordUses> words)
      : chatter_of_(chatter_of), words_(words), wanted_(words.size()) {
    for (std::uint32_t i = 0; i < words.size(); ++i) {
      words[i].messages = 0;
      wanted_[i].lower = ascii_lower(words[i].text);
      note_beginning(wanted_[i].lower, i);
    }
  }

  // Looks where a word may begin: not inside of a run of ASCII letters and digits.
  void read(std::uint32_t message, std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
      if (beginnings_[pair_at(text, at)]) look(message, text, at);
      if (is_ascii_word(text[at++])) {
        while (at < text.size() && is_ascii_word(text[at])) ++at;
      }
    }
  }

  void finish() {
    for (std::size_t i = 0; i < words_.size(); ++i) {
      auto& writers = wanted_[i].writers;
      std::ranges::sort(writers);
      words_[i].chatters = static_cast<std::uint32_t>(std::ranges::unique(writers).begin() - writers.begin());
    }
  }

 private:
  struct Wanted {
    std::string lower;
    std::uint32_t last = kNone;  // message that was counted last
    std::vector<std::uint32_t> writers;
  };

  void look(std::uint32_t message, std::string_view text, std::size_t at) {
    for (const std::uint32_t word : by_first_[static_cast<unsigned char>(text::ascii_lower(text[at]))]) {
      if (wanted_[word].last != message && stands_at(wanted_[word].lower, text, at)) count(word, message);
    }
  }

  void note_beginning(std::string_view lower, std::uint32_t word) {
    if (lower.empty()) return;
    by_first_[static_cast<unsigned char>(lower.front())].push_back(word);
    if (lower.size() > 1) {
      beginnings_.set(pair_at(lower, 0));
    } else {
      for (std::size_t second = 0; second < 256; ++second)
        beginnings_.set(static_cast<std::size_t>(static_cast<unsigned char>(lower.front())) << 8 | second);
    }
  }

  // Two bytes in ASCII lower case; behind the last one is a zero.
  static std::size_t pair_at(std::string_view text, std::size_t at) {
    const auto first = static_cast<unsigned char>(text::ascii_lower(text[at]));
    const auto second = at + 1 < text.size() ? static_cast<unsigned char>(text::ascii_lower(text[at + 1])) : 0U;
    return std::size_t{first} << 8 | second;
  }

  static bool stands_at(std::string_view lower, std::string_view text, std::size_t at) {
    if (text.size() - at < lower.size()) return false;
    for (std::size_t i = 1; i < lower.size(); ++i) {
      if (text::ascii_lower(text[at + i]) != lower[i]) return false;
    }
    const std::size_t end = at + lower.size();
    return end == text.size() || !is_ascii_word(text[end]) || !is_ascii_word(lower.back());
  }

  void count(std::uint32_t word, std::uint32_t message) {
    wanted_[word].last = message;
    ++words_[word].messages;
    wanted_[word].writers.push_back(chatter_of_[message]);
  }

  std::span<const std::uint32_t> chatter_of_;
  std::span<WordUses> words_;
  std::vector<Wanted> wanted_;
  std::array<std::vector<std::uint32_t>, 256> by_first_;  // words by their first byte
  std::bitset<65536> beginnings_;  // pairs of bytes with which a word begins: few do at most places
};

}  // namespace

void count_word_uses(std::span<const ScoredMessage> messages, std::span<const std::uint32_t> chatter_of,
                     std::span<WordUses> words) {
  if (words.empty()) return;
  UseCounter counter(chatter_of, words);
  for (std::uint32_t i = 0; i < messages.size(); ++i) counter.read(i, messages[i].analysis.text);
  counter.finish();
}

}  // namespace crowdline::timeline
