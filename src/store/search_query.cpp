#include "store/search_query.h"

#include <cstddef>

namespace crowdline::store {
namespace {

constexpr std::size_t kMostBytes = 512;
constexpr std::size_t kMostWords = 16;

bool is_space(unsigned char c) { return c <= ' ' || c == 0x7f; }

// ASCII punctuation is no part of a word for the tokenizer; bytes from 0x80 on belong to letters of other scripts.
bool is_word_byte(unsigned char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c >= 0x80;
}

// Cuts at a code point.
std::string_view beginning(std::string_view text) {
  if (text.size() <= kMostBytes) return text;
  std::size_t end = kMostBytes;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xc0) == 0x80) --end;
  return text.substr(0, end);
}

void add_quoted(std::string& query, std::string_view word) {
  if (!query.empty()) query += ' ';
  query += '"';
  for (const char c : word) {
    if (c == '"') query += '"';
    query += c;
  }
  query += "\"*";
}

}  // namespace

std::string fts_query(std::string_view words) {
  std::string query;
  std::size_t count = 0;
  std::string_view rest = beginning(words);
  while (!rest.empty() && count < kMostWords) {
    std::size_t begin = 0;
    while (begin < rest.size() && is_space(static_cast<unsigned char>(rest[begin]))) ++begin;
    std::size_t end = begin;
    bool has_letters = false;
    for (; end < rest.size() && !is_space(static_cast<unsigned char>(rest[end])); ++end) {
      has_letters |= is_word_byte(static_cast<unsigned char>(rest[end]));
    }
    if (has_letters) {
      add_quoted(query, rest.substr(begin, end - begin));
      ++count;
    }
    rest.remove_prefix(end);
  }
  return query;
}

}  // namespace crowdline::store
