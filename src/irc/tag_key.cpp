#include "irc/tag_key.h"

#include <cstring>

namespace crowdline::irc {
namespace {

constexpr std::size_t kSlots = 256;
constexpr std::uint8_t kEmpty = 0xFF;

// The length and three letters tell all known tags apart. The weights were searched for so that no two share a slot; a new
// tag that breaks this fails to compile (then search again, or take more slots). `name` is not empty.
constexpr std::size_t slot_of(std::string_view name) {
  const auto letter = [name](std::size_t at) { return std::size_t{static_cast<unsigned char>(name[at])}; };
  const std::size_t size = name.size();
  return (7 * size + 9 * letter(0) + 7 * letter(size / 2) + letter(size - 1)) % kSlots;
}

consteval std::array<std::uint8_t, kSlots> make_slots() {
  std::array<std::uint8_t, kSlots> slots{};
  slots.fill(kEmpty);
  for (std::size_t i = 0; i < kTagCount; ++i) slots[slot_of(kTagNames[i])] = static_cast<std::uint8_t>(i);
  return slots;
}

constexpr auto kSlotTable = make_slots();

consteval bool all_have_their_slot() {
  for (std::size_t i = 0; i < kTagCount; ++i) {
    if (kSlotTable[slot_of(kTagNames[i])] != i) return false;
  }
  return true;
}
static_assert(all_have_their_slot(), "two tags share a slot");

template <typename Word>
Word load(const char* bytes) {
  Word word;
  std::memcpy(&word, bytes, sizeof word);
  return word;
}

// Both have `size` bytes, 1 or more. Two loads that may overlap, instead of a call, for up to 16 bytes.
bool same_bytes(const char* a, const char* b, std::size_t size) {
  const auto same_ends = [=]<typename Word>(Word /*tells the size*/) {
    const std::size_t last = size - sizeof(Word);
    return ((load<Word>(a) ^ load<Word>(b)) | (load<Word>(a + last) ^ load<Word>(b + last))) == 0;
  };
  if (size > 16) return std::memcmp(a, b, size) == 0;
  if (size >= 8) return same_ends(std::uint64_t{});
  if (size >= 4) return same_ends(std::uint32_t{});
  return a[0] == b[0] && a[size / 2] == b[size / 2] && a[size - 1] == b[size - 1];
}

}  // namespace

std::size_t find_tag(std::string_view name) {
  if (name.empty()) return kTagCount;
  const std::uint8_t slot = kSlotTable[slot_of(name)];
  if (slot == kEmpty) return kTagCount;
  const std::string_view known = kTagNames[slot];
  return known.size() == name.size() && same_bytes(known.data(), name.data(), name.size()) ? slot : kTagCount;
}

}  // namespace crowdline::irc
