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

// A word of chat as it stands in a text.
struct NamedTerm {
  std::string shown;      // in quotes where it may be
  bool is_thing = false;  // talked about; else posted or shouted
};

// One of the counted terms (slots q0, q1) and what most of its messages feel.
struct FeltTerm {
  model::Emotion emotion;
  std::string number;  // "0" or "1"
};

// Slots of windows and chapters (absent when there is nothing to say):
//   people, messages, span          size; always there but for silence
//   times_up, times_down            pace against the usual, when far from it
//   q0 q1 q2                        terms in quotes; windows only: who0 … "seven people", few0 … "seven",
//   c0 …, s0 …                      clauses, "seven people shout Q", "seven shout Q"
//   r0 r1                           q0, and q1, where they are the most frequent of all terms
//   main                            q0 where at least five chatters wrote it
//   t0 t1 t2                        bare terms for titles
//   pasta                           what was copied most, quoted
//   mostly, noun, strong            the leading emotion; strong: in nearly half of the messages
//   cause, cause_who, other         a topic that the leading emotion is about; the clause of the other term
//   mood, shift                     sentiment of more than a handful, and how it changed
//   rising, calmer, livelier        a feeling, less or more pace than in the five minutes before
//   question or asked_about, answered   a quoted question, or its words without quotes; somebody answered
//   wave, wave_share                messages that are no viewer's own reaction
//   raid, raid_unknown, gifts, subs, paid, category_event, title_event   events
//   category                        what the stream is in, as context
//   gap, new_word
//   rest                            a clause about further terms; made when the first sentence is known, see naming.h
// Every slot's words come from a fact of the same material: numbers from its values, quotes from its phrases.
struct Material {
  std::vector<Fact> facts;
  std::map<std::string, std::string, std::less<>> slots;
  std::vector<NamedTerm> further;  // all terms, what matters most first
  std::vector<FeltTerm> felt;      // counted terms that are posted with a feeling
  std::vector<FeltTerm> causes;    // counted terms that are talked about with a feeling
  double wave_share = 0;

  bool has(std::string_view slot) const { return slots.find(slot) != slots.end(); }
};

// Pure; `level` decides what a merged window may claim (counts of chatters per phrase are lower bounds there, so chapters
// and streams do not name them).
// `seed` chooses among wordings of equal meaning.
Material gather(const timeline::Window& window, const WriterContext& context, Level level, const Phrasebook& book,
                std::uint64_t seed);

// The commonest class of messages that are not organic; kOrganic when there are none.
timeline::MessageClass main_wave(const timeline::Window& window);

}  // namespace crowdline::summary
