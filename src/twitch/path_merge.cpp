#include "twitch/path_merge.h"

#include <algorithm>
#include <cstdlib>

#include "chat/item_times.h"

namespace crowdline::twitch {
namespace {

constexpr std::size_t kCleared = 32;
constexpr std::int64_t kSameAct = 10'000;  // the paths date a moderator's act differently

}  // namespace

void PathMerge::up(ChatPath path, std::int64_t now_ms, std::vector<chat::SourceItem>& out) {
  Side& here = side(path);
  if (std::exchange(here.up, true)) return;
  if (told_.all().empty()) told_.add({-kEver, now_ms});
  if (!std::exchange(here.rests, false)) return;
  here.last_ms = now_ms;
  here.hole = false;
  close_hole(path, {here.hole_since_ms, now_ms}, "disconnected", out);
}

void PathMerge::down(ChatPath path) {
  Side& here = side(path);
  if (!std::exchange(here.up, false) || here.hole) return;
  here.hole = true;
  here.hole_since_ms = here.last_ms;
}

void PathMerge::rest(ChatPath path, std::int64_t now_ms) {
  Side& here = side(path);
  here.up = false;
  if (std::exchange(here.rests, true) || here.hole) return;
  here.hole = true;
  here.hole_since_ms = now_ms;
}

void PathMerge::deliver(ChatPath path, chat::SourceItem item, std::uint64_t mark, std::vector<chat::SourceItem>& out) {
  if (const auto* lost = std::get_if<chat::LostChat>(&item)) {
    side(path).hole = false;
    return close_hole(path, {lost->start_ms, lost->end_ms}, lost->reason, out);
  }
  side(path).last_ms = std::max(side(path).last_ms, chat::sent_ms_of(item));
  if (is_repeated(path, item, mark)) {
    ++doubles_;
    return;
  }
  out.push_back(std::move(item));
}

bool PathMerge::is_repeated(ChatPath path, const chat::SourceItem& item, std::uint64_t mark) {
  if (mark == 0) return false;
  if (!std::holds_alternative<chat::Deletion>(item)) return !seen_.insert_hash(mark);
  const std::int64_t sent_ms = chat::sent_ms_of(item);
  const auto same = std::ranges::find_if(cleared_, [&](const Cleared& act) {
    return act.mark == mark && act.path != path && std::abs(act.sent_ms - sent_ms) <= kSameAct;
  });
  if (same != cleared_.end()) {
    cleared_.erase(same);
    return true;
  }
  if (cleared_.size() >= kCleared) cleared_.erase(cleared_.begin());
  cleared_.push_back({mark, path, sent_ms});
  return false;
}

// What both have lost by now is a gap, once.
void PathMerge::close_hole(ChatPath path, TimeSpan hole, const std::string& reason,
                           std::vector<chat::SourceItem>& out) {
  Side& there = other(path);
  TimeSpans lost_there = there.holes;
  if (there.hole) lost_there.add({there.hole_since_ms, kEver});
  side(path).holes.add(hole);
  for (const TimeSpan& both : lost_there.shared_with(hole)) {
    for (const TimeSpan& fresh : told_.outside(both)) {
      out.emplace_back(chat::LostChat{.start_ms = fresh.start_ms, .end_ms = fresh.end_ms, .reason = reason});
      told_.add(fresh);
    }
  }
}

}  // namespace crowdline::twitch
