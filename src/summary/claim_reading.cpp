#include "summary/claim_reading.h"

#include <algorithm>
#include <cctype>
#include <cmath>

#include "summary/claim_fractions.h"
#include "summary/claim_quantities.h"
#include "summary/spelled_numbers.h"
#include "text/characters.h"

namespace crowdline::summary {
namespace {

using Kind = ClaimItem::Kind;

constexpr std::string_view kMarkup = "<>{}[]|\\*_#@`^~=$";
constexpr std::size_t kSmallWord = 4;   // bytes of "la", "die"
constexpr std::size_t kLookAhead = 12;  // words that one entry may span

bool is_unit(Claim claim) {
  return claim == Claim::kPerson || claim == Claim::kPeople || claim == Claim::kViewers || claim == Claim::kMessages ||
         claim == Claim::kSecond || claim == Claim::kMinute || claim == Claim::kHour || claim == Claim::kTimes ||
         claim == Claim::kSubscription || claim == Claim::kGift || claim == Claim::kPaid;
}

bool is_time(Claim claim) { return claim == Claim::kSecond || claim == Claim::kMinute || claim == Claim::kHour; }

bool is_free(Claim claim) {  // claims nothing that facts would have to hold
  return claim < Claim::kCount && !is_unit(claim);
}

class ClaimReader {
 public:
  ClaimReader(std::vector<Piece> pieces, const ClaimWords& words, const Evidence& evidence, bool title)
      : words_(words), evidence_(evidence), title_(title) {
    for (Piece& piece : pieces) split_hyphens(std::move(piece));
  }

  ClaimReading read() {
    while (at_ < pieces_.size() && out_.verdict.good()) read_one();
    if (out_.verdict.good()) set_units();
    return std::move(out_);
  }

 private:
  // "twenty-five" is two words unless somebody knows it as one.
  void split_hyphens(Piece piece) {
    const bool whole = piece.kind != Piece::Kind::kWord || !piece.folded.contains('-') ||
                       words_.match(std::span(&piece.folded, 1)).word != nullptr || is_known(piece.folded);
    if (whole) return pieces_.push_back(std::move(piece));
    for (std::size_t from = 0; from < piece.folded.size();) {
      const std::size_t end = std::min(piece.folded.find('-', from), piece.folded.size());
      Piece part = piece;
      part.folded = piece.folded.substr(from, end - from);
      part.first = piece.first && from == 0;
      if (from > 0) part.text = part.folded;
      if (!part.folded.empty()) pieces_.push_back(std::move(part));
      from = end + 1;
    }
  }

  bool is_known(const std::string& folded) const {
    return evidence_.knows_word(folded) || !evidence_.called(folded).empty();
  }

  void fail(Fault fault, const std::string& detail) { out_.verdict = {fault, detail}; }

  ClaimItem& add(Kind kind, std::string text) {
    out_.items.push_back({.kind = kind, .text = std::move(text)});
    return out_.items.back();
  }

  void read_one() {
    const Piece& piece = pieces_[at_];
    switch (piece.kind) {
      case Piece::Kind::kWord:
        return read_word();
      case Piece::Kind::kTerm:
        return read_term(piece);
      case Piece::Kind::kNumber:
        return read_number(piece);
      case Piece::Kind::kClock:
        add(Kind::kClock, piece.text).seconds = piece.value;
        break;
      case Piece::Kind::kQuote:
        return read_quote(piece);
      case Piece::Kind::kBroken:
        return fail(Fault::kQuote, piece.text);
      case Piece::Kind::kMark:
        return read_mark(piece);
    }
    ++at_;
  }

