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
  query += '"';
  for (const char c : word) {
    if (c == '"') query += '"';
    query += c;
  }
  query += "\"*";
}

}  // namespace

std::vector<SearchWord> search_words(std::string_view typed) {
  std::vector<SearchWord> words;
  std::string_view rest = beginning(typed);
  while (!rest.empty() && words.size() < kMostWords) {
    std::size_t begin = 0;
    while (begin < rest.size() && is_space(static_cast<unsigned char>(rest[begin]))) ++begin;
    std::size_t end = begin;
    bool has_letters = false;
    for (; end < rest.size() && !is_space(static_cast<unsigned char>(rest[end])); ++end) {
      has_letters |= is_word_byte(static_cast<unsigned char>(rest[end]));
    }
    if (has_letters) words.push_back({.text = std::string(rest.substr(begin, end - begin))});
    rest.remove_prefix(end);
  }
  return words;
}

std::string fts_query(std::span<const SearchWord> words) {
  std::string query;
  for (const SearchWord& word : words) {
    if (!query.empty()) query += " AND ";  // FTS5 wants it spelled out beside brackets
    if (!word.synonyms.empty()) query += '(';
    add_quoted(query, word.text);
    for (const std::string& synonym : word.synonyms) {
      query += " OR ";
      add_quoted(query, synonym);
    }
    if (!word.synonyms.empty()) query += ')';
  }
  return query;
}

std::string fts_query(std::string_view typed) { return fts_query(search_words(typed)); }

Result<std::vector<SearchHit>> TimelineStore::search(std::string_view words, std::size_t limit) const {
  return search(search_words(words), limit);
}

}  // namespace crowdline::store
