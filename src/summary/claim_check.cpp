#include "summary/claim_check.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace crowdline::summary {
namespace {

using Kind = ClaimItem::Kind;

constexpr std::size_t kMostTermsInARow = 3;
constexpr double kManyUnits = 10;  // lengths above are given in whole units
constexpr double kAsMany = 0.9;    // of the most frequent: what differs less is a tie to a reader

bool is_mood(Claim claim) { return claim >= Claim::kGood && claim <= Claim::kMixed; }
bool is_direction(Claim claim) { return claim >= Claim::kBrighter && claim <= Claim::kSlower; }
bool is_emotion(Claim claim) { return claim >= Claim::kHype && claim <= Claim::kBoredom; }
bool is_wave(Claim claim) { return claim >= Claim::kWave && claim <= Claim::kEmoteWall; }
bool is_event(Claim claim) { return claim >= Claim::kRaid && claim <= Claim::kPoll; }
bool has_share(Claim claim) { return is_emotion(claim) || is_wave(claim) || claim == Claim::kRude; }

double unit_seconds(Claim unit) {
  return unit == Claim::kSecond ? 1 : unit == Claim::kMinute ? 60 : unit == Claim::kHour ? 3600 : 0;
}

// What a quantity is said of.
enum class Role : std::uint8_t { kTime, kRatio, kEvent, kQuestion, kWhole, kPart, kTerm };

class ClaimChecker {
 public:
  ClaimChecker(std::span<const ClaimItem> items, const Evidence& evidence) : items_(items), evidence_(evidence) {
    std::size_t sentence = 0;
    std::size_t clause = 0;
    for (const ClaimItem& item : items) {
      places_.push_back({sentence, clause});
      if (item.kind == Kind::kStop) ++sentence;
      if (item.kind == Kind::kStop || item.kind == Kind::kBreak) ++clause;
    }
  }

  Verdict check(bool title) {
    for (std::size_t i = 0; i < items_.size(); ++i) {
      const ClaimItem& item = items_[i];
      if (item.kind != Kind::kWord || item.claim < Claim::kGood || holds_word(i)) continue;
      const bool feeling = is_mood(item.claim) || is_direction(item.claim) || is_emotion(item.claim);
      return {feeling ? Fault::kMood : Fault::kWord, item.text};
    }
    for (std::size_t i = 0; i < items_.size(); ++i) {
      const ClaimItem& item = items_[i];
      if (item.kind == Kind::kClock && !is_known_time(item.seconds)) return {Fault::kNumber, item.text};
      if (item.kind == Kind::kQuantity && !holds_quantity(i)) return {Fault::kNumber, item.text};
    }
    return title ? Verdict{} : check_lists();
  }

 private:
  struct Place {
    std::size_t sentence, clause;
  };

  // The nearest item in the sentence, or only in its clause, for which `wanted` holds; what follows wins a tie.
  template <typename Wanted>
  std::optional<std::size_t> nearest(std::size_t place, bool in_clause, Wanted wanted) const {
    std::optional<std::size_t> best;
    for (std::size_t i = 0; i < items_.size(); ++i) {
      const bool near =
          in_clause ? places_[i].clause == places_[place].clause : places_[i].sentence == places_[place].sentence;
      if (!near || i == place || !wanted(items_[i])) continue;
      const auto distance = [&](std::size_t at) { return at > place ? at - place : place - at; };
      if (!best || distance(i) <= distance(*best)) best = i;
    }
    return best;
  }
  template <typename Wanted>
  bool in_clause(std::size_t place, Wanted wanted) const {
    return nearest(place, true, wanted).has_value();
  }
  static auto claims(Claim claim) {
    return [claim](const ClaimItem& item) { return item.kind == Kind::kWord && item.claim == claim; };
  }
  static bool is_term(const ClaimItem& item) { return item.kind == Kind::kTerm; }

  bool is_known_time(double seconds) const {
    return std::ranges::any_of(evidence_.clock_seconds(), [&](double known) { return std::abs(known - seconds) <= 1; });
  }

  // Words are ranked among words and emotes among emotes. Without a term nothing is said of terms.
  bool holds_rank(std::size_t place) const {
    if (!nearest(place, false, is_term)) return true;
    return nearest(place, in_clause(place, is_term),
                   [&](const ClaimItem& item) {
                     return is_term(item) &&
                            std::ranges::any_of(item.facts, [&](std::size_t fact) { return leads(fact); });
                   })
        .has_value();
  }

