// English: sentences, feelings, moods. Frames of a group say the same, so that neighbours can differ.
#include <array>

#include "moments/number_words.h"
#include "summary/phrasebook.h"

namespace crowdline::summary {
namespace {

constexpr auto kFrames = std::to_array<Frame>({
    // Who wrote a term, by its shape or by the feeling that it was posted with.
    {"act.word", "{who} bring up {term}"},
    {"act.word", "{who} talk about {term}"},
    {"act.word", "{who} mention {term}"},
    {"act.say", "{who} say {term}"},
    {"act.say", "{who} write {term}"},
    {"act.shout", "{who} shout {term}"},
    {"act.shout", "{who} call out {term}"},
    {"act.post", "{who} post {term}"},
    {"act.post", "{who} answer with {term}"},
    {"act.hype", "{who} cheer with {term}"},
    {"act.hype", "{who} post {term} with excitement"},
    {"act.amusement", "{who} laugh with {term}"},
    {"act.amusement", "{who} post {term} with laughter"},
    {"act.affection", "{who} show affection with {term}"},
    {"act.affection", "{who} post {term} with affection"},
    {"act.sadness", "{who} post {term} with sadness"},
    {"act.anger", "{who} post {term} with anger"},
    {"act.confusion", "{who} post {term} with confusion"},
    {"act.cringe", "{who} cringe with {term}"},
    {"act.surprise", "{who} post {term} with surprise"},
    {"act.boredom", "{who} post {term} with boredom"},
    // What else came up.
    {"rest.both", "there is talk of {things} as well, while some post {posts}"},
    {"rest.both", "others bring up {things}, and some also post {posts}"},
    {"rest.both", "some mention {things}, others post {posts}"},
    {"rest.both", "some also mention {things}, or answer with {posts}"},
    {"rest.both", "the talk also turns to {things}, and some answer with {posts}"},
    {"rest.things", "some mention {things}"},
    {"rest.things", "the talk also turns to {things}"},
    {"rest.things", "there is talk of {things} as well"},
    {"rest.things", "others bring up {things}"},
    {"rest.posts", "some answer with {posts}"},
    {"rest.posts", "some also post {posts}"},
    {"rest.posts", "others go for {posts}"},
    // A window's first sentence, by what matters most in it.
    {"lead.event", "A raid brings {raid} viewers[, and {c0}][, {mostly}]."},
    {"lead.event", "{raid} viewers come in with a raid[, and chat is {times_up} busy as usual][: {c0}]."},
    {"lead.event", "A raid of {raid} viewers arrives[, and {c0}][, {mostly}]."},
    {"lead.event", "A raid comes in{raid_unknown}[, and {c0}]."},
    {"lead.event", "Raiders join the chat{raid_unknown}[, which is now {times_up} busy as usual][: {c0}]."},
    {"lead.event", "The stream moves on to {category_event}[, and {c0}]."},
    {"lead.event", "{category_event} is up next[, and {c0}]."},
    {"lead.event", "{gifts} gift subscriptions go around[, and {c0}]."},
    {"lead.event", "{subs} people subscribe[, and {c0}]."},
    {"lead.event", "{paid} paid messages come in[, and {c0}]."},
    {"lead.event", "The stream gets a new title{title_event}[, and {c0}]."},
    {"lead.event", "There are {gifts} gift subscriptions for the chat[, {mostly}][: {c0}]."},
    {"lead.event", "New subscribers turn up, {subs} of them[, and {c0}]."},
    {"lead.event", "Paid messages come from viewers, {paid} in all[, and {c0}]."},
    {"lead.event", "A new title goes up{title_event}[, and {c0}]."},
    {"lead.wave", "{wave_share} of the messages are {wave}[, above all {pasta}]."},
    {"lead.wave", "Talk drowns in {wave}, {wave_share} of all messages[, above all {pasta}]."},
    {"lead.wave", "Mostly {wave} here, {wave_share} of the messages[, such as {pasta}]."},
    {"lead.rate", "Chat is {times_up} busy as usual[, {mostly}]: {c0}[, and {s1}]."},
    {"lead.rate", "Chat speeds up, {times_up} busy as usual: {c0}[, while {s1}]."},
    {"lead.rate", "{c0} as chat gets {times_up} busy as usual[, and {s1}][, {mostly}]."},
    {"lead.rate", "With chat {times_up} busy as usual, {c0}[, and {s1}][, {mostly}]."},
    {"lead.rush", "Chat is {times_up} busy as usual[, {mostly}], and {people} write."},
    {"lead.rush", "{people} make chat {times_up} busy as usual[, {mostly}]."},
    {"lead.cause", "{noun} over {cause}, brought up by {cause_who}[, while {other}]."},
    {"lead.cause", "There is {noun} about {cause} from {cause_who}[, and {other}]."},
    {"lead.cause", "{cause} from {cause_who} comes with plenty of {noun}[, and {other}]."},
    {"lead.topic3", "{c0}, {s1}, and {s2}[, {mostly}]."},
    {"lead.topic3", "{c0}, while {s1} and {s2}[, {mostly}]."},
    {"lead.topic3", "Among {people}, {s0}, {s1}, and {s2}[, {mostly}]."},
    {"lead.topic3", "{q0} comes from {who0}[, {mostly}], while {s1} and {s2}."},
    {"lead.topic3", "Chat keeps coming back to {main}, from {who0}[, {mostly}]; {s1}, and {s2}."},
    {"lead.topic3", "{c0}; {s1}, and {s2}[, {mostly}]."},
    {"lead.topic3", "{main} runs through the talk of {who0}[, {mostly}]; {s1}, and {s2}."},
    {"lead.topic2", "{c0}[, {mostly}], and {s1}."},
    {"lead.topic2", "{c0}, while {s1}[, {mostly}]."},
    {"lead.topic2", "Among {people}, {s0} and {s1}[, {mostly}]."},
    {"lead.topic2", "{q0} comes from {who0}[, {mostly}], while {s1}."},
    {"lead.topic2", "Chat keeps coming back to {main}, from {who0}[, {mostly}], and {s1}."},
    {"lead.topic1", "{c0}[, {mostly}]."},
    {"lead.topic1", "Among {people}, {s0}[, {mostly}]."},
    {"lead.topic1", "Chat keeps coming back to {main}, from {who0}[, {mostly}]."},
    {"lead.topic1", "{q0} catches on with {who0}[, {mostly}]."},
    {"lead.feeling", "{people} chat, {mostly}."},
    {"lead.feeling", "{noun} sets the tone among {people}."},
    {"lead.feeling", "The talk wanders among {people}, {mostly}."},
    {"lead.feeling", "Small talk among {people}, {mostly}."},
    {"lead.plain", "{people} chat, with no one subject standing out."},
    {"lead.plain", "The talk wanders among {people}."},
    {"lead.plain", "{people} talk about this and that."},
    {"lead.plain", "Small talk among {people}."},
    // A second sentence.
    {"tail.gap", "Part of the chat is missing here{gap}[; {rest}]."},
    {"tail.gap", "Some of the chat is lost{gap}, so this is not the whole picture."},
    {"tail.wave", "{wave_share} of the messages are {wave}[; {rest}]."},
    {"tail.wave", "Not all of it is talk: {wave_share} of the messages are {wave}."},
    {"tail.question", "Several people ask {question}[{answered}][; {rest}]."},
    {"tail.question", "One question keeps coming: {question}[; {rest}]."},
    {"tail.question", "Several people have a question about {asked_about}[{answered}][; {rest}]."},
    {"tail.question", "Several people ask about {asked_about}[{answered}][; {rest}]."},
    {"tail.shift", "The mood {shift} against the minutes before[, and {rest}]."},
    {"tail.shift", "Against the minutes before, the mood {shift}[; {rest}]."},
    {"tail.turn", "There is more {rising} than in the minutes before[; {rest}]."},
    {"tail.turn", "Compared with the minutes before, there is more {rising}[; {rest}]."},
    {"tail.pace", "Chat calms down against the minutes before{calmer}[; {rest}]."},
    {"tail.pace", "It gets calmer than in the minutes before{calmer}[; {rest}]."},
    {"tail.pace", "Chat picks up against the minutes before{livelier}[; {rest}]."},
    {"tail.rest", "Besides, {rest}[, and the mood is {mood}]."},
    {"tail.rest", "In between, {rest}[; the mood is {mood}]."},
    {"tail.rest", "The mood is {mood}, and {rest}."},
    {"tail.rest", "On top of that, {rest}."},
    {"tail.slow", "Chat is only {times_down} busy as usual."},
    {"tail.slow", "It is a slow stretch, {times_down} busy as usual."},
    {"tail.new", "A word not seen before in this stream: {new_word}."},
    {"tail.mood", "The mood is {mood}, with {people} writing."},
    {"tail.mood", "{people} write in all, and the mood is {mood}."},
    {"tail.mood", "The mood is {mood}."},
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
    {"chapter.topic2", "{people} take part over {span}[, {mostly}], and {r0} and {r1} come up most."},
    {"chapter.topic2", "{r0} and {r1} come up most over {span}[, {mostly}], among {people}."},
    {"chapter.topic1", "Over {span}, {q0} stands out among {people}[, {mostly}]."},
    {"chapter.topic1", "{people} take part over {span}[, {mostly}], and {r0} comes up most."},
    {"chapter.feeling", "{people} chat for {span}, {mostly}."},
    {"chapter.feeling", "Over {span}, {noun} sets the tone among {people}."},
    {"chapter.plain", "{people} chat for {span} with no one subject standing out."},
    {"chapter.plain", "Over {span}, the talk wanders among {people}."},
    {"chapter.tail", "A raid brings {raid} viewers[, and chat is {times_up} busy as usual][; {rest}]."},
    {"chapter.tail", "The stream moves on to {category_event}[; {rest}]."},
    {"chapter.tail", "Part of the chat is missing here{gap}."},
    {"chapter.tail", "{wave_share} of the messages are {wave}[; {rest}]."},
    {"chapter.tail", "Several people ask {question}[; {rest}]."},
    {"chapter.tail", "Several people ask about {asked_about}[; {rest}]."},
    {"chapter.tail", "Chat is {times_up} busy as usual[; {rest}]."},
    {"chapter.tail", "Chat is {times_down} busy as usual[; {rest}]."},
    // Titles.
    {"title.raid", "A raid, {t0} and {noun}"},
    {"title.raid", "A raid and {t0}"},
    {"title.raid", "A raid comes in"},
    {"title.category", "On to {category_event}: {t0}"},
    {"title.category", "On to {category_event}"},
    {"title.wave", "{wave}: {t0}"},
    {"title.wave", "{wave} in chat"},
    {"title.topic", "{t0}, {t1} and {strong}"},
    {"title.topic", "{t0}, {t1} and {noun}"},
    {"title.topic", "{t0}, {t1} and {t2}"},
    {"title.topic", "{t0} and {t1}"},
    {"title.topic", "{t0} and {noun}"},
    {"title.topic", "\"{said0}\" comes up"},
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
    {"stream.moments", "Chat reacted most at {moments}."},
    {"stream.topics", "{r0} and {r1} came up most[, and {wave_share} of the messages were {wave}]."},
    {"stream.topics", "{q0} and {q1} stood out[, and {wave_share} of the messages were {wave}]."},
    {"stream.topics", "{r0} came up most[, and {wave_share} of the messages were {wave}]."},
    {"stream.topics", "{q0} stood out[, and {wave_share} of the messages were {wave}]."},
    {"stream.topics", "{wave_share} of the messages were {wave}."},
    {"stream.question", "Asked again and again: {question}."},
    {"stream.question", "Several people asked about {asked_about}."},
    // What was missed.
    {"recap.nothing", "Nothing has happened yet."},
    {"recap.quiet", "It has been quiet so far."},
    {"recap.before", "Before that: {titles}."},
    {"recap.over", "The chat ends before this point."},
    {"recap.no_window", "Chat has nothing for this moment."},
    {"recap.nobody", "Nobody has written yet."},
    {"recap.not_begun", "The stream has not begun."},
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

std::string_view moment_words(std::string_view kind) { return kind == "copypasta" ? "copy-pasta" : kind; }

std::string people_again(std::uint64_t count) {
  const std::string people = moments::people_words(count);  // "about 1,200 people"
  return count < 2 ? people : people.substr(0, people.rfind(' '));
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
                                   .answered = ", and get an answer",
                                   .open_quote = "\"",
                                   .close_quote = "\"",
                                   .comma = ", ",
                                   .conjunction = " and ",
                                   .alternative = " or ",
                                   .words_per_byte = 0,
                                   .moment = moment_words,
                                   .number = moments::number_words,
                                   .people = moments::people_words,
                                   .people_again = people_again,
                                   .share_of_people = share_of_people,
                                   .share = moments::share_words,
                                   .times = moments::times_words,
                                   .span = moments::span_words};
  return book;
}

}  // namespace crowdline::summary
