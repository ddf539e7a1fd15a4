#include "model/general_english.h"

#include "text/word_set.h"

namespace crowdline::model {
namespace {

using text::WordSet;

constexpr WordSet kGeneralKinds({"word", "negation", "intensifier", "insult", "greeting", "question", "phrase"});

// Of the kinds above, but chat's own: abbreviations, memes, sounds written as chat writes them.
constexpr WordSet kChatOnly({
    // greetings
    "ayo", "cya", "gl", "gl hf", "glhf", "gm", "gn", "grats", "gratz", "gz", "hai", "hbd", "hello chat", "hello streamer", "henlo", "hewwo", "hey chat",
    "heyo", "hf", "hi chat", "hii", "hydrate", "ily", "ilysm", "love u", "mb", "nini", "np", "pls", "stay hydrated", "thank u", "thanks for the gifted",
    "thanks for the stream", "thanks for the sub", "thx", "ty", "ty for stream", "tysm", "wassup", "wb", "welcome in", "welcome raiders", "yw", "sup",
    // intensifiers and negations
    "af", "ahh", "asf", "certified", "crazy good", "mad good", "massive", "sooo", "straight up", "pure unadulterated", "naur",
    // insults
    "cuck", "egirl", "gremlin", "goblin", "incel", "incels", "karen", "neckbeard", "npc", "pick me", "pos", "rando", "thot", "manchild", "attention seeker",
    "basement dweller", "frauds", "fraud", "nobodies", "ugly ass", "cow", "dog", "pig",
    // words
    "pog-worthy", "lesgo", "letsgo", "noice", "nooo", "noooo", "yesss", "yessir", "snoozefest", "unfollow", "unfollowed", "unsubbed", "unwatchable", "zzz",
    "smoked", "stomped", "obliterated", "annihilated", "roasted", "roast", "machine", "snake", "rat", "god", "godlike", "inhuman", "nuts", "nasty", "monster",
    "shook", "rad", "hm", "hmm", "hmmm", "uhh", "uhm", "woo", "poggers",
    // questions
    "what rank", "what game", "what song", "song name", "source?", "anyone know",
});

// Phrases are mostly memes: only these belong to everybody.
constexpr WordSet kGeneralPhrases({"about time", "are you kidding me", "are you serious", "can't wait", "cant wait", "come on", "drop dead", "fuck off",
    "fuck you", "get a job", "get a life", "go to hell", "good game", "good job", "good luck", "good run", "good stuff", "good try", "hell no", "hell yeah",
    "here we go again", "holy fuck", "holy shit", "i give up", "kill yourself", "losing it", "made my day", "make it stop", "miss you", "my heart",
    "never give up", "nice one", "nice shot", "nice try", "not again", "not bad", "not funny", "not good", "oh my god", "oh no", "oh shit", "pure luck",
    "screw you", "shut the fuck up", "shut up", "so bad", "so close", "so lucky", "so true", "so what", "that hurt", "that was close", "that's crazy",
    "that's insane", "thats crazy", "thats insane", "this is fine", "this is sad", "too easy", "too good", "too soon", "waste of time", "we did it",
    "well played", "what a game", "what a play", "what the fuck", "what the hell", "who cares", "you can do it", "you suck"});

}  // namespace

bool is_general_english(const LexiconTerm& term) {
  if (!kGeneralKinds.contains(term.kind) || kChatOnly.contains(term.term)) return false;
  return term.kind != "phrase" || kGeneralPhrases.contains(term.term);
}

}  // namespace crowdline::model
