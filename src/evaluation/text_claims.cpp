#include "evaluation/text_claims.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>

#include "evaluation/chat_recount.h"

namespace crowdline::evaluation {
namespace {

using Words = std::vector<std::string>;  // of pieces, lower case; quotes and marks are ""

struct Range {
  std::string_view word;
  double low, high;
};
// Parts as people use them: neighbours overlap, "two thirds" is never "a third".
constexpr auto kParts = std::to_array<Range>({{"tenth", 0.06, 0.155},
                                              {"fifth", 0.15, 0.25},
                                              {"quarter", 0.19, 0.31},
                                              {"third", 0.28, 0.42},
                                              {"thirds", 0.285, 0.365},
                                              {"quarters", 0.23, 0.287},
                                              {"half", 0.40, 0.60}});
constexpr auto kNumbers = std::to_array<std::string_view>(
    {"zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"});
constexpr auto kCounted = std::to_array<std::string_view>(
    {"person", "people", "viewer", "viewers", "chatter", "chatters", "message", "messages"});

template <typename List>
bool is_in(const List& list, std::string_view word) {
  return std::ranges::find(list, word) != list.end();
}

class QuantityReader {
 public:
  explicit QuantityReader(const std::vector<Piece>& pieces) {
    for (const Piece& piece : pieces)
      words_.push_back(piece.kind == Piece::Kind::kWord ? lower_ascii(piece.text) : std::string());
  }

  std::vector<Quantity> read() {
    std::vector<Quantity> found;
    for (std::size_t at = 0; at < words_.size();) {
      const auto quantity = part(at) ? part(at) : times(at) ? times(at) : number(at);
      if (quantity) found.push_back(*quantity);
      at = quantity ? quantity->end_piece : at + 1;
    }
    return found;
  }

 private:
  std::string_view word(std::size_t at) const { return at < words_.size() ? std::string_view(words_[at]) : ""; }

  std::optional<double> value(std::size_t at) const {
    std::string digits;
    for (const char c : word(at)) {
      if (c != ',') digits += c;
    }
    double value = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (!digits.empty() && error == std::errc{} && end == digits.data() + digits.size()) return value;
    const auto found = std::ranges::find(kNumbers, word(at));
    if (found == kNumbers.end()) return std::nullopt;
    return static_cast<double>(found - kNumbers.begin());
  }

  // A share of what is told by the words behind; `at` is behind the share.
  Unit shared_unit(std::size_t at) const {
    for (std::size_t i = at; i < at + 4; ++i) {
      if (word(i).starts_with("message")) return Unit::kMessageShare;
    }
    return Unit::kPeopleShare;
  }

  // "about a third of the people", "half as", "half again as", "nearly all", "most of chat".
  std::optional<Quantity> part(std::size_t at) const {
    if ((word(at) == "nearly" || word(at) == "almost") && (word(at + 1) == "all" || word(at + 1) == "everyone"))
      return Quantity{shared_unit(at + 2), 0.83, 1.0, at, at + 2};
    if (word(at) == "most" && (word(at + 1) == "of" || word(at + 1) == "people"))
      return Quantity{shared_unit(at + 1), 0.5, 1.0, at, at + 1};
    std::size_t end = at;
    double count = 1;
    if (word(end) == "a" || word(end) == "one") {
      ++end;
    } else if (word(end) == "two" || word(end) == "three") {
      count = *value(end++);
    } else if (word(end) != "half") {
      return std::nullopt;
    }
    const auto found = std::ranges::find(kParts, word(end), &Range::word);
    if (found == kParts.end()) return std::nullopt;
    ++end;
    if (word(end) == "again" && word(end + 1) == "as") return Quantity{Unit::kRate, 1.2, 1.8, at, end + 2};
    const bool rate = word(end) == "as";
    const double slack = rate ? 0.06 : 0;
    return Quantity{rate ? Unit::kRate : shared_unit(end), count * found->low - slack, count * found->high + slack, at,
                    end};
  }

  // "twice as", "four times as", "more than ten times as".
  std::optional<Quantity> times(std::size_t at) const {
    if (word(at) == "twice" && word(at + 1) == "as") return Quantity{Unit::kRate, 1.7, 2.55, at, at + 2};
    const auto count = value(at);
    if (!count || word(at + 1) != "times" || word(at + 2) != "as") return std::nullopt;
    const bool more = at >= 2 && word(at - 1) == "than" && word(at - 2) == "more";
    return Quantity{Unit::kRate, more ? *count : *count - 0.55, more ? 1e9 : *count + 0.55, at, at + 3};
  }

