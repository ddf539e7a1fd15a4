#include "text/fold.h"

#include <utf8proc.h>

#include "text/analysis.h"
#include "text/characters.h"

namespace crowdline::text {
namespace {

// Full-width letters, digits and punctuation to ASCII; then lower case.
char32_t folded_code_point(char32_t value) {
  if (value >= 0xFF01 && value <= 0xFF5E) value = value - 0xFF01 + '!';
  return static_cast<char32_t>(utf8proc_tolower(static_cast<utf8proc_int32_t>(value)));
}

}  // namespace

Folded fold_ascii(std::string_view token, char* out) {
  Folded result;
  char last = '\0';
  int run = 0;
  for (const char raw : token) {
    const char c = ascii_lower(raw);
    run = c == last ? run + 1 : 1;
    last = c;
    if (run > 2 && !is_ascii_digit(c)) {
      result.squeezed = true;
      continue;
    }
    out[result.size++] = c;
  }
  return result;
}

bool lower_without_triples(std::string_view text, char* out) {
  for (std::size_t i = 0; i < text.size(); ++i) {  // without branches, so that the compiler makes vectors of it
    const auto c = static_cast<unsigned char>(text[i]);
    out[i] = static_cast<char>(c | (static_cast<unsigned char>(c - 'A') < 26 ? 0x20 : 0));
  }
  unsigned char triples = 0;
  for (std::size_t i = 2; i < text.size(); ++i) {
    triples |= static_cast<unsigned char>((out[i] == out[i - 1]) & (out[i] == out[i - 2]));
  }
  return triples == 0;
}

Folded fold_plainly(std::string_view token, std::string& out) {
  Folded result;
  char32_t last = 0;
  int run = 0;
  const std::size_t before = out.size();
  for (std::size_t at = 0; at < token.size();) {
    const CodePoint now = decode(token, at);
    at += now.size;
    const char32_t c = folded_code_point(now.value);
    run = c == last ? run + 1 : 1;
    last = c;
    if (run > 2 && class_of(c) != CharClass::kDigit) {
      result.squeezed = true;
      continue;
    }
    append_utf8(out, c);
  }
  result.size = out.size() - before;
  return result;
}

std::string squeeze_to_one(std::string_view folded) {
  std::string result;
  char32_t last = 0;
  for (std::size_t at = 0; at < folded.size();) {
    const CodePoint now = decode(folded, at);
    at += now.size;
    if (now.value == last && class_of(last) != CharClass::kDigit) continue;
    last = now.value;
    append_utf8(result, now.value);
  }
  return result;
}

std::string fold(std::string_view token) {
  std::string result;
  if (is_ascii(token)) {
    result.resize(token.size());
    result.resize(fold_ascii(token, result.data()).size);
  } else {
    fold_plainly(token, result);
  }
  return result;
}

}  // namespace crowdline::text
