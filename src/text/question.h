// Does the writer want an answer? Decided by marks and by the words that open questions.
#pragma once

#include <cstdint>
#include <span>

#include "text/analysis.h"

namespace crowdline::text {

// The evidence, from none to strong; the model gives each form its own probability.
enum class QuestionForm : std::uint8_t {
  kNone,
  kMarkOnly,      // "???", "KEKW ?"
  kRhetorical,    // "wtf?", "really?", "what?!"
  kEcho,          // one or two other words with a mark: "4?", "Tom?"
  kBareOpener,    // "how", "what game", an opener alone, without a mark
  kOpened,        // begins like a question of at least three words, no mark
  kMarked,        // three words or more and a mark, or an opener of two: "what game?"
  kOpenedMarked,  // both
};
inline constexpr std::size_t kQuestionForms = 8;

QuestionForm question_form(const Analysis& analysis);

// What a token may do in a question, as bits: a function of its bytes and kind, so that it can be remembered.
std::uint32_t question_roles(const Analysis& analysis, const Token& token);
// question_form() where the roles of all tokens are known.
QuestionForm question_form(const Analysis& analysis, std::span<const std::uint32_t> roles);

// True for kBareOpener, kOpened, kMarked and kOpenedMarked.
bool asks(QuestionForm form);
bool asks(const Analysis& analysis);

}  // namespace crowdline::text
