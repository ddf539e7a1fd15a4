#include "text/analysis.h"

#include "base/hash.h"
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
  token.fold_hash = hash64(std::string_view(folded).substr(begin));
}

// Sets the fields of tokens and text that come from folding. Most texts are plain: folded at once.
void fold_all(Analysis& analysis) {
  const std::string_view text = analysis.text;
  std::string& folded = analysis.folded;
  folded.resize(text.size());
  analysis.plain = is_ascii(text) && lower_without_triples(text, folded.data());
  if (analysis.plain) {
    for (Token& token : analysis.tokens) {
      token.fold_begin = static_cast<std::uint16_t>(token.begin);
      token.fold_end = static_cast<std::uint16_t>(token.end);
      token.fold_hash = hash64(analysis.folded_view(token));
    }
    analysis.text_hash = hash64(folded);
    return;
  }
  folded.clear();
  for (Token& token : analysis.tokens) fold_token(analysis.view(token), token, folded);
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
