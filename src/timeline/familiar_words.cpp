#include "timeline/familiar_words.h"

#include <algorithm>

#include "timeline/window.h"

namespace crowdline::timeline {
namespace {

constexpr std::size_t kMostWords = std::size_t{1} << 17;
static_assert(kMinChatters == 3, "the first three writers of a word are kept");

}  // namespace

void FamiliarWords::add(std::span<const WordUse> words, std::uint32_t window) {
  if (words_.size() + words.size() > kMostWords) {
    boost::unordered::erase_if(words_, [](const auto& entry) { return entry.second.count < kMinChatters; });
    if (words_.size() + words.size() > kMostWords) return;  // all are familiar: new ones stay unknown
  }
  for (const WordUse& use : words) {
    Writers& known = words_[use.word];
    for (std::uint32_t i = 0; i < use.writers && known.count < kMinChatters; ++i) {
      if (insert_tag(known.tags, known.count, use.tags[i])) known.windows[known.count - 1] = window;
    }
  }
}

void FamiliarWords::forget_from(std::uint32_t first) {
  boost::unordered::erase_if(words_, [first](auto& entry) {
    Writers& known = entry.second;
    while (known.count > 0 && known.windows[known.count - 1] >= first) --known.count;
    return known.count == 0;
  });
}

bool FamiliarWords::is_familiar(const WordUse& use) const {
  if (use.writers >= kMinChatters) return true;
  const auto found = words_.find(use.word);
  if (found == words_.end()) return false;
  std::array<ChatterTag, 3> tags = found->second.tags;
  std::uint32_t count = found->second.count;
  for (std::uint32_t i = 0; i < use.writers; ++i) insert_tag(tags, count, use.tags[i]);
  return count >= kMinChatters;
}

}  // namespace crowdline::timeline
