// Windows for tests: hand-made ones, and random ones that keep the invariants of timeline::Window.
#pragma once

#include <array>
#include <optional>
#include <random>
#include <string>
#include <string_view>

#include "summary/summary.h"

namespace crowdline::summary {

struct NoMeanings : Meanings {
  std::optional<std::string_view> meaning(std::string_view term) const override {
    if (term == "OYOTrip") return "a cheer, hands in the air";
    if (term == "monkaS") return "sweating frog, nervous";
    return std::nullopt;
  }
};

inline timeline::Window quiet_window(std::int64_t start_ms, std::uint32_t messages, std::uint32_t chatters) {
  timeline::Window window;
  window.start_ms = start_ms;
  window.end_ms = start_ms + 60'000;
  window.messages = messages;
  window.chatters = chatters;
  window.classes[0] = messages;
  return window;
}

namespace random_window {

constexpr auto kWords = std::to_array<std::string_view>(
    {"soup", "one more", "the old bridge", "ladder", "WHAT A SAVE", "monkaS", "OYOTrip", "🦐", "go back home now",
     "lemon", "not like this", "D:", "rope", "quest", "NOOO", "potato launcher", "frogs"});

template <typename Random>
std::uint32_t pick(Random& random, std::uint32_t low, std::uint32_t high) {
  return std::uniform_int_distribution<std::uint32_t>(low, std::max(low, high))(random);
}

template <typename Random>
void add_terms(timeline::Window& window, Random& random) {
  for (const std::string_view word : kWords) {
    if (window.chatters == 0 || pick(random, 0, 3) != 0) continue;
    const std::uint32_t chatters = pick(random, 1, window.chatters);
    const bool emote = word == "monkaS" || word == "OYOTrip";
    if (emote) window.emotes.push_back({std::string(word), chatters + 1, chatters + 2, chatters});
    if (!emote || pick(random, 0, 1) == 0)
      window.phrases.push_back({std::string(word), chatters + pick(random, 0, 9), chatters, pick(random, 1, 90) / 10.0,
                                pick(random, 0, 1) == 0, 0.1});
  }
}

template <typename Random>
void add_view(timeline::Window& window, Random& random) {
  double left = 1;
  for (double& share : window.view.emotions) left -= share = left * pick(random, 0, 60) / 100.0;
  if (window.chatters < 2) return;
  const double mean = pick(random, 0, 200) / 100.0 - 1;
  window.view.sentiment =
      timeline::Interval{mean, std::max(-1.0, mean - 0.1), std::min(1.0, mean + 0.1), window.chatters};
  window.view.mood = static_cast<timeline::Mood>(pick(random, 0, 3));
}

template <typename Random>
void add_events(timeline::Window& window, Random& random) {
  constexpr auto kKinds = std::to_array<chat::EventKind>(
      {chat::EventKind::kRaid, chat::EventKind::kSubscription, chat::EventKind::kGift, chat::EventKind::kPaid,
       chat::EventKind::kTitle, chat::EventKind::kCategory, chat::EventKind::kPoll, chat::EventKind::kOther});
  while (pick(random, 0, 4) == 0) {
    const chat::EventKind kind = kKinds[pick(random, 0, kKinds.size() - 1)];
    window.events.push_back({kind, "event", window.start_ms, static_cast<std::int64_t>(pick(random, 0, 900)),
                             kind == chat::EventKind::kCategory ? "Kite Racer" : ""});
  }
}

}  // namespace random_window

inline timeline::Window random_window_at(std::int64_t start_ms, unsigned seed) {
  using namespace random_window;
  std::mt19937 random(seed);
  timeline::Window window;
  window.start_ms = start_ms;
  window.end_ms = start_ms + (pick(random, 0, 1) == 0 ? 60'000 : 120'000);
  window.chatters = pick(random, 0, 4) == 0 ? pick(random, 0, 3) : pick(random, 3, 400);
  window.messages = window.chatters == 0 ? 0 : window.chatters + pick(random, 0, 2 * window.chatters);
  std::uint32_t rest = window.messages;
  for (std::size_t i = 1; i < timeline::kMessageClassCount; ++i)
    rest -= window.classes[i] = pick(random, 0, 3) == 0 ? pick(random, 0, rest) : 0;
  window.classes[0] = rest;
  if (pick(random, 0, 2) != 0) window.rate_ratio = pick(random, 1, 900) / 100.0;
  add_terms(window, random);
  add_view(window, random);
  add_events(window, random);
  if (window.chatters > 3 && pick(random, 0, 3) == 0)
    window.question_groups.push_back({"what is the name of this song", true, 5, pick(random, 1, 5)});
  if (pick(random, 0, 9) == 0) window.gap_ms = 20'000;
  if (pick(random, 0, 9) == 0) window.new_words.push_back("snorble");
  return window;
}

}  // namespace crowdline::summary