  void read_mark(const Piece& piece) {
    const std::string& mark = piece.text;
    ++at_;
    if (mark.size() == 1 && kMarkup.contains(mark[0])) return fail(Fault::kShape, mark);
    if (mark == "." || mark == "!" || mark == "?" || mark == "。" || mark == "！" || mark == "？") {
      add(Kind::kStop, mark);
    } else if (mark == "," || mark == ";" || mark == ":" || mark == "(" || mark == ")" || mark == "、" || mark == "—" ||
               mark == "–" || mark == "（" || mark == "）" || mark == "：" || mark == "・" || mark == "-") {
      add(Kind::kBreak, mark);
    } else if (mark != "'" && mark != "’" && mark != "…" && mark != "¿" && mark != "¡" && mark != "/" && mark != "&") {
      fail(mark.size() == 1 ? Fault::kShape : Fault::kName,
           mark);  // beyond ASCII: an emoji that nobody is known to have used
    }
  }

  void read_term(const Piece& piece) {
    std::vector<std::size_t> facts = evidence_.called(is_odd_name(piece.text) ? piece.text : lower_text(piece.text));
    ++at_;
    if (facts.empty()) {
      add(Kind::kWord, piece.text);  // of metadata
    } else {
      add(Kind::kTerm, piece.text).facts = std::move(facts);
    }
  }

  void read_quote(const Piece& piece) {
    std::vector<std::size_t> facts = evidence_.quoted(piece.text);
    std::string text = piece.text;
    while (facts.empty() && !text.empty() && (text.back() == '.' || text.back() == ',')) {  // "soup," he said
      text.pop_back();
      facts = evidence_.quoted(text);
    }
    if (facts.empty()) return fail(Fault::kQuote, piece.text);
    add(Kind::kTerm, text).facts = std::move(facts);
    ++at_;
  }

  // The word of `by` right before: "about", "more than"; an article may stand between.
  Claim widening() const {
    for (std::size_t i = out_.items.size(); i-- > 0 && out_.items.size() - i <= 2;) {
      const ClaimItem& item = out_.items[i];
      if (item.kind != Kind::kWord) break;
      if (widens(item.claim)) return item.claim;
      if (item.claim == Claim::kAhead) return Claim::kMoreThan;  // "exceeds twice the usual"
      if (item.claim != Claim::kArticle && !(item.claim == Claim::kPlain && item.text.size() <= kSmallWord)) break;
    }
    return Claim::kPlain;
  }

  bool next_is(std::size_t ahead, std::string_view text) const {
    return at_ + ahead < pieces_.size() && pieces_[at_ + ahead].text == text;
  }

  void read_number(const Piece& piece) {
    ClaimItem item{.kind = Kind::kQuantity, .text = piece.text};
    std::size_t taken = 1;
    if (next_is(1, "%") || next_is(1, "％")) {
      item.quantity = share_quantity(piece.value / 100, true, widening());
      taken = 2;
    } else if (words_.language() == "ja" && next_is(1, "割")) {
      item.quantity = share_quantity(piece.value / 10, false, widening());
      taken = 2;
    } else if (words_.language() == "ja" && next_is(1, "分") && next_is(2, "の") && at_ + 3 < pieces_.size() &&
               pieces_[at_ + 3].kind == Piece::Kind::kNumber && piece.value > 0) {
      item.quantity = share_quantity(pieces_[at_ + 3].value / piece.value, false, widening());
      taken = 4;
    } else {
      item.quantity = number_quantity(piece.value, piece.decimals, widening());
    }
    out_.items.push_back(std::move(item));
    at_ += taken;
  }

  std::vector<std::string> words_ahead() const {
    std::vector<std::string> words;
    for (std::size_t i = at_; i < pieces_.size() && words.size() < kLookAhead; ++i) {
      if (pieces_[i].kind != Piece::Kind::kWord) break;
      words.push_back(pieces_[i].folded);
    }
    return words;
  }

  void read_word() {
    const std::vector<std::string> ahead = words_ahead();
    if (take_named(ahead)) return;
    const ClaimWords::Match match = words_.match(ahead);
    const SpelledNumber spelled =
        words_.language() == "ja" ? whole_kanji(ahead[0]) : read_spelled(words_.language(), ahead);
    if (spelled.length > 0 && spelled.length >= match.length) return take_spelled(spelled, ahead[0]);
    if (match.word != nullptr) return take_entry(match);
    take_unknown(ahead[0]);
  }

