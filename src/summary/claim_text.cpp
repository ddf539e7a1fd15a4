#include "summary/claim_text.h"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <cmath>

#include "summary/spelled_numbers.h"
#include "text/characters.h"

namespace crowdline::summary {
namespace {

using text::CodePoint;

bool is_spaceless(char32_t c) {  // kana, Han, their iteration and length marks
  return (c >= 0x3005 && c <= 0x3007) || (c >= 0x3040 && c <= 0x30FF && c != 0x30FB) || (c >= 0x3400 && c <= 0x9FFF) ||
         (c >= 0xF900 && c <= 0xFAFF);
}

enum class Script : std::uint8_t { kNone, kHiragana, kKatakana, kHan };
Script script_of(char32_t c) {
  if (!is_spaceless(c)) return Script::kNone;
  if (c >= 0x3040 && c <= 0x309F) return Script::kHiragana;
  return (c >= 0x30A0 && c <= 0x30FF) ? Script::kKatakana : Script::kHan;
}

bool is_letter(char32_t c) { return text::class_of(c) == text::CharClass::kLetter; }
bool is_figure(char32_t c) { return (c >= '0' && c <= '9') || (c >= 0xFF10 && c <= 0xFF19); }
int figure_of(char32_t c) { return static_cast<int>(c >= 0xFF10 ? c - 0xFF10 : c - '0'); }
bool is_apostrophe(char32_t c) { return c == '\'' || c == 0x2019; }
bool is_space(char32_t c) { return c == ' ' || c == 0xA0 || c == 0x202F || c == 0x3000 || c == '\t' || c == '\n'; }
bool is_sentence_end(char32_t c) {
  return c == '.' || c == '!' || c == '?' || c == 0x3002 || c == 0xFF01 || c == 0xFF1F;
}

struct QuotePair {
  char32_t open;
  std::u32string_view close;
};
constexpr std::array<QuotePair, 9> kQuotes = {{{'"', U"\""},
                                               {0x201C, U"\u201D\u201C"},
                                               {0x201D, U"\u201D"},
                                               {0x201E, U"\u201C\u201D"},
                                               {0x00AB, U"\u00BB"},
                                               {0x2039, U"\u203A"},
                                               {0x300C, U"\u300D"},
                                               {0x300E, U"\u300F"},
                                               {0x2018, U"\u2019"}}};

std::string trimmed(std::string_view text) {
  while (!text.empty() && is_space(text::decode(text, 0).value)) text.remove_prefix(text::decode(text, 0).size);
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  while (text.ends_with("\xC2\xA0")) text.remove_suffix(2);
  while (text.ends_with("\xE2\x80\xAF")) text.remove_suffix(3);
  return std::string(text);
}

class Cutter {
 public:
  Cutter(std::string_view text, const ClaimWords& words, const std::set<std::string>& names)
      : text_(text), words_(words), names_(names) {
    for (const std::string& name : names)
      if (is_odd_name(name)) odd_.push_back(name);
    std::ranges::sort(odd_, [](const auto& a, const auto& b) { return a.size() > b.size(); });
  }

  std::vector<Piece> cut() {
    while (at_ < text_.size()) cut_one();
    return std::move(pieces_);
  }

 private:
  CodePoint look(std::size_t at) const { return at < text_.size() ? text::decode(text_, at) : CodePoint{0, 0}; }

  void cut_one() {
    const CodePoint now = look(at_);
    if (is_space(now.value)) {
      at_ += now.size;
    } else if (cut_odd_name() || cut_quote(now)) {
      return;
    } else if (is_figure(now.value)) {
      cut_number();
    } else if (is_spaceless(now.value)) {
      cut_spaceless();
    } else if (is_letter(now.value)) {
      cut_word();
    } else {
      add(Piece::Kind::kMark, std::string(text_.substr(at_, now.size)));
      if (is_sentence_end(now.value) || now.value == ':' || now.value == 0x2014) first_ = true;
      at_ += now.size;
    }
  }

  Piece& add(Piece::Kind kind, std::string text) {
    pieces_.push_back({.kind = kind, .text = std::move(text), .first = first_});
    if (kind != Piece::Kind::kMark) first_ = false;
    return pieces_.back();
  }

