#include "timeline/copies.h"

#include <algorithm>
#include <array>
#include <boost/unordered/unordered_flat_map.hpp>
#include <memory>
#include <numeric>
#include <optional>

namespace crowdline::timeline {
namespace {

// Near-duplicates agree in at least one of eight 8-bit bands as long as fewer than 8 bits differ in the worst spread, and
// in practice far beyond: the bands only choose whom to compare.
constexpr std::size_t kBands = 8;

// For each band and each value of its bits the first kMaxProbes groups.
class Bands {
 public:
  Bands() : places_(std::make_unique_for_overwrite<std::uint32_t[]>(kBands * 256 * kMaxProbes)) {}

  std::span<const std::uint32_t> groups(std::uint64_t signature, std::size_t band) const {
    const std::size_t key = key_of(signature, band);
    return {places_.get() + key * kMaxProbes, counts_[key]};
  }

  void add(std::uint64_t signature, std::uint32_t group) {
    for (std::size_t band = 0; band < kBands; ++band) {
      const std::size_t key = key_of(signature, band);
      if (counts_[key] < kMaxProbes) places_[key * kMaxProbes + counts_[key]++] = group;
    }
  }

 private:
  static std::size_t key_of(std::uint64_t signature, std::size_t band) {
    return band << 8 | ((signature >> (band * 8)) & 0xff);
  }

  std::unique_ptr<std::uint32_t[]> places_;  // of each key as many as counts_ says
  std::array<std::uint8_t, kBands * 256> counts_{};
};

class Grouper {
 public:
  explicit Grouper(std::span<const ScoredMessage> messages) : messages_(messages) {
    by_text_.reserve(messages.size());
    group_of_.reserve(messages.size());
  }

  void add(std::uint32_t position) {
    const text::Analysis& analysis = messages_[position].analysis;
    const auto [same, is_new] =
        by_text_.try_emplace(analysis.text_hash, static_cast<std::uint32_t>(groups_.all.size()));
    if (is_new) {
      if (const auto near = find_near(analysis.signature)) {
        same->second = *near;
      } else {
        open(analysis.signature);
      }
    }
    group_of_.push_back(same->second);
  }

  CopyGroups finish() {
    std::vector<std::uint32_t> ends(groups_.all.size() + 1, 0);  // first sizes, then where the next member goes
    for (const std::uint32_t group : group_of_) ++ends[group + 1];
    std::partial_sum(ends.begin(), ends.end(), ends.begin());
    const std::vector<std::uint32_t> begins = ends;
    groups_.positions.resize(group_of_.size());
    for (std::uint32_t i = 0; i < group_of_.size(); ++i) groups_.positions[ends[group_of_[i]]++] = i;
    for (std::size_t i = 0; i < groups_.all.size(); ++i) {
      CopyGroup& group = groups_.all[i];
      group.members = std::span(groups_.positions).subspan(begins[i], begins[i + 1] - begins[i]);
      group.chatters = group.members.size() == 1 ? 1 : count_chatters(group.members);
    }
    return std::move(groups_);
  }

 private:
  std::uint32_t count_chatters(std::span<const std::uint32_t> members) {
    chatters_.clear();
    for (const std::uint32_t member : members) chatters_.push_back(messages_[member].chatter);
    std::ranges::sort(chatters_);
    return static_cast<std::uint32_t>(std::ranges::unique(chatters_).begin() - chatters_.begin());
  }

  std::optional<std::uint32_t> find_near(std::uint64_t signature) const {
    if (signature == 0) return std::nullopt;
    std::optional<std::uint32_t> best;
    for (std::size_t band = 0; band < kBands; ++band) {
      for (const std::uint32_t group : bands_.groups(signature, band)) {
        if (best && group >= *best) break;  // ascending
        if (text::near_duplicate(signature, groups_.all[group].signature)) best = group;
      }
    }
    return best;
  }

  void open(std::uint64_t signature) {
    if (signature != 0) bands_.add(signature, static_cast<std::uint32_t>(groups_.all.size()));
    groups_.all.push_back({.members = {}, .signature = signature});
  }

  std::span<const ScoredMessage> messages_;
  CopyGroups groups_;
  std::vector<std::uint32_t> group_of_;  // by message
  boost::unordered_flat_map<std::uint64_t, std::uint32_t> by_text_;
  Bands bands_;
  std::vector<chat::ChatterId> chatters_;  // scratch
};

}  // namespace

CopyGroups group_copies(std::span<const ScoredMessage> messages) {
  Grouper grouper(messages);
  for (std::uint32_t i = 0; i < messages.size(); ++i) grouper.add(i);
  return grouper.finish();
}

}  // namespace crowdline::timeline
