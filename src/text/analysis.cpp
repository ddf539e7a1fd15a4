#include "text/analysis.h"

#include <array>

#include "base/hash.h"
#include "text/characters.h"
#include "text/clean.h"
#include "text/fold.h"
#include "text/near_duplicate.h"
#include "text/tokenizer.h"

namespace crowdline::text {
namespace {

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

void fold_token(std::string_view view, Token& token) {
  std::string folded;
  if (is_ascii(view)) {
    folded.resize(view.size());
    const Folded result = fold_ascii(view, folded.data());
    folded.resize(result.size);
    token.elongated = result.squeezed;
  } else {
    token.elongated = fold_plainly(view, folded).squeezed;
  }
  token.fold_hash = hash64(folded);
}

// Sets the fields of tokens and text that come from folding. Most texts are ASCII without anything thrice: folded at once.
void fold_all(Analysis& analysis) {
  std::array<char, 512> lower;  // NOLINT: filled by lower_without_triples
  const std::string_view text = analysis.text;
  if (text.size() <= lower.size() && is_ascii(text) && lower_without_triples(text, lower.data())) {
    for (Token& token : analysis.tokens)
      token.fold_hash = hash64({lower.data() + token.begin, token.end - token.begin});
    analysis.text_hash = hash64({lower.data(), text.size()});
    return;
  }
  for (Token& token : analysis.tokens) fold_token(analysis.view(token), token);
  analysis.text_hash = hash64(fold(text));
}

bool is_reaction(TokenKind kind) {
  return kind == TokenKind::kEmote || kind == TokenKind::kEmoji || kind == TokenKind::kEmoticon;
}

bool holds_question_mark(std::string_view mark) {
  if (mark.find('?') != std::string_view::npos) return true;
  return mark.size() > 1 &&
         (mark.find("\xEF\xBC\x9F") != std::string_view::npos || mark.find("\xD8\x9F") != std::string_view::npos);
}

}  // namespace

const EmoteNames& no_emote_names() {
  static const NoEmoteNames kNone;
  return kNone;
}

Analysis analyze(std::string_view text, const std::vector<chat::EmoteSpan>& spans, const EmoteNames& known) {
  Analysis result;
  Cleaned cleaned = clean(text, spans);
  tokenize(cleaned, known, result.tokens);
  result.text = std::move(cleaned.text);
  fold_all(result);
  Letters letters;
  result.emote_only = !result.tokens.empty();
  for (Token& token : result.tokens) {
    const std::string_view view = result.view(token);
    result.emote_only = result.emote_only && is_reaction(token.kind);
    if (token.kind == TokenKind::kMark) result.question_mark = result.question_mark || holds_question_mark(view);
    if (token.kind != TokenKind::kWord) continue;
    const Letters own = count_letters(view);
    token.capitals = own.capitals >= 2 && own.capitals == own.all;
    letters.all += own.all;
    letters.capitals += own.capitals;
  }
  result.command = !result.tokens.empty() && result.tokens.front().kind == TokenKind::kCommand;
  result.shouting = letters.all >= 4 && letters.capitals * 5 >= letters.all * 4;
  result.signature = signature_of(result);
  return result;
}

}  // namespace crowdline::text
