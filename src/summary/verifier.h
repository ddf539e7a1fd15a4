// Checks a text that anybody may have written against the facts of its window.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include "chat/message.h"
#include "summary/summary.h"

namespace crowdline::summary {

// What a text may draw on besides the facts.
struct VerifierContext {
  const chat::StreamInfo& stream;
  // Glossary lines of the words that occur: term and meaning.
  std::span<const std::pair<std::string, std::string>> glossary;
  std::string_view language = "en";  // BCP 47
};

enum class Fault : std::uint8_t {
  kNone,
  kShape,     // empty, too long, markup, a list of bare terms
  kLanguage,  // no vocabulary for it
  kNumber,    // a number, share or time that the facts do not give
  kQuote,     // a quotation that no three chatters wrote, or that does not end
  kName,      // a name, emote or capitalised word from nowhere
  kWord,      // a word that claims what nothing licenses
  kMood,      // the wrong mood, feeling or direction
};
inline constexpr std::size_t kFaultCount = 8;
const char* to_string(Fault fault);  // "none", "shape", …

struct Verdict {
  Fault fault = Fault::kNone;
  std::string detail;  // the words that are at fault
  bool good() const { return fault == Fault::kNone; }
};

// Pure, never throws on any bytes; linear in the text up to look-ups. `facts` gives the facts and the level: its own text is
// not looked at. A text is good only when each word is licensed: by the vocabulary of its language as claiming nothing, or by
// a fact, by metadata, or by the glossary. When in doubt it is not.
Verdict verify_text(std::string_view text, const Summary& facts, const VerifierContext& context);
// A title: no length of its own but 12 words, capitals are free, terms may stand alone.
Verdict verify_title(std::string_view title, const Summary& facts, const VerifierContext& context);

}  // namespace crowdline::summary
