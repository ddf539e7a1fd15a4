#include "evaluation/summary_style.h"

#include <algorithm>
#include <cctype>

#include "evaluation/chat_recount.h"
#include "evaluation/text_claims.h"

namespace crowdline::evaluation {
namespace {

constexpr std::size_t kShortItem = 2;  // pieces of a bare term
constexpr std::size_t kTemplateWords = 5;

bool is_word(const Piece& piece, std::string_view word) {
  return piece.kind == Piece::Kind::kWord && lower_ascii(piece.text) == word;
}

bool separates(const Piece& piece) {
  return (piece.kind == Piece::Kind::kMark && piece.text == ",") || is_word(piece, "and") || is_word(piece, "or");
}

// "about a third of the people": what stands around a quantity.
bool is_in_share(const Piece& piece) {
  return is_word(piece, "about") || is_word(piece, "of") || is_word(piece, "the") || is_word(piece, "people");
}

bool ends_clause(const Piece& piece) {
  return piece.kind == Piece::Kind::kMark && (piece.text == "." || piece.text == ";" || piece.text == ":");
}

// Items of a clause by their length; the longest run of short ones, with the item that leads to it.
std::size_t longest_list(const std::vector<Piece>& pieces) {
  std::size_t longest = 0;
  std::size_t run = 0;
  std::size_t item = 0;
  bool led = false;
  const auto end_item = [&] {
    if (item > kShortItem) {
      led = true;
      run = 0;
    } else if (item > 0) {
      ++run;
      longest = std::max(longest, run + (led ? 1 : 0));
    }
    item = 0;
  };
  for (const Piece& piece : pieces) {
    const bool end = ends_clause(piece);
    if (end || separates(piece)) end_item();
    if (!end && !separates(piece)) ++item;
    if (end) {
      run = 0;
      led = false;
    }
  }
  end_item();
  return longest;
}

bool is_raw(const std::vector<Piece>& pieces, const Quantity& quantity) {
  if (quantity.unit != Unit::kPeople && quantity.unit != Unit::kMessages) return false;
  const Piece& number = pieces[quantity.first_piece];
  if (std::isdigit(static_cast<unsigned char>(number.text.front())) == 0) return false;
  const double value = (quantity.low + quantity.high) / 2;
  const bool rounded = quantity.first_piece > 0 && is_word(pieces[quantity.first_piece - 1], "about");
  return value <= 12 || (value >= 200 && !rounded);
}

}  // namespace

Style style_of(std::string_view text) {
  const std::vector<Piece> pieces = pieces_of(text);
  Style style{.list = longest_list(pieces)};
  bool inside = false;
  for (const char c : text) {
    const bool word = c != ' ';
    style.words += word && !inside;
    inside = word;
  }
  for (const Piece& piece : pieces)
    style.sentences +=
        piece.kind == Piece::Kind::kMark && (piece.text == "." || piece.text == "!" || piece.text == "?");
  for (const Quantity& quantity : quantities_in(pieces)) style.raw_number |= is_raw(pieces, quantity);
  return style;
}

std::string template_of(std::string_view text) {
  const std::vector<Piece> pieces = pieces_of(text);
  const std::vector<Quantity> quantities = quantities_in(pieces);
  std::string out;
  std::size_t words = 0;
  for (std::size_t i = 0; i < pieces.size() && words < kTemplateWords; ++i) {
    if (pieces[i].kind == Piece::Kind::kMark && pieces[i].text == ".") break;
    const bool number =
        std::ranges::any_of(quantities, [&](const Quantity& q) { return i >= q.first_piece && i < q.end_piece; });
    if (number || pieces[i].kind == Piece::Kind::kQuote) {
      if (!out.ends_with("* ")) out += "* ";
      continue;
    }
    if (is_in_share(pieces[i])) continue;
    out += lower_ascii(pieces[i].text) + " ";
    ++words;
  }
  return out;
}

}  // namespace crowdline::evaluation