  std::optional<Quantity> number(std::size_t at) const {
    const auto count = value(at);
    if (!count) return std::nullopt;
    const std::string_view noun = word(at + 1);
    if (word(at) == "one" && !is_in(kCounted, noun)) return std::nullopt;
    const bool half = noun == "and" && word(at + 2) == "a" && word(at + 3) == "half";
    const std::string_view unit = half ? word(at + 4) : noun;
    for (const auto& [name, seconds] :
         {std::pair{"second", 1.0}, std::pair{"minute", 60.0}, std::pair{"hour", 3600.0}}) {
      if (!unit.starts_with(name)) continue;
      const double length = (*count + (half ? 0.5 : 0)) * seconds;
      return Quantity{Unit::kSeconds, length * 0.75, length * 1.25, at, at + (half ? 5U : 2U)};
    }
    const bool round = *count >= 200;
    return Quantity{noun.starts_with("message") ? Unit::kMessages : Unit::kPeople, round ? *count * 0.94 : *count,
                    round ? *count * 1.06 : *count, at, at + 1};
  }

  Words words_;
};

bool is_letter_or_digit(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte >= 0x80 || std::isalnum(byte) != 0 || c == '\'' || c == '-' || c == '_';
}

// A mark between two digits belongs to the number: 1,200, 3.5, 1:02:03.
bool joins_digits(std::string_view text, std::size_t at) {
  const auto digit = [&](std::size_t i) {
    return i < text.size() && std::isdigit(static_cast<unsigned char>(text[i])) != 0;
  };
  return (text[at] == ',' || text[at] == '.' || text[at] == ':') && at > 0 && digit(at - 1) && digit(at + 1);
}

}  // namespace

std::vector<Piece> pieces_of(std::string_view text) {
  std::vector<Piece> pieces;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at + 1;
    if (text[at] == '"') {
      const std::size_t close = text.find('"', at + 1);
      end = close == std::string_view::npos ? text.size() : close + 1;
      const std::size_t inside = close == std::string_view::npos ? text.size() : close;
      pieces.push_back({Piece::Kind::kQuote, std::string(text.substr(at + 1, inside - at - 1)), at, end});
    } else if (is_letter_or_digit(text[at])) {
      while (end < text.size() && (is_letter_or_digit(text[end]) || joins_digits(text, end))) ++end;
      pieces.push_back({Piece::Kind::kWord, std::string(text.substr(at, end - at)), at, end});
    } else if (text[at] != ' ') {
      pieces.push_back({Piece::Kind::kMark, std::string(1, text[at]), at, end});
    }
    at = end;
  }
  return pieces;
}

std::vector<Quantity> quantities_in(const std::vector<Piece>& pieces) { return QuantityReader(pieces).read(); }

std::vector<std::string> quotes_in(const std::vector<Piece>& pieces) {
  std::vector<std::string> quotes;
  for (const Piece& piece : pieces) {
    if (piece.kind == Piece::Kind::kQuote) quotes.push_back(piece.text);
  }
  return quotes;
}

std::vector<std::string> emote_like_words(const std::vector<Piece>& pieces) {
  std::vector<std::string> words;
  for (const Piece& piece : pieces) {
    if (piece.kind != Piece::Kind::kWord || piece.text.size() < 3) continue;
    std::size_t capitals = 0;
    bool after_small = false;
    for (std::size_t i = 0; i < piece.text.size(); ++i) {
      const bool capital = std::isupper(static_cast<unsigned char>(piece.text[i])) != 0;
      capitals += capital;
      after_small |= i > 0 && capital && std::islower(static_cast<unsigned char>(piece.text[i - 1])) != 0;
    }
    if (after_small || capitals == piece.text.size()) words.push_back(piece.text);
  }
  return words;
}

std::optional<int> mood_told(const std::vector<Piece>& pieces) {
  constexpr auto kGood = std::to_array<std::string_view>({"good", "warm", "cheerful", "bright", "upbeat", "happy"});
  constexpr auto kBad = std::to_array<std::string_view>({"sour", "dark", "gloomy", "bad", "bitter", "tense"});
  constexpr auto kMixed = std::to_array<std::string_view>({"mixed", "divided", "split"});
  constexpr auto kEven = std::to_array<std::string_view>({"even", "calm", "neutral"});
  for (std::size_t at = 0; at < pieces.size(); ++at) {
    if (pieces[at].kind != Piece::Kind::kWord || lower_ascii(pieces[at].text) != "mood") continue;
    for (std::size_t i = at > 2 ? at - 2 : 0; i < std::min(pieces.size(), at + 5); ++i) {
      const std::string word = pieces[i].kind == Piece::Kind::kWord ? lower_ascii(pieces[i].text) : "";
      if (is_in(kGood, word)) return 1;
      if (is_in(kBad, word)) return -1;
      if (is_in(kMixed, word)) return 2;
      if (is_in(kEven, word)) return 0;
    }
  }
  return std::nullopt;
}

}  // namespace crowdline::evaluation
