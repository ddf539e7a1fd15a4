// What the words of a language claim: the verifier's vocabulary, as data.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>

namespace crowdline::summary {

// A word that is in no vocabulary may only be used when facts, metadata or the glossary hold it.
enum class Claim : std::uint8_t {
  kPlain,    // claims nothing: "the", "chat", "while"
  kAnd,      // joins; claims nothing
  kSay,      // "write", "post": what comes next may be a term
  kBy,       // "from", "by": a quantity after it belongs to what was named before
  kArticle,  // "a": counts only before kPerson and units of time
  kPerson,   // one person
  kPeople,
  kViewers,
  kMessages,
  kSecond,
  kMinute,
  kHour,
  kPercent,
  kTimes,       // "times", after a number
  kUsual,       // "usual": compared with the stream's own pace
  kTotal,       // "in all", "take part": the quantity is of the whole window
  kAmong,       // "among": the quantity right after it is of the whole window
  kAmongThese,  // the same for the quantity right before it
  kAbout,       // the next number is rounded
  kMoreThan,    // the true value is above the next number
  kLessThan,    // … below
  kNearly,      // … a little below
  kAtLeast,
  kAtMost,
  kHalfMore,  // "and a half"
  kOutOf,     // "out of", between two numbers: a fraction
  kMore,      // "more", "more often": a comparison when a word like "than" follows
  kLess,
  kThan,
  kAhead,     // "ahead of": what stands before it is written more than what follows
  kBehind,    // … less
  kBefore,    // "until then": a mood beside it is that of the minutes before
  kMoodNoun,  // what rises or falls: the mood …
  kPaceNoun,  // … or the pace
  kCount,     // a vague count or share: "several", "most"
  kShare,     // a fraction: "third"
  kRatio,     // a ratio in a word: "twice"
  kGood,      // mood
  kBad,
  kEven,
  kMixed,
  kBrighter,  // change of mood
  kDarker,
  kFaster,  // pace
  kSlower,
  kQuiet,
  kNobody,  // no message at all
  kHype,    // emotions, by model::Emotion
  kAmusement,
  kAffection,
  kSadness,
  kAnger,
  kConfusion,
  kCringe,
  kSurprise,
  kBoredom,
  kRaid,  // events
  kSubscription,
  kGift,
  kPaid,
  kTitle,
  kCategory,
  kPoll,
  kWave,       // any message that is no viewer's own reaction
  kCopypasta,  // by timeline::MessageClass
  kSpam,
  kCommand,
  kBot,
  kGreeting,  // of raiders
  kGiveaway,
  kFlood,
  kEmoteWall,
  kGap,
  kQuestion,
  kNewWord,
  kRude,
  kStart,
  kEnd,
  kRank,  // "most used", "come up most": no other word, or no other emote, is written more
  kAnswered,
  kUnanswered,
  kCause,   // "because of": a feeling is said to come from a term
  kBegins,  // "starts", "ends": of a mood
  kEnds,
  kUp,  // "rises", "falls": of what the clause names
  kDown,
  kBest,  // "best", "peaks": of a mood, the best of its course; else a rank
  kWorst,
  kCalm,      // neither bad nor fast
  kLively,    // a busy chat or an excited one
  kNegation,  // turns a claim round: allowed in set phrases only, which are entries of their own
};

struct ClaimWord {
  Claim claim = Claim::kPlain;
  // kCount, kShare, kRatio: the true value lies in one of these; low > high: never.
  double count_low = 1, count_high = 0;
  double share_low = 1, share_high = 0;
};

// Immutable after construction, so thread-safe.
class ClaimWords {
 public:
  // `table`: lines "KEY: entry entry …". An entry is a word in lower case, "_" stands for a space, "*" at the end for any
  // ending, "~CLASS" for the endings of regular words (inflections.h). KEY is the name of a claim ("plain", "more_than") or "count LOW HIGH [SHARE_LOW SHARE_HIGH]", "share VALUE",
  // "ratio LOW HIGH". Later lines win. Broken tables are a defect of the program: they throw std::invalid_argument.
  ClaimWords(std::string_view language, std::string_view table);

  struct Match {
    const ClaimWord* word = nullptr;  // null: none
    std::size_t length = 0;           // words, or bytes
  };
  // The longest entry that the words begin with.
  Match match(std::span<const std::string> words) const;
  // The longest entry that a text without spaces between words begins with, of at most `most` bytes.
  Match match_text(std::string_view text) const;
  const std::string& language() const { return language_; }
  std::size_t size() const { return exact_.size() + beginnings_.size(); }

 private:
  void add_line(std::string_view line);
  void add_entry(std::string text, const ClaimWord& word);
  void add_stem(const std::string& word, const ClaimWord& claim);
  const ClaimWord* find(const std::string& word, bool with_endings) const;

  std::string language_;
  std::unordered_map<std::string, ClaimWord> exact_;
  std::unordered_map<std::string, ClaimWord> beginnings_;
  std::unordered_map<std::string, ClaimWord>
      stems_;  // of entries of one word; kNegation: of words that claim different things
  std::size_t most_words_ = 1;
  std::size_t most_bytes_ = 1;
};

// By the primary subtag of a BCP 47 tag: en, es, de, pt, fr, ja; null for others.
const ClaimWords* claim_words(std::string_view language);

// The tables (vocabulary_XX.cpp).
extern const std::string_view kEnglishWords, kSpanishWords, kGermanWords, kPortugueseWords, kFrenchWords,
    kJapaneseWords;

}  // namespace crowdline::summary
