// Names of people as words, so that a name is found in a text whatever its case, its blanks and its punctuation.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/hash.h"

namespace crowdline::text {

// A text as the words that names are made of: runs of letters, digits and "_", everything else parts them. A character
// of a script that is written without spaces is a word by itself, so that a name is found inside a sentence, too.
struct NameWords {
  struct Word {
    std::uint32_t begin = 0;  // bytes [begin, end) of the text
    std::uint32_t end = 0;
    std::uint32_t form_begin = 0;  // bytes of `forms`
    std::uint32_t form_end = 0;
  };
  std::string forms;  // the words folded (fold()), one space between them
  std::vector<Word> words;

  // The form of words [first, last].
  std::string_view run(std::size_t first, std::size_t last) const {
    return std::string_view(forms).substr(words[first].form_begin, words[last].form_end - words[first].form_begin);
  }
};

// Of a cleaned text, as in Analysis::text.
NameWords name_words(std::string_view text);
// The same in the memory that `words` has, whatever it held.
void name_words_into(NameWords& words, std::string_view text);

// The one form of a shown name: its words folded, one space between them ("@Anna-Maria K." -> "anna maria k"). Empty when
// it has no letter or only one character: nobody can be told by that.
std::string name_form(std::string_view shown_name);

// The words of a form: blanks + 1, kMostCountedWords stands for that many and more.
inline constexpr unsigned kMostCountedWords = 8;
unsigned words_of_form(std::string_view form);

// Hash of a form under `key` whose lowest three bits are words_of_form() - 1, so that runs with more words than any name
// need not be hashed to be told from all of them.
std::uint64_t name_hash(std::string_view form, const NameKey& key);
inline unsigned words_of_hash(std::uint64_t hash) { return static_cast<unsigned>(hash % kMostCountedWords) + 1; }

}  // namespace crowdline::text