  bool cut_odd_name() {
    for (const std::string& name : odd_) {
      if (!text_.substr(at_).starts_with(name)) continue;
      const CodePoint next = look(at_ + name.size());
      const bool latin_end = !name.empty() && std::isalnum(static_cast<unsigned char>(name.back())) != 0;
      if (latin_end && next.size > 0 && (is_letter(next.value) || is_figure(next.value)) && !is_spaceless(next.value))
        continue;
      add(Piece::Kind::kTerm, name);
      at_ += name.size();
      return true;
    }
    return false;
  }

  bool cut_quote(CodePoint open) {
    const auto pair =
        std::find_if(kQuotes.begin(), kQuotes.end(), [&](const QuotePair& known) { return known.open == open.value; });
    if (pair == kQuotes.end()) return cut_single_quote(open);
    for (std::size_t end = at_ + open.size; end < text_.size(); end += look(end).size) {
      if (pair->close.find(look(end).value) == std::u32string_view::npos) continue;
      add(Piece::Kind::kQuote, trimmed(text_.substr(at_ + open.size, end - at_ - open.size)));
      at_ = end + look(end).size;
      return true;
    }
    add(Piece::Kind::kBroken, std::string(text_.substr(at_, open.size)));
    at_ += open.size;
    return true;
  }

  // 'so': a mark that begins a word, and another that ends one.
  bool cut_single_quote(CodePoint open) {
    if (open.value != '\'' || (at_ > 0 && text_[at_ - 1] != ' ' && text_[at_ - 1] != '(')) return false;
    for (std::size_t end = text_.find('\'', at_ + 1); end != std::string_view::npos; end = text_.find('\'', end + 1)) {
      const CodePoint next = look(end + 1);
      if (next.size > 0 && (is_letter(next.value) || is_figure(next.value))) continue;
      add(Piece::Kind::kQuote, trimmed(text_.substr(at_ + 1, end - at_ - 1)));
      at_ = end + 1;
      return true;
    }
    add(Piece::Kind::kBroken, "'");
    ++at_;
    return true;
  }

  void cut_word() {
    const std::size_t from = at_;
    while (at_ < text_.size()) {
      const CodePoint now = look(at_);
      const CodePoint next = look(at_ + now.size);
      const bool inner = next.size > 0 && (is_letter(next.value) || is_figure(next.value)) && !is_spaceless(next.value);
      if (is_spaceless(now.value)) break;
      if (is_letter(now.value) || is_figure(now.value) || now.value == '_') {
        at_ += now.size;
      } else if (now.value == '-' && inner) {
        at_ += now.size;
      } else if (is_apostrophe(now.value) && inner && words_.language() != "fr") {
        at_ += now.size;
      } else {
        break;
      }
    }
    std::string word(text_.substr(from, at_ - from));
    if (words_.language() == "fr" && is_apostrophe(look(at_).value)) {
      at_ += look(at_).size;
      word += '\'';
    }
    std::string folded = lower_text(word);
    for (std::size_t at = folded.find("\u2019"); at != std::string::npos; at = folded.find("\u2019"))
      folded.replace(at, 3, "'");
    add(Piece::Kind::kWord, std::move(word)).folded = std::move(folded);
  }

  // Three figures that no fourth follows: a group of thousands.
  bool group_at(std::size_t at) const {
    for (int i = 0; i < 3; ++i) {
      const CodePoint now = look(at);
      if (now.size == 0 || !is_figure(now.value)) return false;
      at += now.size;
    }
    return look(at).size == 0 || !is_figure(look(at).value);
  }

  bool separates_thousands(CodePoint mark) const {
    const bool point_is_decimal = words_.language() == "en" || words_.language() == "ja";
    if (mark.value == ',') return point_is_decimal;
    if (mark.value == '.') return !point_is_decimal;
    return mark.value == 0xA0 || mark.value == 0x202F || mark.value == '\'' || mark.value == 0x2019 ||
           (mark.value == ' ' && words_.language() != "en" && words_.language() != "ja");
  }

  double read_figures() {
    double value = 0;
    while (is_figure(look(at_).value)) {
      value = value * 10 + figure_of(look(at_).value);
      at_ += look(at_).size;
    }
    return value;
  }

