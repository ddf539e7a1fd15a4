#include "summary/claim_fractions.h"

#include <optional>

#include "summary/claim_quantities.h"

namespace crowdline::summary {
namespace {

using Kind = ClaimItem::Kind;

constexpr double kMostParts = 20;  // "one in twenty"; more is no way to say a share

bool is_unit_of_chat(const ClaimItem& item) {
  return item.kind == Kind::kWord && (item.claim == Claim::kPerson || item.claim == Claim::kPeople ||
                                      item.claim == Claim::kViewers || item.claim == Claim::kMessages);
}
bool is_time(const ClaimItem& item) {
  return item.kind == Kind::kWord &&
         (item.claim == Claim::kSecond || item.claim == Claim::kMinute || item.claim == Claim::kHour);
}
bool is_word(const ClaimItem& item, Claim claim) { return item.kind == Kind::kWord && item.claim == claim; }
bool is_number(const ClaimItem& item) { return item.kind == Kind::kQuantity && item.quantity.exact; }

// Two numbers around the link at `link`; `unit` between the first and the link.
struct Pair {
  std::size_t first, second;
  bool unit = false;
};

std::optional<Pair> pair_around(const std::vector<ClaimItem>& items, std::size_t link) {
  std::size_t first = link;
  std::size_t second = link + 1;
  if (second < items.size() && (is_word(items[second], Claim::kArticle) || is_word(items[second], Claim::kPlain)))
    ++second;
  if (first == 0 || second >= items.size() || !is_number(items[second])) return std::nullopt;
  const bool unit = is_unit_of_chat(items[--first]);
  if (unit && first-- == 0) return std::nullopt;
  if (items[first].kind != Kind::kQuantity && !is_word(items[first], Claim::kArticle)) return std::nullopt;
  return Pair{first, second, unit};
}

bool is_whole(double value, const Counted& whole) {
  return (whole.chatters && value == *whole.chatters) || (whole.messages && value == *whole.messages);
}

bool unit_follows(const std::vector<ClaimItem>& items, std::size_t place, bool (*is_it)(const ClaimItem&)) {
  return place + 1 < items.size() && is_it(items[place + 1]);
}

void erase(std::vector<ClaimItem>& items, std::size_t from, std::size_t end) {
  items.erase(items.begin() + static_cast<std::ptrdiff_t>(from), items.begin() + static_cast<std::ptrdiff_t>(end));
}

// "a third of the 150 people", "26 des 150": the number is the whole that the part is of.
void drop_wholes(std::vector<ClaimItem>& items, const Counted& whole) {
  for (std::size_t i = 0; i + 2 < items.size(); ++i) {
    const Quantity& part = items[i].quantity;
    const bool share = part.share_low <= part.share_high;
    if (items[i].kind != Kind::kQuantity || (!share && !part.exact) || part.ratio) continue;
    std::size_t end = i + 1;
    while (end < items.size() && end <= i + 2 && items[end].kind == Kind::kWord && items[end].claim <= Claim::kArticle)
      ++end;
    if (end == i + 1 || end >= items.size() || !is_number(items[end])) continue;
    const double all = items[end].quantity.value;
    if (is_whole(all, whole) && (share || part.value < all)) erase(items, i + 1, end + 1);
  }
}

}  // namespace

void join_fractions(std::vector<ClaimItem>& items, const Counted& whole, bool japanese) {
  drop_wholes(items, whole);
  for (std::size_t link = 1; link + 1 < items.size(); ++link) {
    const bool weak = is_word(items[link], Claim::kBy);  // "from", "von": most often no fraction
    const bool strong = is_word(items[link], Claim::kOutOf) || (japanese && is_word(items[link], Claim::kAmongThese));
    if (!weak && !strong) continue;
    const auto pair = pair_around(items, link);
    if (!pair) continue;
    ClaimItem& part = items[japanese ? pair->second : pair->first];
    const double all = items[japanese ? pair->first : pair->second].quantity.value;
    const double share = part.kind == Kind::kQuantity ? part.quantity.value : 1;
    if (is_whole(all, whole) && part.kind == Kind::kQuantity) {
      japanese ? erase(items, pair->first, pair->second) : erase(items, link, pair->second + 1);
      continue;
    }
    const bool counted = pair->unit && !japanese && unit_follows(items, pair->second, is_unit_of_chat);
    if (part.kind == Kind::kQuantity && !part.quantity.exact) continue;
    if (share >= all || all > kMostParts || counted || (weak && pair->unit) ||
        unit_follows(items, pair->second, is_time))
      continue;
    const Claim by = pair->first > 0 ? items[pair->first - 1].claim : Claim::kPlain;
    ClaimItem joined = part;
    joined.kind = Kind::kQuantity;
    joined.quantity = share_quantity(share / all, false, widens(by) ? by : Claim::kPlain);
    // What follows the first number, its unit, stays behind the share.
    items[pair->first] = std::move(joined);
    erase(items, link, pair->second + 1);
    link = pair->first;
  }
}

}  // namespace crowdline::summary
