// A window of video time and what chat did in it. Chapters and the whole stream have the same shape.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "chat/message.h"
#include "model/score.h"

namespace crowdline::timeline {

// Mean with its 90 % interval over `n` independent chatters.
struct Interval {
  friend bool operator==(const Interval&, const Interval&) = default;
  double mean = 0;
  double low = 0;
  double high = 0;
  std::uint32_t n = 0;
};

// Share from 0 to 1 with its 90 % Wilson interval.
struct Share {
  friend bool operator==(const Share&, const Share&) = default;
  double share = 0;
  double low = 0;
  double high = 0;
};

enum class Mood : std::uint8_t { kPositive, kNeutral, kNegative, kMixed };
const char* to_string(Mood mood);  // "positive", …

// How a model reads the organic messages of a window.
struct ModelView {
  friend bool operator==(const ModelView&, const ModelView&) = default;
  std::optional<Interval> sentiment;  // mean over chatters of P(positive) - P(negative); absent under 2 chatters
  std::optional<Mood> mood;           // absent when sentiment is
  std::array<double, model::kEmotionCount> emotions{};  // share of messages by top class, by model::Emotion
  Share toxicity;                                       // share of messages that are rude or an attack
};

// What a message is, when it is not a viewer's own reaction.
enum class MessageClass : std::uint8_t {
  kOrganic,
  kCopypasta,
  kSpam,
  kCommand,
  kBot,
  kRaid,
  kGiveaway,
  kKeywordFlood,
  kEmoteWall
};
inline constexpr std::size_t kMessageClassCount = 9;
const char* to_string(MessageClass message_class);  // "organic", "copypasta", …: the names of the document

struct EmoteCount {
  friend bool operator==(const EmoteCount&, const EmoteCount&) = default;
  std::string name;
  std::uint32_t messages = 0;  // messages that hold it
  std::uint32_t uses = 0;      // times it was written: the document's `count`
  std::uint32_t chatters = 0;
};

// Words that at least kMinChatters different chatters wrote. Never a name.
inline constexpr std::uint32_t kMinChatters = 3;
struct Phrase {
  friend bool operator==(const Phrase&, const Phrase&) = default;
  std::string text;            // as most of them wrote it, mentions masked
  std::uint32_t messages = 0;  // of the window, that hold it, as count_word_uses() counts
  std::uint32_t chatters = 0;
  double weight = 0;           // log-odds against the stream so far (z-score): how special it is for this window
  bool whole_message = false;  // near-equal whole messages, not a part of several
  double polarity = 0;         // mean score of the messages that hold it
  std::uint64_t likes = 0;     // of these messages; comments only
};

// A word, emote or short run of words of a topic. At least kMinChatters chatters of the stream so far wrote it, so that a
// text may name it; quotes need kMinChatters of the window.
struct TopicWord {
  friend bool operator==(const TopicWord&, const TopicWord&) = default;
  std::string text;            // as most wrote it
  std::uint32_t messages = 0;  // of the window, that hold it, as count_word_uses() counts
  std::uint32_t chatters = 0;  // who wrote them; in merged windows a lower bound
  bool quotable() const { return chatters >= kMinChatters; }
};

// What several chatters were on about: ways to write one thing ("OYOTrip", "greats8YoTrip", "yotrip"), words
// that mean the same ("lol", "KEKW") and words that go together here ("iron", "chef").
struct Topic {
  friend bool operator==(const Topic&, const Topic&) = default;
  std::vector<TopicWord> words;  // most telling first, at most 6; never empty: words[0] is what to call it
  std::uint32_t messages = 0;    // of viewers' own, that hold any way to write it
  std::uint32_t chatters = 0;    // distinct, exact, of merged windows, too; at least 2
  double weight = 0;             // what ranks: messages that no heavier topic has, rare words of the stream first
  double polarity = 0;           // mean score of its messages
  std::optional<model::Emotion> emotion;  // top class of at least half of its messages; never kNone
  bool new_here = false;                  // no topic of the five minutes before
};

// Questions of at least kMinChatters chatters.
struct QuestionGroup {
  friend bool operator==(const QuestionGroup&, const QuestionGroup&) = default;
  std::string text;  // the wording used most when at least kMinChatters wrote it (ASCII case apart), else the content
                     // words that at least kMinChatters shared, most used first
  bool quotable = false;  // text is a wording
  std::uint32_t messages = 0;
  std::uint32_t chatters = 0;
  std::uint32_t answers = 0;  // messages of others that seem to answer; 0: nobody did
};

struct WindowEvent {
  friend bool operator==(const WindowEvent&, const WindowEvent&) = default;
  chat::EventKind kind = chat::EventKind::kOther;
  std::string name;
  std::int64_t offset_ms = 0;
  std::int64_t amount = 0;
  std::string text;
};

// Invariants: start_ms < end_ms; the class counts add up to `messages`; lists are sorted by weight or count, ties by text;
// nothing in here depends on the key of the chatter hash or on the order in which messages arrived.
struct Window {
  friend bool operator==(const Window&, const Window&) = default;
  std::int64_t start_ms = 0;
  std::int64_t end_ms = 0;
  std::uint32_t messages = 0;
  std::uint32_t chatters = 0;  // distinct, exact
  std::optional<double>
      rate_ratio;  // messages a second against the median of the stream's windows so far; absent in the first 5
  ModelView view;  // by the primary model
  std::optional<ModelView> base;  // by the base model, when it is compared
  std::uint32_t questions = 0;    // organic messages that ask
  std::array<std::uint32_t, kMessageClassCount> classes{};
  std::vector<EmoteCount> emotes;              // most used first, at most 12
  std::vector<Phrase> phrases;                 // most special first, at most 12
  std::vector<Topic> topics;                   // heaviest first, at most 10
  std::vector<QuestionGroup> question_groups;  // most chatters first, at most 6
  std::vector<std::string>
      new_words;                    // first written in this stream here, by at least kMinChatters; not in the lexicon
  std::vector<WindowEvent> events;  // in time order, at most 50
  std::int64_t gap_ms = 0;          // time in it for which chat is known to be lost
  std::uint32_t deleted = 0;        // messages that moderators took out of it
  std::int64_t busiest_second_ms = 0;  // start of the second with most messages
  std::uint32_t busiest_second = 0;    // its messages

  std::uint32_t organic() const { return classes[static_cast<std::size_t>(MessageClass::kOrganic)]; }
  double organic_share() const { return messages == 0 ? 0.0 : static_cast<double>(organic()) / messages; }
  double seconds() const { return static_cast<double>(end_ms - start_ms) / 1000; }
};

struct Gap {
  friend bool operator==(const Gap&, const Gap&) = default;
  std::int64_t start_ms = 0;
  std::int64_t end_ms = 0;
  std::string reason;
};

// A stretch of consecutive windows that belong together: windows[first, last).
struct ChapterSpan {
  std::size_t first = 0;
  std::size_t last = 0;
  Window facts;  // of the whole stretch
};

}  // namespace crowdline::timeline
