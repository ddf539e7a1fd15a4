#include "text/tokenizer.h"

#include "text/characters.h"
#include "text/emoticon.h"
#include "text/link.h"

namespace crowdline::text {
namespace {

// Works on one part of the text without emote spans; `from` and `to` are bytes of the whole text.
class Scanner {
 public:
  Scanner(std::string_view text, const EmoteNames& known, const ByteMasks* masks, std::vector<Token>& tokens)
      : text_(text), known_(known), masks_(masks), tokens_(tokens) {}

  void part(std::size_t from, std::size_t to) {
    while ((from = chunk_begin(from, to)) < to) {
      const std::size_t end = chunk_end(from, to);
      chunk(from, end);
      from = end;
    }
  }

  void add(std::size_t begin, std::size_t end, TokenKind kind) {
    Token& token = tokens_.emplace_back();
    token.begin = static_cast<std::uint32_t>(begin);
    token.end = static_cast<std::uint32_t>(end);
    token.kind = kind;
  }

 private:
  CharClass class_at(std::size_t at) const {
    const auto byte = static_cast<unsigned char>(text_[at]);
    return byte < 128 ? kAsciiClasses[byte] : class_by_properties(decode(text_, at).value);
  }
  std::size_t size_at(std::size_t at) const {
    return static_cast<unsigned char>(text_[at]) < 128 ? 1 : decode(text_, at).size;
  }

  std::size_t chunk_begin(std::size_t from, std::size_t to) const {
    if (masks_ != nullptr) return first_bit(~masks_->spaces, from, to);
    while (from < to && text_[from] == ' ') ++from;
    return from;
  }

  std::size_t chunk_end(std::size_t from, std::size_t to) const {
    if (masks_ != nullptr) return first_bit(masks_->spaces, from, to);
    while (from < to && text_[from] != ' ') ++from;  // not find(): most words are shorter than a call is worth
    return from;
  }

  std::size_t leading_letters(std::size_t from, std::size_t to) const {
    if (masks_ != nullptr) return first_bit(~masks_->letters, from, to) - from;
    std::size_t at = from;
    while (at < to && is_ascii_letter(text_[at])) ++at;
    return at - from;
  }

  // What a chunk is as a whole; else it is cut by characters.
  void chunk(std::size_t from, std::size_t to) {
    const std::string_view whole = text_.substr(from, to - from);
    const std::size_t letters = leading_letters(from, to);
    if (known_.contains(whole)) return add(from, to, TokenKind::kEmote);
    // Most chunks are words with at most one mark behind; what follows would come to the same, only later.
    if (letters > 0 && is_word_with_mark(whole, letters) && !begins_letter_emoticon(whole[0], letters))
      return word_with_mark(from, from + letters, to);
    if (is_named_emote(whole)) return add(from, to, TokenKind::kEmote);
    if (from == 0 && is_command(whole)) return add(from, to, TokenKind::kCommand);
    if (is_link(whole)) return add(from, to, TokenKind::kLink);
    const std::size_t kept = whole.find_last_not_of("!?.,~");
    const std::size_t size = kept == std::string_view::npos ? whole.size() : kept + 1;
    if (is_emoticon(whole)) return add(from, to, TokenKind::kEmoticon);
    if (size < whole.size() && is_emoticon(whole.substr(0, size))) {
      add(from, from + size, TokenKind::kEmoticon);
      from += size;
    }
    characters(from, to);
  }

  // True where letters may be an emoticon: "uwu", "owo", "qwq", "QQ", "DX" ("xD" is not asked for here).
  static bool begins_letter_emoticon(char first, std::size_t letters) {
    constexpr std::size_t kLongest = 3;
    const char lower = static_cast<char>(first | 0x20);
    return letters <= kLongest && (lower == 'u' || lower == 'o' || lower == 'q' || lower == 'd');
  }

  static bool is_word_with_mark(std::string_view whole, std::size_t letters) {
    if ((whole[0] | 0x20) == 'x') return false;  // "xDDDD"
    if (letters == whole.size()) return true;
    const char mark = whole[letters];
    return letters + 1 == whole.size() && (mark == '!' || mark == '?' || mark == '.' || mark == ',');
  }

  void word_with_mark(std::size_t from, std::size_t end, std::size_t to) {
    add(from, end, TokenKind::kWord);
    if (end < to) add(end, to, TokenKind::kMark);
  }

  static bool is_command(std::string_view whole) {
    return whole.size() > 1 && whole[0] == '!' && (is_ascii_letter(whole[1]) || is_ascii_digit(whole[1]));
  }

  // ":name:", as exports of YouTube chat write emotes.
  static bool is_named_emote(std::string_view whole) {
    if (whole.size() < 4 || whole.front() != ':' || whole.back() != ':') return false;
    for (const char c : whole.substr(1, whole.size() - 2)) {
      if (!is_ascii_letter(c) && !is_ascii_digit(c) && c != '_' && c != '-') return false;
    }
    return true;
  }

