#include "summary/claim_amounts.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "summary/claim_moments.h"
#include "summary/claim_ranks.h"

namespace crowdline::summary {
namespace {

using Kind = ClaimItem::Kind;

constexpr double kManyUnits = 10;  // lengths above are given in whole units

bool is_emotion(Claim claim) { return claim >= Claim::kHype && claim <= Claim::kBoredom; }
bool is_wave(Claim claim) { return claim >= Claim::kWave && claim <= Claim::kEmoteWall; }
bool is_event(Claim claim) { return claim >= Claim::kRaid && claim <= Claim::kPoll; }
bool has_share(Claim claim) { return is_emotion(claim) || is_wave(claim) || claim == Claim::kRude; }
double unit_seconds(Claim unit) {
  return unit == Claim::kSecond ? 1 : unit == Claim::kMinute ? 60 : unit == Claim::kHour ? 3600 : 0;
}

// What a quantity is said of.
enum class Role : std::uint8_t { kTime, kRatio, kEvent, kQuestion, kWhole, kPart, kTerm };

class AmountChecker {
 public:
  AmountChecker(const ClaimScene& scene, const Evidence& evidence)
      : scene_(scene), items_(scene.items()), evidence_(evidence) {}

  bool holds_quantity(std::size_t place) const {
    const ClaimItem& item = items_[place];
    const auto holds = [&](const std::vector<double>& values) {
      return std::ranges::any_of(values, [&](double value) { return item.quantity.holds_count(value); });
    };
    if (holds_in_moment(place)) return true;
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
        return holds_whole(item) || holds_mean(place) || is_of_last_term(place);
      case Role::kPart:
        return holds_part(place);
      case Role::kTerm:
        return holds_term(place) || (is_everybody(item) && has_quantity_before_next_term(place));
    }
    return false;
  }

 private:
  Role role_of(std::size_t place) const {
    const ClaimItem& item = items_[place];
    const bool share = item.quantity.share_low <= item.quantity.share_high;
    const bool of_messages = item.unit == Claim::kMessages;
    const auto shares = [](const ClaimItem& other) { return other.kind == Kind::kWord && has_share(other.claim); };
    if (unit_seconds(item.unit) > 0) return Role::kTime;
    if (is_ratio(place) || is_pace(place)) return Role::kRatio;
    if (event_of(place)) return Role::kEvent;
    if (is_of_question(place)) return Role::kQuestion;
    const bool term_here = scene_.in_clause(place, is_term);
    if (!share && is_size_of_chat(place)) return Role::kWhole;
    if (!share || item.unit != Claim::kPlain) {
      if (is_among(place) || (!term_here && scene_.in_clause(place, claims(Claim::kTotal)))) return Role::kWhole;
    }
    if (of_messages && scene_.nearest(place, !share, shares)) return Role::kPart;
    if (of_messages && !share && has_quantity_before_next_term(place)) return Role::kWhole;
    if (share && item.unit == Claim::kPlain) {
      const auto near =
          scene_.nearest(place, true, [&](const ClaimItem& other) { return is_term(other) || shares(other); });
      if (near && !is_term(items_[*near])) return Role::kPart;
    }
    if (scene_.nearest(place, false, is_term)) return Role::kTerm;
    return share && scene_.nearest(place, false, shares) ? Role::kPart : Role::kWhole;
  }

  // A question in the clause, and nothing else between that one could count.
  bool is_of_question(std::size_t place) const {
    const auto question = scene_.nearest(place, true, claims(Claim::kQuestion));
    if (!question) return false;
    const auto is_asked = [&](std::size_t fact) { return evidence_.named()[fact].kind == "question"; };
    for (std::size_t i = std::min(place, *question) + 1; i < std::max(place, *question); ++i) {
      if (is_quantity(items_[i])) return false;
      if (is_term(items_[i]) && std::ranges::none_of(items_[i].facts, is_asked)) return false;
    }
    return true;
  }

  // "310 people write 1240 messages": one counts people, its neighbour messages; no term before, and what comes behind has a
  // number of its own.
  bool is_size_of_chat(std::size_t place) const {
    const auto people = [](const ClaimItem& item) {
      return item.unit == Claim::kPeople || item.unit == Claim::kViewers;
    };
    const auto last = scene_.last_before(place, is_quantity);
    const auto next = scene_.first_after(place, is_quantity);
    for (const auto& other : {last, next}) {
      if (!other || !items_[*other].quantity.exact || !scene_.same_clause(*other, place)) continue;
      const bool both = (people(items_[place]) && items_[*other].unit == Claim::kMessages) ||
                        (people(items_[*other]) && items_[place].unit == Claim::kMessages);
      const std::size_t first = std::min(*other, place);
      const std::size_t second = std::max(*other, place);
      const auto term = scene_.first_after(first, is_term);
      const auto third = scene_.first_after(second, is_quantity);
      const bool own = !term || !scene_.same_clause(*term, second) || (third && *third < *term);
      if (both && !scene_.last_before(first, is_term) && (!term || *term > second) && own) return true;
    }
    return false;
  }

