// What a text is made of: checked facts, and the words that they put into the slots of frames.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "summary/phrasebook.h"
#include "summary/summary.h"
#include "summary/terms.h"

namespace crowdline::summary {

// Slots of windows and chapters (absent when there is nothing to say):
//   people, messages, span          size; always there but for silence
//   times_up, times_down            pace against the usual, when far from it
//   q0 q1, q0_people q1_people, verb0 verb1   quoted terms, who wrote them, the verb that fits;
//   b0 b1                           the same without quotes; t0 t1 t2 bare terms for titles;
//   x0 x1                           bare terms beside q0, q1 and emote; pasta: what was copied most, quoted
//   emote, emote_people, gloss      an emote that is not among q0, q1, and what it means
//   mostly, noun, strong, feeling_share   the leading emotion; strong: in nearly half of the messages
//   mood, shift                     sentiment, and how it changed
//   question or asked_about, asked  a quoted question, or its words without quotes, and who asked
//   wave, wave_share                messages that are no viewer's own reaction
//   raid, raid_unknown, gifts, subs, paid, category_event, title_event   events
//   gap, new_word
// Every slot's words come from a fact of the same material: numbers from its values, quotes from its phrases.
struct Material {
  std::vector<Fact> facts;
  std::map<std::string, std::string, std::less<>> slots;
  double wave_share = 0;

  bool has(std::string_view slot) const { return slots.find(slot) != slots.end(); }
};

// Pure; `level` decides what a merged window may claim (counts of chatters per phrase are lower bounds there, so chapters
// and streams do not name them).
Material gather(const timeline::Window& window, const WriterContext& context, Level level, const Phrasebook& book);

// The commonest class of messages that are not organic; kOrganic when there are none.
timeline::MessageClass main_wave(const timeline::Window& window);

}  // namespace crowdline::summary
