#include "moments/reasons.h"

#include <algorithm>
#include <cctype>
#include <cmath>

#include <fmt/format.h>

#include "moments/number_words.h"

namespace crowdline::moments {
namespace {

using model::Emotion;
using timeline::MessageClass;

struct EmotionWords {
  Emotion emotion;
  const char* kind;
  const char* mostly;  // after "mostly": over half
  const char* more;    // after "with more … than usual"
};
constexpr std::array<EmotionWords, 9> kEmotionWords = {{{Emotion::kHype, "hype", "hyped", "hype"},
                                                        {Emotion::kAmusement, "laughter", "laughing", "laughter"},
                                                        {Emotion::kAffection, "affection", "affectionate", "affection"},
                                                        {Emotion::kSadness, "sadness", "sad", "sadness"},
                                                        {Emotion::kAnger, "anger", "angry", "anger"},
                                                        {Emotion::kConfusion, "confusion", "puzzled", "confusion"},
                                                        {Emotion::kCringe, "cringe", "cringing", "cringing"},
                                                        {Emotion::kSurprise, "surprise", "surprised", "surprise"},
                                                        {Emotion::kBoredom, "activity", "bored", "boredom"}}};

const EmotionWords& words_of(Emotion emotion) {
  return *std::find_if(kEmotionWords.begin(), kEmotionWords.end(),
                       [&](const EmotionWords& w) { return w.emotion == emotion; });
}

double share_of(const Stretch& stretch, Emotion emotion) {
  return stretch.organic == 0 ? 0
                              : static_cast<double>(stretch.emotions[static_cast<std::size_t>(emotion)]) /
                                    static_cast<double>(stretch.organic);
}

bool holds_rude(std::string_view text, const WordTest& is_rude) {
  if (!is_rude) return false;
  for (std::size_t from = 0; from < text.size();) {
    const std::size_t end = std::min(text.find(' ', from), text.size());
    if (is_rude(text.substr(from, end - from))) return true;
    from = end + 1;
  }
  return false;
}

// The most special phrase that can be quoted.
const timeline::Phrase* spoken(const timeline::Window* window, const WordTest& is_rude) {
  if (window == nullptr) return nullptr;
  for (const timeline::Phrase& phrase : window->phrases) {
    const bool many = phrase.chatters >= timeline::kMinChatters && phrase.chatters * 12 >= window->chatters;
    if (many && phrase.text.find('"') == std::string::npos && phrase.text.size() <= 60 &&
        !holds_rude(phrase.text, is_rude))
      return &phrase;
  }
  return nullptr;
}

bool mostly_questions(const timeline::Window* window, const WordTest& is_rude) {
  return window != nullptr && !window->question_groups.empty() && window->organic() > 0 &&
         window->question_groups.front().chatters >= timeline::kMinChatters &&
         window->questions * 5 >= window->organic() * 2 && !holds_rude(window->question_groups.front().text, is_rude);
}

const timeline::WindowEvent* event_in(const timeline::Window* window, chat::EventKind kind) {
  if (window == nullptr) return nullptr;
  const auto found =
      std::find_if(window->events.begin(), window->events.end(), [&](const auto& event) { return event.kind == kind; });
  return found == window->events.end() ? nullptr : &*found;
}

std::string pace(double ratio) {
  const std::string times = times_words(ratio);
  return ratio > 1.25 && !times.empty() ? fmt::format("Chat was {} busy as usual", times) : "Chat picked up";
}

std::string crowd(const timeline::Window* window) {
  if (window == nullptr || window->chatters < 2) return "";
  return fmt::format("{} in {}", people_words(window->chatters), span_words(window->end_ms - window->start_ms));
}

std::string said(const timeline::Phrase& phrase) {
  return fmt::format("{} wrote \"{}\"", people_words(phrase.chatters), phrase.text);
}

std::string quote_clause(const timeline::Phrase* phrase) { return phrase == nullptr ? "" : "; " + said(*phrase); }

// What was said as a last clause; first where at least a fifth of the chatters said it.
std::string with_quote(std::string reaction, const timeline::Window* window, const timeline::Phrase* phrase) {
  if (phrase == nullptr || phrase->chatters * 5 < window->chatters) return reaction + quote_clause(phrase) + ".";
  std::string lead = said(*phrase);
  lead.front() = static_cast<char>(std::toupper(static_cast<unsigned char>(lead.front())));
  reaction.front() = 'c';  // it begins with "Chat"
  return lead + "; " + reaction + ".";
}

MessageClass main_wave(const timeline::Window& window) {
  std::size_t best = static_cast<std::size_t>(MessageClass::kCopypasta);
  for (std::size_t i = 1; i < timeline::kMessageClassCount; ++i) {
    if (window.classes[i] > window.classes[best]) best = i;
  }
  return static_cast<MessageClass>(best);
}

}  // namespace

Stretch sum_of(const timeline::SecondLanes& lanes, std::size_t first, std::size_t last) {
  Stretch sum;
  for (std::size_t i = first; i < std::min(last, lanes.seconds.size()); ++i) {
    const timeline::SecondCounters& second = lanes.seconds[i];
    sum.messages += second.messages;
    sum.organic += second.organic;
    sum.polarity += second.polarity_milli / 1000.0;
    for (std::size_t e = 0; e < model::kEmotionCount; ++e) sum.emotions[e] += second.emotions[e];
  }
  return sum;
}

std::optional<Emotion> risen_emotion(const Stretch& here, const Stretch& stream) {
  std::optional<Emotion> best;
  double best_z = 2;
  for (const EmotionWords& words : kEmotionWords) {
    const double usual = share_of(stream, words.emotion);
    const double n = static_cast<double>(here.organic);
    const double count = static_cast<double>(here.emotions[static_cast<std::size_t>(words.emotion)]);
    const double z = (count - n * usual) / std::sqrt(n * usual * (1 - usual) + 0.5);
    if (count < 3 || count * 6 < n || z < best_z) continue;
    best_z = z;
    best = words.emotion;
  }
  return best;
}

const timeline::Window* main_window(std::span<const timeline::Window> windows, std::int64_t start_ms,
                                    std::int64_t end_ms) {
  auto at = std::lower_bound(windows.begin(), windows.end(), start_ms,
                             [](const timeline::Window& window, std::int64_t time) { return window.end_ms <= time; });
  const timeline::Window* best = nullptr;
  std::int64_t best_overlap = 0;
  for (; at != windows.end() && at->start_ms < end_ms; ++at) {
    const std::int64_t overlap = std::min(at->end_ms, end_ms) - std::max(at->start_ms, start_ms);
    if (overlap > best_overlap) {
      best_overlap = overlap;
      best = &*at;
    }
  }
  return best;
}

Reason reaction_reason(const Stretch& here, const Stretch& stream, double usual_ratio, const timeline::Window* window,
                       const WordTest& is_rude) {
  const std::optional<Emotion> emotion = risen_emotion(here, stream);
  Reason reason;
  reason.kind = emotion ? words_of(*emotion).kind : mostly_questions(window, is_rude) ? "question" : "activity";
  reason.why = pace(usual_ratio);
  const std::string people = crowd(window);
  if (!people.empty()) reason.why += ", with " + people;
  if (emotion) {
    const EmotionWords& words = words_of(*emotion);
    reason.why += share_of(here, *emotion) > 0.5
                      ? fmt::format(", mostly {}", words.mostly)
                      : fmt::format("{} more {} than usual", people.empty() ? ", with" : " and", words.more);
  } else if (reason.kind == "question") {
    const timeline::QuestionGroup& asked = window->question_groups.front();
    reason.why += fmt::format(", mostly asking {1}{0}{2}", asked.text, asked.quotable ? "\"" : "about ",
                              asked.quotable ? "\"" : "");
    return {reason.kind, reason.why + "."};
  }
  reason.why = with_quote(std::move(reason.why), window, spoken(window, is_rude));
  return reason;
}

std::optional<Reason> wave_reason(const Stretch& here, const timeline::Window* window, const WordTest& is_rude) {
  if (window == nullptr) return std::nullopt;
  const std::string quote = quote_clause(spoken(window, is_rude));
  const std::string count = number_words(here.messages - here.organic);
  const timeline::WindowEvent* raid = event_in(window, chat::EventKind::kRaid);
  const MessageClass wave = main_wave(*window);
  if (raid != nullptr || wave == MessageClass::kRaid) {
    const std::string size =
        raid != nullptr && raid->amount > 1
            ? fmt::format(" with {} viewers", number_words(static_cast<std::uint64_t>(raid->amount)))
            : "";
    return Reason{"raid", fmt::format("A raid came in{}: {} messages of greeting{}.", size, count, quote)};
  }
  if (wave == MessageClass::kCopypasta) {
    return Reason{"copypasta",
                  fmt::format("A wave of copy-pasta: {} messages were copies of each other{}.", count, quote)};
  }
  if (wave == MessageClass::kEmoteWall) {
    return Reason{"activity", fmt::format("A wall of emotes filled the chat: {} messages{}.", count, quote)};
  }
  return std::nullopt;
}

}  // namespace crowdline::moments
