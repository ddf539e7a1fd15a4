#include "glossary/search_synonyms.h"

#include <algorithm>
#include <tuple>

#include "text/analysis.h"
#include "text/stopwords.h"
#include "timeline/word_variants.h"

namespace crowdline::glossary {
namespace {

constexpr std::size_t kLeastLetters = 3;
constexpr std::size_t kMostMeaningWords = 4;

// What a definition says first: "laughing hard, not nice" means laughing hard.
std::string_view first_clause(std::string_view definition) {
  return definition.substr(0, definition.find_first_of(",;(."));
}

std::vector<std::string> telling_words(std::string_view text) {
  std::vector<std::string> words;
  for (std::size_t from = 0; from < text.size();) {
    const std::size_t end = std::min(text.find_first_of(" /-\"'", from), text.size());
    const std::string word = text::fold(text.substr(from, end - from));
    if (word.size() >= kLeastLetters && !text::is_stopword(word)) words.push_back(word);
    from = end + 1;
  }
  return words;
}

bool means(const model::LexiconTerm& term, const std::string& root) {
  return std::ranges::any_of(telling_words(first_clause(term.definition)), [&root](const std::string& word) {
    const std::string other = timeline::root_of(word);
    return other == root || (root.size() >= 4 && other.starts_with(root)) ||
           (other.size() >= 4 && root.starts_with(other));
  });
}

// Emoji are no words of the index.
bool can_be_searched(const model::LexiconTerm& term) {
  return std::ranges::all_of(term.term, [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return (byte >= '0' && byte <= '9') || (byte >= 'A' && byte <= 'Z') || (byte >= 'a' && byte <= 'z') || byte == ' ';
  });
}

void add_meaning(const Glossary& glossary, std::string_view word, std::vector<std::string>& out) {
  const model::LexiconTerm* term = glossary.find(word);
  if (term == nullptr) return;
  std::vector<std::string> words = telling_words(first_clause(term->definition));
  if (words.size() > kMostMeaningWords) words.resize(kMostMeaningWords);
  out.insert(out.end(), words.begin(), words.end());
}

void add_terms(const Glossary& glossary, std::string_view word, std::vector<std::string>& out) {
  const std::string root = timeline::root_of(text::fold(word));
  if (root.size() < kLeastLetters) return;
  std::vector<const model::LexiconTerm*> found;
  for (const model::LexiconTerm& term : glossary.terms()) {
    if (can_be_searched(term) && means(term, root)) found.push_back(&term);
  }
  std::ranges::sort(found, [](const model::LexiconTerm* a, const model::LexiconTerm* b) {
    return std::tuple(-a->confidence, a->term.size(), a->term) < std::tuple(-b->confidence, b->term.size(), b->term);
  });
  for (const model::LexiconTerm* term : found) out.push_back(term->term);
}

}  // namespace

std::vector<std::string> search_synonyms(const Glossary& glossary, std::string_view word) {
  std::vector<std::string> all;
  add_meaning(glossary, word, all);
  add_terms(glossary, word, all);
  const std::string typed = text::fold(word);
  std::vector<std::string> synonyms;
  for (std::string& candidate : all) {
    const std::string folded = text::fold(candidate);
    const bool known = folded.starts_with(typed) || std::ranges::any_of(synonyms, [&folded](const std::string& other) {
                         return text::fold(other) == folded;
                       });
    if (!known) synonyms.push_back(std::move(candidate));
    if (synonyms.size() == kMostSynonyms) break;
  }
  return synonyms;
}

}  // namespace crowdline::glossary
