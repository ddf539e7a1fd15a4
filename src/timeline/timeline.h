// The event-time windows of one stream: messages in, windows out, corrected while that is possible.
#pragma once

#include <boost/unordered/unordered_flat_set.hpp>
#include <cstdint>
#include <deque>
#include <functional>
#include <span>
#include <string_view>
#include <vector>

#include "base/hash.h"
#include "timeline/familiar_words.h"
#include "timeline/names.h"
#include "timeline/packed_messages.h"
#include "timeline/scored_message.h"
#include "timeline/second_lanes.h"
#include "timeline/term_counts.h"
#include "timeline/window.h"
#include "timeline/window_builder.h"

namespace crowdline::timeline {

struct TimelineSettings {
  std::int64_t window_ms = 60'000;      // 10 to 300 s, whole seconds
  std::int64_t lateness_ms = 60'000;    // a message older than the newest one by more than this is late
  std::int64_t retention_ms = 600'000;  // messages stay that long, so that moderators can take them out
  std::size_t max_retained = 200'000;   // messages; beyond, the oldest closed windows are settled early
  std::size_t max_unpacked = 0;  // messages of closed windows that are kept as they are; the older ones are packed
  std::function<bool(std::string_view)> is_known_word = [](std::string_view) { return false; };
  NameKey name_key;  // under which ChatMessage::name_hashes were made, see text::name_hash
};

// A window is open until the watermark passes its end, then closed (built, may be built again from its messages, which are
// packed in time), then settled (messages gone, never changes). Invariants: windows tile without overlap from min(0, first message) on; each is a function of the
// messages, events and windows before it alone, so results do not depend on when advance() was called; but for one thing:
// as soon as somebody is known as a chatter, texts with that name go from all windows, also from settled ones. Not
// thread-safe.
class Timeline {
 public:
  enum class Fate { kAccepted, kLate };

  explicit Timeline(TimelineSettings settings);

  // `names`: ChatMessage::name_hashes; zeros are none.
  Fate add(ScoredMessage message, std::span<const std::uint64_t> names = {});
  // Names of people whose message or event is in no window.
  void add_names(std::span<const std::uint64_t> names);
  // Late events are kept where their window is not settled, else put into the oldest that is not.
  void add_event(WindowEvent event);
  void add_gap(const Gap& gap);

  // Each returns how many messages were taken out.
  std::size_t erase_message(std::string_view id);
  std::size_t erase_chatter(chat::ChatterId chatter, std::int64_t at_ms);  // of the 10 minutes before at_ms
  std::size_t erase_everything(std::int64_t at_ms);

  // Closes all windows that end at or before `watermark_ms`, in the middle of silence, too. Live sources call it with the
  // video time of now less a grace of some seconds.
  void advance(std::int64_t watermark_ms);
  // Whether that and take_changed() would build or change a window.
  bool has_to_build(std::int64_t watermark_ms) const;
  // Closes everything and fills up to `duration_ms`. Nothing may be added afterwards.
  void finish(std::int64_t duration_ms);

  // Positions of windows that were closed or changed since the last call, ascending. Hides names that became known.
  std::vector<std::size_t> take_changed();

  std::size_t closed() const {
    return closed_;
  }  // windows [0, closed) are closed; positions grow only at the end once 0 is closed
  const BuiltWindow& at(std::size_t position) const { return slots_[position].built; }
  std::int64_t newest_ms() const { return newest_ms_; }
  bool empty() const { return slots_.empty(); }
  const std::vector<Gap>& gaps() const { return gaps_; }
  // Of everybody who was seen in video time before `before_ms`, or whenever. Valid as long as the timeline, until the next
  // name.
  NameTests name_tests(std::optional<std::int64_t> before_ms = std::nullopt) const;
  std::size_t retained() const { return retained_; }

  // Of closed windows.
  SecondLanes lanes() const;

 private:
  struct Slot {
    WindowInput input;      // without its messages while they are packed
    PackedMessages packed;  // of an older closed window
    BuiltWindow built;
    bool dirty = false;
    bool settled = false;
  };

  static std::size_t messages_in(const Slot& slot) { return slot.input.messages.size() + slot.packed.size(); }
  static void unpack(Slot& slot);
  std::size_t slot_for(std::int64_t offset_ms);
  void push_slot(bool front);
  void rebuild(std::size_t first, std::size_t end);
  void build(std::size_t position);
  void pack_before(std::size_t end);
  BuildContext context_for(std::size_t position);
  void mark_dirty(std::size_t position);
  void see_names(std::span<const std::uint64_t> names, std::int64_t offset_ms);
  void note_shown(const Window& window);
  void hide_names();
  void settle();
  void forget_topic_words();
  std::size_t erase_if(std::int64_t from_ms, std::int64_t to_ms, const std::function<bool(const MessageHead&)>& goes);
  // The same for a window, however many come before the first.
  std::uint32_t window_number(std::size_t position) const {
    return static_cast<std::uint32_t>(first_index_ + static_cast<std::int64_t>(position) + (INT64_C(1) << 30));
  }
  std::int64_t gap_within(std::int64_t start_ms, std::int64_t end_ms) const;

  TimelineSettings settings_;
  std::deque<Slot> slots_;
  std::int64_t first_index_ = 0;  // of slots_[0]: its start is first_index_ * window_ms
  std::size_t closed_ = 0;
  std::size_t settled_ = 0;
  std::size_t forgotten_ = 0;  // windows [0, forgotten_) have no topic words any more
  std::size_t retained_ = 0;
  std::int64_t newest_ms_ = INT64_MIN;
  bool dirty_ = false;
  TermCounts background_;
  FamiliarWords familiar_;
  FirstSeen first_seen_ms_;
  FirstSeen names_;                                      // name hash → first seen, INT64_MAX when in no window
  std::size_t longest_name_ = 1;                         // words of the longest of names_
  boost::unordered_flat_set<std::uint64_t> shown_runs_;  // what closed windows show and would hide, were it a name
  bool name_shown_ = false;                              // some window does
  std::vector<Gap> gaps_;
  std::vector<bool> changed_;
};

}  // namespace crowdline::timeline
