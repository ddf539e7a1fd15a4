// What one message consists of: tokens, and what kind of message it is. The input of scoring and of windows.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "chat/message.h"

namespace crowdline::text {

enum class TokenKind : std::uint8_t {
  kWord,      // letters and digits, with inner apostrophes; case kept
  kEmote,     // emote of the platform or of a third party, by span, by known name or as ":name:"; case kept
  kEmoji,     // one emoji, with its modifiers
  kEmoticon,  // ":)", "<3", "D:"
  kNumber,
  kMention,  // "@name": the text is replaced by "@", never the name
  kLink,
  kCommand,  // "!song" at the start of a message
  kMark,     // run of "?", "!", "…" and other punctuation
};

struct Token {
  std::uint32_t begin = 0;  // bytes [begin, end) of Analysis::text
  std::uint32_t end = 0;
  TokenKind kind = TokenKind::kWord;
  bool elongated = false;        // fold() squeezed something: "loooool"
  bool capitals = false;         // two letters or more, all of them ASCII capitals
  std::uint16_t fold_begin = 0;  // bytes [fold_begin, fold_end) of Analysis::folded: fold(view)
  std::uint16_t fold_end = 0;
  std::uint64_t fold_hash = 0;  // hash64(fold(view)): look-ups without folding again

  friend bool operator==(const Token&, const Token&) = default;
};

struct Analysis {
  std::string text;           // cleaned: NFC, one space between parts, no invisible suffix, mentions masked to "@"
  std::string folded;         // the folded tokens in order, see folded_view(); empty where `text` is that already
  std::vector<Token> tokens;  // in order, apart from each other
  std::uint64_t signature =
      0;  // near-duplicate signature (SimHash of squeezed lower-case tokens and their bigrams); 0: too short to tell
  std::uint64_t text_hash = 0;  // equal for texts that are equal after lower-casing and squeezing repeats
  bool command = false;         // begins with "!word"
  bool emote_only = false;      // nothing but emotes, emoji, emoticons
  bool shouting = false;        // at least 4 letters in words, four fifths of them capitals
  bool question_mark = false;   // a mark token holds "?"
  bool plain = false;           // ASCII, nothing thrice in a row: all_folded() is `text` in lower case, byte by byte

  std::string_view view(const Token& token) const {
    return std::string_view(text).substr(token.begin, token.end - token.begin);
  }
  // What the tokens' fold_begin and fold_end count in; bytes between tokens mean nothing unless the text is plain.
  std::string_view all_folded() const { return folded.empty() ? text : folded; }
  std::string_view folded_view(const Token& token) const {  // equals fold(view(token))
    return all_folded().substr(token.fold_begin, static_cast<std::size_t>(token.fold_end - token.fold_begin));
  }
  friend bool operator==(const Analysis&, const Analysis&) = default;
};

// Names that are emotes without a span: third-party emotes, and all names seen with a span. Case matters.
class EmoteNames {
 public:
  virtual ~EmoteNames() = default;
  virtual bool contains(std::string_view name) const = 0;
};

// Knows no name: for callers that have spans only.
const EmoteNames& no_emote_names();

// Pure; never fails: bad UTF-8 becomes U+FFFD. Texts over 4,096 bytes are cut at a code point. Spans that overlap, go
// backwards or leave the text are left out.
Analysis analyze(std::string_view text, const std::vector<chat::EmoteSpan>& spans, const EmoteNames& known);
// The same; keeps the memory of `text` where it is clean as it is.
Analysis analyze_owned(std::string text, const std::vector<chat::EmoteSpan>& spans, const EmoteNames& known);
// The same for a text without spans whose message is compared with no other: `signature` and `text_hash` stay 0. Uses the memory that
// `result` has, whatever it held.
void analyze_alone(std::string_view text, const EmoteNames& known, Analysis& result);

// Lower case by Unicode, letters and marks repeated three times or more squeezed to two ("loooool" -> "lool"; digits
// stay), full-width forms folded.
std::string fold(std::string_view token);

// True when two messages are copies up to small edits (about 15 % of their tokens): Hamming distance of the signatures
// at most the bound that near_duplicate_test.cpp measures. False when either signature is 0.
bool near_duplicate(std::uint64_t a, std::uint64_t b);

// True for words in the shape of an emote's name: a channel's prefix and a capitalised name ("mossyBonk",
// "greats8YoTrip"), or two and more joined capitalised words ("PogChamp").
bool looks_like_emote(std::string_view word);

}  // namespace crowdline::text
