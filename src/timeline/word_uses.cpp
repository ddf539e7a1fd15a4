#include "timeline/word_uses.h"

#include <algorithm>
#include <array>
#include <string>

#include "text/characters.h"
#include "timeline/term_occurrences.h"

namespace crowdline::timeline {
namespace {

constexpr std::uint32_t kNone = UINT32_MAX;

bool is_ascii_word(char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

class UseCounter {
 public:
  UseCounter(std::span<const std::uint32_t> chatter_of, std::span<WordUses> words)
      : chatter_of_(chatter_of), words_(words), wanted_(words.size()) {
    for (std::uint32_t i = 0; i < words.size(); ++i) {
      words[i].messages = 0;
      wanted_[i].lower = ascii_lower(words[i].text);
      if (!wanted_[i].lower.empty()) by_first_[static_cast<unsigned char>(wanted_[i].lower.front())].push_back(i);
    }
  }

  void read(std::uint32_t message, std::string_view text) {
    for (std::size_t at = 0; at < text.size(); ++at) {
      const bool inside = at > 0 && is_ascii_word(text[at - 1]) && is_ascii_word(text[at]);
      if (inside) continue;
      for (const std::uint32_t word : by_first_[static_cast<unsigned char>(text::ascii_lower(text[at]))]) {
        if (wanted_[word].last != message && stands_at(wanted_[word].lower, text, at)) count(word, message);
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
