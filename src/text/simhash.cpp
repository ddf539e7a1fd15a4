#include "text/simhash.h"

#include <bit>

namespace crowdline::text {

// The lowest planes without a branch: sums of most messages end there.
void SimHash::add(std::uint64_t hash, unsigned weight) {
  total_ += weight;
  std::uint64_t carry = hash;
  auto plane = static_cast<std::size_t>(std::countr_zero(weight));
  const auto add_to_next = [&] {
    const std::uint64_t next = planes_[plane] & carry;
    planes_[plane++] ^= carry;
    carry = next;
  };
  for (int i = 0; i < 3; ++i) add_to_next();
  while (carry != 0 && plane < kPlanes) add_to_next();
}

// Compares the 64 sums with half of the total, from the highest plane down.
std::uint64_t SimHash::signature() const {
  if (total_ == 0) return 0;
  const std::uint32_t half = total_ / 2;  // bit set: sum > total - sum, which is sum > floor(total / 2)
  std::uint64_t greater = 0;
  std::uint64_t equal = ~std::uint64_t{0};
  for (std::size_t plane = kPlanes; plane-- > 0;) {
    const std::uint64_t bound = ((half >> plane) & 1U) != 0 ? ~std::uint64_t{0} : 0;
    greater |= equal & planes_[plane] & ~bound;
    equal &= ~(planes_[plane] ^ bound);
  }
  return greater;
}

void PlainSimHash::add(std::uint64_t hash, unsigned weight) {
  empty_ = false;
  for (std::size_t bit = 0; bit < 64; ++bit) {
    const bool set = ((hash >> bit) & 1U) != 0;
    sums_[bit] += set ? static_cast<std::int64_t>(weight) : -static_cast<std::int64_t>(weight);
  }
}

std::uint64_t PlainSimHash::signature() const {
  std::uint64_t result = 0;
  if (empty_) return 0;
  for (std::size_t bit = 0; bit < 64; ++bit) result |= sums_[bit] > 0 ? std::uint64_t{1} << bit : 0;
  return result;
}

}  // namespace crowdline::text