  bool leads(std::size_t fact) const {
    const auto count = [](const NamedFact& named) { return named.messages.value_or(named.chatters.value_or(0)); };
    const NamedFact& named = evidence_.named()[fact];
    return std::ranges::all_of(evidence_.named(), [&](const NamedFact& other) {
      return other.kind != named.kind || count(named) >= kAsMany * count(other);
    });
  }

  bool holds_word(std::size_t place) const {
    const ClaimItem& item = items_[place];
    if (item.claim == Claim::kRank) return holds_rank(place);
    if (item.claim == Claim::kStart || item.claim == Claim::kEnd || evidence_.allows(item.claim)) {
      return !is_mood(item.claim) || holds_mood_there(place).value_or(true);
    }
    if (is_mood(item.claim) && holds_mood_there(place).value_or(false)) return true;
    if (is_mood(item.claim) && follows(place, Claim::kBy) && evidence_.allows_mood_before(item.claim)) return true;
    // "half as busy as usual": the ratio is what is claimed, and is checked itself.
    if (item.claim == Claim::kFaster && in_clause(place, claims(Claim::kUsual)) &&
        in_clause(place, [](const ClaimItem& other) { return other.kind == Kind::kQuantity; }))
      return true;
    if (is_emotion(item.claim) && nearest(place, false, [&](const ClaimItem& other) {
          return is_term(other) && std::ranges::any_of(other.facts, [&](std::size_t fact) {
                   return evidence_.named()[fact].emotion == item.claim;
                 });
        }))
      return true;
    // The meaning of an emote may be told beside it.
    return (is_mood(item.claim) || is_emotion(item.claim)) && nearest(place, false, [&](const ClaimItem& other) {
             return is_term(other) && evidence_.explains(other.text, item.text);
           });
  }

  // Absent when the clause speaks of no part of the stream.
  std::optional<bool> holds_mood_there(std::size_t place) const {
    const Claim mood = items_[place].claim;
    if (in_clause(place, claims(Claim::kStart))) return evidence_.allows_mood_at(mood, Claim::kStart);
    if (in_clause(place, claims(Claim::kEnd))) return evidence_.allows_mood_at(mood, Claim::kEnd);
    if (in_clause(place, [](const ClaimItem& item) { return item.kind == Kind::kClock; }))
      return evidence_.allows_mood_at(mood, Claim::kPlain);
    return std::nullopt;
  }

  Role role_of(std::size_t place) const {
    const ClaimItem& item = items_[place];
    const bool share = item.quantity.share_low <= item.quantity.share_high;
    const bool of_messages = item.unit == Claim::kMessages;
    const auto shares = [](const ClaimItem& other) { return other.kind == Kind::kWord && has_share(other.claim); };
    if (unit_seconds(item.unit) > 0) return Role::kTime;
    if (is_ratio(place)) return Role::kRatio;
    if (event_of(place)) return Role::kEvent;
    if (in_clause(place, claims(Claim::kQuestion))) return Role::kQuestion;
    const bool term_here = in_clause(place, is_term);
    if (!share || item.unit != Claim::kPlain) {
      if (is_among(place) || (!term_here && in_clause(place, claims(Claim::kTotal)))) return Role::kWhole;
    }
    if (of_messages && nearest(place, !share, shares)) return Role::kPart;
    if (of_messages && !share && has_quantity_before_next_term(place)) return Role::kWhole;
    if (share && item.unit == Claim::kPlain) {
      const auto near = nearest(place, true, [&](const ClaimItem& other) { return is_term(other) || shares(other); });
      if (near && !is_term(items_[*near])) return Role::kPart;
    }
    if (nearest(place, false, is_term)) return Role::kTerm;
    return share && nearest(place, false, shares) ? Role::kPart : Role::kWhole;
  }

  // "400 messages come in as 87 people shout …": the term is the other's.
  bool has_quantity_before_next_term(std::size_t place) const {
    for (std::size_t i = place + 1; i < items_.size() && places_[i].sentence == places_[place].sentence; ++i) {
      if (is_term(items_[i])) return false;
      if (items_[i].kind == Kind::kQuantity) return true;
    }
    return false;
  }

  bool is_ratio(std::size_t place) const {
    const ClaimItem& item = items_[place];
    if (item.quantity.ratio) return true;
    const bool usual = item.unit == Claim::kTimes ? nearest(place, false, claims(Claim::kUsual)).has_value()
                                                  : in_clause(place, claims(Claim::kUsual));
    const bool fraction = item.quantity.share_low <= item.quantity.share_high && item.quantity.value > 0;
    return usual && (item.unit == Claim::kTimes || (fraction && item.unit != Claim::kPeople));
  }

