#include "text/emoticon.h"

#include "text/characters.h"
#include "text/word_set.h"

namespace crowdline::text {
namespace {

constexpr WordSet kWhole({
    "T_T",
    "TT_TT",
    "T.T",
    "T-T",
    "Q_Q",
    "QQ",
    "Q.Q",
    ";_;",
    ";-;",
    "._.",
    ".-.",
    "-_-",
    "-.-",
    "-__-",
    "=_=",
    "._.'",
    "^^",
    "^_^",
    "^-^",
    "^.^",
    "^o^",
    "^w^",
    "n_n",
    "u_u",
    "U_U",
    ">_<",
    ">.<",
    ">w<",
    ">_>",
    "<_<",
    ">.>",
    "<.<",
    "o_o",
    "O_O",
    "o_O",
    "O_o",
    "o.o",
    "O.O",
    "o.O",
    "O.o",
    "0_0",
    "0.0",
    "@_@",
    "x_x",
    "X_X",
    "x.x",
    "uwu",
    "UwU",
    "UWU",
    "owo",
    "OwO",
    "OWO",
    "qwq",
    "o7",
    "O7",
    "07",
    "o/",
    "O/",
    "\\o",
    "\\O",
    "\\o/",
    "\\O/",
    "/o\\",
    "D:",
    "D=",
    "D;",
    "D':",
    "DX",
    "Dx",
    "C:",
    "c:",
    "B)",
    "B-)",
    "8-)",
    "R-)",
    ":tf:",
    "d:",
    "(:",
    "(;",
    "):",
    ")':",
    "\\m/",
    "<_>",
    "$_$",
    "*_*",
    "+_+",
    "\xC2\xAF\\_(\xE3\x83\x84)_/\xC2\xAF",
    "\xC2\xAF\\\\_(\xE3\x83\x84)_/\xC2\xAF",
    "(\xE2\x95\xAF\xC2\xB0\xE2\x96\xA1\xC2\xB0\xEF\xBC\x89\xE2\x95\xAF\xEF\xB8\xB5",
});

bool is_eye(char c) { return c == ':' || c == ';' || c == '='; }
bool is_nose(char c) { return c == '-' || c == '^' || c == '\'' || c == 'o'; }
bool is_mark_mouth(char c) { return std::string_view(")(/\\|][<>*@}{$").find(c) != std::string_view::npos; }
bool is_letter_mouth(char c) { return std::string_view("DdPpOoSsXxZz3bc").find(c) != std::string_view::npos; }

bool is_word_char(std::string_view chunk, std::size_t at) {
  if (at >= chunk.size()) return false;
  const auto c = static_cast<unsigned char>(chunk[at]);
  return c >= 128 || is_ascii_letter(chunk[at]) || is_ascii_digit(chunk[at]);
}

// End of the run of equal characters that begins at `at`.
std::size_t run_end(std::string_view chunk, std::size_t at) {
  std::size_t end = at + 1;
  while (end < chunk.size() && chunk[end] == chunk[at]) ++end;
  return end;
}

// End of the mouth at `at`, or 0. A letter counts only when no word goes on after it.
std::size_t mouth_end(std::string_view chunk, std::size_t at) {
  if (at >= chunk.size()) return 0;
  const bool letter = is_letter_mouth(chunk[at]);
  if (!letter && !is_mark_mouth(chunk[at])) return 0;
  const std::size_t end = run_end(chunk, at);
  return letter && is_word_char(chunk, end) ? 0 : end;
}

std::size_t heart_end(std::string_view chunk, std::size_t at) {
  std::size_t end = at + 1;
  if (end < chunk.size() && chunk[end] == '/') ++end;
  if (end >= chunk.size() || chunk[end] != '3') return 0;
  end = run_end(chunk, end);
  return is_word_char(chunk, end) ? 0 : end;
}

std::size_t face_end(std::string_view chunk, std::size_t at) {
  std::size_t eyes = at;
  if (chunk[eyes] == '>' && eyes + 1 < chunk.size() && is_eye(chunk[eyes + 1])) ++eyes;
  if (!is_eye(chunk[eyes]))
    return chunk[at] == '>' && eyes + 1 < chunk.size() && chunk[eyes + 1] == '(' ? run_end(chunk, eyes + 1) : 0;
  std::size_t mouth = eyes + 1;
  if (const std::size_t end = mouth_end(chunk, mouth); end != 0 && chunk[mouth] != 'o') return end;
  if (mouth < chunk.size() && is_nose(chunk[mouth])) {
    if (const std::size_t end = mouth_end(chunk, mouth + 1); end != 0) return end;
  }
  return mouth_end(chunk, mouth);
}

bool is_laughing_x(std::string_view chunk) {  // "xD", "XDDD", "xd"
  if (chunk.size() < 2 || ascii_lower(chunk[0]) != 'x') return false;
  for (const char c : chunk.substr(1)) {
    if (ascii_lower(c) != 'd') return false;
  }
  return chunk.size() <= 3 || chunk.back() == 'D' || chunk.size() > 4;
}

bool is_bracket_smile(std::string_view chunk) {  // ")))", "(("
  return chunk.size() >= 2 && (chunk[0] == ')' || chunk[0] == '(') && run_end(chunk, 0) == chunk.size();
}

}  // namespace

bool is_emoticon(std::string_view chunk) {
  if (chunk.size() < 2) return false;
  return kWhole.contains(chunk) || is_laughing_x(chunk) || is_bracket_smile(chunk) ||
         emoticon_length(chunk, 0) == chunk.size();
}

std::size_t emoticon_length(std::string_view chunk, std::size_t at) {
  const char c = chunk[at];
  if (c != '<' && c != '>' && !is_eye(c)) return 0;
  std::size_t end = 0;
  if (c == '<') {
    end = heart_end(chunk, at);
  } else if (!(at > 0 && is_ascii_digit(chunk[at - 1]))) {
    end = face_end(chunk, at);
    // Inside a word only a plain bracket can be a mouth: "nice:)" but not "and:or", "10:d", "a=b".
    const bool glued = at > 0 && is_word_char(chunk, at - 1);
    if (glued && end != 0 && chunk[end - 1] != ')' && chunk[end - 1] != '(') end = 0;
  }
  return end == 0 ? 0 : end - at;
}

std::string plain_emoticon(std::string_view emoticon) {
  std::string result;
  for (std::size_t at = 0; at < emoticon.size(); ++at) {
    const char c = emoticon[at];
    const bool nose = at > 0 && at + 1 < emoticon.size() && (c == '-' || c == '^') && is_eye(emoticon[at - 1]);
    if (nose) continue;
    const char plain = c == 'd' || c == 'p' || c == 'x' ? static_cast<char>(c - 32) : c;
    if (result.empty() || result.back() != plain) result.push_back(plain);
  }
  return result;
}

}  // namespace crowdline::text
