#include "timeline/shown_texts.h"

namespace crowdline::timeline {

void each_shown_text(const Window& window, const std::function<void(std::string_view)>& visit) {
  for (const Phrase& phrase : window.phrases) visit(phrase.text);
  for (const std::string& word : window.new_words) visit(word);
  for (const QuestionGroup& question : window.question_groups) visit(question.text);
}

bool hide_names_in(Window& window, const NameTests& tests) {
  const auto names = [&tests](std::string_view text) { return !find_names(text, tests).empty(); };
  std::size_t hidden = std::erase_if(window.phrases, [&](const Phrase& phrase) { return names(phrase.text); });
  hidden += std::erase_if(window.new_words, names);
  hidden += std::erase_if(window.question_groups, [&](const QuestionGroup& question) { return names(question.text); });
  return hidden > 0;
}

}  // namespace crowdline::timeline
