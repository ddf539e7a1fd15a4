#include "timeline/copies.h"

#include <array>
#include <boost/unordered/unordered_flat_map.hpp>
#include <boost/unordered/unordered_flat_set.hpp>

namespace crowdline::timeline {
namespace {

// Near-duplicates agree in at least one of eight 8-bit bands as long as fewer than 8 bits differ in the worst spread, and
// in practice far beyond: the bands only choose whom to compare.
constexpr std::size_t kBands = 8;

std::uint32_t band_key(std::uint64_t signature, std::size_t band) {
  return static_cast<std::uint32_t>(band << 8 | ((signature >> (band * 8)) & 0xff));
}

class Grouper {
 public:
  explicit Grouper(std::span<const ScoredMessage> messages) : messages_(messages) { by_text_.reserve(messages.size()); }

  void add(std::uint32_t position) {
    const text::Analysis& analysis = messages_[position].analysis;
    const auto [same, is_new] = by_text_.try_emplace(analysis.text_hash, static_cast<std::uint32_t>(groups_.size()));
    if (is_new) {
      if (const auto near = find_near(analysis.signature)) {
        same->second = *near;
      } else {
        open(analysis.signature);
      }
    }
    groups_[same->second].members.push_back(position);
  }

  std::vector<CopyGroup> finish() {
    boost::unordered_flat_set<chat::ChatterId> chatters;
    for (CopyGroup& group : groups_) {
      chatters.clear();
      for (const std::uint32_t member : group.members) chatters.insert(messages_[member].chatter);
      group.chatters = static_cast<std::uint32_t>(chatters.size());
    }
    return std::move(groups_);
  }

 private:
  std::optional<std::uint32_t> find_near(std::uint64_t signature) const {
    if (signature == 0) return std::nullopt;
    std::optional<std::uint32_t> best;
    for (std::size_t band = 0; band < kBands; ++band) {
      const auto bucket = bands_.find(band_key(signature, band));
      if (bucket == bands_.end()) continue;
      std::size_t probes = 0;
      for (const std::uint32_t group : bucket->second) {
        if (++probes > kMaxProbes) break;
        if ((!best || group < *best) && text::near_duplicate(signature, groups_[group].signature)) best = group;
      }
    }
    return best;
  }

  void open(std::uint64_t signature) {
    const auto group = static_cast<std::uint32_t>(groups_.size());
    groups_.push_back({.signature = signature});
    if (signature == 0) return;
    for (std::size_t band = 0; band < kBands; ++band) {
      auto& bucket = bands_[band_key(signature, band)];
      if (bucket.size() < kMaxProbes) bucket.push_back(group);
    }
  }

  std::span<const ScoredMessage> messages_;
  std::vector<CopyGroup> groups_;
  boost::unordered_flat_map<std::uint64_t, std::uint32_t> by_text_;
  boost::unordered_flat_map<std::uint32_t, std::vector<std::uint32_t>> bands_;
};

}  // namespace

std::vector<CopyGroup> group_copies(std::span<const ScoredMessage> messages) {
  Grouper grouper(messages);
  for (std::uint32_t i = 0; i < messages.size(); ++i) grouper.add(i);
  return grouper.finish();
}

}  // namespace crowdline::timeline
