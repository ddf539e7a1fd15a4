// Why a moment was picked: its kind and one sentence in words.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>

#include "moments/moment.h"
#include "timeline/second_lanes.h"
#include "timeline/window.h"

namespace crowdline::moments {

// What the lanes say about the seconds [first, last) of the lanes.
struct Stretch {
  std::uint64_t messages = 0;
  std::uint64_t organic = 0;
  std::array<std::uint64_t, model::kEmotionCount> emotions{};
  double polarity = 0;  // sum over organic messages
};
Stretch sum_of(const timeline::SecondLanes& lanes, std::size_t first, std::size_t last);

// The emotion that grew most against the stream's own mix, if any grew more than chance allows (z of 2 or more, at least 3
// messages and a sixth of them).
std::optional<model::Emotion> risen_emotion(const Stretch& here, const Stretch& stream);

// The window that covers most of [start_ms, end_ms); nullptr when none does. Windows are sorted by time.
const timeline::Window* main_window(std::span<const timeline::Window> windows, std::int64_t start_ms,
                                    std::int64_t end_ms);

struct Reason {
  std::string kind;
  std::string why;
};

// For a reaction; `usual_ratio` is its reactions a second over the usual ones around it.
Reason reaction_reason(const Stretch& here, const Stretch& stream, double usual_ratio, const timeline::Window* window,
                       const WordTest& is_rude);

// For a wave of messages that are no viewer's own reaction; nullopt when its class makes no moment (commands, bots, spam,
// giveaways).
std::optional<Reason> wave_reason(const Stretch& here, const timeline::Window* window, const WordTest& is_rude);

}  // namespace crowdline::moments
