#include "summary/claim_causes.h"

#include <algorithm>
#include <array>

namespace crowdline::summary {
namespace {

constexpr std::size_t kNear = 3;  // words from a preposition to its noun, from a raid to its size

bool is_event(const ClaimItem& item) {
  return item.kind == ClaimItem::Kind::kWord && item.claim >= Claim::kRaid && item.claim <= Claim::kPaid;
}

bool is_one_of(const ClaimItem& item, std::span<const std::string_view> words) {
  return item.kind == ClaimItem::Kind::kWord && std::ranges::find(words, item.text) != words.end();
}

// What sets an event beside the rest of the clause: of time, of company.
bool sets_beside(const ClaimItem& item) {
  constexpr auto kWords = std::to_array<std::string_view>(
      {"after", "during",    "with",      "following",  "despite", "amid",    "alongside", "besides",
       "since", "before",    "tras",      "después de", "con",     "durante", "junto a",   "además de",
       "nach",  "während",   "mit",       "bei",        "beim",    "trotz",   "neben",     "seit",
       "após",  "depois de", "depois da", "com",        "além de", "après",   "pendant",   "avec",
       "lors",  "malgré",    "depuis",    "outre",      "lors de", "lors du"});
  return is_one_of(item, kWords);
}

// What begins another clause, or only accompanies.
bool joins(const ClaimItem& item) {
  constexpr auto kWords = std::to_array<std::string_view>(
      {"while",      "as",         "when",        "whereas",   "with", "amid",    "mientras", "mientras que", "cuando",
       "con",        "während",    "als",         "wobei",     "mit",  "bei",     "enquanto", "quando",       "com",
       "tandis que", "tandis qu'", "pendant que", "alors que", "avec", "lorsque", "quand"});
  return is_claim(item, Claim::kAnd) || is_one_of(item, kWords);
}

bool is_size_of_event(const ClaimScene& scene, std::size_t place) {
  for (std::size_t i = place; i-- > 0 && place - i <= kNear;) {
    if (is_event(scene.at(i))) return true;
  }
  return false;
}

bool is_beside(const ClaimScene& scene, std::size_t event) {
  for (std::size_t i = event; i-- > 0 && event - i <= kNear && scene.same_clause(i, event);) {
    if (sets_beside(scene.at(i))) return true;
  }
  return false;
}

}  // namespace

bool is_made_by_event(const ClaimScene& scene, std::size_t place) {
  for (std::size_t i = place; i-- > 0 && scene.same_clause(i, place);) {
    const ClaimItem& item = scene.at(i);
    if (is_event(item)) return !is_beside(scene, i);
    if (is_term(item)) return false;
    if (is_quantity(item) && !is_size_of_event(scene, i)) return false;
    const bool before_size = i + 1 < place && is_quantity(scene.at(i + 1));  // "a raid with 45"
    if (!before_size && joins(item)) return false;
  }
  return false;
}

}  // namespace crowdline::summary