  bool follows(std::size_t place, Claim claim) const {
    for (std::size_t i = place; i-- > 0 && place - i <= 3;) {
      if (items_[i].kind != Kind::kWord) return false;
      if (items_[i].claim == claim) return true;
    }
    return false;
  }
  bool is_followed_by(std::size_t place, Claim claim, std::size_t far) const {
    for (std::size_t i = place + 1; i < items_.size() && i <= place + far; ++i) {
      if (items_[i].kind != Kind::kWord) return false;
      if (items_[i].claim == claim) return true;
    }
    return false;
  }
  bool is_among(std::size_t place) const {
    return follows(place, Claim::kAmong) || is_followed_by(place, Claim::kAmongThese, 2);
  }

  // The event whose size the quantity is: by its unit, or in the clause with nothing else to count between.
  std::optional<Claim> event_of(std::size_t place) const {
    const ClaimItem& item = items_[place];
    if (item.unit == Claim::kSubscription && in_clause(place, claims(Claim::kGift))) return Claim::kGift;
    if (is_event(item.unit)) return item.unit;
    if (item.unit != Claim::kViewers && item.unit != Claim::kPlain && item.unit != Claim::kMessages &&
        in_clause(place, is_term))
      return std::nullopt;
    const auto near = nearest(place, true, [&](const ClaimItem& other) {
      return other.kind == Kind::kWord && is_event(other.claim) && !evidence_.amounts_of(other.claim).empty();
    });
    if (!near) return std::nullopt;
    for (std::size_t i = std::min(place, *near) + 1; i < std::max(place, *near); ++i) {
      if (items_[i].kind == Kind::kQuantity || is_term(items_[i])) return std::nullopt;
    }
    return items_[*near].claim;
  }

  bool holds_quantity(std::size_t place) const {
    const ClaimItem& item = items_[place];
    const auto holds = [&](const std::vector<double>& values) {
      return std::ranges::any_of(values, [&](double value) { return item.quantity.holds_count(value); });
    };
    switch (role_of(place)) {
      case Role::kTime:
        return holds_length(item);
      case Role::kRatio:
        return holds_ratio(place);
      case Role::kEvent:
        return holds(evidence_.amounts_of(*event_of(place)));
      case Role::kQuestion:
        return std::ranges::any_of(evidence_.named(), [&](const NamedFact& fact) {
          return fact.kind == "question" && holds_fact(item, fact);
        });
      case Role::kWhole:
        return holds_whole(item) || holds_mean(place);
      case Role::kPart:
        return holds_part(place);
      case Role::kTerm:
        return holds_term(place);
    }
    return false;
  }

  bool holds_length(const ClaimItem& item) const {
    const double unit = unit_seconds(item.unit);
    const double step = unit * (unit == 1 ? 0.5 : item.quantity.value >= kManyUnits ? 0.5 : 0.26);
    return std::ranges::any_of(evidence_.lengths(), [&](double seconds) {
      return seconds >= item.quantity.count_low * unit - step && seconds <= item.quantity.count_high * unit + step;
    });
  }

  bool holds_ratio(std::size_t place) const {
    const ClaimItem& item = items_[place];
    std::optional<double> ratio = evidence_.whole().ratio;
    if (!ratio) return false;
    const Quantity& quantity = item.quantity;
    // "three times less", "a quarter slower"
    if (is_followed_by(place, Claim::kSlower, 2) && *ratio > 0 && *ratio < 1 &&
        (quantity.ratio || quantity.value >= 0.2))
      ratio = quantity.exact || quantity.ratio ? 1 / *ratio : 1 - *ratio;
    if (quantity.ratio) return quantity.holds_count(*ratio);
    if (!quantity.exact) return *ratio >= quantity.share_low - 0.05 && *ratio <= quantity.share_high + 0.05;
    const double step = quantity.value == std::floor(quantity.value) ? 0.5 : 0;
    const bool open = quantity.count_low > quantity.value;  // "more than ten times"
    return *ratio >= quantity.count_low - (open ? 0 : step) && (open || *ratio <= quantity.count_high + step);
  }

