#include "text/stopwords.h"

#include <array>
#include <bit>
#include <vector>

#include "base/hash.h"
#include "text/word_set.h"

namespace crowdline::text {
namespace {

constexpr std::string_view kWords[] = {
    // English
    "a", "about", "after", "again", "all", "also", "am", "an", "and", "any", "are", "aren't", "arent", "as", "at", "be",
    "because", "been", "before", "being", "but", "by", "can", "can't", "cant", "could", "couldn't", "cuz", "did",
    "didn't", "didnt", "do", "does", "doesn't", "doesnt", "doing", "don't", "dont", "down", "for", "from", "get", "gets",
    "getting", "go", "goes", "going", "gonna", "got", "gotta", "had", "has", "have", "haven't", "having", "he", "he's",
    "her", "here", "hers", "hes", "him", "his", "how", "i", "i'd", "i'll", "i'm", "i've", "if", "im", "in", "into", "is",
    "isn't", "isnt", "it", "it's", "its", "ive", "just", "let", "like", "me", "more", "most", "much", "my", "no", "nor",
    "not", "now", "of", "off", "on", "one", "only", "or", "other", "our", "out", "over", "own", "r", "same", "she",
    "she's", "shes", "should", "so", "some", "still", "such", "than", "that", "that's", "thats", "the", "their", "them",
    "then", "there", "there's", "theres", "these", "they", "they're", "theyre", "this", "those", "through", "to", "too",
    "u", "under", "until", "up", "ur", "us", "very", "was", "wasn't", "we", "we're", "were", "what", "what's", "whats",
    "when", "where", "which", "while", "who", "why", "will", "with", "won't", "would", "yes", "you", "you're", "you've",
    "your", "youre",
    // Spanish
    "al", "con", "como", "cuando", "de", "del", "el", "ella", "en", "es", "esta", "este", "esto", "la", "las", "lo",
    "los", "mas", "mi", "muy", "nos", "para", "pero", "por", "porque", "que", "qué", "se", "si", "sin", "son", "su", "sus",
    "te", "tu", "un", "una", "y", "ya", "yo",
    // German
    "aber", "als", "auch", "auf", "aus", "bei", "bin", "bist", "da", "das", "dass", "dem", "den", "der", "des", "die",
    "du", "ein", "eine", "einen", "einer", "er", "hat", "ich", "ihr", "im", "ist", "mir", "mit", "nach", "nicht", "noch",
    "nur", "oder", "sich", "sie", "sind", "und", "von", "war", "was", "wenn", "wie", "wir", "wird", "wo", "zu", "zum",
    // French
    "au", "aux", "avec", "ce", "ces", "c'est", "cest", "dans", "elle", "est", "et", "eux", "il", "ils", "j'ai", "je",
    "le", "les", "leur", "ma", "mais", "mes", "moi", "mon", "ne", "nous", "on", "ont", "ou", "où", "par", "pas", "plus",
    "pour", "qui", "sa", "ses", "sont", "sur", "ta", "toi", "ton", "une", "vous",
    // Portuguese
    "ao", "aos", "até", "com", "da", "das", "do", "dos", "e", "ela", "ele", "em", "essa", "esse", "eu", "foi", "isso",
    "mais", "mas", "me", "meu", "minha", "na", "não", "nao", "nas", "no", "nos", "o", "os", "ou", "pela", "pelo", "pra",
    "quando", "se", "sem", "ser", "seu", "sua", "só", "também", "tem", "um", "uma", "vai", "vc", "você",
};
constexpr WordSet kSet(kWords);

// The same words by hash, open addressing, made once.
std::vector<std::uint64_t> hash_table() {
  std::vector<std::uint64_t> table(std::bit_ceil(std::size(kWords) * 4), 0);
  for (const std::string_view word : kWords) {
    const std::uint64_t hash = hash64(word);
    std::size_t slot = hash & (table.size() - 1);
    while (table[slot] != 0 && table[slot] != hash) slot = (slot + 1) & (table.size() - 1);
    table[slot] = hash;
  }
  return table;
}

}  // namespace

bool is_stopword(std::string_view folded) { return kSet.contains(folded); }

bool is_stopword_hash(std::uint64_t fold_hash) {
  static const std::vector<std::uint64_t> kTable = hash_table();
  for (std::size_t slot = fold_hash & (kTable.size() - 1);; slot = (slot + 1) & (kTable.size() - 1)) {
    if (kTable[slot] == fold_hash) return true;
    if (kTable[slot] == 0) return false;
  }
}

}  // namespace crowdline::text
