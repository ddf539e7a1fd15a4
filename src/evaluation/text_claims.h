// What an English summary claims, read from its words alone: quantities, quotes, names.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace crowdline::evaluation {

// A text cut into words, quotes and the marks that end clauses.
struct Piece {
  enum class Kind : std::uint8_t { kWord, kQuote, kMark };
  Kind kind = Kind::kWord;
  std::string text;       // without quotation marks; words as they stand
  std::size_t begin = 0;  // bytes of the text, quotation marks included
  std::size_t end = 0;
};
std::vector<Piece> pieces_of(std::string_view text);

enum class Unit : std::uint8_t {
  kPeople,        // "six people", and numbers without a noun
  kMessages,      // "nine messages"
  kPeopleShare,   // "about a third of the people"
  kMessageShare,  // "half of the messages"
  kRate,          // "twice as busy", "half as busy as usual"
  kSeconds,       // "two minutes"
};

// One quantity: true of every value from low to high.
struct Quantity {
  Unit unit = Unit::kPeople;
  double low = 0;
  double high = 0;
  std::size_t first_piece = 0;  // pieces [first_piece, end_piece) are it
  std::size_t end_piece = 0;
};
// Numbers in digits or words up to twelve, fractions, "twice", "N times as"; no vague words ("some", "several"). "one"
// counts only before a noun that it counts. Round figures ("about 1,200") stand for what rounds to them.
std::vector<Quantity> quantities_in(const std::vector<Piece>& pieces);

std::vector<std::string> quotes_in(const std::vector<Piece>& pieces);

// Words outside quotes that look like an emote: a capital or digit behind a small letter, or all capitals.
std::vector<std::string> emote_like_words(const std::vector<Piece>& pieces);

// -1, 0, 1 for a word of mood about the chat ("the mood is good", "cheerful"); 2 for "mixed"; nullopt when none is given.
std::optional<int> mood_told(const std::vector<Piece>& pieces);

}  // namespace crowdline::evaluation
