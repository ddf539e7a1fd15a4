#include "summary/verifier.h"

#include <algorithm>

#include "summary/claim_check.h"
#include "summary/terms.h"
#include "text/characters.h"

namespace crowdline::summary {
namespace {

struct Limits {
  std::size_t words, sentences, letters;  // letters: of Japanese
};
constexpr Limits kShort = {45, 2, 170};
constexpr Limits kLong = {110, 5, 420};  // of the whole stream
constexpr Limits kTitle = {12, 1, 60};
constexpr std::size_t kMostBytes = 2000;

bool is_letter_or_figure(const ClaimItem& item) {
  return item.kind != ClaimItem::Kind::kBreak && item.kind != ClaimItem::Kind::kStop;
}

Verdict check_shape(std::string_view text, std::span<const ClaimItem> items, const Limits& limits, bool spaceless) {
  std::size_t sentences = 0;
  bool open = false;
  for (const ClaimItem& item : items) {
    if (is_letter_or_figure(item)) open = true;
    if (item.kind == ClaimItem::Kind::kStop && std::exchange(open, false)) ++sentences;
  }
  if (open) ++sentences;
  if (sentences == 0) return {Fault::kShape, "nothing"};
  if (sentences > limits.sentences) return {Fault::kShape, "too many sentences"};
  const auto letters = static_cast<std::size_t>(
      std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
  if (spaceless ? letters > limits.letters : count_words(text) > limits.words) return {Fault::kShape, "too long"};
  return {};
}

// Control signs, line ends, and what is no UTF-8: nothing of that belongs into a sentence.
bool is_one_clean_line(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const text::CodePoint now = text::decode(text, at);
    if (now.value < 0x20 || now.value == 0x7F || now.value == 0xFFFD) return false;
    if (text::class_of(now.value) == text::CharClass::kInvisible) return false;
    at += now.size;
  }
  return true;
}

Verdict verify(std::string_view text, const Summary& facts, const VerifierContext& context, const Limits& limits,
               bool title) {
  const ClaimWords* words = claim_words(context.language);
  if (words == nullptr) return {Fault::kLanguage, std::string(context.language)};
  if (text.empty() || text.size() > kMostBytes || !is_one_clean_line(text)) return {Fault::kShape, "not one line"};
  const Evidence evidence(facts, context);
  const ClaimReading reading = read_claims(text, *words, evidence, title);
  if (!reading.verdict.good()) return reading.verdict;
  if (Verdict shape = check_shape(text, reading.items, limits, words->language() == "ja"); !shape.good()) return shape;
  return check_claims(reading.items, evidence, title);
}

}  // namespace

const char* to_string(Fault fault) {
  constexpr std::array<const char*, kFaultCount> kNames = {"none",  "shape", "language", "number",
                                                           "quote", "name",  "word",     "mood"};
  return kNames[static_cast<std::size_t>(fault)];
}

Verdict verify_text(std::string_view text, const Summary& facts, const VerifierContext& context) {
  return verify(text, facts, context, facts.level == Level::kStream ? kLong : kShort, false);
}

Verdict verify_title(std::string_view title, const Summary& facts, const VerifierContext& context) {
  return verify(title, facts, context, kTitle, true);
}

}  // namespace crowdline::summary
