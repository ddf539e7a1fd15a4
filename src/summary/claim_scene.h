// The items of a text with their places in sentences and clauses, and how to look around in them.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "summary/claim_reading.h"

namespace crowdline::summary {

inline bool is_term(const ClaimItem& item) { return item.kind == ClaimItem::Kind::kTerm; }
inline bool is_clock(const ClaimItem& item) { return item.kind == ClaimItem::Kind::kClock; }
inline bool is_quantity(const ClaimItem& item) { return item.kind == ClaimItem::Kind::kQuantity; }
inline bool is_claim(const ClaimItem& item, Claim claim) {
  return item.kind == ClaimItem::Kind::kWord && item.claim == claim;
}
inline auto claims(Claim claim) {
  return [claim](const ClaimItem& item) { return is_claim(item, claim); };
}

// Looks at `items` as long as they live.
class ClaimScene {
 public:
  explicit ClaimScene(std::span<const ClaimItem> items) : items_(items) {
    std::size_t sentence = 0;
    std::size_t clause = 0;
    for (const ClaimItem& item : items) {
      places_.push_back({sentence, clause});
      if (item.kind == ClaimItem::Kind::kStop) ++sentence;
      if (item.kind == ClaimItem::Kind::kStop || item.kind == ClaimItem::Kind::kBreak) ++clause;
    }
  }

  const ClaimItem& at(std::size_t place) const { return items_[place]; }
  std::span<const ClaimItem> items() const { return items_; }
  std::size_t size() const { return items_.size(); }
  bool same_sentence(std::size_t a, std::size_t b) const { return places_[a].sentence == places_[b].sentence; }
  bool same_clause(std::size_t a, std::size_t b) const { return places_[a].clause == places_[b].clause; }

  // The nearest item in the sentence, or only in its clause, for which `wanted` holds; what follows wins a tie.
  template <typename Wanted>
  std::optional<std::size_t> nearest(std::size_t place, bool in_clause, Wanted wanted) const {
    std::optional<std::size_t> best;
    for (std::size_t i = 0; i < items_.size(); ++i) {
      if (i == place || !(in_clause ? same_clause(i, place) : same_sentence(i, place)) || !wanted(items_[i])) continue;
      if (!best || distance(i, place) <= distance(*best, place)) best = i;
    }
    return best;
  }
  template <typename Wanted>
  bool in_clause(std::size_t place, Wanted wanted) const {
    return nearest(place, true, wanted).has_value();
  }
  // The last one before `place` in its sentence, the first one after it.
  template <typename Wanted>
  std::optional<std::size_t> last_before(std::size_t place, Wanted wanted) const {
    for (std::size_t i = place; i-- > 0 && same_sentence(i, place);) {
      if (wanted(items_[i])) return i;
    }
    return std::nullopt;
  }
  template <typename Wanted>
  std::optional<std::size_t> first_after(std::size_t place, Wanted wanted) const {
    for (std::size_t i = place + 1; i < items_.size() && same_sentence(i, place); ++i) {
      if (wanted(items_[i])) return i;
    }
    return std::nullopt;
  }

  // Among the three words right before; `claim` among the `far` words right behind.
  bool follows(std::size_t place, Claim claim) const {
    for (std::size_t i = place; i-- > 0 && place - i <= 3;) {
      if (items_[i].kind != ClaimItem::Kind::kWord) return false;
      if (items_[i].claim == claim) return true;
    }
    return false;
  }
  bool is_followed_by(std::size_t place, Claim claim, std::size_t far) const {
    for (std::size_t i = place + 1; i < items_.size() && i <= place + far; ++i) {
      if (items_[i].kind != ClaimItem::Kind::kWord) return false;
      if (items_[i].claim == claim) return true;
    }
    return false;
  }

 private:
  struct Place {
    std::size_t sentence, clause;
  };
  static std::size_t distance(std::size_t a, std::size_t b) { return a > b ? a - b : b - a; }

  std::span<const ClaimItem> items_;
  std::vector<Place> places_;
};

}  // namespace crowdline::summary