  bool holds_whole(const ClaimItem& item) const {
    const Counted& whole = evidence_.whole();
    const auto holds = [&](std::optional<double> value) { return value && item.quantity.holds_count(*value); };
    if (item.unit == Claim::kMessages) return holds(whole.messages);
    if (item.unit == Claim::kPeople || item.unit == Claim::kViewers) return holds(whole.chatters);
    return item.unit == Claim::kPlain && (holds(whole.chatters) || holds(whole.messages));
  }

  // "a mood of 0.31"
  bool holds_mean(std::size_t place) const {
    const ClaimItem& item = items_[place];
    return item.quantity.exact && item.quantity.value != std::floor(item.quantity.value) &&
           item.unit == Claim::kPlain && std::ranges::any_of(evidence_.means(), [&](double mean) {
             return item.quantity.holds_count(std::abs(mean));
           });
  }

  bool holds_part(std::size_t place) const {
    const ClaimItem& item = items_[place];
    const auto shares = [](const ClaimItem& other) { return other.kind == Kind::kWord && has_share(other.claim); };
    auto near = nearest(place, true, shares);
    if (!near) near = nearest(place, false, shares);
    const Claim claim = items_[*near].claim;
    const auto holds_share = [&](double share) { return item.quantity.holds_share(share); };
    const auto holds_count = [&](double count) { return item.quantity.holds_count(count); };
    return std::ranges::any_of(evidence_.shares_of(claim), holds_share) ||
           std::ranges::any_of(evidence_.messages_of(claim), holds_count);
  }

  bool holds_fact(const ClaimItem& item, const NamedFact& fact) const {
    const Quantity& quantity = item.quantity;
    const Counted& whole = evidence_.whole();
    const bool people = item.unit == Claim::kPeople || item.unit == Claim::kViewers;
    const bool messages = item.unit == Claim::kMessages || item.unit == Claim::kTimes;
    const auto holds = [&](std::optional<double> count, std::optional<double> all, std::optional<double> share) {
      if (count && quantity.holds_count(*count)) return true;
      if (count && all && *all > 0 && quantity.holds_share(*count / *all)) return true;
      return share && quantity.holds_share(*share);
    };
    return (!messages && holds(fact.chatters, whole.chatters, fact.share)) ||
           (!people && holds(fact.messages, whole.messages, std::nullopt));
  }

  bool holds_term(std::size_t place) const {
    const std::optional<std::size_t> term = term_of(place);
    return term && std::ranges::any_of(items_[*term].facts, [&](std::size_t fact) {
             return holds_fact(items_[place], evidence_.named()[fact]);
           });
  }

  // As many quantities as terms: pair by pair. Else the term of the clause; after "from" the one before, else the next one.
  std::optional<std::size_t> term_of(std::size_t place) const {
    std::vector<std::size_t> terms;
    std::vector<std::size_t> quantities;
    for (std::size_t i = 0; i < items_.size(); ++i) {
      if (places_[i].sentence != places_[place].sentence) continue;
      if (is_term(items_[i])) terms.push_back(i);
      if (items_[i].kind == Kind::kQuantity && role_of(i) == Role::kTerm) quantities.push_back(i);
    }
    if (terms.size() == quantities.size())
      return terms[static_cast<std::size_t>(std::ranges::find(quantities, place) - quantities.begin())];
    const auto next = std::ranges::upper_bound(terms, place);
    const bool has_next = next != terms.end();
    const bool has_last = next != terms.begin();
    if (has_next && places_[*next].clause == places_[place].clause) return *next;
    if (has_last && places_[next[-1]].clause == places_[place].clause) return next[-1];
    if (has_last && (follows(place, Claim::kBy) || !has_next)) return next[-1];
    return has_next ? std::optional(*next) : std::nullopt;
  }

  Verdict check_lists() const {
    std::size_t in_a_row = 0;
    for (const ClaimItem& item : items_) {
      if (is_term(item)) {
        if (++in_a_row > kMostTermsInARow) return {Fault::kShape, item.text};
      } else if (item.text != "," && item.text != "、" && item.text != "・" &&
                 !(item.kind == Kind::kWord && (item.claim == Claim::kAnd || item.claim == Claim::kArticle))) {
        in_a_row = 0;
      }
    }
    return {};
  }

  std::span<const ClaimItem> items_;
  const Evidence& evidence_;
  std::vector<Place> places_;
};

}  // namespace

Verdict check_claims(std::span<const ClaimItem> items, const Evidence& evidence, bool title) {
  return ClaimChecker(items, evidence).check(title);
}

}  // namespace crowdline::summary
