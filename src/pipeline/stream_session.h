// One stream from its records to its timeline. Live streams and files go through the same code.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/hash.h"
#include "chat/message.h"
#include "formats/timeline_document.h"
#include "pipeline/engine.h"
#include "pipeline/recent_ids.h"
#include "timeline/timeline.h"

namespace crowdline::pipeline {

// What changed since the last call of take_update().
struct SessionUpdate {
  std::vector<timeline::Window> windows;       // new or corrected
  std::vector<summary::Summary> summaries;     // new or rewritten, all levels
  std::vector<std::string> removed_summaries;  // ids
  bool moments_changed = false;                // then read moments()
  bool gaps_changed = false;
  bool empty() const {
    return windows.empty() && summaries.empty() && removed_summaries.empty() && !moments_changed && !gaps_changed;
  }
};

// What a session holds on to; the results are the same. The values are for files, of which few are read at a time.
struct SessionMemory {
  std::size_t known_ids =
      RecentIds::kOfFiles;        // so far apart may two messages of one id be to be seen as one; up to 18
                                  // bytes each, twice
  std::size_t unpacked = 32'768;  // messages of closed windows, see TimelineSettings::max_unpacked
};

// Not thread-safe; deterministic: the same items give the same document, however they are cut into push() calls and
// whenever advance() and take_update() are called.
class StreamSession {
 public:
  // `window_ms` from 10,000 to 300,000. The engine must outlive the session.
  StreamSession(chat::StreamInfo info, NameKey key, std::int64_t window_ms, const Engine& engine,
                const SessionMemory& memory = {});

  void push(std::vector<chat::SourceItem> items);
  // Whether advance() would build windows.
  bool has_to_build(std::int64_t watermark_ms) const { return timeline_.has_to_build(watermark_ms); }
  // Closes the windows that end at or before the watermark (video time).
  void advance(std::int64_t watermark_ms);
  // The end of the stream: `info` is what is known of it by now. Nothing may be pushed afterwards.
  void finish(chat::StreamInfo info);

  SessionUpdate take_update();

  const chat::StreamInfo& info() const { return info_; }
  const formats::SourceCounts& counts() const { return counts_; }
  formats::SourceCounts& counts() { return counts_; }
  const std::vector<moments::Moment>& moments() const { return moments_; }
  const std::vector<timeline::Gap>& gaps() const { return timeline_.gaps(); }
  timeline::SecondLanes lanes() const { return timeline_.lanes(); }
  std::int64_t newest_ms() const { return timeline_.empty() ? 0 : timeline_.newest_ms(); }
  // Of all closed windows; zero messages when there is none.
  const timeline::Window& whole() const { return whole_; }
  // `summaries` without chapters and streams, and then all chapters and the stream as they are now.
  std::vector<summary::Summary> all_levels(std::vector<summary::Summary> summaries) const;
  formats::TimelineDocument document() const;

 private:
  void take(chat::SourceItem& item, std::vector<timeline::ScoredMessage>& scored, std::size_t& next_scored);
  void take_message(const chat::ChatMessage& message, timeline::ScoredMessage&& scored);
  void take_deletion(const chat::Deletion& deletion);
  void take_event(const chat::ChannelEvent& event);

  void rewrite_windows(std::size_t first_changed);
  std::string last_texts() const;
  void rewrite_levels();
  std::vector<const timeline::BuiltWindow*> closed_windows() const;
  timeline::BuiltWindow untimed_window() const;

  chat::StreamInfo info_;
  NameKey key_;
  const Engine& engine_;
  timeline::Timeline timeline_;
  formats::SourceCounts counts_;
  RecentIds ids_;
  std::vector<timeline::ScoredMessage> untimed_;  // bounded: see kMaxUntimed

  std::vector<summary::Summary> window_summaries_;  // by start
  std::vector<summary::Summary> level_summaries_;   // chapters by start, then the stream
  std::vector<moments::Moment> moments_;
  timeline::Window whole_;
  bool finished_ = false;

  // What take_update() has told already.
  std::vector<summary::Summary> told_windows_;
  std::vector<summary::Summary> told_levels_;
  std::vector<moments::Moment> told_moments_;
  std::size_t told_gaps_ = 0;
  bool told_the_end_ = false;
};

}  // namespace crowdline::pipeline
