// Summaries made wrong on purpose: measures that do not fall for them measure nothing.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>

#include "evaluation/faithfulness.h"

namespace crowdline::evaluation {

struct WrittenText {
  friend bool operator==(const WrittenText&, const WrittenText&) = default;
  std::string title, text, mood;  // mood: empty when none is given
};

enum class Corruption : std::uint8_t { kWrongWindow, kChangedNumber, kFlippedMood, kForeignEmote, kInventedQuote };
inline constexpr std::array kCorruptions = {Corruption::kWrongWindow, Corruption::kChangedNumber,
                                            Corruption::kFlippedMood, Corruption::kForeignEmote,
                                            Corruption::kInventedQuote};
const char* to_string(Corruption corruption);  // "wrong window", …

// `text` made wrong in one way; nullopt where it has nothing to change. `other`: the text of another window. `seed` picks
// the number that is changed and what it becomes. The invented quote joins words of two messages of the window; the foreign
// emote is a well-known one that nobody posted here.
std::optional<WrittenText> corrupt(Corruption corruption, const WrittenText& text, const WrittenText& other,
                                   const WindowRecord& record, std::uint64_t seed);

}  // namespace crowdline::evaluation