  static SpelledNumber whole_kanji(const std::string& word) {
    const SpelledNumber number = read_kanji(word);
    return number.length == word.size() ? SpelledNumber{number.value, 1} : SpelledNumber{};
  }

  // A term in plain letters. One that is made of words which claim something themselves has to follow a word like "write".
  bool take_named(const std::vector<std::string>& ahead) {
    std::string text;
    std::vector<std::string> joined;
    for (std::size_t i = 0; i < std::min(ahead.size(), evidence_.most_term_words()); ++i)
      joined.push_back(text += (i == 0 ? "" : " ") + ahead[i]);
    for (std::size_t length = joined.size(); length > 0; --length) {
      std::vector<std::size_t> facts = evidence_.called(joined[length - 1]);
      if (facts.empty() || (!title_ && is_all_vocabulary(std::span(ahead).first(length)) && !follows_saying()))
        continue;
      add(Kind::kTerm, joined[length - 1]).facts = std::move(facts);
      at_ += length;
      return true;
    }
    return false;
  }

  bool is_all_vocabulary(std::span<const std::string> words) const {
    while (!words.empty()) {
      const std::size_t length = std::max(words_.match(words).length, read_spelled(words_.language(), words).length);
      if (length == 0) return false;
      words = words.subspan(length);
    }
    return true;
  }

  bool follows_saying() const {
    for (std::size_t i = out_.items.size(); i-- > 0;) {
      const ClaimItem& item = out_.items[i];
      if (item.kind == Kind::kWord && item.claim == Claim::kSay) return true;
      const bool between = item.kind == Kind::kTerm || item.text == "," ||
                           (item.kind == Kind::kWord && (item.claim == Claim::kAnd || item.claim == Claim::kArticle));
      if (!between) return false;
    }
    return false;
  }

  void take_spelled(const SpelledNumber& spelled, const std::string& text) {
    ClaimItem number{.kind = Kind::kQuantity, .text = text};
    const bool half = spelled.value != static_cast<int>(spelled.value);
    number.quantity = number_quantity(spelled.value, half ? 1 : 0, widening());
    out_.items.push_back(std::move(number));
    at_ += spelled.length;
  }

  void take_entry(const ClaimWords::Match& match) {
    const Piece& piece = pieces_[at_];
    const Claim claim = match.word->claim;
    std::string text = piece.folded;
    for (std::size_t i = 1; i < match.length; ++i) text += " " + pieces_[at_ + i].folded;
    if (is_out_of_place_capital(piece) && !is_known(piece.folded)) return fail(Fault::kName, piece.text);
    if (claim == Claim::kCount || claim == Claim::kShare || claim == Claim::kRatio) {
      ClaimItem item{.kind = Kind::kQuantity, .text = std::move(text)};
      item.quantity = claim == Claim::kShare ? share_quantity(match.word->share_low, false, widening())
                                             : vague_quantity(*match.word, widening());
      out_.items.push_back(std::move(item));
    } else if (claim == Claim::kHalfMore) {
      add_half();
    } else {
      add(Kind::kWord, std::move(text)).claim = claim;
    }
    at_ += match.length;
  }

  // Names are written with a capital, and so is nothing else within a sentence, but in German and in titles.
  bool is_out_of_place_capital(const Piece& piece) const {
    return !title_ && !piece.first && words_.language() != "de" && piece.text != piece.folded && piece.text != "I";
  }

  void add_half() {
    for (std::size_t i = out_.items.size(); i-- > 0 && out_.items.size() - i <= 2;) {
      Quantity& quantity = out_.items[i].quantity;
      if (out_.items[i].kind != Kind::kQuantity || !quantity.exact) continue;
      quantity.count_low += 0.5;
      quantity.count_high += 0.5;
      quantity.value += 0.5;
      return;
    }
    add(Kind::kWord, "half");
  }