  void cut_number() {
    const std::size_t from = at_;
    double value = read_figures();
    if (look(at_).value == ':') return cut_clock(from, value);
    while (separates_thousands(look(at_)) && at_ - from <= 12 && group_at(at_ + look(at_).size)) {
      at_ += look(at_).size;
      value = value * 1000 + read_figures();
    }
    int decimals = 0;
    const CodePoint mark = look(at_);
    if ((mark.value == '.' || mark.value == ',') && is_figure(look(at_ + 1).value)) {
      ++at_;
      const std::size_t begin = at_;
      const double part = read_figures();
      decimals = static_cast<int>(std::min<std::size_t>(at_ - begin, 6));
      value += part / std::pow(10.0, static_cast<double>(at_ - begin));
    }
    Piece& number = add(Piece::Kind::kNumber, std::string(text_.substr(from, at_ - from)));
    number.value = value;
    number.decimals = decimals;
  }

  void cut_clock(std::size_t from, double value) {
    while (look(at_).value == ':' && is_figure(look(at_ + 1).value)) {
      ++at_;
      value = value * 60 + read_figures();
    }
    add(Piece::Kind::kClock, std::string(text_.substr(from, at_ - from))).value = value;
  }

  // The cheapest way to cut a run without spaces: known words cost little, unknown signs much.
  void cut_spaceless() {
    const std::size_t from = at_;
    while (at_ < text_.size() && is_spaceless(look(at_).value)) at_ += look(at_).size;
    const std::string_view run = text_.substr(from, at_ - from);
    std::vector<double> cost(run.size() + 1, 0);
    std::vector<std::size_t> length(run.size() + 1, 0);
    for (std::size_t at = run.size(); at-- > 0;) {
      if ((static_cast<unsigned char>(run[at]) & 0xC0) == 0x80) continue;
      choose(run, at, cost, length);
    }
    for (std::size_t at = 0; at < run.size(); at += length[at]) {
      const std::string part(run.substr(at, length[at]));
      add(names_.contains(part) ? Piece::Kind::kTerm : Piece::Kind::kWord, part).folded = part;
    }
  }

  void choose(std::string_view run, std::size_t at, std::vector<double>& cost, std::vector<std::size_t>& length) const {
    constexpr std::size_t kMost = 60;  // bytes
    cost[at] = 1000 + cost[at + look_in(run, at)];
    length[at] = look_in(run, at);
    for (std::size_t size = 3; size <= std::min(kMost, run.size() - at); size += 3) {
      const std::string_view part = run.substr(at, size);
      const bool known = words_.match_text(part).length == size || names_.contains(std::string(part)) ||
                         read_kanji(part).length == size;
      const double price = cost[at + size] + (size == 3 ? 3 : 2);
      if (!known || price >= cost[at]) continue;
      cost[at] = price;
      length[at] = size;
    }
  }

  static std::size_t look_in(std::string_view run, std::size_t at) { return text::decode(run, at).size; }

  std::string_view text_;
  const ClaimWords& words_;
  const std::set<std::string>& names_;
  std::vector<std::string> odd_;
  std::vector<Piece> pieces_;
  std::size_t at_ = 0;
  bool first_ = true;
};

}  // namespace

std::string lower_text(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint now = text::decode(text, at);
    text::append_utf8(out, static_cast<char32_t>(utf8proc_tolower(static_cast<utf8proc_int32_t>(now.value))));
    at += now.size;
  }
  return out;
}

std::vector<std::string> words_in(std::string_view text) {
  std::vector<std::string> words(1);
  Script script = Script::kNone;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint now = text::decode(text, at);
    const bool inside = is_letter(now.value) || is_figure(now.value) || is_apostrophe(now.value);
    const Script next = script_of(now.value);
    if ((!inside || next != script) && !words.back().empty()) words.emplace_back();
    script = next;
    if (inside) words.back() += lower_text(text.substr(at, now.size));
    at += now.size;
  }
  if (words.back().empty()) words.pop_back();
  return words;
}

bool is_odd_name(std::string_view name) {
  if (name.empty()) return false;
  for (std::size_t at = 0; at < name.size();) {
    const CodePoint now = text::decode(name, at);
    const bool plain = (is_letter(now.value) && !is_spaceless(now.value)) || is_apostrophe(now.value) ||
                       (now.value == ' ' && at > 0) || (now.value == '-' && at > 0);
    if (!plain || (at > 0 && now.value >= 'A' && now.value <= 'Z')) return true;
    at += now.size;
  }
  return false;
}

std::vector<Piece> cut_pieces(std::string_view text, const ClaimWords& words, const std::set<std::string>& names) {
  return Cutter(text, words, names).cut();
}

}  // namespace crowdline::summary
