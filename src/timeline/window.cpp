#include "timeline/window.h"

namespace crowdline::timeline {

const char* to_string(Mood mood) {
  switch (mood) {
    case Mood::kPositive:
      return "positive";
    case Mood::kNeutral:
      return "neutral";
    case Mood::kNegative:
      return "negative";
    case Mood::kMixed:
      return "mixed";
  }
  return "neutral";
}

const char* to_string(MessageClass message_class) {
  static constexpr std::array<const char*, kMessageClassCount> kNames = {
      "organic", "copypasta", "spam", "command", "bot", "raid", "giveaway", "keyword_flood", "emote_wall"};
  return kNames[static_cast<std::size_t>(message_class)];
}

}  // namespace crowdline::timeline