  void take_unknown(const std::string& folded) {
    const Piece& piece = pieces_[at_];
    std::string bare = folded;
    if (words_.language() == "en" && bare.ends_with("'s")) bare.resize(bare.size() - 2);
    const ClaimWords::Match match = words_.match(std::span(&bare, 1));
    if (!is_known(folded) && !is_known(bare) && (match.word == nullptr || !is_free(match.word->claim))) {
      const bool name = piece.text != piece.folded && !(piece.first || words_.language() == "de" || title_);
      return fail(name ? Fault::kName : Fault::kWord, piece.text);
    }
    add(Kind::kWord, folded);
    ++at_;
  }

  void set_units() {
    std::vector<ClaimItem>& items = out_.items;
    join_fractions(items, evidence_.whole(), words_.language() == "ja");
    for (std::size_t i = 0; i < items.size(); ++i) {
      if (items[i].kind == Kind::kWord && items[i].claim == Claim::kArticle && counts_one(i)) {
        items[i].kind = Kind::kQuantity;
        items[i].quantity = number_quantity(1, 0, Claim::kPlain);
      }
      if (items[i].kind == Kind::kQuantity) set_unit(i);
      read_time(items[i]);
    }
  }

  // "55 minutes" is a time of the stream where the facts know that one and no length like it.
  void read_time(ClaimItem& item) const {
    constexpr double kNear = 30;
    const double unit = item.unit == Claim::kMinute ? 60 : item.unit == Claim::kHour ? 3600 : 0;
    if (item.kind != Kind::kQuantity || !item.quantity.exact || unit == 0) return;
    const auto is_it = [&](double seconds) { return std::abs(seconds - item.quantity.value * unit) <= kNear; };
    if (std::ranges::any_of(evidence_.lengths(), is_it)) return;
    const auto clock = std::ranges::find_if(evidence_.clock_seconds(), is_it);
    if (clock == evidence_.clock_seconds().end()) return;
    item.kind = Kind::kClock;
    item.seconds = *clock;
  }

  bool counts_one(std::size_t article) const {
    for (std::size_t i = article + 1; i < out_.items.size() && i <= article + 2; ++i) {
      const ClaimItem& item = out_.items[i];
      if (item.kind != Kind::kWord) return false;
      if (item.claim == Claim::kPerson || is_time(item.claim)) return true;
      if (item.claim != Claim::kPlain) return false;
    }
    return false;
  }

  void set_unit(std::size_t place) {
    constexpr std::size_t kFar = 5;
    ClaimItem& quantity = out_.items[place];
    for (std::size_t i = place + 1; i < out_.items.size() && i <= place + kFar; ++i) {
      const ClaimItem& item = out_.items[i];
      if (item.kind != Kind::kWord) return;
      if (item.claim == Claim::kPercent) {
        const Claim by = place > 0 && widens(out_.items[place - 1].claim) ? out_.items[place - 1].claim : Claim::kPlain;
        quantity.quantity = share_quantity(quantity.quantity.value / 100, true, by);
      } else if (is_unit(item.claim)) {
        quantity.unit = item.claim == Claim::kPerson ? Claim::kPeople : item.claim;
        if (words_.language() == "ja" && i + 1 < out_.items.size() && widens(out_.items[i + 1].claim) &&
            quantity.quantity.exact)
          quantity.quantity = number_quantity(quantity.quantity.value, 0, out_.items[i + 1].claim);
        return;
      } else if (item.claim == Claim::kSay || item.claim == Claim::kAnd || item.claim >= Claim::kGood) {
        return;
      }
    }
  }

  const ClaimWords& words_;
  const Evidence& evidence_;
  const bool title_;
  std::vector<Piece> pieces_;
  std::size_t at_ = 0;
  ClaimReading out_;
};

}  // namespace

ClaimReading read_claims(std::string_view text, const ClaimWords& words, const Evidence& evidence, bool title) {
  return ClaimReader(cut_pieces(text, words, evidence.names()), words, evidence, title).read();
}

}  // namespace crowdline::summary
