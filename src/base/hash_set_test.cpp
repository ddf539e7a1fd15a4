#include "base/hash_set.h"

#include <gtest/gtest.h>

#include <string>

#include "base/hash.h"

namespace crowdline {
namespace {

std::vector<std::uint64_t> hashes_of_numbers(int begin, int end) {
  std::vector<std::uint64_t> hashes;
  for (int number = begin; number < end; ++number) hashes.push_back(hash64(std::to_string(number)));
  return hashes;
}

TEST(HashSet, HoldsWhatWasGivenAndNothingElse) {
  const HashSet set(hashes_of_numbers(0, 1000));
  for (const std::uint64_t hash : hashes_of_numbers(0, 1000)) EXPECT_TRUE(set.contains(hash));
  for (const std::uint64_t hash : hashes_of_numbers(1000, 20000)) EXPECT_FALSE(set.contains(hash));
}

TEST(HashSet, HashesThatShareTheirPlaceAreApart) {
  const std::vector<std::uint64_t> hashes{1, 1 + (std::uint64_t{1} << 40), 1 + (std::uint64_t{1} << 50)};
  const HashSet set(hashes);
  for (const std::uint64_t hash : hashes) EXPECT_TRUE(set.contains(hash));
  EXPECT_FALSE(set.contains(1 + (std::uint64_t{1} << 45)));
}

TEST(HashSet, MayBeEmpty) { EXPECT_FALSE(HashSet({}).contains(1)); }

}  // namespace
}  // namespace crowdline
