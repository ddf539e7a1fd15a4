#include "timeline/names.h"

#include <algorithm>

#include "text/name_words.h"
#include "text/stopwords.h"

namespace crowdline::timeline {
namespace {

// Calls visit(form, place) for every run of at most `longest` words.
template <typename Visit>
void each_run(std::string_view text, std::size_t longest, Visit visit) {
  thread_local text::NameWords words;  // its memory is used again
  text::name_words_into(words, text);
  for (std::size_t first = 0; first < words.words.size(); ++first) {
    const std::size_t end = std::min(words.words.size(), first + longest);
    for (std::size_t last = first; last < end; ++last) {
      visit(words.run(first, last), NameSpan{.begin = words.words[first].begin, .end = words.words[last].end});
    }
  }
}

// `form` stands at `place` of the text.
bool is_ordinary(std::string_view text, std::string_view form, NameSpan place,
                 const std::function<bool(std::string_view)>& is_known_word) {
  return text::is_stopword(form) || is_known_word(form) ||
         is_known_word(text.substr(place.begin, place.end - place.begin));
}

}  // namespace

void each_possible_name(std::string_view text, const std::function<bool(std::string_view)>& is_known_word,
                        const std::function<void(std::string_view)>& visit) {
  each_run(text, kMaxNameWords, [&](std::string_view form, NameSpan place) {
    if (!is_ordinary(text, form, place, is_known_word)) visit(form);
  });
}

std::vector<NameSpan> find_names(std::string_view text, const NameTests& tests) {
  std::vector<NameSpan> names;
  each_run(text, tests.longest, [&](std::string_view form, NameSpan place) {
    if (tests.is_name(form) && !is_ordinary(text, form, place, tests.is_known_word)) names.push_back(place);
  });
  return names;
}

}  // namespace crowdline::timeline
