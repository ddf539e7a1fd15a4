// What a language has to bring along to write summaries: sentences as data, words for numbers and feelings.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "model/score.h"
#include "timeline/window.h"

namespace crowdline::summary {

// One sentence, clause or title. `{slot}` is replaced by its words and makes the frame unusable when there are none; a part
// in `[…]` is left out instead. Slots are listed in material.h.
struct Frame {
  std::string_view group;  // "lead.topic2", "act.shout", "rest", "tail.question", "title.topic", …
  std::string_view text;
};

struct FeelingWords {
  std::string_view noun;    // "laughter"
  std::string_view mostly;  // "amid a lot of laughter": over 45 % of the messages
  std::string_view plenty;  // "with plenty of laughter": over 20 %
  std::string_view some;    // "with some laughter": over 10 %
};

struct Phrasebook {
  std::string_view language;  // BCP 47
  std::span<const Frame> frames;
  std::span<const FeelingWords> feelings;   // by model::Emotion, kNone left out
  std::span<const std::string_view> waves;  // by timeline::MessageClass, plural nouns; "" for organic
  std::string_view (*mood)(timeline::Mood mood, double mean);  // "warm": completes "the mood is …"
  std::string_view brightens, darkens;                         // completes "the mood …"
  std::string_view answered;                                   // ", and get an answer", behind a question
  std::string_view open_quote, close_quote;
  std::string_view comma, conjunction, alternative;  // between the parts of a list: ", ", " and ", " or "
  double words_per_byte;  // 0: words stand between spaces; else what a byte beyond ASCII counts for
  std::string_view (*moment)(std::string_view kind);  // kind of moments::Moment → noun
  std::string (*number)(std::uint64_t count);         // before a noun: "three"
  std::string (*people)(std::uint64_t count);         // "three people"
  std::string (*people_again)(std::uint64_t count);   // the same where people were just named: "three"
  std::string (*share_of_people)(double share);       // "about a third of the people"; takes a plural verb
  std::string (*share)(double share);                 // "about a third"
  std::string (*times)(double ratio);                 // "twice as"; empty near 1
  std::string (*span)(std::int64_t duration_ms);      // "twelve minutes"
};

const Phrasebook& english();
const Phrasebook& spanish();
const Phrasebook& german();
const Phrasebook& portuguese();
const Phrasebook& french();
const Phrasebook& japanese();

// By BCP 47 tag ("pt", "pt-BR"); nullptr for a language that has none.
const Phrasebook* phrasebook_for(std::string_view language);

}  // namespace crowdline::summary
