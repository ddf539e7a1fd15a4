#include "timeline/timeline.h"

#include <algorithm>
#include <utility>

#include "text/name_words.h"
#include "timeline/names.h"
#include "timeline/shown_texts.h"

namespace crowdline::timeline {
namespace {

constexpr std::size_t kPastaWindows = 5;
constexpr std::int64_t kRaidMemoryMs = 120'000;
constexpr std::int64_t kTopicMemoryMs = 300'000;
constexpr std::int64_t kBanMs = 600'000;
static_assert(text::kMostCountedWords >= kMaxNameWords, "a name's hash tells how many of its words are looked for");

std::int64_t floor_divide(std::int64_t value, std::int64_t by) { return value / by - (value % by < 0 ? 1 : 0); }

// Freeing a piece of memory writes into it. These have not been looked at for minutes: all are asked for at once, so that not
// each is waited for.
void fetch_all(std::span<const ScoredMessage> messages) {
  for (const ScoredMessage& message : messages) {
    __builtin_prefetch(message.analysis.text.data(), 1);
    __builtin_prefetch(message.analysis.folded.data(), 1);
    __builtin_prefetch(message.analysis.tokens.data(), 1);
  }
}

}  // namespace

Timeline::Timeline(TimelineSettings settings) : settings_(std::move(settings)) {}

void Timeline::push_slot(bool front) {
  const std::int64_t index = front ? first_index_ - 1 : first_index_ + static_cast<std::int64_t>(slots_.size());
  Slot slot;
  slot.input.start_ms = index * settings_.window_ms;
  slot.input.end_ms = slot.input.start_ms + settings_.window_ms;
  if (front) {
    slots_.push_front(std::move(slot));
    changed_.insert(changed_.begin(), false);
    first_index_ = index;
  } else {
    slots_.push_back(std::move(slot));
    changed_.push_back(false);
  }
}

// Makes windows up to the one of `offset_ms`; times before the first window go there once it is closed.
std::size_t Timeline::slot_for(std::int64_t offset_ms) {
  const std::int64_t index = floor_divide(offset_ms, settings_.window_ms);
  if (slots_.empty()) {
    first_index_ = std::min<std::int64_t>(0, index);
    push_slot(false);
  }
  while (closed_ == 0 && index < first_index_) push_slot(true);
  while (index >= first_index_ + static_cast<std::int64_t>(slots_.size())) push_slot(false);
  return static_cast<std::size_t>(std::max<std::int64_t>(0, index - first_index_));
}

void Timeline::mark_dirty(std::size_t position) {
  if (position >= closed_) return;
  slots_[position].dirty = true;
  dirty_ = true;
}

void Timeline::unpack(Slot& slot) {
  if (slot.packed.size() == 0) return;
  slot.input.messages = slot.packed.unpack();
  slot.packed.clear();
}

Timeline::Fate Timeline::add(ScoredMessage message, std::span<const std::uint64_t> names) {
  const std::int64_t offset_ms = message.offset_ms;
  const bool late = newest_ms_ != INT64_MIN && offset_ms < newest_ms_ - settings_.lateness_ms;
  const std::size_t position = late ? 0 : slot_for(offset_ms);
  if (late || slots_[position].settled || offset_ms < slots_[position].input.start_ms) {
    add_names(names);
    return Fate::kLate;
  }
  const auto [entry, is_new] = first_seen_ms_.try_emplace(message.chatter, offset_ms);
  if (!is_new) entry->second = std::min(entry->second, offset_ms);
  see_names(names, offset_ms);
  unpack(slots_[position]);
  auto& messages = slots_[position].input.messages;
  if (messages.empty() && position > 0) messages.reserve(messages_in(slots_[position - 1]));
  messages.push_back(std::move(message));
  ++retained_;
  mark_dirty(position);
  if (offset_ms > newest_ms_) {
    newest_ms_ = offset_ms;
    const std::int64_t watermark = newest_ms_ - settings_.lateness_ms;
    if (closed_ < slots_.size() && slots_[closed_].input.end_ms <= watermark) advance(watermark);
    settle();
  }
  return Fate::kAccepted;
}

void Timeline::add_names(std::span<const std::uint64_t> names) { see_names(names, INT64_MAX); }

void Timeline::see_names(std::span<const std::uint64_t> names, std::int64_t offset_ms) {
  for (const std::uint64_t name : names) {
    if (name == 0) continue;
    longest_name_ = std::max<std::size_t>(longest_name_, text::words_of_hash(name));
    const auto [entry, is_new] = names_.try_emplace(name, offset_ms);
    if (is_new)
      name_shown_ = name_shown_ || shown_runs_.contains(name);
    else
      entry->second = std::min(entry->second, offset_ms);
  }
}

NameTests Timeline::name_tests(std::optional<std::int64_t> before_ms) const {
  NameTests tests{.is_known_word = settings_.is_known_word, .longest = longest_name_};
  tests.is_name = [this, before_ms](std::string_view form) {
    const auto name = names_.find(text::name_hash(form, settings_.name_key));
    return name != names_.end() && (!before_ms || name->second < *before_ms);
  };
  return tests;
}

void Timeline::add_event(WindowEvent event) {
  const std::size_t position = std::max(slot_for(event.offset_ms), std::min(settled_, slots_.size() - 1));
  if (slots_[position].settled) return;  // only when the whole stream is
  slots_[position].input.events.push_back(std::move(event));
  mark_dirty(position);
}

void Timeline::add_gap(const Gap& gap) {
  if (gap.end_ms <= gap.start_ms) return;
  gaps_.push_back(gap);
  std::ranges::sort(gaps_, [](const Gap& a, const Gap& b) {
    return std::tie(a.start_ms, a.end_ms) < std::tie(b.start_ms, b.end_ms);
  });
  // Lost time changes nothing else in a window, so settled ones can still be told.
  for (std::size_t i = 0; i < closed_; ++i) {
    Window& window = slots_[i].built.window;
    if (window.start_ms >= gap.end_ms || gap.start_ms >= window.end_ms) continue;
    window.gap_ms = gap_within(window.start_ms, window.end_ms);
    changed_[i] = true;
  }
}

std::size_t Timeline::erase_if(std::int64_t from_ms, std::int64_t to_ms,
                               const std::function<bool(const MessageHead&)>& goes) {
  const auto hit = [&](const MessageHead& head) {
    return head.offset_ms >= from_ms && head.offset_ms <= to_ms && goes(head);
  };
  std::size_t erased = 0;
  for (std::size_t i = settled_; i < slots_.size(); ++i) {
    WindowInput& input = slots_[i].input;
    if (input.end_ms <= from_ms || input.start_ms > to_ms) continue;
    if (slots_[i].packed.any(hit)) unpack(slots_[i]);
    const std::size_t here = std::erase_if(input.messages, [&](const ScoredMessage& message) {
      return hit({.id = message.id, .offset_ms = message.offset_ms, .chatter = message.chatter});
    });
    if (here > 0) mark_dirty(i);
    input.deleted += static_cast<std::uint32_t>(here);
    erased += here;
  }
  retained_ -= erased;
  return erased;
}

std::size_t Timeline::erase_message(std::string_view id) {
  if (id.empty()) return 0;
  return erase_if(INT64_MIN, INT64_MAX, [id](const MessageHead& message) { return message.id == id; });
}

std::size_t Timeline::erase_chatter(chat::ChatterId chatter, std::int64_t at_ms) {
  return erase_if(at_ms - kBanMs, at_ms, [chatter](const MessageHead& message) { return message.chatter == chatter; });
}

std::size_t Timeline::erase_everything(std::int64_t at_ms) {
  return erase_if(at_ms - kBanMs, at_ms, [](const MessageHead&) { return true; });
}

void Timeline::advance(std::int64_t watermark_ms) {
  if (slots_.empty()) return;
  slot_for(std::max(watermark_ms - 1, slots_.front().input.start_ms));
  std::size_t end = closed_;
  while (end < slots_.size() && slots_[end].input.end_ms <= watermark_ms) ++end;
  std::size_t first = closed_;
  if (dirty_) {
    first = settled_;
    while (first < closed_ && !slots_[first].dirty) ++first;
  }
  if (first < end) rebuild(first, end);
  dirty_ = false;
}

bool Timeline::has_to_build(std::int64_t watermark_ms) const {
  if (slots_.empty()) return false;
  const std::int64_t open_from_ms = (first_index_ + static_cast<std::int64_t>(closed_)) * settings_.window_ms;
  return dirty_ || name_shown_ || open_from_ms + settings_.window_ms <= watermark_ms;
}

void Timeline::finish(std::int64_t duration_ms) {
  if (slots_.empty() && duration_ms <= 0) return;
  slot_for(std::max({newest_ms_, duration_ms - 1, std::int64_t{0}}));
  advance(slots_.back().input.end_ms);
  hide_names();
  // Nothing is built again.
  settings_.max_retained = 0;
  settle();
  background_ = TermCounts();
  familiar_ = {};
}

// What was built from `first` on is taken out of the background, then built again in order.
void Timeline::rebuild(std::size_t first, std::size_t end) {
  for (std::size_t i = first; i < closed_; ++i) background_.subtract(slots_[i].built.terms);
  if (first < closed_) familiar_.forget_from(window_number(first));
  for (std::size_t i = first; i < end; ++i) {
    build(i);
    pack_before(i + 1);
  }
  closed_ = std::max(closed_, end);
}

void Timeline::build(std::size_t position) {
  Slot& slot = slots_[position];
  unpack(slot);
  BuiltWindow built = build_window(slot.input, context_for(position));
  built.window.gap_ms = gap_within(slot.input.start_ms, slot.input.end_ms);
  background_.add(built.terms);
  familiar_.add(built.words, window_number(position));
  std::vector<WordUse>().swap(built.words);  // familiar_ knows them now, and by whom
  note_shown(built.window);
  if (position >= closed_ || !(built.window == slot.built.window)) changed_[position] = true;
  slot.built = std::move(built);
  slot.dirty = false;
}

// Of the closed windows before `end`: the newest stay as they are, for a file is done with them before memory matters.
void Timeline::pack_before(std::size_t end) {
  std::size_t unpacked = 0;
  for (std::size_t i = end; i > settled_; --i) {
    Slot& slot = slots_[i - 1];
    unpacked += slot.input.messages.size();
    if (unpacked <= settings_.max_unpacked || slot.input.messages.empty()) continue;
    slot.packed = PackedMessages(std::move(slot.input.messages));
  }
}

void Timeline::note_shown(const Window& window) {
  each_shown_text(window, [this](std::string_view text) {
    each_possible_name(text, settings_.is_known_word, [this](std::string_view form) {
      const std::uint64_t run = text::name_hash(form, settings_.name_key);
      name_shown_ = name_shown_ || names_.contains(run);
      shown_runs_.insert(run);
    });
  });
}

// A window was built when nobody knew that somebody of that name would write.
void Timeline::hide_names() {
  if (!name_shown_) return;
  name_shown_ = false;
  const NameTests tests = name_tests();
  for (std::size_t i = 0; i < closed_; ++i) {
    if (hide_names_in(slots_[i].built, tests)) changed_[i] = true;
  }
}

BuildContext Timeline::context_for(std::size_t position) {
  BuildContext context{.background = &background_, .first_seen_ms = &first_seen_ms_};
  context.familiar = &familiar_;
  for (std::size_t i = position;
       i > 0 && slots_[i - 1].input.start_ms >= slots_[position].input.start_ms - kTopicMemoryMs; --i) {
    const auto& words = slots_[i - 1].built.topic_words;
    context.recent_topic_words.insert(context.recent_topic_words.end(), words.begin(), words.end());
  }
  const std::int64_t start_ms = slots_[position].input.start_ms;
  context.names = name_tests(slots_[position].input.end_ms);
  for (std::size_t i = 0; i < position; ++i) {
    const std::uint32_t messages = slots_[i].built.window.messages;
    if (messages > 0 || !context.earlier_counts.empty()) context.earlier_counts.push_back(messages);
  }
  for (std::size_t back = 1; back <= kPastaWindows && back <= position; ++back) {
    for (const std::uint64_t signature : slots_[position - back].built.pasta) {
      context.pasta.push_back({.signature = signature, .windows_ago = static_cast<std::uint32_t>(back)});
    }
  }
  for (std::size_t i = position; i > 0 && slots_[i - 1].input.end_ms > start_ms - kRaidMemoryMs; --i) {
    const auto& events = slots_[i - 1].built.window.events;
    context.recent_events.insert(context.recent_events.end(), events.begin(), events.end());
  }
  return context;
}

std::int64_t Timeline::gap_within(std::int64_t start_ms, std::int64_t end_ms) const {
  std::int64_t sum = 0;
  std::int64_t covered = start_ms;  // gaps may overlap; they are sorted by start
  for (const Gap& gap : gaps_) {
    const std::int64_t from = std::max(gap.start_ms, covered);
    const std::int64_t to = std::min(gap.end_ms, end_ms);
    if (to <= from) continue;
    sum += to - from;
    covered = to;
  }
  return sum;
}

void Timeline::settle() {
  while (settled_ < closed_) {
    Slot& slot = slots_[settled_];
    const bool old = slot.input.end_ms <= newest_ms_ - settings_.retention_ms;
    if (!old && retained_ <= settings_.max_retained) return;
    if (slot.dirty) advance(slots_[closed_ - 1].input.end_ms);
    retained_ -= messages_in(slot);
    slot.packed.clear();
    fetch_all(slot.input.messages);
    // Assigning {} would keep the memory.
    std::vector<ScoredMessage>().swap(slot.input.messages);
    std::vector<WindowEvent>().swap(slot.input.events);
    std::vector<TermCount>().swap(slot.built.terms);
    slot.built.chatters.shrink_to_fit();
    slot.settled = true;
    ++settled_;
    forget_topic_words();
  }
}

// Of windows at which no window that may still be built looks back.
void Timeline::forget_topic_words() {
  const std::int64_t open_from_ms = slots_[settled_ - 1].input.end_ms;
  for (; slots_[forgotten_].input.start_ms < open_from_ms - kTopicMemoryMs; ++forgotten_)
    std::vector<std::uint64_t>().swap(slots_[forgotten_].built.topic_words);
}

std::vector<std::size_t> Timeline::take_changed() {
  hide_names();
  std::vector<std::size_t> positions;
  for (std::size_t i = 0; i < closed_; ++i) {
    if (changed_[i]) positions.push_back(i);
    changed_[i] = false;
  }
  return positions;
}

SecondLanes Timeline::lanes() const {
  SecondLanes lanes;
  if (slots_.empty()) return lanes;
  lanes.start_s = slots_.front().input.start_ms / 1000;
  for (std::size_t i = 0; i < closed_; ++i) {
    lanes.seconds.insert(lanes.seconds.end(), slots_[i].built.seconds.begin(), slots_[i].built.seconds.end());
  }
  return lanes;
}

}  // namespace crowdline::timeline