  // "400 messages come in as 87 people shout …": the term is the other's.
  bool has_quantity_before_next_term(std::size_t place) const {
    for (std::size_t i = place + 1; i < items_.size() && scene_.same_sentence(i, place); ++i) {
      if (is_term(items_[i])) return false;
      if (is_quantity(items_[i])) return !scene_.last_before(place, is_term) || scene_.first_after(i, is_term);
    }
    return false;
  }

  bool is_ratio(std::size_t place) const {
    const ClaimItem& item = items_[place];
    if (item.quantity.ratio) return true;
    const bool usual = item.unit == Claim::kTimes ? scene_.nearest(place, false, claims(Claim::kUsual)).has_value()
                                                  : scene_.in_clause(place, claims(Claim::kUsual));
    const bool fraction = item.quantity.share_low <= item.quantity.share_high && item.quantity.value > 0;
    return usual && (item.unit == Claim::kTimes || (fraction && item.unit != Claim::kPeople));
  }

  // "drops by half": of the pace, when the clause names nothing else that has shares.
  bool is_pace(std::size_t place) const {
    const ClaimItem& item = items_[place];
    const auto moves = [](const ClaimItem& other) {
      return is_claim(other, Claim::kFaster) || is_claim(other, Claim::kSlower) || is_claim(other, Claim::kUp) ||
             is_claim(other, Claim::kDown);
    };
    const auto other_share = [](const ClaimItem& other) {
      return is_term(other) || (other.kind == Kind::kWord && has_share(other.claim));
    };
    return evidence_.pace() && item.quantity.value > 0 && item.quantity.share_low <= item.quantity.share_high &&
           item.unit == Claim::kPlain && scene_.in_clause(place, moves) && !scene_.in_clause(place, other_share);
  }

  bool is_among(std::size_t place) const {
    const auto among = scene_.last_before(place, claims(Claim::kAmong));
    const bool near = among && place - *among <= 2;
    return near || scene_.is_followed_by(place, Claim::kAmongThese, 2);
  }

  // The event whose size the quantity is: by its unit, or in the clause with nothing else to count between.
  std::optional<Claim> event_of(std::size_t place) const {
    const ClaimItem& item = items_[place];
    if (item.unit == Claim::kSubscription && scene_.in_clause(place, claims(Claim::kGift))) return Claim::kGift;
    if (is_event(item.unit)) return item.unit;
    if (item.unit == Claim::kPeople && scene_.is_followed_by(place, Claim::kSubscription, 4))
      return Claim::kSubscription;
    const bool named = place >= 2 && is_claim(items_[place - 1], Claim::kBy) && items_[place - 2].kind == Kind::kWord &&
                       is_event(items_[place - 2].claim);  // "a raid of 120"
    if (named) return items_[place - 2].claim;
    if (item.unit != Claim::kViewers && item.unit != Claim::kPlain && item.unit != Claim::kMessages &&
        scene_.in_clause(place, is_term))
      return std::nullopt;
    const auto near = scene_.nearest(place, true, [&](const ClaimItem& other) {
      return other.kind == Kind::kWord && is_event(other.claim) && !evidence_.amounts_of(other.claim).empty();
    });
    if (!near) return std::nullopt;
    for (std::size_t i = std::min(place, *near) + 1; i < std::max(place, *near); ++i) {
      if (is_quantity(items_[i]) || is_term(items_[i]) || is_claim(items_[i], Claim::kAnd)) return std::nullopt;
    }
    return items_[*near].claim;
  }

  bool holds_length(const ClaimItem& item) const {
    const double unit = unit_seconds(item.unit);
    const double step = unit * (unit == 1 ? 0.5 : item.quantity.value >= kManyUnits ? 0.5 : 0.26);
    return std::ranges::any_of(evidence_.lengths(), [&](double seconds) {
      return seconds >= item.quantity.count_low * unit - step && seconds <= item.quantity.count_high * unit + step;
    });
  }

  bool holds_ratio(std::size_t place) const {
    const auto& usual = evidence_.whole().ratio;
    if (evidence_.pace() && !scene_.in_clause(place, claims(Claim::kUsual)) && is_of_pace(place, *evidence_.pace()))
      return true;
    if (usual && is_of_pace(place, *usual)) return true;
    return items_[place].quantity.ratio && !scene_.in_clause(place, claims(Claim::kUsual)) &&
           holds_multiple(scene_, place, evidence_);
  }

