#include "timeline/word_variants.h"

#include <algorithm>
#include <array>
#include <utility>

namespace crowdline::timeline {
namespace {

constexpr std::size_t kBeginning = 4;  // letters
constexpr std::size_t kInside = 5;
constexpr std::size_t kSlip = 6;
constexpr std::size_t kForeignBytes = 9;  // three letters of most scripts beyond Latin

bool is_ascii(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

// One letter more, less, another, or two swapped.
bool one_slip(std::string_view shorter, std::string_view longer) {
  if (longer.size() - shorter.size() > 1) return false;
  const auto [a, b] = std::ranges::mismatch(shorter, longer);
  const std::string_view rest(a, shorter.end());
  const std::string_view other(b, longer.end());
  if (rest.empty() || other.empty()) return true;
  if (rest == other.substr(1)) return true;
  if (shorter.size() != longer.size()) return false;
  if (rest.substr(1) == other.substr(1)) return true;
  return rest.size() > 1 && rest[0] == other[1] && rest[1] == other[0] && rest.substr(2) == other.substr(2);
}

// A short word that doubles its last letter before an ending: "lag" in "lagging", "lagged", "laggy".
bool doubles_before(std::string_view folded, std::string_view ending) {
  if (folded.size() < ending.size() + 2) return false;
  const char last = folded[folded.size() - ending.size() - 1];
  const bool is_doubled = folded[folded.size() - ending.size() - 2] == last;
  return is_doubled && (ending == "ing" || ending == "ed" || (ending == "y" && last == 'g'));
}

}  // namespace

void root_into(std::string& root, std::string_view folded) {
  root.resize(folded.size());
  char* const begin = root.data();
  char* end = begin;
  for (const char c : folded) {
    if (static_cast<unsigned char>(c) >= 0x80) {
      root = folded;
      return;
    }
    if (end == begin || end[-1] != c || (c >= '0' && c <= '9')) *end++ = c;
  }
  root.resize(static_cast<std::size_t>(end - begin));
  static constexpr std::array<std::string_view, 5> kEndings = {"ing", "ed", "es", "s", "y"};
  for (const std::string_view ending : kEndings) {
    if (!root.ends_with(ending)) continue;
    if (root.size() > ending.size() + 3 || (root.size() == ending.size() + 3 && doubles_before(folded, ending))) {
      root.resize(root.size() - ending.size());
      break;
    }
  }
}

std::string root_of(std::string_view folded) {
  std::string root;
  root_into(root, folded);
  return root;
}

bool same_word(std::string_view root, std::string_view other) {
  if (root == other) return true;
  if (root.empty() || other.empty()) return false;
  if (root.size() > other.size()) std::swap(root, other);
  // Whether they are ASCII is asked last: most pairs share nothing.
  if (root.size() >= kBeginning && other.starts_with(root)) return root.size() >= kForeignBytes || is_ascii(root);
  if (root.size() >= kInside && other.find(root) != std::string_view::npos) return is_ascii(root);
  return root.size() >= kSlip && root.front() == other.front() && one_slip(root, other) && is_ascii(root);
}

}  // namespace crowdline::timeline
