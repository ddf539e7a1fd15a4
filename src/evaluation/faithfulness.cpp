#include "evaluation/faithfulness.h"

#include <algorithm>
#include <cmath>

namespace crowdline::evaluation {
namespace {

constexpr std::uint32_t kQuoteChatters = 3;
constexpr double kCopySlack = 0.15;  // near-copies are not equal copies

double median_of(std::vector<std::uint32_t> counts) {
  if (counts.empty()) return 0;
  std::ranges::sort(counts);
  const std::size_t middle = counts.size() / 2;
  return counts.size() % 2 == 1 ? counts[middle] : (counts[middle - 1] + counts[middle]) / 2.0;
}

class Checker {
 public:
  Checker(std::string_view text, const WindowRecord& record, std::string_view known)
      : record_(record), known_(known), recount_(record.chat), pieces_(pieces_of(text)) {
    quantities_ = quantities_in(pieces_);
  }

  Faithfulness run() {
    for (std::size_t i = 0; i < quantities_.size(); ++i) {
      const bool holds = is_true(i);
      ++found_.numbers;
      found_.numbers_true += holds;
      if (!holds) found_.wrong.push_back(words_of(quantities_[i]));
    }
    for (const std::string& quote : quotes_in(pieces_)) {
      const bool holds = recount_.with(quote, true).chatters >= kQuoteChatters;
      ++found_.quotes;
      found_.quotes_true += holds;
      if (!holds) found_.wrong.push_back(quote);
    }
    for (const std::string& name : emote_like_words(pieces_)) {
      const bool holds = recount_.holds_exactly(name) || known_.find(name) != std::string_view::npos;
      ++found_.names;
      found_.names_true += holds;
      if (!holds) found_.wrong.push_back(name);
    }
    return std::move(found_);
  }

 private:
  std::string words_of(const Quantity& quantity) const {
    std::string words;
    for (std::size_t i = quantity.first_piece; i < quantity.end_piece; ++i)
      words += (words.empty() ? "" : " ") + pieces_[i].text;
    return words;
  }

  bool ends_sentence(std::size_t piece) const {
    return pieces_[piece].kind == Piece::Kind::kMark && (pieces_[piece].text == "." || pieces_[piece].text == ";");
  }

  bool joins(std::size_t piece) const {
    const std::string& text = pieces_[piece].text;
    return text == "and" || text == "or" || text == ",";
  }

  // The quotes from `piece` on, in direction `step`, that stand side by side.
  std::vector<std::string> group_at(std::size_t piece, int step) const {
    std::vector<std::string> group;
    for (std::size_t i = piece; i < pieces_.size(); i += static_cast<std::size_t>(step)) {
      if (pieces_[i].kind == Piece::Kind::kQuote)
        group.push_back(pieces_[i].text);
      else if (!joins(i))
        break;
    }
    return group;
  }

  // The group of quotes behind (step 1) or before (-1) a quantity, with no other quantity between.
  std::vector<std::string> neighbours(std::size_t index, int step) const {
    const Quantity& mine = quantities_[index];
    std::size_t at = step > 0 ? mine.end_piece : mine.first_piece - 1;
    for (; at < pieces_.size() && !ends_sentence(at); at += static_cast<std::size_t>(step)) {
      const bool other = std::ranges::any_of(quantities_, [&](const Quantity& quantity) {
        return at >= quantity.first_piece && at < quantity.end_piece && quantity.unit != Unit::kRate &&
               quantity.unit != Unit::kSeconds;
      });
      if (other) return {};
      if (pieces_[at].kind == Piece::Kind::kQuote) return group_at(at, step);
    }
    return {};
  }

  // What a count or share may be of: the next quote or, without one, the last; with those that are joined to it, too.
  std::vector<Tally> tallies_beside(std::size_t index) const {
    std::vector<std::string> group = neighbours(index, 1);
    if (group.empty()) group = neighbours(index, -1);
    std::vector<Tally> tallies;
    if (!group.empty()) tallies.push_back(recount_.with(group.front()));
    if (group.size() > 1) tallies.push_back(recount_.with_any(group));
    return tallies;
  }

  static bool within(const Quantity& quantity, double value) {
    return value >= quantity.low - 1e-9 && value <= quantity.high + 1e-9;
  }

  bool is_true(std::size_t index) const {
    const Quantity& mine = quantities_[index];
    switch (mine.unit) {
      case Unit::kSeconds:
        return within(mine, record_.seconds);
      case Unit::kRate: {
        const double usual = median_of(record_.earlier);
        return usual > 0 && within(mine, static_cast<double>(record_.chat.size()) / usual);
      }
      case Unit::kPeople:
      case Unit::kMessages:
        return count_is_true(index);
      case Unit::kPeopleShare:
      case Unit::kMessageShare:
        break;
    }
    return share_is_true(index);
  }

  bool count_is_true(std::size_t index) const {
    const Quantity& mine = quantities_[index];
    const auto of = [&](const Tally& tally) { return mine.unit == Unit::kPeople ? tally.chatters : tally.messages; };
    if (within(mine, of(recount_.all()))) return true;
    for (const std::int64_t amount : record_.amounts) {
      if (within(mine, static_cast<double>(amount))) return true;
    }
    const auto tallies = tallies_beside(index);
    return std::ranges::any_of(tallies, [&](const Tally& tally) { return within(mine, of(tally)); });
  }

  bool share_is_true(std::size_t index) const {
    const Quantity& mine = quantities_[index];
    const bool people = mine.unit == Unit::kPeopleShare;
    const Tally all = recount_.all();
    const double whole = people ? all.chatters : all.messages;
    const auto tallies = tallies_beside(index);
    const auto of = [&](const Tally& tally) { return (people ? tally.chatters : tally.messages) / whole; };
    const auto fits = [&](const Tally& tally) { return whole > 0 && within(mine, of(tally)); };
    if (std::ranges::any_of(tallies, fits)) return true;
    return !people && wave_is_true(index);
  }

  // "half of the messages are spam": counted as what the sentence calls them.
  bool wave_is_true(std::size_t index) const {
    const Quantity& mine = quantities_[index];
    const Quantity wide{mine.unit, mine.low - kCopySlack, mine.high + kCopySlack, 0, 0};
    std::size_t begin = mine.first_piece;
    std::size_t end = mine.end_piece;
    while (begin > 0 && !ends_sentence(begin - 1)) --begin;
    while (end < pieces_.size() && !ends_sentence(end)) ++end;
    for (std::size_t i = begin; i < end; ++i) {
      if (pieces_[i].kind != Piece::Kind::kWord) continue;
      const std::string word = lower_ascii(pieces_[i].text);
      if (word == "spam") return within(wide, recount_.repeated_share());
      if (word == "walls") return within(wide, recount_.wall_share());
      if (word == "commands") return within(wide, recount_.command_share());
      if (word == "entries") return within(wide, recount_.command_share()) || within(wide, recount_.copied_share());
    }
    return within(wide, recount_.copied_share());
  }

  const WindowRecord& record_;
  std::string_view known_;
  Recount recount_;
  std::vector<Piece> pieces_;
  std::vector<Quantity> quantities_;
  Faithfulness found_;
};

}  // namespace

Faithfulness check_faithfulness(std::string_view text, const WindowRecord& record, std::string_view known) {
  return Checker(text, record, known).run();
}

}  // namespace crowdline::evaluation
