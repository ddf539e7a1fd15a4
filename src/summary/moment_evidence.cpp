#include "summary/moment_evidence.h"

#include <cmath>
#include <span>

#include "summary/claim_text.h"
#include "summary/spelled_numbers.h"

namespace crowdline::summary {
namespace {

class MomentReader {
 public:
  explicit MomentReader(std::string_view text) : pieces_(cut_pieces(text, words(), {})) {}

  void read_into(MomentFact& moment) {
    while (at_ < pieces_.size()) read_one(moment);
  }

 private:
  static const ClaimWords& words() { return *claim_words("en"); }

  void read_one(MomentFact& moment) {
    const Piece& piece = pieces_[at_];
    if (piece.kind == Piece::Kind::kWord) return read_word(moment);
    ++at_;
    if (piece.kind == Piece::Kind::kNumber) number_ = piece.value;
    if (piece.kind == Piece::Kind::kQuote) moment.quotes.push_back({piece.text, number_});
    if (piece.text == ";") number_.reset();
  }

  void read_word(MomentFact& moment) {
    std::vector<std::string> ahead;
    for (std::size_t i = at_; i < pieces_.size() && pieces_[i].kind == Piece::Kind::kWord; ++i)
      ahead.push_back(pieces_[i].folded);
    const ClaimWords::Match match = words().match(ahead);
    if (const SpelledNumber spelled = read_spelled("en", ahead); spelled.length > 0) {
      number_ = spelled.value;
      at_ += spelled.length;
    } else if (match.word == nullptr) {
      ++at_;
    } else {
      take(*match.word, moment);
      at_ += match.length;
    }
  }

  void take(const ClaimWord& word, MomentFact& moment) {
    if (word.claim >= Claim::kGood) moment.claims.insert(word.claim);
    if (word.claim == Claim::kRatio) moment.ratio = std::round((word.count_low + word.count_high) / 2);
    if (word.claim == Claim::kTimes) moment.ratio = number_;
    if (word.claim == Claim::kPeople && !moment.people) moment.people = number_;
    const double unit = word.claim == Claim::kMinute ? 60 : word.claim == Claim::kSecond ? 1 : 0;
    if (unit > 0) moment.lengths.push_back(unit * (number_ && *number_ < 60 ? *number_ : 1));
    if (word.claim == Claim::kCount) number_.reset();
  }

  std::vector<Piece> pieces_;
  std::size_t at_ = 0;
  std::optional<double> number_;  // the last one read
};

}  // namespace

MomentFact read_moment(const Fact& fact) {
  MomentFact moment;
  for (const auto& [name, value] : fact.values) {
    if (name == "start_ms") moment.seconds = std::floor(value / 1000);
    if (name == "rank") moment.rank = static_cast<int>(value);
  }
  MomentReader(fact.text).read_into(moment);
  return moment;
}

}  // namespace crowdline::summary