  void characters(std::size_t from, std::size_t to) {
    const std::size_t begin = from;
    while (from < to) {
      if (const std::size_t size = emoticon_length(text_.substr(begin, to - begin), from - begin); size != 0) {
        add(from, from + size, TokenKind::kEmoticon);
        from += size;
        continue;
      }
      switch (class_at(from)) {
        case CharClass::kLetter:
        case CharClass::kDigit:
          from = word(from, to);
          break;
        case CharClass::kPictogram:
        case CharClass::kRegional:
        case CharClass::kModifier:
          from = emoji(from, to);
          break;
        default:
          from = mark(from, begin, to);
          break;
      }
    }
  }

  // Letters and digits with inner apostrophes and underscores, and a closing "%"; numbers with inner "." "," ":".
  std::size_t word(std::size_t from, std::size_t to) {
    std::size_t at = from;
    bool letters = false;
    while (at < to) {
      const CharClass kind = class_at(at);
      if (kind == CharClass::kLetter || kind == CharClass::kDigit) {
        letters = letters || kind == CharClass::kLetter;
        at += size_at(at);
        continue;
      }
      const std::size_t size = inner_size(at, to, letters);
      if (size == 0) break;
      at += size;
    }
    if (at < to && static_cast<unsigned char>(text_[at]) >= 128 && at == from + 1 && is_keycap(at, to))
      return emoji(from, to);
    if (at < to && text_[at] == '%') ++at;
    add(from, at, letters ? TokenKind::kWord : TokenKind::kNumber);
    return at;
  }

  // Bytes of a character that joins what stands on both sides of it; 0 when it ends the word.
  std::size_t inner_size(std::size_t at, std::size_t to, bool letters) const {
    const std::string_view rest = text_.substr(at, to - at);
    const std::size_t size = rest.starts_with("\xE2\x80\x99") ? 3 : 1;  // U+2019
    if (rest.size() <= size) return 0;
    const CharClass next = class_at(at + size);
    const bool joined = next == CharClass::kLetter || next == CharClass::kDigit || (rest[0] == '_' && rest[1] == '_');
    if (!joined) return 0;
    if (size == 3 || rest[0] == '\'') return letters ? size : 0;
    if (rest[0] == '_') return 1;
    const bool separates_digits = rest[0] == '.' || rest[0] == ',' || rest[0] == ':';
    return separates_digits && !letters && next == CharClass::kDigit ? 1 : 0;
  }

  bool is_keycap(std::size_t at, std::size_t to) const {
    const std::string_view rest = text_.substr(at, to - at);
    return rest.starts_with("\xEF\xB8\x8F\xE2\x83\xA3") || rest.starts_with("\xE2\x83\xA3");
  }

  // A base with its modifiers, joined bases, or two regional letters.
  std::size_t emoji(std::size_t from, std::size_t to) {
    std::size_t at = from + size_at(from);
    if (class_at(from) == CharClass::kRegional && at < to && class_at(at) == CharClass::kRegional) at += size_at(at);
    while (at < to) {
      const CharClass kind = class_at(at);
      if (kind == CharClass::kModifier) {
        at += size_at(at);
      } else if (kind == CharClass::kJoiner && at + 3 < to && class_at(at + 3) == CharClass::kPictogram) {
        at += 3;
        at += size_at(at);
      } else {
        break;
      }
    }
    add(from, at, TokenKind::kEmoji);
    return at;
  }

  std::size_t mark(std::size_t from, std::size_t chunk_begin, std::size_t to) {
    if (text_[from] == '@') {
      add(from, from + 1, TokenKind::kMention);
      return from + 1;
    }
    std::size_t at = from + size_at(from);
    if (at < to && class_at(at) == CharClass::kModifier) return emoji(from, to);  // a sign with selector 16
    while (at < to && text_[at] != '@' && ends_mark(at, chunk_begin, to) == false) at += size_at(at);
    add(from, at, TokenKind::kMark);
    return at;
  }

  bool ends_mark(std::size_t at, std::size_t chunk_begin, std::size_t to) const {
    const CharClass kind = class_at(at);
    if (kind != CharClass::kMark && kind != CharClass::kJoiner) return true;
    const std::size_t next = at + size_at(at);
    if (next < to && class_at(next) == CharClass::kModifier) return true;
    return emoticon_length(text_.substr(chunk_begin, to - chunk_begin), at - chunk_begin) != 0;
  }

  std::string_view text_;
  const EmoteNames& known_;
  const ByteMasks* masks_;
  std::vector<Token>& tokens_;
};

}  // namespace

void tokenize(const Cleaned& cleaned, const EmoteNames& known, const ByteMasks* masks, std::vector<Token>& tokens) {
  tokens.clear();
  tokens.reserve(cleaned.text.size() / 4 + 4);
  Scanner scanner(cleaned.text, known, masks, tokens);
  std::size_t at = 0;
  for (const chat::EmoteSpan& span : cleaned.spans) {
    scanner.part(at, span.begin);
    scanner.add(span.begin, span.end, TokenKind::kEmote);
    at = span.end;
  }
  scanner.part(at, cleaned.text.size());
}

}  // namespace crowdline::text
