// English: sentences, feelings, moods. Frames of a group say the same, so that neighbours can differ.
#include <array>

#include "moments/number_words.h"
#include "summary/phrasebook.h"

namespace crowdline::summary {
namespace {

constexpr auto kFrames = std::to_array<Frame>({
    // A window's first sentence, by what matters most in it.
    {"lead.event", "A raid brings {raid} viewers, and {q0_people} {verb0} {q0}[, {mostly}]."},
    {"lead.event", "{raid} viewers come in with a raid[, and chat is {times_up} busy as usual]."},
    {"lead.event", "A raid of {raid} viewers arrives among {people}[, {mostly}]."},
    {"lead.event", "A raid comes in{raid_unknown}[, and {q0_people} {verb0} {q0}]."},
    {"lead.event", "Raiders join the chat{raid_unknown}[, which is now {times_up} busy as usual]."},
    {"lead.event", "The stream moves on to {category_event}[, and {q0_people} {verb0} {q0}]."},
    {"lead.event", "{category_event} is up next[, and chat talks about {q0}]."},
    {"lead.event", "{gifts} gift subscriptions go around[, and {q0_people} {verb0} {q0}]."},
    {"lead.event", "{subs} people subscribe[, and {q0_people} {verb0} {q0}]."},
    {"lead.event", "{paid} paid messages come in[, and {q0_people} {verb0} {q0}]."},
    {"lead.event", "The stream gets a new title{title_event}[, and {q0_people} {verb0} {q0}]."},
    {"lead.event", "There are {gifts} gift subscriptions for the chat[, {mostly}]."},
    {"lead.event", "New subscribers turn up, {subs} of them[, and {q0_people} {verb0} {q0}]."},
    {"lead.event", "Paid messages come from viewers, {paid} in all[, and {q0_people} {verb0} {q0}]."},
    {"lead.event", "A new title goes up{title_event}[, and chat is {times_up} busy as usual]."},
    {"lead.wave", "{wave_share} of the messages are {wave}[, above all {pasta}]."},
    {"lead.wave", "Talk drowns in {wave}, {wave_share} of all messages[, above all {pasta}]."},
    {"lead.wave", "Mostly {wave} here, {wave_share} of the messages[, such as {pasta}]."},
    {"lead.rate", "Chat is {times_up} busy as usual[, {mostly}], and {q0_people} {verb0} {q0}."},
    {"lead.rate",
     "Chat speeds up to {times_up} many messages as usual: {q0_people} {verb0} {q0} and {q1_people} {verb1} {q1}."},
    {"lead.rate", "{q0_people} {verb0} {q0} as chat gets {times_up} busy as usual[, {mostly}]."},
    {"lead.rate", "Chat picks up, {times_up} busy as usual: {q0_people} {verb0} {q0}[, {mostly}]."},
    {"lead.rush", "Chat is {times_up} busy as usual, with {people} writing[, {mostly}]."},
    {"lead.rush", "{people} make chat {times_up} busy as usual[, {mostly}]."},
    {"lead.topic2", "{q0_people} {verb0} {q0} and {q1_people} {verb1} {q1}[, {mostly}]."},
    {"lead.topic2", "{q0_people} {verb0} {q0}[, {mostly}], while {q1_people} {verb1} {q1}."},
    {"lead.topic2", "Among {people}, {q0} and {q1} stand out[, {mostly}]."},
    {"lead.topic2", "The word is {q0} for {q0_people} and {q1} for {q1_people}[, {mostly}]."},
    {"lead.topic2", "Two things catch on among {people}: {q0} and {q1}[, {mostly}]."},
    {"lead.topic1", "{q0_people} {verb0} {q0}[, {mostly}]."},
    {"lead.topic1", "Among {people}, {q0} stands out[, {mostly}]."},
    {"lead.topic1", "Chat keeps coming back to {q0}, from {q0_people}[, {mostly}]."},
    {"lead.topic1", "{q0} catches on with {q0_people}[, {mostly}]."},
    {"lead.feeling", "{people} chat, {mostly}."},
    {"lead.feeling", "{noun} sets the tone among {people}."},
    {"lead.feeling", "{noun} in {feeling_share} of the messages, from {people} in all."},
    {"lead.plain", "{people} chat, with no one subject standing out."},
    {"lead.plain", "The talk wanders among {people}."},
    {"lead.plain", "{people} talk about this and that."},
    {"lead.plain", "Small talk among {people}."},
    // A second sentence.
    {"tail.gap", "Part of the chat is missing here{gap}."},
    {"tail.gap", "Some of the chat is lost{gap}, so this is not the whole picture."},
    {"tail.wave", "{wave_share} of the messages are {wave}."},
    {"tail.wave", "Not all of it is talk: {wave_share} of the messages are {wave}."},
    {"tail.question", "{asked} ask {question}."},
    {"tail.question", "One question comes from {asked}: {question}."},
    {"tail.question", "{asked} have a question about {asked_about}."},
    {"tail.question", "{asked} ask about {asked_about}."},
    {"tail.shift", "The mood {shift} against the minutes before[, and some write {x0} or {x1}]."},
    {"tail.shift", "Against the minutes before, the mood {shift}[, while some write {x0}]."},
    {"tail.shift_emote", "{emote_people} post {emote}[ ({gloss})], and the mood {shift}[, while some write {x0}]."},
    {"tail.shift_emote",
     "The mood {shift} against the minutes before, and {emote_people} post {emote}[ ({gloss})][, others {x0}]."},
    {"tail.emote", "{emote_people} post {emote}[ ({gloss})][, and some write {x0} or {x1}]."},
    {"tail.emote", "The emote of choice is {emote}[ ({gloss})], from {emote_people}[, while others write {x0}]."},
    {"tail.emote", "On top of that, {emote_people} post {emote}[ ({gloss})][, and {x0} comes up as well]."},
    {"tail.slow", "Chat is only {times_down} busy as usual."},
    {"tail.slow", "It is a slow stretch, {times_down} busy as usual."},
    {"tail.new", "A word not seen before in this stream: {new_word}."},
    {"tail.mood", "The mood is {mood}, with {people} writing."},
    {"tail.mood", "{people} write in all, and the mood is {mood}."},
    {"tail.mood", "The mood is {mood}."},
    {"tail.term", "Some write {x0} or {x1}, and the mood is {mood}."},
    {"tail.term", "Others write {x0}[ or {x1}][, and the mood is {mood}]."},
    {"tail.crowd", "{people} write in all."},
    {"tail.crowd", "In all, {people} are writing."},
    // Quiet.
    {"quiet", "Quiet: {people} write {messages} messages in {span}."},
    {"quiet", "Hardly anything happens in chat for {span}; {people} write."},
    {"quiet", "A lull of {span}, with {people} in chat."},
    {"quiet.alone", "Quiet: only one person writes in {span}."},
    {"quiet.alone", "One person writes in {span}, nobody else."},
    {"silent", "Nobody writes for {span}."},
    {"silent", "Chat is silent for {span}."},
    {"silent.gap", "The chat of this part is missing."},
    {"silent.gap", "No chat was received here."},
    // A chapter.
    {"chapter.topic2", "Over {span}, {q0} and {q1} stand out among {people}[, {mostly}]."},
    {"chapter.topic2", "{people} take part over {span}[, {mostly}], and {q0} and {q1} come up most."},
    {"chapter.topic2", "{q0} and {q1} mark these {span}[, {mostly}], and {people} take part."},
    {"chapter.topic1", "Over {span}, {q0} stands out among {people}[, {mostly}]."},
    {"chapter.topic1", "{people} take part over {span}[, {mostly}], and {q0} comes up most."},
    {"chapter.feeling", "{people} chat for {span}, {mostly}."},
    {"chapter.feeling", "Over {span}, {noun} sets the tone among {people}."},
    {"chapter.plain", "{people} chat for {span} with no one subject standing out."},
    {"chapter.plain", "Over {span}, the talk wanders among {people}."},
    {"chapter.tail", "A raid brings {raid} viewers[, and chat is {times_up} busy as usual]."},
    {"chapter.tail", "The stream moves on to {category_event}."},
    {"chapter.tail", "Part of the chat is missing here{gap}."},
    {"chapter.tail", "{wave_share} of the messages are {wave}."},
    {"chapter.tail", "Several people ask {question}."},
    {"chapter.tail", "Several people ask about {asked_about}."},
    {"chapter.tail", "Chat is {times_up} busy as usual, and the mood is {mood}."},
    {"chapter.tail", "Chat is {times_down} busy as usual, and the mood is {mood}."},
    {"chapter.tail", "A favourite emote is {emote}[ ({gloss})], and the mood is {mood}."},
    {"chapter.tail", "The mood is {mood}."},
    // Titles.
    {"title.raid", "A raid, {t0} and {noun}"},
    {"title.raid", "A raid and {t0}"},
    {"title.raid", "A raid comes in"},
    {"title.category", "On to {category_event}: {t0}"},
    {"title.category", "On to {category_event}"},
    {"title.wave", "{wave}: {t0}"},
    {"title.wave", "{wave} in chat"},
    {"title.topic", "{t0}, {t1} and {strong}"},
    {"title.topic", "{t0}, {t1} and {t2}"},
    {"title.topic", "{t0}, {t1} and {noun}"},
    {"title.topic", "{t0} and {t1}"},
    {"title.topic", "{t0} and {noun}"},
    {"title.topic", "\"{t0}\" comes up"},
    {"title.topic", "{t0}"},
    {"title.feeling", "Plenty of {noun}"},
    {"title.feeling", "{noun} in chat"},
    {"title.plain", "Small talk"},
    {"title.plain", "This and that"},
    {"title.quiet", "Quiet"},
    {"title.silent", "Silence"},
    {"title.chapter_feeling", "A stretch of {noun}"},
    {"title.chapter_plain", "Talk of many things"},
    {"title.chapter_quiet", "A quiet stretch"},
    // The whole stream, in the past tense.
    {"headline", "{span_cap} of {noun}, {t0} and {t1}"},
    {"headline", "{span_cap} of {noun} and {t0}"},
    {"headline", "{span_cap} with {t0} and {t1}"},
    {"headline", "{span_cap} of {noun}"},
    {"headline", "{span_cap} with {t0}"},
    {"headline", "{span_cap} of chat"},
    {"stream.size",
     "In {span}, {people} wrote {messages} messages[ during {category}][; part of the chat is missing{gap}]."},
    {"stream.silent", "Nobody wrote in {span}."},
    {"stream.arc",
     "The mood was {mood} overall: {arc_start} at the start, {arc_peak} around {arc_at}, {arc_end} at the end."},
    {"stream.mood", "The mood was {mood} throughout[, {mostly}]."},
    {"stream.moments", "Chat reacted most at {m0_at} ({m0}), {m1_at} ({m1}) and {m2_at} ({m2})."},
    {"stream.moments", "Chat reacted most at {m0_at} ({m0}) and {m1_at} ({m1})."},
    {"stream.moments", "Chat reacted most at {m0_at} ({m0})."},
    {"stream.topics", "{q0} and {q1} came up most[, and {wave_share} of the messages were {wave}]."},
    {"stream.topics", "{q0} came up most[, and {wave_share} of the messages were {wave}]."},
    {"stream.topics", "{wave_share} of the messages were {wave}."},
    {"stream.question", "Asked again and again: {question}."},
    {"stream.question", "Several people asked about {asked_about}."},
});

constexpr auto kFeelings = std::to_array<FeelingWords>({
    {"excitement", "amid a lot of excitement", "with plenty of excitement", "with some excitement"},
    {"laughter", "amid a lot of laughter", "with plenty of laughter", "with some laughter"},
    {"affection", "amid a lot of affection", "with plenty of affection", "with some affection"},
    {"sadness", "amid a lot of sadness", "with plenty of sadness", "with some sadness"},
    {"anger", "amid a lot of anger", "with plenty of anger", "with some anger"},
    {"confusion", "amid a lot of confusion", "with plenty of confusion", "with some confusion"},
    {"cringing", "amid a lot of cringing", "with plenty of cringing", "with some cringing"},
    {"surprise", "amid a lot of surprise", "with plenty of surprise", "with some surprise"},
    {"boredom", "amid a lot of boredom", "with plenty of boredom", "with some boredom"},
});

constexpr auto kWaves =
    std::to_array<std::string_view>({"", "copy-pasta", "spam", "commands", "bot messages", "greetings of raiders",
                                     "giveaway entries", "repetitions of one word", "walls of emotes"});

std::string_view mood_words(timeline::Mood mood, double mean) {
  switch (mood) {
    case timeline::Mood::kPositive:
      return mean > 0.45 ? "very good" : "good";
    case timeline::Mood::kNegative:
      return mean < -0.45 ? "dark" : "sour";
    case timeline::Mood::kMixed:
      return "mixed";
    case timeline::Mood::kNeutral:
      break;
  }
  return "even";
}

std::string share_of_people(double share) { return moments::share_words(share) + " of the people"; }

}  // namespace

const Phrasebook& english() {
  static constexpr Phrasebook book{.language = "en",
                                   .frames = kFrames,
                                   .feelings = kFeelings,
                                   .waves = kWaves,
                                   .mood = mood_words,
                                   .brightens = "brightens",
                                   .darkens = "darkens",
                                   .post = "post",
                                   .shout = "shout",
                                   .say = "say",
                                   .bring_up = "bring up",
                                   .number = moments::number_words,
                                   .people = moments::people_words,
                                   .share_of_people = share_of_people,
                                   .share = moments::share_words,
                                   .times = moments::times_words,
                                   .span = moments::span_words};
  return book;
}

}  // namespace crowdline::summary
