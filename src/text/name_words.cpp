#include "text/name_words.h"

#include <algorithm>
#include <array>

#include "text/analysis.h"
#include "text/characters.h"
#include "text/clean.h"
#include "text/fold.h"

namespace crowdline::text {
namespace {

constexpr std::size_t kLongestName = 200;  // bytes; the platforms allow far less
constexpr std::size_t kUsualWords = 12;    // of a text: memory is asked for once

struct Range {
  char32_t first;
  char32_t last;
};

// Thai to Khmer but for Georgian and Ethiopic, kana, Han and Hangul: written without spaces, or with particles behind.
constexpr std::array kSpaceless = {Range{0x0E00, 0x0EFF}, Range{0x1000, 0x109F},  Range{0x1780, 0x17FF},
                                   Range{0x3040, 0x30FF}, Range{0x3400, 0x9FFF},  Range{0xAC00, 0xD7AF},
                                   Range{0xFF66, 0xFF9F}, Range{0x20000, 0x323AF}};

bool stands_alone(char32_t value) {
  return std::ranges::any_of(kSpaceless, [value](Range range) { return value >= range.first && value <= range.last; });
}

bool is_word_character(char32_t value) {
  const CharClass kind = class_of(value);
  return kind == CharClass::kLetter || kind == CharClass::kDigit;
}

void append_folded(std::string_view word, std::string& forms) {
  if (!is_ascii(word)) {
    fold_plainly(word, forms);
    return;
  }
  const std::size_t begin = forms.size();
  forms.resize(begin + word.size());
  forms.resize(begin + fold_ascii(word, forms.data() + begin).size);
}

class Cutter {
 public:
  Cutter(std::string_view text, NameWords& result) : text_(text), result_(result) {}

  void run() {
    result_.forms.clear();
    result_.words.clear();
    result_.forms.reserve(text_.size());
    result_.words.reserve(kUsualWords);
    if (is_ascii(text_)) return run_ascii();
    for (std::size_t at = 0; at < text_.size();) {
      if (const char c = text_[at]; static_cast<unsigned char>(c) < 0x80) {
        if (!is_name_byte(c))
          close(at);
        else if (!open_)
          begin_at(at);
        ++at;
        continue;
      }
      const CodePoint now = decode(text_, at);
      const bool alone = stands_alone(now.value);
      const bool word = is_word_character(now.value);
      if (alone || !word) close(at);
      if (word && !open_) begin_at(at);
      at += now.size;
      if (alone) close(at);
    }
    close(text_.size());
  }

 private:
  static bool is_name_byte(char c) { return is_ascii_letter(c) || is_ascii_digit(c) || c == '_'; }

  // Most texts by far. Words and one space between them are no longer than the text.
  void run_ascii() {
    result_.forms.resize(text_.size());
    std::size_t written = 0;
    for (std::size_t at = 0; at < text_.size(); ++at) {
      if (!is_name_byte(text_[at])) continue;
      const std::size_t begin = at;
      while (at < text_.size() && is_name_byte(text_[at])) ++at;
      if (written > 0) result_.forms[written++] = ' ';
      const std::size_t size = fold_ascii(text_.substr(begin, at - begin), result_.forms.data() + written).size;
      result_.words.push_back({.begin = static_cast<std::uint32_t>(begin),
                               .end = static_cast<std::uint32_t>(at),
                               .form_begin = static_cast<std::uint32_t>(written),
                               .form_end = static_cast<std::uint32_t>(written + size)});
      written += size;
    }
    result_.forms.resize(written);
  }

  void begin_at(std::size_t at) {
    begin_ = at;
    open_ = true;
  }

  void close(std::size_t end) {
    if (!open_) return;
    open_ = false;
    if (!result_.forms.empty()) result_.forms += ' ';
    const std::size_t form_begin = result_.forms.size();
    append_folded(text_.substr(begin_, end - begin_), result_.forms);
    result_.words.push_back({.begin = static_cast<std::uint32_t>(begin_),
                             .end = static_cast<std::uint32_t>(end),
                             .form_begin = static_cast<std::uint32_t>(form_begin),
                             .form_end = static_cast<std::uint32_t>(result_.forms.size())});
  }

  std::string_view text_;
  std::size_t begin_ = 0;
  bool open_ = false;
  NameWords& result_;
};

// Characters but for spaces; 0 when no letter is among them.
std::size_t tellable_characters(std::string_view form) {
  std::size_t characters = 0;
  bool letter = false;
  for (std::size_t at = 0; at < form.size();) {
    const CodePoint now = decode(form, at);
    at += now.size;
    characters += now.value != ' ';
    letter = letter || class_of(now.value) == CharClass::kLetter;
  }
  return letter ? characters : 0;
}

// Most names by far: one word of ASCII, at least two characters, one of them a letter.
bool is_login(std::string_view name) {
  const auto letter = [](char c) { return is_ascii_letter(c); };
  const auto fits = [](char c) { return is_ascii_letter(c) || is_ascii_digit(c) || c == '_'; };
  return name.size() >= 2 && name.size() <= kLongestName && std::ranges::all_of(name, fits) &&
         std::ranges::any_of(name, letter);
}

}  // namespace

void name_words_into(NameWords& words, std::string_view text) { Cutter(text, words).run(); }

NameWords name_words(std::string_view text) {
  NameWords words;
  name_words_into(words, text);
  return words;
}

std::string name_form(std::string_view shown_name) {
  if (is_login(shown_name)) return fold(shown_name);
  std::string name(shown_name.substr(0, kLongestName));
  std::ranges::replace(name, '@', ' ');  // cleaning would mask what stands behind it
  NameWords words = name_words(is_ascii(name) ? name : clean(name, {}).text);
  return tellable_characters(words.forms) < 2 ? std::string() : std::move(words.forms);
}

unsigned words_of_form(std::string_view form) {
  return std::min(static_cast<unsigned>(std::ranges::count(form, ' ')) + 1, kMostCountedWords);
}

std::uint64_t name_hash(std::string_view form, const NameKey& key) {
  return (key(form) & ~std::uint64_t{kMostCountedWords - 1}) | (words_of_form(form) - 1);
}

}  // namespace crowdline::text
