#include "summary/claim_ranks.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

namespace crowdline::summary {
namespace {

using Kind = ClaimItem::Kind;

constexpr double kAsMany = 0.9;         // of the most frequent: what differs less is a tie to a reader
constexpr std::size_t kRightAfter = 3;  // items from "than" to what it compares with
constexpr std::size_t kListed = 5;      // items between two times of one list: "1:00 (raid), 2:00"

double count_of(const NamedFact& named) { return named.messages.value_or(named.chatters.value_or(0)); }

bool leads(const Evidence& evidence, std::size_t fact) {
  const NamedFact& named = evidence.named()[fact];
  return std::ranges::all_of(evidence.named(), [&](const NamedFact& other) {
    return other.kind != named.kind || count_of(named) >= kAsMany * count_of(other);
  });
}

// `term` and those that stand in one list with it: one sign or small word between two of them. ", and" begins a clause.
std::vector<std::size_t> list_around(const ClaimScene& scene, std::size_t term) {
  const auto joins = [&](std::size_t i) {
    const ClaimItem& item = scene.at(i);
    return item.text == "," || item.text == "、" || item.text == "・" || is_claim(item, Claim::kAnd);
  };
  std::vector<std::size_t> list = {term};
  for (std::size_t i = term; i >= 2 && joins(i - 1) && is_term(scene.at(i - 2)); i -= 2) list.push_back(i - 2);
  for (std::size_t i = term; i + 2 < scene.size() && joins(i + 1) && is_term(scene.at(i + 2)); i += 2)
    list.push_back(i + 2);
  return list;
}

bool any_leads(const ClaimScene& scene, std::size_t term, const Evidence& evidence) {
  return std::ranges::any_of(list_around(scene, term), [&](std::size_t place) {
    return std::ranges::any_of(scene.at(place).facts, [&](std::size_t fact) { return leads(evidence, fact); });
  });
}

// Of one time: the first moment. Of a list of times nothing is said of their order.
bool holds_first_moment(const ClaimScene& scene, std::size_t clock, const Evidence& evidence) {
  for (std::size_t i = 0; i < scene.size(); ++i) {
    const std::size_t distance = i > clock ? i - clock : clock - i;
    if (i != clock && distance <= kListed && is_clock(scene.at(i))) return true;
  }
  if (evidence.is_best_time(scene.at(clock).seconds) && scene.nearest(clock, false, claims(Claim::kMoodNoun)))
    return true;
  const MomentFact* moment = evidence.moment_at(scene.at(clock).seconds);
  return moment != nullptr && moment->rank == 1;
}

bool outnumbers(const Evidence& evidence, const ClaimItem& more, const ClaimItem& fewer) {
  return std::ranges::any_of(more.facts, [&](std::size_t a) {
    return std::ranges::any_of(fewer.facts, [&](std::size_t b) {
      const NamedFact& first = evidence.named()[a];
      const NamedFact& second = evidence.named()[b];
      return count_of(first) > count_of(second) || first.chatters.value_or(0) > second.chatters.value_or(0);
    });
  });
}

// The term right after a word like "than", nothing but small words between.
std::optional<std::size_t> term_right_after(const ClaimScene& scene, std::size_t place) {
  for (std::size_t i = place + 1; i < scene.size() && i <= place + kRightAfter; ++i) {
    if (is_term(scene.at(i))) return i;
    if (scene.at(i).kind != Kind::kWord || scene.at(i).claim >= Claim::kCount) break;
  }
  return std::nullopt;
}

struct Comparison {
  std::size_t more, fewer;
};

std::optional<Comparison> in_order(std::optional<std::size_t> more, std::optional<std::size_t> fewer, bool turned) {
  if (!more || !fewer) return std::nullopt;
  return turned ? Comparison{*fewer, *more} : Comparison{*more, *fewer};
}

// "more than" in so many words: "over" and "above" may be said of a subject.
bool compares(const ClaimItem& item) {
  constexpr auto kWords = std::to_array<std::string_view>(
      {"more", "less", "fewer", "mehr", "weniger", "más", "menos", "mais", "plus", "moins", "algo", "poco", "pouco"});
  return std::ranges::any_of(kWords, [&](std::string_view word) { return item.text.starts_with(word); });
}

// "A … more … than B", "more A than B"; Japanese: "A は B より多い".
std::optional<Comparison> read_than(const ClaimScene& scene, std::size_t place) {
  if (scene.at(place).text == "より") {
    if (place == 0 || !is_term(scene.at(place - 1))) return std::nullopt;
    const auto less = scene.first_after(place, claims(Claim::kLess));
    if (!less && !scene.first_after(place, claims(Claim::kMore))) return std::nullopt;
    const auto before = scene.last_before(place - 1, is_term);
    return in_order(before ? before : scene.first_after(place, is_term), place - 1, less.has_value());
  }
  const auto than = term_right_after(scene, place);
  const auto grade = scene.last_before(place, [](const ClaimItem& item) {
    return is_claim(item, Claim::kMore) || is_claim(item, Claim::kLess) || is_claim(item, Claim::kMoreThan) ||
           is_claim(item, Claim::kRank);
  });
  if (!grade) return std::nullopt;
  return in_order(scene.last_before(place, is_term), than, is_claim(scene.at(*grade), Claim::kLess));
}

// "A, the most common topic, and B": the term right before a clause that has no number and names nothing itself.
std::optional<std::size_t> told_beside(const ClaimScene& scene, std::size_t place) {
  std::size_t first = place;
  while (first > 0 && scene.same_clause(first - 1, place)) --first;
  std::size_t last = place;
  while (last + 1 < scene.size() && scene.same_clause(last + 1, place)) ++last;
  if (first < 2 || !is_term(scene.at(first - 2)) || scene.at(first - 1).text != ",") return std::nullopt;
  for (std::size_t i = first; i <= last; ++i) {
    if (is_quantity(scene.at(i))) return std::nullopt;
  }
  if (last + 1 < scene.size() && is_term(scene.at(last + 1))) return std::nullopt;  // "…, the most common, B, …"
  return first - 2;
}

// "exceeds twice the usual": an amount, which is looked at itself.
bool exceeds_amount(const ClaimScene& scene, std::size_t place) {
  const std::size_t next = place + 1 < scene.size() && is_claim(scene.at(place + 1), Claim::kArticle) ? 2 : 1;
  const auto term = scene.first_after(place, is_term);
  const bool compares_terms = term && scene.same_clause(*term, place);
  return !compares_terms && place + next < scene.size() && is_quantity(scene.at(place + next));
}

// German "vor" and "hinter" right before a term put things in order, too.
Claim order_of(const ClaimScene& scene, std::size_t place) {
  const bool before_term = place + 1 < scene.size() && is_term(scene.at(place + 1));
  if (before_term && scene.at(place).text == "vor") return Claim::kAhead;
  if (before_term && scene.at(place).text == "hinter") return Claim::kBehind;
  return scene.at(place).claim;
}

// "ahead of B stands A": the second term behind, in one clause with the first.
std::optional<std::size_t> subject_behind(const ClaimScene& scene, std::size_t place) {
  const auto first = scene.first_after(place, is_term);
  const auto second = first ? scene.first_after(*first, is_term) : std::nullopt;
  return second && scene.same_clause(*first, *second) ? second : std::nullopt;
}

std::optional<Comparison> read_comparison(const ClaimScene& scene, std::size_t place) {
  auto before = scene.last_before(place, is_term);
  const Claim claim = order_of(scene, place);
  switch (claim) {
    case Claim::kThan:
      return read_than(scene, place);
    case Claim::kAhead:
    case Claim::kBehind:
      if (exceeds_amount(scene, place)) return std::nullopt;
      if (!before || !scene.same_clause(*before, place)) {
        const auto turned = subject_behind(scene, place);
        if (turned) before = turned;
      }
      return in_order(before, scene.first_after(place, is_term), claim == Claim::kBehind);
    case Claim::kMoreThan:
    case Claim::kLessThan:
      if (!compares(scene.at(place)) || scene.first_after(place, claims(Claim::kThan))) return std::nullopt;
      return in_order(before, term_right_after(scene, place), scene.at(place).claim == Claim::kLessThan);
    default:
      return std::nullopt;
  }
}

}  // namespace

bool holds_rank(const ClaimScene& scene, std::size_t place, const Evidence& evidence) {
  // "plus fréquent que" compares, and is looked at there.
  const auto than = scene.first_after(place, claims(Claim::kThan));
  if (than && scene.same_clause(*than, place) && term_right_after(scene, *than)) return true;
  const auto clock = scene.nearest(place, true, is_clock);
  if (clock) return holds_first_moment(scene, *clock, evidence);
  const auto named = scene.nearest(place, true, [](const ClaimItem& item) {
    return is_term(item) || (item.kind == Kind::kWord && item.claim >= Claim::kGood && item.claim <= Claim::kEmoteWall);
  });
  if (named && !is_term(scene.at(*named))) return true;  // the facts name one feeling, one wave
  if (named) return any_leads(scene, *named, evidence);
  if (const auto told = told_beside(scene, place)) return any_leads(scene, *told, evidence);
  const auto term = scene.first_after(place, is_term);
  if (term) return any_leads(scene, *term, evidence);
  const auto before = scene.last_before(place, is_term);
  return before && any_leads(scene, *before, evidence);
}

bool holds_comparison(const ClaimScene& scene, std::size_t place, const Evidence& evidence) {
  const std::optional<Comparison> found = read_comparison(scene, place);
  return !found || outnumbers(evidence, scene.at(found->more), scene.at(found->fewer));
}

bool holds_multiple(const ClaimScene& scene, std::size_t place, const Evidence& evidence) {
  const auto before = scene.last_before(place, is_term);
  const auto after = scene.first_after(place, is_term);
  if (!before || !after) return false;
  const Quantity& quantity = scene.at(place).quantity;
  bool than = false;  // "A, twice as many as B"; without it "A, twice as many write B"
  for (std::size_t i = place + 1; i < *after; ++i)
    than |= is_claim(scene.at(i), Claim::kThan) || scene.at(i).text == "as" || scene.at(i).text == "wie";
  const auto holds = [&](double first, double second) {
    return first > 0 && second > 0 && quantity.holds_count(than ? first / second : second / first);
  };
  return std::ranges::any_of(scene.at(*before).facts, [&](std::size_t a) {
    return std::ranges::any_of(scene.at(*after).facts, [&](std::size_t b) {
      const NamedFact& first = evidence.named()[a];
      const NamedFact& second = evidence.named()[b];
      return holds(count_of(first), count_of(second)) || holds(first.chatters.value_or(0), second.chatters.value_or(0));
    });
  });
}

bool is_compared_with(const ClaimScene& scene, std::size_t term) {
  const auto is_than = claims(Claim::kThan);
  if (term + 1 < scene.size() && scene.at(term + 1).text == "より") return true;
  for (std::size_t i = term; i-- > 0 && term - i <= kRightAfter;) {
    if (scene.at(i).kind != Kind::kWord) return false;
    if (is_than(scene.at(i))) return read_than(scene, i).has_value();
  }
  return false;
}

}  // namespace crowdline::summary