  bool is_of_pace(std::size_t place, double ratio) const {
    const Quantity& quantity = items_[place].quantity;
    const bool usual = scene_.in_clause(place, claims(Claim::kUsual));
    // "three times less", "a quarter slower", "drops by half"
    const bool less = scene_.is_followed_by(place, Claim::kSlower, 2) || (!usual && is_pace(place));
    if (less && ratio > 0 && ratio < 1 && (quantity.ratio || quantity.value >= 0.2))
      ratio = quantity.exact || quantity.ratio ? 1 / ratio : 1 - ratio;
    if (quantity.ratio) return quantity.holds_count(ratio);
    if (!quantity.exact) return ratio >= quantity.share_low - 0.05 && ratio <= quantity.share_high + 0.05;
    const double step = quantity.value == std::floor(quantity.value) ? 0.5 : 0.25;
    const bool open = quantity.count_low > quantity.value;  // "more than ten times"
    return ratio >= quantity.count_low - (open ? 0 : step) && (open || ratio <= quantity.count_high + step);
  }

  // In a clause that tells the time of a moment: its people, its pace.
  bool holds_in_moment(std::size_t place) const {
    const MomentFact* moment = moment_there(scene_, place, evidence_);
    if (moment == nullptr) return false;
    const ClaimItem& item = items_[place];
    const auto felt = [&](const ClaimItem& other) {
      return other.kind == Kind::kWord && is_emotion(other.claim) && moment->claims.contains(other.claim);
    };
    if (!item.quantity.exact && item.quantity.value == 0 && scene_.in_clause(place, felt)) return true;  // "a lot of"
    const bool of_pace = item.unit == Claim::kTimes || item.quantity.ratio;
    if (of_pace) return moment->ratio && item.quantity.holds_count(*moment->ratio);
    const bool of_people = item.unit == Claim::kPeople || item.unit == Claim::kViewers || item.unit == Claim::kPlain;
    return of_people && item.quantity.exact && moment->people && item.quantity.holds_count(*moment->people);
  }

  bool holds_whole(const ClaimItem& item) const {
    const Counted& whole = evidence_.whole();
    const auto holds = [&](std::optional<double> value) { return value && item.quantity.holds_count(*value); };
    if (item.unit == Claim::kMessages) return holds(whole.messages);
    if (item.unit == Claim::kPeople || item.unit == Claim::kViewers) return holds(whole.chatters);
    return item.unit == Claim::kPlain && (holds(whole.chatters) || holds(whole.messages));
  }

  bool is_everybody(const ClaimItem& item) const {
    return item.unit == Claim::kPeople && item.quantity.exact && item.quantity.count_low == item.quantity.count_high &&
           holds_whole(item);
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
    auto near = scene_.nearest(place, true, shares);
    if (!near) near = scene_.nearest(place, false, shares);
    const Claim claim = items_[*near].claim;
    const auto holds_share = [&](double share) { return item.quantity.holds_share(share); };
    const auto holds_count = [&](double count) { return item.quantity.holds_count(count); };
    return std::ranges::any_of(evidence_.shares_of(claim), holds_share) ||
           std::ranges::any_of(evidence_.messages_of(claim), holds_count);
  }

  // "… the most repeated, with 310 messages, and 22 people ask …"
  bool is_of_last_term(std::size_t place) const {
    const auto term = scene_.last_before(place, is_term);
    const auto next = scene_.first_after(place, is_term);
    if (items_[place].unit != Claim::kMessages || !term || (next && scene_.same_clause(*next, place))) return false;
    for (std::size_t i = *term + 1; i < place; ++i) {
      if (is_quantity(items_[i])) return false;
    }
    return std::ranges::any_of(items_[*term].facts,
                               [&](std::size_t fact) { return holds_fact(items_[place], evidence_.named()[fact]); });
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
      if (!scene_.same_sentence(i, place)) continue;
      if (is_term(items_[i])) terms.push_back(i);
      if (items_[i].kind == Kind::kQuantity && role_of(i) == Role::kTerm) quantities.push_back(i);
    }
    if (quantities.size() < terms.size())
      std::erase_if(terms, [&](std::size_t term) { return is_compared_with(scene_, term); });
    if (terms.empty()) return std::nullopt;
    if (terms.size() == quantities.size())
      return terms[static_cast<std::size_t>(std::ranges::find(quantities, place) - quantities.begin())];
    const auto next = std::ranges::upper_bound(terms, place);
    const bool has_next = next != terms.end();
    const bool has_last = next != terms.begin();
    if (has_next && scene_.same_clause(*next, place)) return *next;
    if (has_last && scene_.same_clause(next[-1], place)) return next[-1];
    if (has_last && (scene_.follows(place, Claim::kBy) || !has_next)) return next[-1];
    return has_next ? std::optional(*next) : std::nullopt;
  }

  const ClaimScene& scene_;
  std::span<const ClaimItem> items_;
  const Evidence& evidence_;
};

}  // namespace

bool holds_amount(const ClaimScene& scene, std::size_t place, const Evidence& evidence) {
  return AmountChecker(scene, evidence).holds_quantity(place);
}

}  // namespace crowdline::summary
