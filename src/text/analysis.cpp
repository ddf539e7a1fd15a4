#include "text/analysis.h"

#include <array>
#include <bit>

#include "base/short_hash.h"
#include "text/byte_masks.h"
#include "text/characters.h"
#include "text/clean.h"
#include "text/fold.h"
#include "text/near_duplicate.h"
#include "text/tokenizer.h"

namespace crowdline::text {
namespace {

// Places in `folded` are 16 bits wide; lower case takes at most 3 bytes for 2, and `text` may grow while it is cleaned.
static_assert(kLongestText * 3 * 3 / 2 < 65536);

class NoEmoteNames final : public EmoteNames {
 public:
  bool contains(std::string_view) const override { return false; }
};

struct Letters {
  std::size_t all = 0;
  std::size_t capitals = 0;
};

Letters count_letters(std::string_view word) {
  Letters letters;
  for (const char c : word) {
    const bool capital = c >= 'A' && c <= 'Z';
    letters.capitals += capital ? 1 : 0;
    letters.all += capital || (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0xC0 ? 1 : 0;
  }
  return letters;
}

void fold_token(std::string_view view, Token& token, std::string& folded) {
  const std::size_t begin = folded.size();
  if (is_ascii(view)) {
    folded.resize(begin + view.size());
    const Folded result = fold_ascii(view, folded.data() + begin);
    folded.resize(begin + result.size);
    token.elongated = result.squeezed;
  } else {
    token.elongated = fold_plainly(view, folded).squeezed;
  }
  token.fold_begin = static_cast<std::uint16_t>(begin);
  token.fold_end = static_cast<std::uint16_t>(folded.size());
  token.fold_hash = short_hash64(std::string_view(folded).substr(begin));
}

// `lower` is the plain text in lower case.
void fold_plain_text(std::string_view lower, Analysis& analysis) {
  analysis.plain = true;
  if (lower != analysis.text) analysis.folded = lower;
  for (Token& token : analysis.tokens) {
    token.fold_begin = static_cast<std::uint16_t>(token.begin);
    token.fold_end = static_cast<std::uint16_t>(token.end);
    token.fold_hash = short_hash64(lower.substr(token.begin, token.end - token.begin));
  }
}

void fold_each(Analysis& analysis) {
  for (Token& token : analysis.tokens) fold_token(analysis.view(token), token, analysis.folded);
}

// Sets what comes from folding, apart from the text's hash. Most texts are plain: folded at once.
void fold_all(Analysis& analysis, const ByteMasks* masks) {
  const std::string_view text = analysis.text;
  if (masks != nullptr) {
    const bool triples = (masks->repeats & masks->repeats << 1) != 0;
    return masks->strange == 0 && !triples ? fold_plain_text({masks->lower.data(), text.size()}, analysis)
                                           : fold_each(analysis);
  }
  std::array<char, 512> lower;  // NOLINT: filled by lower_without_triples
  if (text.size() <= lower.size() && is_ascii(text) && lower_without_triples(text, lower.data()))
    return fold_plain_text({lower.data(), text.size()}, analysis);
  fold_each(analysis);
}

bool is_reaction(TokenKind kind) {
  return kind == TokenKind::kEmote || kind == TokenKind::kEmoji || kind == TokenKind::kEmoticon;
}

bool holds_question_mark(std::string_view mark) {
  if (mark.find('?') != std::string_view::npos) return true;
  return mark.size() > 1 &&
         (mark.find("\xEF\xBC\x9F") != std::string_view::npos || mark.find("\xD8\x9F") != std::string_view::npos);
}

Letters letters_of(const Analysis& analysis, const Token& token, const ByteMasks* masks) {
  if (masks == nullptr) return count_letters(analysis.view(token));
  const std::uint64_t own = bits(token.begin, token.end);
  return {.all = static_cast<std::size_t>(std::popcount(masks->letters & own)),
          .capitals = static_cast<std::size_t>(std::popcount(masks->capitals & own))};
}

// Capitals of words and of the whole. `masks` are those of an ASCII text, or nullptr.
void find_shouting(Analysis& analysis, const ByteMasks* masks) {
  if (analysis.plain && analysis.folded.empty()) return;  // no capital anywhere
  Letters letters;
  for (Token& token : analysis.tokens) {
    if (token.kind != TokenKind::kWord) continue;
    const Letters own = letters_of(analysis, token, masks);
    token.capitals = own.capitals >= 2 && own.capitals == own.all;
    letters.all += own.all;
    letters.capitals += own.capitals;
  }
  analysis.shouting = letters.all >= 4 && letters.capitals * 5 >= letters.all * 4;
}

const ByteMasks* masks_of_cleaned(Cleaned& cleaned) {
  if (!cleaned.masks && cleaned.text.size() <= ByteMasks::kMostBytes) cleaned.masks = masks_of(cleaned.text);
  return cleaned.masks ? &*cleaned.masks : nullptr;
}

std::uint64_t text_hash_of(const Analysis& analysis) {
  return short_hash64(analysis.plain ? analysis.all_folded() : fold(analysis.text));
}

// Sets all but what compares messages from text and tokens; `masks` are those of the text, or nullptr.
void set_facts(const ByteMasks* masks, Analysis& analysis) {
  fold_all(analysis, masks);
  analysis.emote_only = !analysis.tokens.empty();
  for (const Token& token : analysis.tokens) {
    analysis.emote_only = analysis.emote_only && is_reaction(token.kind);
    if (token.kind == TokenKind::kMark)
      analysis.question_mark = analysis.question_mark || holds_question_mark(analysis.view(token));
  }
  find_shouting(analysis, masks != nullptr && masks->strange == 0 ? masks : nullptr);
  analysis.command = !analysis.tokens.empty() && analysis.tokens.front().kind == TokenKind::kCommand;
}

Analysis analysis_of(Cleaned&& cleaned, const EmoteNames& known) {
  thread_local std::vector<Token> tokens;  // so that a message keeps no more than it needs
  const ByteMasks* const masks = masks_of_cleaned(cleaned);
  tokenize(cleaned, known, masks, tokens);
  Analysis result;
  result.tokens = tokens;
  result.text = std::move(cleaned.text);
  set_facts(masks, result);
  result.text_hash = text_hash_of(result);
  result.signature = signature_of(result);
  return result;
}

}  // namespace

const EmoteNames& no_emote_names() {
  static const NoEmoteNames kNone;
  return kNone;
}

Analysis analyze(std::string_view text, const std::vector<chat::EmoteSpan>& spans, const EmoteNames& known) {
  return analysis_of(clean(text, spans), known);
}

Analysis analyze_owned(std::string text, const std::vector<chat::EmoteSpan>& spans, const EmoteNames& known) {
  return analysis_of(clean_owned(std::move(text), spans), known);
}

void analyze_alone(std::string_view text, const EmoteNames& known, Analysis& result) {
  Analysis again;
  again.text = std::move(result.text);
  again.folded = std::move(result.folded);
  again.tokens = std::move(result.tokens);
  again.text.assign(text);
  again.folded.clear();
  Cleaned cleaned = clean_owned(std::move(again.text), {});
  const ByteMasks* const masks = masks_of_cleaned(cleaned);
  tokenize(cleaned, known, masks, again.tokens);
  again.text = std::move(cleaned.text);
  set_facts(masks, again);
  result = std::move(again);
}

}  // namespace crowdline::text
