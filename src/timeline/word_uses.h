// How many wrote a word: counted in all messages of a window, as whoever searches the chat for it would count.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "timeline/scored_message.h"

namespace crowdline::timeline {

struct WordUses {
  std::string_view text;       // a word or a run of words
  std::uint32_t messages = 0;  // that hold it
  std::uint32_t chatters = 0;  // who wrote them
};

// Fills `messages` and `chatters` of each. A message holds a text where it stands as a word, ASCII case apart: no letter or
// digit of ASCII next to one of its own ("game" is not in "games", but in "game!"). Copies, commands and bots count, too:
// a number beside a word says who wrote the word, whatever they meant by it. Mentions do not: they are masked.
// `chatter_of`: a number for each message's chatter. One pass over the messages.
void count_word_uses(std::span<const ScoredMessage> messages, std::span<const std::uint32_t> chatter_of,
                     std::span<WordUses> words);

}  // namespace crowdline::timeline
