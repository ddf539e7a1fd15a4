// From the messages of one window to its facts.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "timeline/familiar_words.h"
#include "timeline/names.h"
#include "timeline/organic_split.h"
#include "timeline/scored_message.h"
#include "timeline/second_lanes.h"
#include "timeline/term_counts.h"
#include "timeline/window.h"

namespace crowdline::timeline {

// One chatter's part in a window: what chapters and the whole stream are made of when the messages are gone.
struct ChatterPart {
  chat::ChatterId chatter = 0;
  float polarity = 0;  // sum over the organic messages
  float base_polarity = 0;
  std::uint32_t organic = 0;  // their number; 0: wrote nothing organic
};

// A window and what later windows, chapters and lanes need of it.
struct BuiltWindow {
  Window window;
  std::vector<ChatterPart> chatters;                           // in order of first message
  std::array<std::uint32_t, model::kEmotionCount> emotions{};  // organic messages by top class
  std::array<std::uint32_t, model::kEmotionCount> base_emotions{};
  std::uint32_t toxic = 0;
  std::uint32_t base_toxic = 0;
  std::array<std::uint32_t, 3> labels{};  // organic messages that are negative, neutral, positive
  std::array<std::uint32_t, 3> base_labels{};
  std::vector<TermCount> terms;
  std::vector<WordUse> words;
  std::vector<std::vector<std::uint32_t>> topic_chatters;  // of each topic: places in `chatters`, ascending
  std::vector<std::uint64_t> topic_words;                  // see TopicReport::words
  std::vector<std::uint64_t> pasta;                        // signatures of its copy-pasta
  std::vector<SecondCounters> seconds;                     // one a second of the window
};

// What a window is compared with: all that came before it in the stream.
struct BuildContext {
  const TermCounts* background = nullptr;
  std::vector<double> earlier_counts;  // messages of each earlier window of the stream, those from its first message on
  std::vector<KnownPasta> pasta;
  std::vector<WindowEvent> recent_events;  // of the two minutes before
  const FirstSeen* first_seen_ms = nullptr;
  NameTests names;                                // of chatters seen so far
  const FamiliarWords* familiar = nullptr;        // nullptr: no word is known yet
  std::vector<std::uint64_t> recent_topic_words;  // of the five minutes before
};

struct WindowInput {
  std::int64_t start_ms = 0;
  std::int64_t end_ms = 0;
  std::vector<ScoredMessage> messages;  // any order
  std::vector<WindowEvent> events;      // any order
  std::uint32_t deleted = 0;            // messages of this time that moderators took out
};

// Puts the messages of `input` in order (time, text, id) and reads them. Pure otherwise: equal input, equal output.
BuiltWindow build_window(WindowInput& input, const BuildContext& context);

// Positive or negative when the mean is clearly so; else mixed when at least a fifth of the messages feel something.
Mood mood_of(const Interval& sentiment, const std::array<std::uint32_t, 3>& labels);

// Fills sentiment, mood, emotions and toxicity from sums; the same for windows, chapters and the stream.
ModelView make_view(const std::vector<double>& chatter_means,
                    const std::array<std::uint32_t, model::kEmotionCount>& emotions, std::uint32_t toxic,
                    const std::array<std::uint32_t, 3>& labels);

}  // namespace crowdline::timeline
