#include "pipeline/stream_session.h"

#include <algorithm>
#include <ranges>
#include <set>

#include "moments/moment.h"
#include "pipeline/message_scoring.h"
#include "timeline/chapters.h"
#include "timeline/window_merge.h"

namespace crowdline::pipeline {
namespace {

constexpr std::size_t kMaxUntimed = 50'000;
constexpr std::size_t kBefore = 5;  // windows that a writer may compare with
constexpr std::size_t kMaxQuietWindows = 10;

std::vector<std::string> lines_of(std::string_view text) {
  std::vector<std::string> lines;
  for (const auto line : std::views::split(text, '\n')) {
    if (!line.empty()) lines.emplace_back(std::string_view(line));
  }
  return lines;
}

bool same(const summary::Summary& a, const summary::Summary& b) {
  return a.id == b.id && a.end_ms == b.end_ms && a.title == b.title && a.text == b.text;
}

// Which of `now` are new or differ from `before`, and which ids of `before` are gone.
void report_difference(const std::vector<summary::Summary>& before, const std::vector<summary::Summary>& now,
                       SessionUpdate& update) {
  std::map<std::string_view, const summary::Summary*> old;
  for (const summary::Summary& summary : before) old.emplace(summary.id, &summary);
  for (const summary::Summary& summary : now) {
    const auto known = old.find(summary.id);
    if (known == old.end() || !same(*known->second, summary)) update.summaries.push_back(summary);
    if (known != old.end()) old.erase(known);
  }
  for (const auto& [id, summary] : old) update.removed_summaries.emplace_back(id);
}

bool same_moments(const std::vector<moments::Moment>& a, const std::vector<moments::Moment>& b) {
  return std::ranges::equal(a, b, [](const moments::Moment& x, const moments::Moment& y) {
    return x.start_ms == y.start_ms && x.peak_ms == y.peak_ms && x.end_ms == y.end_ms && x.kind == y.kind &&
           x.why == y.why && x.score == y.score;
  });
}

}  // namespace

StreamSession::StreamSession(chat::StreamInfo info, NameKey key, std::int64_t window_ms, const Engine& engine,
                             const SessionMemory& memory)
    : info_(std::move(info)),
      key_(key),
      engine_(engine),
      timeline_({.window_ms = window_ms,
                 .max_unpacked = memory.unpacked,
                 .is_known_word = engine.is_known_word,
                 .name_key = key}),
      ids_(memory.known_ids) {}

void StreamSession::push(std::vector<chat::SourceItem> items) {
  std::vector<chat::ChatMessage*> messages;
  messages.reserve(items.size());
  for (chat::SourceItem& item : items) {
    auto* message = std::get_if<chat::ChatMessage>(&item);
    if (message == nullptr) continue;
    if (!message->id.empty() && !ids_.insert(message->id)) {
      ++counts_.messages;
      ++counts_.duplicates;
      item = chat::LostChat{};  // nothing: an empty gap
      continue;
    }
    messages.push_back(message);
  }
  std::vector<timeline::ScoredMessage> scored = score_messages(messages, engine_);
  std::size_t next_scored = 0;
  for (chat::SourceItem& item : items) take(item, scored, next_scored);
}

void StreamSession::take(chat::SourceItem& item, std::vector<timeline::ScoredMessage>& scored,
                         std::size_t& next_scored) {
  if (const auto* lost = std::get_if<chat::LostChat>(&item)) {
    timeline_.add_gap({.start_ms = lost->start_ms, .end_ms = lost->end_ms, .reason = lost->reason});
    return;
  }
  ++counts_.messages;
  if (const auto* message = std::get_if<chat::ChatMessage>(&item)) {
    take_message(*message, std::move(scored[next_scored++]));
  } else if (const auto* skipped = std::get_if<chat::SkippedRecord>(&item)) {
    ++counts_.skipped[skipped->reason];
  } else if (const auto* event = std::get_if<chat::ChannelEvent>(&item)) {
    take_event(*event);
  } else if (const auto* deletion = std::get_if<chat::Deletion>(&item)) {
    take_deletion(*deletion);
  }
}

void StreamSession::take_message(const chat::ChatMessage& message, timeline::ScoredMessage&& scored) {
  if (!message.offset_ms) {
    ++counts_.untimed;
    timeline_.add_names(message.name_hashes);
    if (untimed_.size() < kMaxUntimed) untimed_.push_back(std::move(scored));
    return;
  }
  const auto fate = timeline_.add(std::move(scored), message.name_hashes);
  ++(fate == timeline::Timeline::Fate::kLate ? counts_.late : counts_.counted);
}

void StreamSession::take_event(const chat::ChannelEvent& event) {
  ++counts_.skipped["event_" + event.name];
  timeline_.add_names(event.name_hashes);
  if (!event.offset_ms) return;
  if (event.kind == chat::EventKind::kCategory) info_.category = event.text;
  if (event.kind == chat::EventKind::kTitle) info_.title = event.text;
  if (event.kind == chat::EventKind::kTags) info_.tags = lines_of(event.text);
  if (event.kind == chat::EventKind::kOther || event.kind == chat::EventKind::kTags) return;
  timeline_.add_event({.kind = event.kind,
                       .name = event.name,
                       .offset_ms = *event.offset_ms,
                       .amount = event.amount,
                       .text = event.text});
}

void StreamSession::take_deletion(const chat::Deletion& deletion) {
  ++counts_.skipped["event_" + deletion.name];
  std::size_t erased = 0;
  const std::int64_t at_ms = deletion.offset_ms.value_or(newest_ms());
  switch (deletion.scope) {
    case chat::Deletion::Scope::kMessage:
      erased = timeline_.erase_message(deletion.message_id);
      break;
    case chat::Deletion::Scope::kChatter:
      erased = timeline_.erase_chatter(deletion.chatter, at_ms);
      break;
    case chat::Deletion::Scope::kEverything:
      erased = timeline_.erase_everything(at_ms);
      break;
  }
  counts_.deleted += erased;
  counts_.counted -= erased;
}

void StreamSession::advance(std::int64_t watermark_ms) { timeline_.advance(watermark_ms); }

void StreamSession::finish(chat::StreamInfo info) {
  info_ = std::move(info);
  timeline_.finish(info_.duration_ms);
  if (info_.duration_ms <= 0) info_.duration_ms = std::max<std::int64_t>(0, newest_ms());
  finished_ = true;
}

SessionUpdate StreamSession::take_update() {
  SessionUpdate update;
  if (told_the_end_) return update;
  const std::vector<std::size_t> changed = timeline_.take_changed();
  update.gaps_changed = timeline_.gaps().size() != told_gaps_;
  told_gaps_ = timeline_.gaps().size();
  if (changed.empty() && !finished_) return update;  // a live stream asks with each message that comes
  for (const std::size_t position : changed) update.windows.push_back(timeline_.at(position).window);
  if (timeline_.closed() > 0 && (finished_ || !changed.empty())) {
    // At the end all is written again from the final facts, so that live and imported streams read the same.
    rewrite_windows(finished_ ? 0 : changed.front());
    rewrite_levels();
  }
  report_difference(told_windows_, window_summaries_, update);
  report_difference(told_levels_, level_summaries_, update);
  update.moments_changed = !same_moments(moments_, told_moments_);
  told_the_end_ = finished_;
  if (finished_) return update;  // of a long stream a copy is large
  told_windows_ = window_summaries_;
  told_levels_ = level_summaries_;
  told_moments_ = moments_;
  return update;
}

// The texts before, the last one first: a text varies from all of them.
std::string StreamSession::last_texts() const {
  constexpr std::size_t kTexts = 3;
  std::string texts;
  for (std::size_t i = window_summaries_.size(); i-- > 0 && window_summaries_.size() - i <= kTexts;)
    texts += (texts.empty() ? "" : " ") + window_summaries_[i].text;
  return texts;
}

// Window summaries from the first changed window on; a quiet stretch is one summary.
void StreamSession::rewrite_windows(std::size_t first_changed) {
  const std::int64_t from_ms = timeline_.at(first_changed).window.start_ms;
  // A stretch that reaches up to the changed window may grow.
  while (!window_summaries_.empty() && window_summaries_.back().end_ms >= from_ms) window_summaries_.pop_back();
  std::size_t next = 0;
  if (!window_summaries_.empty()) {
    while (timeline_.at(next).window.start_ms < window_summaries_.back().end_ms) ++next;
  }
  std::vector<timeline::Window> earlier;
  while (next < timeline_.closed()) {
    std::size_t end = next;
    std::vector<const timeline::BuiltWindow*> quiet;
    while (end < timeline_.closed() && quiet.size() < kMaxQuietWindows && summary::is_quiet(timeline_.at(end).window))
      quiet.push_back(&timeline_.at(end++));
    earlier.clear();
    for (std::size_t i = next > kBefore ? next - kBefore : 0; i < next; ++i) earlier.push_back(timeline_.at(i).window);
    const std::string last_text = last_texts();
    const summary::WriterContext context{
        .stream = info_, .meanings = engine_.meanings, .before = earlier, .last_text = last_text};
    if (quiet.empty()) {
      window_summaries_.push_back(engine_.writer.write_window(timeline_.at(next).window, context));
      ++next;
    } else {
      window_summaries_.push_back(engine_.writer.write_quiet(timeline::merge_windows(quiet), context));
      next = end;
    }
    window_summaries_.back().model = engine_.scorer.version();
    window_summaries_.back().glossary = engine_.glossary_version;
  }
}

// Chapters, moments and the whole stream, from all closed windows.
void StreamSession::rewrite_levels() {
  std::vector<const timeline::BuiltWindow*> windows = closed_windows();
  std::vector<timeline::Window> plain;
  for (const timeline::BuiltWindow* window : windows) plain.push_back(window->window);
  moments_ = moments::find_moments(
      timeline_.lanes(), plain, {.is_rude = [this](std::string_view word) { return engine_.meanings.is_rude(word); }});

  std::vector<summary::Summary> levels;
  for (const timeline::ChapterSpan& chapter : timeline::find_chapters(windows)) {
    const std::string last_text = levels.empty() ? "" : levels.back().text;
    const std::span<const timeline::Window> before = std::span(plain).subspan(
        chapter.first > kBefore ? chapter.first - kBefore : 0, std::min(kBefore, chapter.first));
    levels.push_back(engine_.writer.write_chapter(
        chapter.facts, {.stream = info_, .meanings = engine_.meanings, .before = before, .last_text = last_text}));
  }
  const timeline::BuiltWindow untimed = untimed_window();
  if (!untimed_.empty()) windows.insert(windows.begin(), &untimed);
  const std::int64_t start_ms = plain.front().start_ms;
  whole_ = timeline::merge_windows(windows);
  whole_.start_ms = start_ms;
  whole_.end_ms = plain.back().end_ms;
  const std::vector<summary::Summary> chapters = levels;
  levels.push_back(engine_.writer.write_stream(
      whole_, chapters, moments_, {.stream = info_, .meanings = engine_.meanings, .before = {}, .last_text = {}}));
  for (summary::Summary& summary : levels) {
    summary.model = engine_.scorer.version();
    summary.glossary = engine_.glossary_version;
  }
  level_summaries_ = std::move(levels);
}

std::vector<const timeline::BuiltWindow*> StreamSession::closed_windows() const {
  std::vector<const timeline::BuiltWindow*> windows;
  for (std::size_t i = 0; i < timeline_.closed(); ++i) windows.push_back(&timeline_.at(i));
  return windows;
}

// Comments that name no time, as one window of their own: they shape the stream's summary only.
timeline::BuiltWindow StreamSession::untimed_window() const {
  if (untimed_.empty()) return {};
  const timeline::TermCounts background(10);
  timeline::WindowInput input{.start_ms = 0, .end_ms = 1000, .messages = untimed_};
  timeline::BuildContext context{.background = &background, .names = timeline_.name_tests()};
  return timeline::build_window(input, context);
}

std::vector<summary::Summary> StreamSession::all_levels(std::vector<summary::Summary> summaries) const {
  std::erase_if(summaries, [](const summary::Summary& summary) { return summary.level != summary::Level::kWindow; });
  summaries.insert(summaries.end(), level_summaries_.begin(), level_summaries_.end());
  return summaries;
}

formats::TimelineDocument StreamSession::document() const {
  formats::TimelineDocument document{
      .stream = info_,
      .source = counts_,
      .model = {.name = std::string(engine_.scorer.name()), .version = std::string(engine_.scorer.version())},
      .glossary_version = engine_.glossary_version,
      .moments = moments_,
      .gaps = timeline_.gaps()};
  for (std::size_t i = 0; i < timeline_.closed(); ++i) document.windows.push_back(timeline_.at(i).window);
  document.summaries = window_summaries_;
  document.summaries.insert(document.summaries.end(), level_summaries_.begin(), level_summaries_.end());
  return document;
}

}  // namespace crowdline::pipeline
