#include "evaluation/chat_recount.h"

#include <algorithm>
#include <cctype>
#include <map>
#include <set>

namespace crowdline::evaluation {
namespace {

bool in_word(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte >= 0x80 || std::isalnum(byte) != 0;
}

// Position of `term` with no letter or digit of ASCII next to one of its own; npos when there is none.
std::size_t find_term(std::string_view text, std::string_view term) {
  const auto ascii_word = [](char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0; };
  for (std::size_t at = text.find(term); at != std::string_view::npos; at = text.find(term, at + 1)) {
    const std::size_t end = at + term.size();
    const bool joined_before = at > 0 && ascii_word(text[at - 1]) && ascii_word(term.front());
    const bool joined_after = end < text.size() && ascii_word(text[end]) && ascii_word(term.back());
    if (!joined_before && !joined_after) return at;
  }
  return std::string_view::npos;
}

// A capital behind a small letter, a digit, or nothing but capitals.
bool looks_like_emote(std::string_view word) {
  bool all_capitals = true;
  for (std::size_t i = 0; i < word.size(); ++i) {
    const auto byte = static_cast<unsigned char>(word[i]);
    if (std::isdigit(byte) != 0) return true;
    if (std::isupper(byte) == 0) all_capitals = false;
    if (i > 0 && std::isupper(byte) != 0 && std::islower(static_cast<unsigned char>(word[i - 1])) != 0) return true;
  }
  return all_capitals;
}

bool is_wall(std::string_view text) {
  constexpr std::size_t kWallWords = 8;
  std::map<std::string_view, std::size_t> uses;
  std::size_t words = 0;
  std::size_t most = 0;
  bool emotes = true;
  for (std::size_t from = 0; from < text.size();) {
    const std::size_t end = std::min(text.find(' ', from), text.size());
    const std::string_view word = text.substr(from, end - from);
    from = end + 1;
    if (word.empty()) continue;
    ++words;
    most = std::max(most, ++uses[word]);
    emotes = emotes && looks_like_emote(word);
  }
  return words >= kWallWords && (emotes || most * 2 >= words);
}

std::string joined_words(std::string_view text) {
  std::string out;
  for (const std::string& word : plain_words(text)) out += word + " ";
  return out;
}

}  // namespace

std::string lower_ascii(std::string_view text) {
  std::string out(text);
  for (char& c : out) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return out;
}

std::vector<std::string> plain_words(std::string_view text) {
  std::vector<std::string> words;
  std::string word;
  const auto end_word = [&] {
    while (!word.empty() && word.back() == '\'') word.pop_back();
    if (!word.empty()) words.push_back(lower_ascii(word));
    word.clear();
  };
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (in_word(c) || (c == '\'' && !word.empty())) {
      word += c;
      continue;
    }
    const bool alone = word.empty() && c != ' ' && (i + 1 == text.size() || text[i + 1] == ' ');
    end_word();
    if (alone && c != '.' && c != ',') words.emplace_back(1, c);
  }
  end_word();
  return words;
}

Recount::Recount(std::span<const ChatLine> lines) : lines_(lines) {
  std::set<std::uint64_t> chatters;
  for (const ChatLine& line : lines) {
    lower_.push_back(lower_ascii(line.text));
    chatters.insert(line.chatter);
  }
  all_ = {static_cast<std::uint32_t>(lines.size()), static_cast<std::uint32_t>(chatters.size())};
}

Tally Recount::with(std::string_view term, bool inside) const {
  const std::string one(term);
  return with_any({&one, 1}, inside);
}

Tally Recount::with_any(std::span<const std::string> terms, bool inside) const {
  std::vector<std::string> lower;
  for (const std::string& term : terms) {
    if (!term.empty()) lower.push_back(lower_ascii(term));
  }
  Tally tally;
  std::set<std::uint64_t> chatters;
  for (std::size_t i = 0; i < lines_.size(); ++i) {
    const bool holds = std::ranges::any_of(lower, [&](const std::string& term) {
      return (inside ? lower_[i].find(term) : find_term(lower_[i], term)) != std::string::npos;
    });
    if (!holds) continue;
    ++tally.messages;
    chatters.insert(lines_[i].chatter);
  }
  tally.chatters = static_cast<std::uint32_t>(chatters.size());
  return tally;
}

bool Recount::holds_exactly(std::string_view term) const {
  return !term.empty() && std::ranges::any_of(lines_, [&](const ChatLine& line) {
    return find_term(line.text, term) != std::string::npos;
  });
}

double Recount::copied_share() const {
  std::map<std::string, std::pair<std::uint32_t, std::set<std::uint64_t>>> groups;
  for (const ChatLine& line : lines_) {
    auto& [messages, chatters] = groups[joined_words(line.text)];
    ++messages;
    chatters.insert(line.chatter);
  }
  std::size_t copied = 0;
  for (const auto& [text, group] : groups) copied += group.second.size() >= 3 ? group.first : 0;
  return share(copied);
}

double Recount::repeated_share() const {
  std::map<std::pair<std::uint64_t, std::string>, std::uint32_t> copies;
  std::size_t repeated = 0;
  for (const ChatLine& line : lines_) repeated += ++copies[{line.chatter, joined_words(line.text)}] >= 3;
  return share(repeated);
}

double Recount::command_share() const {
  return share(static_cast<std::size_t>(
      std::ranges::count_if(lines_, [](const ChatLine& line) { return line.text.starts_with('!'); })));
}

double Recount::wall_share() const {
  return share(
      static_cast<std::size_t>(std::ranges::count_if(lines_, [](const ChatLine& line) { return is_wall(line.text); })));
}

double Recount::share(std::size_t messages) const {
  return lines_.empty() ? 0 : static_cast<double>(messages) / static_cast<double>(lines_.size());
}

}  // namespace crowdline::evaluation
